package org.zhongshu.console.lists;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Level;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.intake.lists.KeptList;
import org.zhongshu.intake.lists.ListFault;
import org.zhongshu.intake.lists.ListRead;
import org.zhongshu.words.Words;

/**
 * The catalogue (目录): classes and duties, each on a tab of its own. An administrator edits a draft,
 * sees what it would change, and saves it as the next version; all others look.
 */
public final class ListsView implements ConsoleView {
  private final Console console;
  private final Words words;
  private final Telling telling;
  private final ListTab<Category> classes;
  private final ListTab<Duty> duties;
  private final BorderPane root = new BorderPane();
  private final ToggleButton classesButton = new ToggleButton();
  private final ToggleButton dutiesButton = new ToggleButton();
  private final Button save;
  private final Button discard;
  private final Button add;
  private final Button remove;
  private final Button read;
  private final ChangeListener<Boolean> changed = (_, _, _) -> enable();
  private ListTab<?> shown;

  public ListsView(Console console) {
    this.console = console;
    this.words = console.words();
    this.telling = new Telling(console.desk(), words);
    this.classes = classes();
    this.duties = duties();
    this.shown = classes;
    this.add = button("catalogue.add", "fth-plus", this::add);
    this.remove = button("catalogue.remove", "fth-trash-2", this::remove);
    this.save = button("catalogue.save", "fth-save", this::review);
    this.discard = button("catalogue.discard", "fth-rotate-ccw", this::discard);
    this.read = button("catalogue.import", "fth-download", this::read);
    save.getStyleClass().add("primary");
    build();
  }

  private ListTab<Category> classes() {
    ListModel<Category> model = new ListModel<>(console, KeptList.CATALOGUE);
    ReckoningWords limits = new ReckoningWords(words);
    ListTab<Category> tab =
        new ListTab<>(
            words,
            model,
            Category::code,
            List.of(
                new ListTab.Column<>(words.get("cli.column.code"), 84, Category::code),
                new ListTab.Column<>(
                    words.get("enum.ListField.KIND"), 84, it -> words.of(it.kind())),
                new ListTab.Column<>(words.get("cli.column.big-class"), 110, Category::bigClass),
                new ListTab.Column<>(words.get("enum.ListField.NAME"), 170, this::name),
                new ListTab.Column<>(
                    words.get("cli.column.limit"), 120, it -> limits.limit(it.limit())),
                new ListTab.Column<>(
                    words.get("cli.column.conditions"),
                    80,
                    it -> it.conditions().isEmpty() ? "" : "" + it.conditions().size()),
                new ListTab.Column<>(words.get("cli.column.chief"), 120, Category::chief)),
            it ->
                String.join(
                    " ",
                    it.code(),
                    it.name(),
                    it.nameEn(),
                    it.bigClass(),
                    it.chief(),
                    String.join(" ", it.aliases())));
    tab.edit(new ClassEditor(words, model, tab::typed, telling::sentence));
    return tab;
  }

  private ListTab<Duty> duties() {
    ListModel<Duty> model = new ListModel<>(console, KeptList.DUTIES);
    ListTab<Duty> tab =
        new ListTab<>(
            words,
            model,
            Duty::code,
            List.of(
                new ListTab.Column<>(words.get("cli.column.code"), 110, Duty::code),
                new ListTab.Column<>(words.get("cli.column.duty"), 190, Duty::title),
                new ListTab.Column<>(words.get("cli.column.class"), 84, Duty::category),
                new ListTab.Column<>(
                    words.get("cli.column.owner"),
                    150,
                    it -> DutyEditor.owner(words, console.desk().city(), it)),
                new ListTab.Column<>(words.get("cli.column.level"), 90, this::level),
                new ListTab.Column<>(
                    words.get("cli.column.area"),
                    110,
                    it -> it.area().isEmpty() ? words.get("areas.whole") : telling.area(it.area())),
                new ListTab.Column<>(
                    words.get("cli.column.matter"), 90, it -> words.of(it.matter()))),
            it -> String.join(" ", it.code(), it.title(), it.category(), it.owner(), it.basis()));
    tab.edit(new DutyEditor(words, console.desk(), model, tab::typed, telling::sentence));
    return tab;
  }

  /** The name in the language that is shown, where the class has one. */
  private String name(Category it) {
    boolean english = words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return english && !it.nameEn().isEmpty() ? it.nameEn() : it.name();
  }

  private String level(Duty it) {
    Level level = it.level();
    return level == null ? words.get("lists.any-level") : words.of(level);
  }

  private Button button(String action, String icon, Runnable run) {
    Button button = new Button(words.get("action." + action), Icons.of(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void build() {
    ToggleGroup tabs = new ToggleGroup();
    classesButton.setText(words.get("lists.catalogue"));
    dutiesButton.setText(words.get("lists.duties"));
    for (ToggleButton each : List.of(classesButton, dutiesButton)) {
      each.setToggleGroup(tabs);
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    classesButton.setOnAction(_ -> show(classes));
    dutiesButton.setOnAction(_ -> show(duties));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar =
        new HBox(
            8,
            classesButton,
            dutiesButton,
            gap,
            add,
            remove,
            button("catalogue.versions", "fth-clock", this::versions),
            read,
            button("catalogue.export", "fth-upload", this::write),
            discard,
            save);
    bar.getStyleClass().add("toolbar");
    bar.setAlignment(Pos.CENTER_LEFT);
    root.setTop(bar);
    root.getStyleClass().add("lists");
    BorderPane.setMargin(classes.node(), new Insets(12));
    BorderPane.setMargin(duties.node(), new Insets(12));
    show(classes);
  }

  private void show(ListTab<?> tab) {
    shown = tab;
    classesButton.setSelected(tab == classes);
    dutiesButton.setSelected(tab == duties);
    root.setCenter(tab.node());
    tab.attach();
    enable();
  }

  private void enable() {
    boolean editable = shown.model().editable();
    boolean dirty = shown.model().changed();
    save.setDisable(!dirty);
    discard.setDisable(!dirty);
    Stream.of(add, remove, save, discard, read)
        .forEach(
            each -> {
              each.setVisible(editable);
              each.setManaged(editable);
            });
  }

  @Override
  public String id() {
    return "catalogue";
  }

  @Override
  public String icon() {
    return "fth-book-open";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    classes.model().changedProperty().addListener(changed);
    duties.model().changedProperty().addListener(changed);
    show(shown);
  }

  /** A draft stays: it is there again when the page is. */
  @Override
  public void detach() {
    classes.model().drop();
    duties.model().drop();
    classes.model().changedProperty().removeListener(changed);
    duties.model().changedProperty().removeListener(changed);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("catalogue.filter", "fth-search", () -> shown.focusFilter(), "F"),
        Action.of("catalogue.back", "", () -> shown.back(), "Esc").when(() -> shown.canGoBack()),
        Action.of("catalogue.other", "fth-repeat", this::other, "T"),
        Action.of("catalogue.add", "fth-plus", this::add, "N").when(this::editable),
        Action.of("catalogue.remove", "fth-trash-2", this::remove, "Delete")
            .when(() -> editable() && shown.anyChosen()),
        Action.of("catalogue.save", "fth-save", this::review, "Shortcut+S")
            .when(() -> editable() && shown.model().changed()),
        Action.of("catalogue.discard", "fth-rotate-ccw", this::discard, "Shortcut+Shift+R")
            .when(() -> shown.model().changed()),
        Action.of("catalogue.versions", "fth-clock", this::versions, "V"),
        Action.of("catalogue.import", "fth-download", this::read, "Shortcut+O")
            .when(this::editable),
        Action.of("catalogue.export", "fth-upload", this::write, "Shortcut+E"));
  }

  private boolean editable() {
    return shown.model().editable();
  }

  private void other() {
    show(shown == classes ? duties : classes);
  }

  private void add() {
    if (shown == classes) {
      classes.add(
          new Category(
              free("X", classes.model().draft().stream().map(Category::code).toList()),
              Category.Kind.EVENT,
              "",
              words.get("lists.new-class"),
              "",
              new Limit(1, LimitUnit.WORK_DAY),
              "",
              List.of(),
              "",
              ""));
    } else {
      String first = console.desk().catalogue().all().getFirst().code();
      String owner = console.desk().city().units().getFirst().id();
      duties.add(
          new Duty(
              free("X", duties.model().draft().stream().map(Duty::code).toList()),
              words.get("lists.new-duty"),
              first,
              owner,
              null,
              "",
              "",
              Duty.Matter.OWNER));
    }
  }

  private static String free(String stem, List<String> taken) {
    int number = 1;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  private void remove() {
    shown.removeChosen();
  }

  private void discard() {
    ListTab<?> tab = shown;
    console
        .notices()
        .confirm(
            words.get("lists.discard.ask", tab.model().differences().size()),
            words.get("lists.discard.yes"),
            agreed -> {
              if (agreed) {
                tab.model().discard();
                tab.renewed();
              }
            });
  }

  /** What would change, before it is saved. */
  private void review() {
    review(shown);
  }

  private <T> void review(ListTab<T> tab) {
    ListModel<T> model = tab.model();
    if (model.wrong().isPresent()) {
      console.notices().refused(Refusal.of("lists.wrong", model.wrong().get()));
      return;
    }
    SavePane pane =
        new SavePane(
            words,
            new SavePane.Answer() {
              @Override
              public void save(String note) {
                model.save(note, tab::renewed);
              }

              @Override
              public void back() {
                tab.back();
              }
            });
    tab.showSide(pane);
    pane.show(model.differences(), model.version());
  }

  private void versions() {
    versions(shown);
  }

  private <T> void versions(ListTab<T> tab) {
    tab.model()
        .versions(
            all -> {
              VersionsPane pane =
                  new VersionsPane(words, tab.model()::compare, telling::operator, tab::back);
              tab.showSide(pane);
              pane.show(all);
            });
  }

  private void read() {
    File chosen = chooser("action.catalogue.import").showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      read(shown, chosen);
    }
  }

  private <T> void read(ListTab<T> tab, File file) {
    tab.model().read(file.toPath(), found -> found(tab, found));
  }

  private <T> void found(ListTab<T> tab, ListRead<T> found) {
    if (found.sound()) {
      tab.renewed();
      review(tab);
      return;
    }
    ListView<String> faults = new ListView<>();
    faults.setAccessibleText(words.get("lists.faults"));
    for (ListFault fault : found.faults()) {
      faults.getItems().add(fault.tell(words));
    }
    faults.setCellFactory(_ -> new WrappedCell());
    Label title = new Label(words.get("cli.list.refused", found.faults().size()));
    title.getStyleClass().add("h3");
    title.setWrapText(true);
    VBox.setVgrow(faults, Priority.ALWAYS);
    VBox box = new VBox(12, title, faults);
    box.getStyleClass().add("list-editor");
    tab.showSide(box);
    faults.requestFocus();
  }

  private void write() {
    FileChooser chooser = chooser("action.catalogue.export");
    chooser.setInitialFileName(shown.model().list().name() + ".xlsx");
    File chosen = chooser.showSaveDialog(root.getScene().getWindow());
    if (chosen != null) {
      String name = chosen.getName().toLowerCase(Locale.ROOT);
      boolean ended = name.endsWith(".csv") || name.endsWith(".xlsx");
      shown.model().write(ended ? chosen.toPath() : new File(chosen.getPath() + ".xlsx").toPath());
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get(title));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("XLSX", "*.xlsx"),
            new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return chooser;
  }
}
