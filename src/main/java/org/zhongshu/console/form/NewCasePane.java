package org.zhongshu.console.form;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.pick.PickField;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * The form for a new case. Everything by keyboard: Tab goes on, Enter takes what fits, Ctrl+Enter
 * sends, Esc puts it aside with all that was typed.
 */
public final class NewCasePane extends BorderPane {
  /** After this long without a key duplicates and place are looked for. */
  private static final Duration PAUSE = Duration.millis(250);

  /** Likely duplicates shown, likeliest first; more would push the fields away. */
  private static final int LIKES = 3;

  private static final double GAP = 12;

  private final Console console;
  private final NewCaseModel model;
  private final NewCase form;
  private final Picks picks;
  private final Telling telling;
  private final Words words;
  private final Consumer<Case> sent;
  private final Consumer<CaseSummary> open;
  private final Runnable aside;
  private final Fields fields;
  private final ScrollPane scroll = new ScrollPane();
  private final PickField area;
  private final PickField category;
  private final ConditionBox condition;
  private final Label guess = new Label();
  private final Label problem = new Label();
  private final VBox likes = new VBox(4);
  private final Label likesNote = new Label();
  private final CheckBox file = new CheckBox();
  private final Button send = new Button();
  private final PauseTransition placeSoon = new PauseTransition(PAUSE);
  private final PauseTransition likeSoon = new PauseTransition(PAUSE);
  private final ChangeListener<Object> typed = (_, _, _) -> typed();
  private final ChangeListener<Object> placed = (_, _, _) -> placed();
  private final ChangeListener<@Nullable String> areaSet = (_, _, now) -> areaSet(now);
  private final ChangeListener<Object> told = (_, _, _) -> tell();
  private final ListChangeListener<DuplicateHint> liked = _ -> showLikes();
  private boolean pressed;

  /**
   * @param sent what to do with the case once it is in
   * @param open shows a case that may be the same
   * @param aside puts the form aside
   */
  public NewCasePane(
      Console console,
      NewCaseModel model,
      Picks picks,
      Telling telling,
      Consumer<Case> sent,
      Consumer<CaseSummary> open,
      Runnable aside) {
    this.console = console;
    this.model = model;
    this.form = model.form();
    this.picks = picks;
    this.telling = telling;
    this.words = console.words();
    this.sent = sent;
    this.open = open;
    this.aside = aside;
    this.fields = new Fields(words);
    area =
        new PickField(
            picks::areas,
            console.work(),
            form.areaProperty(),
            words.get("form.area.prompt"),
            words.get("pick.none"));
    category =
        new PickField(
            picks::categories,
            console.work(),
            form.categoryProperty(),
            words.get("form.category.prompt"),
            words.get("pick.none"));
    condition = new ConditionBox(model, words);
    // Digits are for the conditions then, and not for the name of the class.
    category.onTaken(condition::choose);
    model.whileChoosing(area::choosing);
    placeSoon.setOnFinished(_ -> model.place());
    likeSoon.setOnFinished(_ -> model.likes());
    getStyleClass().addAll("case-pane", "new-case");
    build();
    listen();
    tell();
    showLikes();
  }

  /** Puts the focus where one begins: the title, or the first thing that is missing. */
  public void begin() {
    fields.title().requestFocus();
  }

  /** Sends when nothing is missing, else says what is. */
  public void trySend() {
    pressed = true;
    tell();
    if (!loose().isEmpty()) {
      return;
    }
    model.send(
        it -> {
          pressed = false;
          area.set(null);
          category.set(null);
          sent.accept(it);
        });
  }

  /**
   * Words for which nothing was chosen: the case would go in without them. Empty when there are
   * none.
   */
  private String loose() {
    return !area.loose().isEmpty()
        ? words.get("form.loose.area", area.loose())
        : category.loose().isEmpty() ? "" : words.get("form.loose.category", category.loose());
  }

  /** Ends what binds this pane to the model, which outlives it. */
  public void dispose() {
    model.whileChoosing(() -> false);
    placeSoon.stop();
    likeSoon.stop();
    form.titleProperty().removeListener(typed);
    form.descriptionProperty().removeListener(typed);
    form.categoryProperty().removeListener(typed);
    form.channelProperty().removeListener(typed);
    form.fileProperty().removeListener(typed);
    form.conditionProperty().removeListener(typed);
    condition.dispose();
    form.addressProperty().removeListener(placed);
    form.positionProperty().removeListener(placed);
    form.areaProperty().removeListener(areaSet);
    model.guessProperty().removeListener(told);
    model.refusalProperty().removeListener(told);
    model.sendingProperty().removeListener(told);
    model.duplicates().removeListener(liked);
    file.selectedProperty().unbindBidirectional(form.fileProperty());
    fields.unbind(form);
  }

  private void build() {
    Label heading = new Label(words.get("form.title"));
    heading.getStyleClass().add("h1");
    Label note = new Label(words.get("form.note"));
    note.getStyleClass().addAll("small", "muted");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    VBox top = new VBox(2, heading, note);
    top.getStyleClass().add("case-header");
    setTop(top);
    guess.getStyleClass().addAll("small", "muted");
    guess.setWrapText(true);
    file.setText(words.get("form.file"));
    file.selectedProperty().bindBidirectional(form.fileProperty());
    VBox body =
        new VBox(
            12,
            row(
                fields.choice("channel", Channel.values(), form.channelProperty()),
                fields.choice("nature", Nature.values(), form.natureProperty())),
            fields.line("title", form.titleProperty()),
            fields.area("description", form.descriptionProperty()),
            new VBox(4, fields.line("address", form.addressProperty()), guess),
            wideAndNarrow(
                fields.labelled("area", area, area.field()),
                fields.line("position", form.positionProperty())),
            new VBox(8, fields.labelled("category", category, category.field()), condition),
            row(
                fields.choice("grade", Grade.values(), form.gradeProperty()),
                fields.line("reporter", form.reporterProperty())),
            file);
    body.getStyleClass().add("new-case-body");
    scroll.setContent(body);
    area.onOffered(() -> bringIntoView(area));
    category.onOffered(() -> bringIntoView(category));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    setBottom(foot());
    picks.category(form.categoryProperty().get()).ifPresent(category::set);
    String code = form.areaProperty().get();
    if (code != null) {
      console.work().ask(() -> picks.area(code), found -> found.ifPresent(area::set), _ -> {});
    }
  }

  /** Scrolls so far that a field is seen with all that it offers. */
  private void bringIntoView(Node field) {
    // Its height is known only once it is laid out with what it offers: a list tells the height
    // that it wants when its rows have theirs.
    applyCss();
    layout();
    layout();
    Node body = scroll.getContent();
    Bounds at = body.sceneToLocal(field.localToScene(field.getLayoutBounds()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = body.getLayoutBounds().getHeight() - seen;
    double top = scroll.getVvalue() * hidden;
    if (hidden > 0 && at.getMaxY() + GAP > top + seen) {
      scroll.setVvalue(Math.clamp((at.getMaxY() + GAP - seen) / hidden, 0, 1));
    }
  }

  private Node foot() {
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add("small");
    send.setText(words.get("form.send"));
    send.getStyleClass().add("primary");
    send.setGraphic(new KeyHint("Ctrl+Enter"));
    send.setContentDisplay(ContentDisplay.RIGHT);
    send.setOnAction(_ -> trySend());
    Button back = new Button(words.get("form.aside"));
    back.setGraphic(new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setOnAction(_ -> aside.run());
    Button drop = new Button(words.get("form.drop"));
    drop.getStyleClass().add("flat");
    drop.setOnAction(_ -> drop());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, send, back, gap, drop);
    buttons.setAlignment(Pos.CENTER_LEFT);
    Label likesHead = new Label(words.get("board.duplicates"));
    likesHead.getStyleClass().add("h3");
    likesNote.getStyleClass().addAll("small", "muted");
    HBox likesLine = new HBox(8, likesHead, likesNote);
    likesLine.setAlignment(Pos.CENTER_LEFT);
    // At the foot, where they are seen whatever is being typed above.
    VBox foot = new VBox(8, likesLine, likes, problem, buttons);
    foot.getStyleClass().add("action-bar");
    return foot;
  }

  private void drop() {
    if (form.isBlank()) {
      aside.run();
      return;
    }
    console
        .notices()
        .confirm(
            words.get("form.drop.ask"),
            words.get("form.drop"),
            yes -> {
              if (yes) {
                model.clear();
                area.set(null);
                category.set(null);
                aside.run();
              }
            });
  }

  /** The left one needs room for what it offers. */
  private static HBox wideAndNarrow(Node left, Node right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    if (right instanceof Region narrow) {
      narrow.setMinWidth(150);
      narrow.setPrefWidth(150);
      narrow.setMaxWidth(150);
    }
    return new HBox(12, left, right);
  }

  private static HBox row(Node left, Node right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    if (left instanceof Region one && right instanceof Region other) {
      one.setPrefWidth(10);
      other.setPrefWidth(10);
    }
    return new HBox(12, left, right);
  }

  private void listen() {
    form.titleProperty().addListener(typed);
    form.descriptionProperty().addListener(typed);
    form.categoryProperty().addListener(typed);
    form.channelProperty().addListener(typed);
    form.fileProperty().addListener(typed);
    form.conditionProperty().addListener(typed);
    form.addressProperty().addListener(placed);
    form.positionProperty().addListener(placed);
    form.areaProperty().addListener(areaSet);
    model.guessProperty().addListener(told);
    model.refusalProperty().addListener(told);
    model.sendingProperty().addListener(told);
    model.duplicates().addListener(liked);
  }

  private void typed() {
    model.touched();
    likeSoon.playFromStart();
    tell();
  }

  private void placed() {
    placeSoon.playFromStart();
    typed();
  }

  /** An area that was found by itself is shown in its field as if it had been chosen. */
  private void areaSet(@Nullable String code) {
    var found = model.guessProperty().get();
    if (code != null && found != null && found.area().id().equals(code)) {
      area.set(found.area());
    } else if (code == null && !area.field().isFocused()) {
      area.set(null);
    }
    likeSoon.playFromStart();
    tell();
  }

  private void tell() {
    var found = model.guessProperty().get();
    show(
        guess,
        found == null
            ? ""
            : words.get(
                "form.guess." + found.by().name(),
                found.area().note().isEmpty() ? found.area().name() : found.area().note()));
    boolean more = condition.fill();
    file.setDisable(!form.canFile());
    file.setText(words.get(form.canFile() ? "form.file" : "form.file.not"));
    Refusal refusal = model.refusalProperty().get();
    String missing =
        model.problem().map(key -> words.get("form.missing." + key)).orElseGet(this::loose);
    boolean stands = refusal != null || (pressed && !missing.isEmpty());
    problem.getStyleClass().removeAll("over", "muted");
    problem.getStyleClass().add(stands ? "over" : "muted");
    show(problem, refusal != null ? telling.sentence(refusal) : missing);
    send.setDisable(model.sendingProperty().get());
    if (more) {
      bringIntoView(condition);
    }
  }

  private void showLikes() {
    likesNote.setText(
        model.duplicates().isEmpty()
            ? words.get("form.likes.none")
            : words.get("board.duplicates.count", model.duplicates().size()));
    likes.getChildren().setAll(model.duplicates().stream().limit(LIKES).map(this::like).toList());
    boolean none = likes.getChildren().isEmpty();
    likes.setVisible(!none);
    likes.setManaged(!none);
  }

  private Node like(DuplicateHint hint) {
    CaseSummary other = hint.other();
    Hyperlink number = new Hyperlink(other.number());
    number.setMinWidth(USE_PREF_SIZE);
    number.setOnAction(_ -> open.accept(other));
    Label title = new Label(other.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label note =
        new Label(
            words.of(other.stage())
                + "  "
                + Moments.brief(words, other.reportedAt(), console.now()));
    note.getStyleClass().addAll("small", "muted");
    note.setMinWidth(USE_PREF_SIZE);
    Label score = new Label(String.format("%.2f", hint.score()));
    score.getStyleClass().add("strong");
    score.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(8, number, title, note, score);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
