package org.zhongshu.console.board.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.pick.PickField;
import org.zhongshu.console.pick.PickSource;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * The small form in which a step is told, in place at the foot of the case. Enter sends from a
 * field of one line, Ctrl+Enter from one of several; Esc closes it and keeps what was typed.
 */
public final class StepFormPane extends VBox {
  private final StepForm form;
  private final Words words;
  private final FxWork work;
  private final Picks picks;
  private final Telling telling;
  private final Runnable send;
  private final List<Node> inputs = new ArrayList<>();
  private final Map<Node, BooleanSupplier> picked = new HashMap<>();
  private final Label problem = new Label();
  private final Label changed = new Label();
  private final Button submit = new Button();
  private final InvalidationListener check = _ -> check();
  private final Map<TextInputControl, StringProperty> bound = new LinkedHashMap<>();
  private final LoopInputs loopInputs;
  private List<Observable> watched = List.of();
  private boolean pressed;

  /**
   * @param send sends the form when it can be sent
   * @param cancel closes it
   */
  public StepFormPane(
      StepForm form,
      Words words,
      FxWork work,
      Picks picks,
      Telling telling,
      Runnable send,
      Runnable cancel) {
    super(8);
    this.form = form;
    this.words = words;
    this.work = work;
    this.picks = picks;
    this.telling = telling;
    this.send = send;
    this.loopInputs = new LoopInputs(form, words, telling, new Inputs());
    getStyleClass().add("step-form");
    getChildren().add(heading());
    Case about = form.given().about();
    String said = about == null ? "" : new Said(words, telling).before(form.kind(), about);
    if (!said.isEmpty()) {
      Label label = new Label(said);
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.getStyleClass().add("said");
      getChildren().add(label);
    }
    for (Field field : form.fields()) {
      getChildren().add(input(field));
    }
    problem.getStyleClass().addAll("small", "problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    changed.getStyleClass().addAll("small", "soon");
    changed.setWrapText(true);
    changed.setMinHeight(USE_PREF_SIZE);
    show(changed, "");
    submit.setText(words.get("board.form.submit", telling.step(form.kind().key())));
    submit.getStyleClass().add("primary");
    submit.setGraphic(new KeyHint("Ctrl+Enter"));
    submit.setContentDisplay(ContentDisplay.RIGHT);
    submit.setOnAction(_ -> trySend());
    Button back = new Button(words.get("board.form.cancel"));
    back.setGraphic(new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setOnAction(_ -> cancel.run());
    HBox buttons = new HBox(8, submit, back);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(changed, problem, buttons);
    listen();
    check();
  }

  public StepForm form() {
    return form;
  }

  /** Puts the focus into the first field that is still empty. */
  public void focus() {
    for (Node input : inputs) {
      if (!done(input)) {
        input.requestFocus();
        return;
      }
    }
    if (!inputs.isEmpty()) {
      inputs.getLast().requestFocus();
    }
  }

  /** Whether there is nothing more to do in a field: a suggestion that is not taken is not done. */
  private boolean done(Node input) {
    BooleanSupplier chosen = picked.get(input);
    if (chosen != null) {
      return chosen.getAsBoolean();
    }
    return input instanceof TextInputControl text && !text.getText().isEmpty();
  }

  /** Sends when nothing is missing, else says what is. */
  public void trySend() {
    pressed = true;
    check();
    if (form.problem().isEmpty()) {
      send.run();
    }
  }

  /** Says that the case has moved on while this was being typed. */
  public void tellChanged(String sentence) {
    show(changed, sentence);
  }

  private Node heading() {
    Label name = new Label(telling.step(form.kind().key()));
    name.getStyleClass().add("h3");
    Label about =
        new Label(
            form.targets().size() == 1
                ? form.targets().getFirst().number()
                : words.get("board.form.many", form.targets().size()));
    about.getStyleClass().addAll("small", "muted");
    HBox box = new HBox(8, name, about);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node input(Field field) {
    return switch (field) {
      case YES -> yes();
      case CATEGORY -> pick(field, picks::categories, form.categoryProperty(), suggestion(field));
      case AREA -> pick(field, picks::areas, form.areaProperty(), suggestion(field));
      case UNIT -> pick(field, picks::units, form.leadProperty(), "");
      case ADDRESS -> line(field, form.addressProperty());
      case TITLE -> line(field, form.titleProperty());
      case GRADE -> grades();
      case TEXT -> area(field, form.textProperty(), form.kind() == StepKind.AMEND ? 4 : 2);
      case EVIDENCE -> area(field, form.evidenceProperty(), 2);
      case CONDITION, ROUTING, PART, OTHER, ENTRY, UNTIL, CALL, MARKS, PARTS ->
          loopInputs.of(field, label(field));
    };
  }

  /** What the inputs of the rarer steps need of this form. */
  private final class Inputs implements LoopInputs.Host {
    @Override
    public void input(Node node, BooleanSupplier done) {
      inputs.add(node);
      picked.put(node, done);
    }

    @Override
    public void drop(Node node) {
      inputs.remove(node);
      picked.remove(node);
    }

    @Override
    public TextField line(String name, StringProperty text) {
      return textField(name, text);
    }

    @Override
    public void next() {
      StepFormPane.this.next();
    }
  }

  private TextField textField(String name, StringProperty text) {
    TextField input = new TextField();
    bind(input, text);
    input.setAccessibleText(name);
    input.setPromptText(name);
    input.setOnAction(_ -> trySend());
    inputs.add(input);
    return input;
  }

  private void bind(TextInputControl input, StringProperty text) {
    input.textProperty().bindBidirectional(text);
    bound.put(input, text);
  }

  private Node yes() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox(8);
    for (boolean value : new boolean[] {true, false}) {
      ToggleButton button =
          new ToggleButton(words.get("board.form.yes." + form.kind().key() + "." + value));
      button.setToggleGroup(group);
      button.setUserData(value);
      button.setSelected(Boolean.valueOf(value).equals(form.yesProperty().get()));
      box.getChildren().add(button);
      inputs.add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, chosen) ->
                form.yesProperty().set(chosen == null ? null : (Boolean) chosen.getUserData()));
    return box;
  }

  private Node grades() {
    ToggleGroup group = new ToggleGroup();
    FlowPane box = new FlowPane(8, 4);
    for (Grade grade : Grade.values()) {
      ToggleButton button = new ToggleButton(words.of(grade));
      button.setToggleGroup(group);
      button.setUserData(grade);
      button.setSelected(grade == form.gradeProperty().get());
      box.getChildren().add(button);
      inputs.add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, chosen) ->
                form.gradeProperty().set(chosen == null ? null : (Grade) chosen.getUserData()));
    return box;
  }

  private Node pick(
      Field field, PickSource source, ObjectProperty<@Nullable String> chosen, String suggestion) {
    String before = chosen.get();
    PickField pick = new PickField(source, work, chosen, label(field), words.get("pick.none"));
    pick.onTaken(this::next);
    pick.field().setOnAction(_ -> trySend());
    inputs.add(pick.field());
    picked.put(pick.field(), () -> chosen.get() != null);
    if (before != null) {
      switch (field) {
        case CATEGORY -> picks.category(before).ifPresent(pick::set);
        case UNIT -> picks.unit(before).ifPresent(pick::set);
        // The first look at area names takes a moment.
        default -> work.ask(() -> picks.area(before), found -> found.ifPresent(pick::set), _ -> {});
      }
    } else if (!suggestion.isEmpty()) {
      pick.suggest(suggestion);
    }
    return labelled(field, pick);
  }

  /** The file's words are the likeliest thing to look for. */
  private String suggestion(Field field) {
    List<String> told =
        form.targets().stream()
            .map(row -> field == Field.CATEGORY ? row.topicWords() : lastPart(row.areaWords()))
            .distinct()
            .toList();
    return told.size() == 1 ? told.getFirst() : "";
  }

  private static String lastPart(String areaWords) {
    String[] parts = areaWords.split("[/／>]");
    return parts.length == 0 ? "" : parts[parts.length - 1].strip();
  }

  private Node line(Field field, StringProperty text) {
    return labelled(field, textField(label(field), text));
  }

  private Node area(Field field, StringProperty text, int rows) {
    ProseField input = new ProseField(rows);
    bind(input, text);
    input.setAccessibleText(label(field));
    input.setPromptText(label(field));
    inputs.add(input);
    return labelled(field, input);
  }

  private Node labelled(Field field, Node input) {
    Label name = new Label(label(field));
    name.getStyleClass().addAll("small", "muted");
    name.setLabelFor(input);
    return new VBox(4, name, input);
  }

  private String label(Field field) {
    String special = "board.field." + field.name() + "." + form.kind().key();
    return words.has(special) ? words.get(special) : words.get("board.field." + field.name());
  }

  private void next() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    step(owner, 1);
  }

  private void step(@Nullable Node from, int by) {
    int at = inputs.indexOf(from) + by;
    if (at >= 0 && at < inputs.size()) {
      inputs.get(at).requestFocus();
    } else {
      submit.requestFocus();
    }
  }

  private void listen() {
    List<Observable> all = new ArrayList<>(form.loop().all());
    all.addAll(
        List.of(
            form.yesProperty(),
            form.categoryProperty(),
            form.areaProperty(),
            form.gradeProperty(),
            form.leadProperty(),
            form.addressProperty(),
            form.titleProperty(),
            form.textProperty(),
            form.evidenceProperty(),
            form.refusalProperty()));
    watched = all;
    watched.forEach(it -> it.addListener(check));
  }

  /** Ends what binds this pane to the form, which outlives it. */
  public void dispose() {
    watched.forEach(it -> it.removeListener(check));
    loopInputs.dispose();
    bound.forEach((input, text) -> input.textProperty().unbindBidirectional(text));
  }

  private void check() {
    Refusal refusal = form.refusalProperty().get();
    String missing = form.problem().map(key -> words.get("board.missing." + key)).orElse("");
    String told = refusal != null ? telling.sentence(refusal) : missing;
    problem.getStyleClass().removeAll("over", "muted");
    // Before the first attempt what is missing is a hint, afterwards it stands in the way.
    problem
        .getStyleClass()
        .add(refusal != null || (pressed && !missing.isEmpty()) ? "over" : "muted");
    show(problem, told);
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
