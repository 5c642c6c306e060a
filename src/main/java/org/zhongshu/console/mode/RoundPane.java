package org.zhongshu.console.mode;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.console.form.NewCasePane;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.Rounds;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.words.Words;

/**
 * The video round (视频轮巡): the next place, its video by one key, checked off by one key, and a
 * finding made a case beside it. After each answer it goes on to the next place.
 */
final class RoundPane extends BorderPane implements ActivationTab {
  /** Looks at a place before, told beside it. */
  private static final int BEFORE = 8;

  private final Console console;
  private final Words words;
  private final ModeWords say;
  private final ForceWords force;
  private final Telling telling;
  private final ItemsModel model;
  private final RoundModel round;
  private final Label which = new Label();
  private final Label name = new Label();
  private final Label fact = new Label();
  private final Label unit = new Label();
  private final Label left = new Label();
  private final Label missed = new Label();
  private final TextField finding = new TextField();
  private final Label refusal = new Label();
  private final RoundSide side;
  private final Button became;
  private final ObservableList<MeasureItem> rows = FXCollections.observableArrayList();
  private final TableView<MeasureItem> table;
  private final Timeline minutes;
  private final ChangeListener<ItemsModel.Shown> changed = (_, _, now) -> list(now);

  /** The place that is looked at; null before there is one. */
  private @Nullable MeasureItem current;

  private @Nullable NewCasePane form;

  /** The look whose case is being written. */
  private long formOf;

  private boolean listing;

  RoundPane(Console console, ModeWords say, ItemsModel model) {
    this.console = console;
    this.words = console.words();
    this.say = say;
    this.force = new ForceWords(console.desk(), words, console.clock());
    this.telling = new Telling(console.desk(), words);
    this.model = model;
    this.round = new RoundModel(console, force);
    this.side = new RoundSide(words, console.work(), say);
    this.became = button("round.page.show-case", "O", this::showCase);
    this.table = Tables.of(words.get("round.page.looks"), words.get("round.page.none"));
    this.minutes = new Timeline(new KeyFrame(Duration.seconds(10), _ -> list(model.shown().get())));
    minutes.setCycleCount(Animation.INDEFINITE);
    buildTable();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox main = new VBox(head(), table, foot());
    HBox.setHgrow(main, Priority.ALWAYS);
    HBox.setHgrow(side, Priority.ALWAYS);
    main.setPrefWidth(620);
    side.setPrefWidth(520);
    side.setMinWidth(380);
    setCenter(new HBox(main, side));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (!listing && now != null) {
                turnTo(now);
              }
            });
    finding
        .textProperty()
        .addListener(
            (_, _, text) -> {
              MeasureItem it = current;
              if (it != null) {
                round.write(it.id(), text);
              }
            });
  }

  private Node head() {
    which.getStyleClass().addAll("small", "muted");
    name.getStyleClass().add("h2");
    name.setWrapText(true);
    left.getStyleClass().add("strong");
    missed.getStyleClass().addAll("small", "over");
    missed.setGraphic(Icons.of("fth-alert-triangle", 14));
    List.of(fact, unit).forEach(it -> it.getStyleClass().add("muted"));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    VBox progress = new VBox(2, left, missed);
    progress.setAlignment(Pos.TOP_RIGHT);
    progress.setMinWidth(Region.USE_PREF_SIZE);
    VBox place = new VBox(2, which, name, fact, unit);
    HBox.setHgrow(place, Priority.ALWAYS);
    HBox line = new HBox(12, place, space, progress);
    line.getStyleClass().add("round-head");
    return line;
  }

  private Node foot() {
    finding.setPromptText(words.get("round.page.prompt"));
    finding.setAccessibleText(words.get("round.page.finding"));
    finding.setOnAction(_ -> submit());
    HBox.setHgrow(finding, Priority.ALWAYS);
    Button open = button("round.page.open", "V", this::open);
    Button nothing = button("round.page.nothing", "N", this::nothing);
    Button found = button("round.page.found", "Enter", this::submit);
    Button toCase = button("round.page.case", "C", this::toCase);
    nothing.getStyleClass().add("primary");
    List.of(nothing, found).forEach(it -> it.disableProperty().bind(model.busy()));
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    HBox buttons = new HBox(8, open, nothing, found, toCase, became);
    VBox foot = new VBox(8, refusal, finding, buttons);
    foot.getStyleClass().add("panel-footer");
    return foot;
  }

  private Button button(String key, String hint, Runnable run) {
    return KeyHint.button(words.get(key), hint, run);
  }

  private void buildTable() {
    table.setItems(rows);
    Tables.column(
        table,
        words.get("round.page.due"),
        64,
        it -> Moments.brief(words, it.due(), console.now()));
    Tables.column(table, words.get("round.page.place"), 170, this::placeName);
    Tables.column(
        table, words.get("round.page.kind"), 84, it -> place(it) == null ? "" : kind(place(it)));
    Tables.column(
        table, words.get("round.page.state"), 76, say::state, it -> ItemLooks.of(it, false));
    // A case must be read to its last digit.
    Tables.column(table, words.get("round.page.answer"), 180, say::said);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            finding.requestFocus();
          }
        });
  }

  private @Nullable KeyPlace place(MeasureItem it) {
    return RoundModel.place(it, model.shown().get().plan()).orElse(null);
  }

  private static String kind(@Nullable KeyPlace it) {
    return it == null ? "" : it.kind();
  }

  private String placeName(MeasureItem it) {
    KeyPlace place = place(it);
    return place == null ? it.subject() : place.name();
  }

  @Override
  public String id() {
    return "round";
  }

  @Override
  public String icon() {
    return "fth-video";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void opened() {
    closeForm();
    round.clear();
    current = null;
    finding.clear();
    refuse("");
  }

  @Override
  public void attach() {
    model.shown().addListener(changed);
    minutes.play();
    list(model.shown().get());
  }

  @Override
  public void detach() {
    minutes.stop();
    side.still().stop();
    model.shown().removeListener(changed);
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public boolean leave() {
    if (form == null) {
      return false;
    }
    closeForm();
    table.requestFocus();
    return true;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("round.open", "fth-video", this::open, "V").when(() -> form == null),
        Action.of("round.nothing", "fth-check", this::nothing, "N")
            .when(() -> form == null && !model.busy().get()),
        Action.of("round.finding", "fth-edit-3", finding::requestFocus, "F")
            .when(() -> form == null),
        Action.of("round.case", "fth-plus", this::toCase, "C", "Alt+C").when(() -> form == null),
        Action.of("round.show-case", "fth-external-link", this::showCase, "O")
            .when(() -> form == null && caseNumber() != null));
  }

  /** Lists anew. What is looked at stays, however it stands now. */
  private void list(ItemsModel.Shown now) {
    Rounds rounds = round.rounds(now);
    List<MeasureItem> all = new ArrayList<>();
    rounds.running().forEach(it -> all.addAll(it.looks()));
    all.addAll(rounds.missed());
    MeasureItem chosen = current;
    listing = true;
    try {
      if (!rows.equals(all)) {
        rows.setAll(all);
      }
      MeasureItem same =
          chosen == null
              ? null
              : now.items().stream().filter(it -> it.id() == chosen.id()).findFirst().orElse(null);
      // A round that has passed leaves its places behind, unless something is being written there.
      boolean there = same != null && (rows.contains(same) || writing(same));
      MeasureItem to = there ? same : rounds.next().orElse(rows.isEmpty() ? null : rows.getFirst());
      select(to);
      show(to, rounds);
    } finally {
      listing = false;
    }
  }

  private boolean writing(MeasureItem it) {
    return form != null || !round.finding(it.id()).isEmpty();
  }

  private void select(@Nullable MeasureItem it) {
    int row = it == null ? -1 : rows.indexOf(it);
    if (row < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != row) {
      table.getSelectionModel().clearAndSelect(row);
      table.scrollTo(Math.max(0, row - 2));
    }
  }

  /** A person turns to a place. */
  private void turnTo(MeasureItem it) {
    MeasureItem before = current;
    if (before == null || before.id() != it.id()) {
      closeForm();
      refuse("");
    }
    show(it, round.rounds(model.shown().get()));
  }

  private void show(@Nullable MeasureItem it, Rounds rounds) {
    MeasureItem before = current;
    boolean other = before == null || it == null || before.id() != it.id();
    current = it;
    if (other) {
      finding.setText(it == null ? "" : round.finding(it.id()));
    }
    KeyPlace place = it == null ? null : place(it);
    boolean next = it != null && rounds.next().filter(n -> n.id() == it.id()).isPresent();
    which.setText(words.get(next ? "round.page.next" : "round.page.this"));
    which.setVisible(it != null);
    name.setText(it == null ? force.nothingNow(rounds) : placeName(it));
    fact.setText(it == null || place == null ? "" : fact(it, place));
    String answers = place == null ? null : place.unit();
    unit.setText(answers == null ? "" : words.get("round.page.unit", telling.unit(answers)));
    List.of(fact, unit).forEach(label -> label.setManaged(!label.getText().isEmpty()));
    Rounds.Round of =
        (it == null ? rounds.running().stream().findFirst() : rounds.of(it)).orElse(null);
    left.setText(
        of == null
            ? ""
            : of.left() == 0
                ? words.get("round.page.all-done")
                : force.round(of, Moments.brief(words, of.due(), console.now())));
    missed.setText(words.get("round.page.missed-count", rounds.missed().size()));
    missed.setVisible(!rounds.missed().isEmpty());
    boolean known = caseNumber() != null;
    became.setVisible(known);
    became.setManaged(known);
    side.show(
        it == null ? "" : placeName(it),
        place == null ? null : place.video(),
        it == null ? List.of() : Rounds.before(model.shown().get().items(), it, BEFORE),
        console.now());
  }

  private String fact(MeasureItem it, KeyPlace place) {
    String area = telling.area(place.area());
    String due = Moments.brief(words, it.due(), console.now());
    return it.state() == ItemState.MISSED
        ? words.get("round.page.missed", place.kind(), area, due)
        : words.get("round.page.fact", place.kind(), area, due);
  }

  private void open() {
    MeasureItem it = current;
    KeyPlace place = it == null ? null : place(it);
    if (place == null) {
      refuse(words.get("round.page.choose"));
    } else if (!side.still().again()) {
      refuse("");
      String video = place.video();
      console
          .navigator()
          .videoInside(video)
          .ifPresentOrElse(
              at -> side.still().play(at, video),
              () ->
                  console
                      .navigator()
                      .openVideo(video, why -> side.still().tell(telling.sentence(why), video)));
    }
  }

  private void nothing() {
    answer(true);
  }

  /** Reports what was typed; sends the case when its form is open. */
  @Override
  public void submit() {
    NewCasePane open = form;
    if (open != null) {
      open.trySend();
    } else {
      answer(false);
    }
  }

  private void answer(boolean none) {
    MeasureItem it = current;
    if (it == null || !it.state().wanted()) {
      refuse(words.get("round.page.choose"));
    } else if (none && !finding.getText().isBlank()) {
      refuse(words.get("round.page.written"));
    } else if (!none && finding.getText().isBlank()) {
      refuse(words.get("round.page.not-yet"));
      finding.requestFocus();
    } else if (!model.busy().get()) {
      refuse("");
      MeasureStep step =
          new MeasureStep.Answered(it.id(), none ? "" : finding.getText().strip(), none);
      model.step(step, () -> answered(it.id()), this::refuse);
    }
  }

  /** Goes on to the next place, but not away from one that a person has chosen since. */
  private void answered(long id) {
    round.sent(id);
    MeasureItem it = current;
    if (it == null || it.id() == id) {
      finding.clear();
      goOn(id);
    }
  }

  private void goOn(long after) {
    int from = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id() == after) {
        from = i + 1;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      MeasureItem row = rows.get((from + i) % rows.size());
      if (row.state().wanted() && row.id() != after) {
        turnTo(row);
        listing = true;
        select(row);
        listing = false;
        break;
      }
    }
    table.requestFocus();
  }

  private void toCase() {
    MeasureItem it = current;
    KeyPlace place = it == null ? null : place(it);
    if (it == null || place == null || !it.state().wanted()) {
      refuse(words.get("round.page.choose"));
      return;
    }
    refuse("");
    closeForm();
    NewCasePane pane =
        new NewCasePane(
            console,
            round.caseOf(it, place),
            round.picks(),
            telling,
            sent -> sent(it.id(), sent),
            other -> console.navigator().showCase(other.number()),
            this::leave);
    form = pane;
    formOf = it.id();
    side.form(pane);
    pane.begin();
  }

  private @Nullable String caseNumber() {
    MeasureItem it = current;
    ItemAnswer given = it == null ? null : it.answer();
    return given == null ? null : given.caseNumber();
  }

  private void showCase() {
    String number = caseNumber();
    if (number != null) {
      console.navigator().showCase(number);
    }
  }

  private void sent(long look, Case it) {
    closeForm();
    console.notices().done(words.get("round.became", it.number(), it.place().address()));
    answered(look);
  }

  private void closeForm() {
    NewCasePane open = form;
    if (open != null) {
      form = null;
      open.dispose();
      round.leave(formOf);
      side.look();
    }
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
