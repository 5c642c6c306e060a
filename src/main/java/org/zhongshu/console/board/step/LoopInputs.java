package org.zhongshu.console.board.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.widget.ChoiceList;
import org.zhongshu.console.widget.ConditionItems;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/** Inputs of the rarer steps: choices from the standard, of other cases, marks, answers, parts. */
final class LoopInputs {
  private final StepForm form;
  private final LoopFields loop;
  private final Words words;
  private final Telling telling;
  private final Host host;
  private final List<Runnable> ends = new ArrayList<>();

  /** The form around an input. */
  interface Host {
    /** An input that can have the focus, and whether there is nothing more to do in it. */
    void input(Node node, BooleanSupplier done);

    /** It is gone: another stands in its place. */
    void drop(Node node);

    /** A line of text, bound and listed already. */
    TextField line(String name, StringProperty text);

    /** Goes on to the next input. */
    void next();
  }

  LoopInputs(StepForm form, Words words, Telling telling, Host host) {
    this.form = form;
    this.loop = form.loop();
    this.words = words;
    this.telling = telling;
    this.host = host;
  }

  void dispose() {
    ends.forEach(Runnable::run);
    ends.clear();
  }

  Node of(Field field, String label) {
    return switch (field) {
      case CONDITION -> conditions(label);
      case ROUTING -> routing(label);
      case PART -> parts(label);
      case OTHER -> other(label);
      case ENTRY -> notes(label);
      case UNTIL -> until(label);
      case CALL -> call();
      case MARKS -> marks();
      case PARTS -> tasks(label);
      default -> throw new IllegalArgumentException("no field of the rarer steps: " + field);
    };
  }

  // ---- the standard

  /** Of a case that is being classed the conditions are those of the class that is chosen. */
  private Node conditions(String label) {
    if (form.kind() != StepKind.CLASSIFY) {
      return titled(label, conditionList(label));
    }
    VBox box = new VBox(4);
    ChangeListener<Object> refill =
        (_, _, _) -> {
          loop.conditionProperty().set(null);
          fill(box, label);
        };
    form.categoryProperty().addListener(refill);
    ends.add(() -> form.categoryProperty().removeListener(refill));
    fill(box, label);
    return box;
  }

  private void fill(VBox box, String label) {
    box.getChildren().forEach(host::drop);
    box.getChildren().clear();
    if (!form.conditions().isEmpty()) {
      box.getChildren().addAll(small(label), conditionList(label));
    }
  }

  private Node conditionList(String label) {
    return list(ConditionItems.of(form.conditions(), words), loop.conditionProperty(), label);
  }

  // ---- other cases, notes, parts

  private Node other(String label) {
    VBox box = new VBox(4);
    List<ChoiceList.Item<String>> items = form.given().likes().stream().map(this::like).toList();
    // The likely ones first, so that a digit chooses and nothing has to be typed.
    if (!items.isEmpty()) {
      box.getChildren().add(list(items, loop.likeProperty(), words.get("board.duplicates")));
    }
    box.getChildren().addAll(small(label), host.line(label, loop.otherProperty()));
    return box;
  }

  private ChoiceList.Item<String> like(DuplicateHint hint) {
    var it = hint.other();
    return new ChoiceList.Item<>(
        it.number(),
        it.number() + " " + it.title(),
        words.of(it.stage())
            + words.get("board.dot")
            + (it.address().isBlank() ? words.time(it.reportedAt()) : it.address())
            + words.get("board.dot")
            + words.get("board.like", Math.round(hint.score() * 100)));
  }

  private Node notes(String label) {
    List<ChoiceList.Item<Integer>> items =
        form.given().notes().stream()
            .map(
                it ->
                    new ChoiceList.Item<>(
                        it.version(),
                        it.words(),
                        it.who() + words.get("board.dot") + words.time(it.at())))
            .toList();
    return titled(label, list(items, loop.entryProperty(), label));
  }

  private Node parts(String label) {
    List<ChoiceList.Item<String>> items =
        form.given().openParts().stream()
            .map(it -> new ChoiceList.Item<>(it.unit(), telling.unit(it.unit()), part(it)))
            .toList();
    return titled(label, list(items, form.leadProperty(), label));
  }

  private String part(Part it) {
    String task = it.task().isBlank() ? words.get("board.part.help") : it.task();
    return it.due() == null
        ? task
        : task + words.get("board.dot") + words.get("board.record.due", it.due());
  }

  private <T> ChoiceList<T> list(
      List<ChoiceList.Item<T>> items, ObjectProperty<@Nullable T> chosen, String name) {
    ChoiceList<T> list = new ChoiceList<>(items, chosen, name).onTaken(host::next);
    ends.add(list::dispose);
    host.input(list, () -> chosen.get() != null);
    return list;
  }

  // ---- toggles

  private Node routing(String label) {
    FlowPane box = new FlowPane(8, 4);
    ToggleGroup group = new ToggleGroup();
    for (Routing value : Routing.values()) {
      box.getChildren().add(toggle(group, words.of(value), value, loop.routingProperty()));
    }
    return titled(label, box);
  }

  private Node call() {
    VBox box = new VBox(4);
    box.getChildren().add(answer("reached", loop.reachedProperty()));
    Node solved = answer("solved", loop.solvedProperty());
    Node satisfied = answer("satisfied", loop.satisfiedProperty());
    // Whoever was not reached has answered nothing.
    ChangeListener<@Nullable Boolean> reached =
        (_, _, now) -> List.of(solved, satisfied).forEach(it -> it.setDisable(no(now)));
    loop.reachedProperty().addListener(reached);
    ends.add(() -> loop.reachedProperty().removeListener(reached));
    List.of(solved, satisfied).forEach(it -> it.setDisable(no(loop.reachedProperty().get())));
    box.getChildren().addAll(solved, satisfied);
    return box;
  }

  private static boolean no(@Nullable Boolean answer) {
    return Boolean.FALSE.equals(answer);
  }

  private Node answer(String key, ObjectProperty<@Nullable Boolean> property) {
    Label name = small(words.get("board.call." + key));
    name.setMinWidth(64);
    ToggleGroup group = new ToggleGroup();
    HBox box =
        new HBox(
            8,
            name,
            toggle(group, words.get("board.call." + key + ".true"), true, property),
            toggle(group, words.get("board.call." + key + ".false"), false, property));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private <T> ToggleButton toggle(
      ToggleGroup group, String text, T value, ObjectProperty<@Nullable T> property) {
    ToggleButton button = new ToggleButton(text);
    button.setToggleGroup(group);
    button.setSelected(value.equals(property.get()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .selectedProperty()
        .addListener(
            (_, _, on) -> {
              if (on) {
                property.set(value);
              } else if (value.equals(property.get())) {
                property.set(null);
              }
            });
    host.input(button, () -> property.get() != null || button.isDisabled());
    return button;
  }

  // ---- lines

  private Node until(String label) {
    TextField line = host.line(label, loop.untilProperty());
    line.setPromptText(words.get("board.until.prompt"));
    Label read = small("");
    ChangeListener<Object> told = (_, _, _) -> read.setText(until());
    loop.untilProperty().addListener(told);
    ends.add(() -> loop.untilProperty().removeListener(told));
    read.setText(until());
    return new VBox(4, small(label), line, read);
  }

  private String until() {
    return loop.until(form.given())
        .map(at -> words.get("board.until.read", new ReckoningWords(words).moment(at)))
        .orElse("");
  }

  private Node marks() {
    HBox box = new HBox(12);
    String handler = words.get("board.mark.handler");
    String dispatcher = words.get("board.mark.dispatcher");
    box.getChildren()
        .addAll(
            titled(handler, host.line(handler, loop.handlerMarkProperty())),
            titled(dispatcher, host.line(dispatcher, loop.dispatcherMarkProperty())));
    box.getChildren().forEach(it -> HBox.setHgrow(it, Priority.ALWAYS));
    return box;
  }

  /** A line for each co-handler: what it is to do, and within what time if not the lead's. */
  private Node tasks(String label) {
    VBox box = new VBox(4, small(label));
    for (String unit : form.coHandlersProperty().get()) {
      LoopFields.PartLine part = loop.part(unit);
      Label name = new Label(telling.unit(unit));
      name.setWrapText(true);
      name.setMinWidth(96);
      name.setPrefWidth(96);
      TextField task = host.line(words.get("board.part.task", telling.unit(unit)), part.task());
      task.setPromptText(words.get("board.part.task.prompt"));
      TextField limit = host.line(words.get("board.part.limit", telling.unit(unit)), part.limit());
      limit.setPromptText(words.get("board.part.limit.prompt"));
      limit.setPrefWidth(128);
      limit.setMinWidth(128);
      HBox.setHgrow(task, Priority.ALWAYS);
      HBox row = new HBox(8, name, task, limit);
      row.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(row);
    }
    return box;
  }

  private static Node titled(String label, Node input) {
    Label name = small(label);
    name.setLabelFor(input);
    return new VBox(4, name, input);
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    return label;
  }
}
