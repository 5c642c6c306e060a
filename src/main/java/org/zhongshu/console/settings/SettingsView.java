package org.zhongshu.console.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.console.video.VideoPlayer;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.words.Words;

/**
 * Settings of this seat. Each takes effect at once and is kept for the next time; there is nothing
 * to save.
 */
public final class SettingsView implements ConsoleView {
  private final Console console;
  private final ConsoleWindow window;
  private final Words words;
  private final FxWork.Lane lane;
  private final ListView<Operator> seats = new ListView<>();
  private final ScrollPane root;
  private final ToggleGroup themes = new ToggleGroup();
  private final ToggleGroup densities = new ToggleGroup();
  private final ChangeListener<Theme> themed = (_, _, theme) -> select(themes, theme);
  private final ChangeListener<Look.Density> packed = (_, _, density) -> select(densities, density);

  public SettingsView(Console console, ConsoleWindow window) {
    this.console = console;
    this.window = window;
    this.words = console.words();
    this.lane = console.work().lane();
    HBox columns = new HBox(12, new VBox(12, look(), video(), store()), seatPanel());
    columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
    columns.getChildren().forEach(column -> ((Region) column).setPrefWidth(400));
    columns.setMaxWidth(1200);
    StackPane middle = new StackPane(columns);
    middle.setPadding(new Insets(12));
    StackPane.setAlignment(columns, Pos.TOP_LEFT);
    root = new ScrollPane(middle);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.setFocusTraversable(false);
  }

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public String icon() {
    return "fth-settings";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    console.look().themeProperty().addListener(themed);
    console.look().densityProperty().addListener(packed);
    select(themes, console.look().theme());
    select(densities, console.look().density());
    lane.ask(this::operators, seats.getItems()::setAll, console.notices()::failed);
  }

  /** Who sits here first, then by what they do. */
  private List<Operator> operators() {
    String here = console.desk().operator().id();
    return console.desk().places().operators().stream()
        .sorted(
            Comparator.<Operator, Boolean>comparing(operator -> !operator.id().equals(here))
                .thenComparing(
                    operator ->
                        operator.roles().stream()
                            .min(Comparator.naturalOrder())
                            .orElse(Role.ADMINISTRATOR))
                .thenComparing(Operator::id))
        .toList();
  }

  @Override
  public void detach() {
    lane.drop();
    console.look().themeProperty().removeListener(themed);
    console.look().densityProperty().removeListener(packed);
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  private Node look() {
    GridPane grid = grid();
    ToggleGroup languages = new ToggleGroup();
    grid.addRow(
        0,
        name("settings.language"),
        choice(
            languages,
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH),
            locale -> words.get("settings.language." + locale.getLanguage()),
            window::language));
    select(
        languages,
        words.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    grid.addRow(
        1,
        name("settings.theme"),
        choice(themes, List.of(Theme.values()), words::of, window::theme));
    grid.addRow(
        2,
        name("settings.density"),
        choice(densities, List.of(Look.Density.values()), words::of, window::density));
    return panel("settings.look", "settings.look.note", grid);
  }

  /** The command is kept when Enter is pressed or the field is left. */
  private Node video() {
    TextField command = new TextField(window.video());
    command.setPromptText(words.get("settings.video.prompt"));
    command.setAccessibleText(words.get("settings.video.command"));
    Label problem = new Label();
    problem.getStyleClass().addAll("small", "over");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    Runnable keep =
        () -> {
          String typed = command.getText().strip();
          Optional<Refusal> why = VideoPlayer.check(typed);
          String sentence =
              why.map(it -> new Telling(console.desk(), words).sentence(it)).orElse("");
          problem.setText(sentence);
          problem.setVisible(!sentence.isEmpty());
          problem.setManaged(!sentence.isEmpty());
          if (why.isEmpty()) {
            window.video(typed);
          }
        };
    keep.run();
    command.setOnAction(_ -> keep.run());
    command
        .focusedProperty()
        .addListener(
            (_, _, has) -> {
              if (!has) {
                keep.run();
              }
            });
    GridPane grid = grid();
    Label note = new Label(words.get("settings.video.note"));
    note.getStyleClass().addAll("small", "muted");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    grid.addRow(0, name("settings.video.command"), new VBox(6, command, problem, note));
    return panel("settings.video", "", grid);
  }

  private Node store() {
    StoreInfo info = console.desk().store();
    GridPane grid = grid();
    BiConsumer<String, String> row =
        (key, value) -> {
          Label label = new Label(value);
          label.setWrapText(true);
          label.setMinHeight(Region.USE_PREF_SIZE);
          grid.addRow(grid.getRowCount(), name(key), label);
        };
    row.accept("settings.city", console.desk().city().profile().name());
    row.accept("settings.store.kind", words.of(info.kind()));
    row.accept("settings.store.place", info.place());
    row.accept("settings.store.version", info.schemaVersion());
    row.accept(
        "settings.store.data",
        words.get(info.exercise() ? "banner.exercise.more" : "settings.store.real"));
    return panel("settings.store", "", grid);
  }

  private Node seatPanel() {
    seats.setFixedCellSize(41);
    seats.setPrefHeight(41 * 9.0);
    seats.setAccessibleText(words.get("settings.seat"));
    seats.setPlaceholder(new Label(words.get("settings.seat.none")));
    seats.setCellFactory(_ -> new SeatCell());
    seats.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            sit();
          }
        });
    seats.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            sit();
          }
        });
    VBox.setVgrow(seats, Priority.ALWAYS);
    VBox panel = panel("settings.seat", "settings.seat.note", seats);
    VBox.setVgrow(panel, Priority.ALWAYS);
    return panel;
  }

  private void sit() {
    Operator chosen = seats.getSelectionModel().getSelectedItem();
    if (chosen != null && !chosen.id().equals(console.desk().operator().id())) {
      window.seat(chosen);
    }
  }

  private VBox panel(String heading, String note, Node body) {
    Label title = new Label(words.get(heading));
    title.getStyleClass().add("h3");
    Label more = new Label(note.isEmpty() ? "" : words.get(note));
    more.getStyleClass().addAll("small", "muted");
    HBox head = new HBox(8, title, more);
    head.getStyleClass().add("panel-header");
    VBox panel = new VBox(head, body);
    panel.getStyleClass().add("panel");
    return panel;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(12, 12);
    grid.setPadding(new Insets(16));
    ColumnConstraints names = new ColumnConstraints(112);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    return grid;
  }

  private Label name(String key) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static <T> Node choice(
      ToggleGroup group, List<T> values, Function<T, String> name, Consumer<T> choose) {
    HBox line = new HBox(20);
    for (T value : values) {
      RadioButton button = new RadioButton(name.apply(value));
      button.setToggleGroup(group);
      button.setUserData(value);
      button.setOnAction(_ -> choose.accept(value));
      line.getChildren().add(button);
    }
    return line;
  }

  private static void select(ToggleGroup group, Object value) {
    group.getToggles().stream()
        .filter(toggle -> value.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }

  private final class SeatCell extends ListCell<Operator> {
    private final Label name = new Label();
    private final Label roles = new Label();
    private final Label here = new Label();
    private final HBox row;

    SeatCell() {
      name.getStyleClass().add("strong");
      roles.getStyleClass().addAll("small", "muted");
      here.getStyleClass().addAll("small", "muted");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      here.setMinWidth(Region.USE_PREF_SIZE);
      row = new HBox(8, new VBox(0, name, roles), gap, here);
      row.setAlignment(Pos.CENTER_LEFT);
      // As wide as the list: many roles end in dots, there is no bar to scroll sideways.
      setPrefWidth(0);
      row.prefWidthProperty().bind(widthProperty().subtract(28));
      row.maxWidthProperty().bind(row.prefWidthProperty());
      name.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Operator operator, boolean empty) {
      super.updateItem(operator, empty);
      if (empty || operator == null) {
        setGraphic(null);
        return;
      }
      name.setText(operator.name());
      String area = operator.area();
      roles.setText(
          words.get(
              "settings.seat.detail",
              operator.roles().stream().sorted().toList(),
              area == null
                  ? words.get("areas.whole")
                  : AreaWords.name(console.desk().city(), area)));
      here.setText(
          operator.id().equals(console.desk().operator().id())
              ? words.get("settings.seat.here")
              : "");
      setGraphic(row);
      setAccessibleText(operator.name() + " " + roles.getText() + " " + here.getText());
    }
  }
}
