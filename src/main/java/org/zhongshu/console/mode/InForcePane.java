package org.zhongshu.console.mode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.words.Words;

/**
 * Activations in force, each with what can be done to it. One whose step is being filled in keeps
 * its open form over updates.
 */
final class InForcePane extends VBox {
  private final Words words;
  private final City city;
  private final ModeModel model;
  private final Consumer<StepPane> confirmAndRun;
  private final Consumer<Activation> approve;
  private final Consumer<Activation> items;
  private final ModeWords say;
  private final Consumer<Suggestion> fill;
  private final VBox list = new VBox();
  private final Label count = new Label();
  private final Map<Long, StepPane> open = new HashMap<>();
  private final Map<Activation, Label> running = new HashMap<>();
  private final Map<Activation, VBox> rows = new LinkedHashMap<>();

  /**
   * @param confirmAndRun asked to take the step that was filled in
   * @param approve asked to show what an approval brings
   * @param items asked to show what an activation has made due
   * @param fill asked to fill the form with what is suggested
   */
  InForcePane(
      Words words,
      City city,
      ModeModel model,
      Consumer<StepPane> confirmAndRun,
      Consumer<Activation> approve,
      Consumer<Activation> items,
      ModeWords say,
      Consumer<Suggestion> fill) {
    this.words = words;
    this.city = city;
    this.model = model;
    this.confirmAndRun = confirmAndRun;
    this.approve = approve;
    this.items = items;
    this.say = say;
    this.fill = fill;
    getStyleClass().add("panel");
    Label heading = new Label(words.get("mode.inforce"));
    heading.getStyleClass().add("h3");
    count.getStyleClass().addAll("small", "muted");
    HBox head = new HBox(8, heading, count);
    head.getStyleClass().add("panel-header");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll);
  }

  void show(List<? extends Activation> activations, Instant now) {
    open.keySet()
        .removeIf(id -> activations.stream().noneMatch(activation -> activation.id() == id));
    running.clear();
    rows.clear();
    long waiting = activations.stream().filter(it -> !it.inForce()).count();
    count.setText(
        activations.isEmpty()
            ? ""
            : waiting == 0
                ? words.get("mode.count", activations.size())
                : words.get("mode.count.waiting", activations.size() - waiting, waiting));
    Scene scene = getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    boolean typing = owner != null && open.values().stream().anyMatch(it -> it.holds(owner));
    int anchor = owner instanceof TextInputControl field ? field.getAnchor() : 0;
    int caret = owner instanceof TextInputControl field ? field.getCaretPosition() : 0;
    list.getChildren().clear();
    model.suggestions().forEach(it -> list.getChildren().add(suggested(it)));
    if (activations.isEmpty()) {
      Label none = new Label(words.get("mode.inforce.none"));
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      none.setPadding(new Insets(12));
      list.getChildren().add(none);
    }
    activations.forEach(activation -> list.getChildren().add(row(activation)));
    if (owner != null && typing) {
      // Else the next letters would be keys of the page.
      owner.requestFocus();
      if (owner instanceof TextInputControl field) {
        field.selectRange(anchor, caret);
      }
    }
    tick(now);
  }

  void tick(Instant now) {
    running.forEach(
        (activation, label) ->
            label.setText(
                words.get(
                    "banner.running",
                    Spans.running(words, Duration.between(activation.startedAt(), now)))));
  }

  /** What is suggested and why; one press fills the form, and nothing more. */
  private Node suggested(Suggestion it) {
    List<String> lines = say.lines(it, planName(it));
    Label what = new Label(lines.getFirst(), Icons.of(Icons.mode(it.kind()), 16));
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    VBox row = new VBox(6, what);
    for (String line : lines.subList(1, lines.size())) {
      Label why = new Label(line);
      why.getStyleClass().addAll("small", "muted");
      why.setWrapText(true);
      why.setMinHeight(Region.USE_PREF_SIZE);
      row.getChildren().add(why);
    }
    Button take = new Button(words.get("signal.take." + it.what().name()), Icons.of("fth-edit-3"));
    take.getStyleClass().add("small");
    take.setAccessibleText(take.getText() + " " + what.getText());
    take.setOnAction(_ -> take(it));
    if (it.equals(model.suggestions().getFirst())) {
      hint(take, "G");
    }
    row.getChildren().add(take);
    row.getStyleClass().addAll("mode-row", "suggested");
    return row;
  }

  /** Takes the first suggestion into what is to be filled in. */
  void takeFirst() {
    model.suggestions().stream().findFirst().ifPresent(this::take);
  }

  /** Opens what is to be filled in for a suggestion: the form of a new one, or a step on one. */
  private void take(Suggestion it) {
    Suggestion.Of of = it.of();
    if (of == null) {
      fill.accept(it);
      return;
    }
    rows.forEach(
        (activation, row) -> {
          if (activation.id() == of.id()) {
            StepPane.What what =
                it.what() == Suggestion.What.END ? StepPane.What.END : StepPane.What.CHANGE_LEVEL;
            StepPane pane = openStep(activation, row, what);
            pane.choose(it.level());
          }
        });
  }

  private @Nullable String planName(Suggestion it) {
    return model.plans().stream()
        .filter(version -> version.plan().head().code().equals(it.plan()))
        .map(version -> version.plan().head().name())
        .findFirst()
        .orElse(it.plan());
  }

  private Node row(Activation activation) {
    Label icon = new Label(null, Icons.of(Icons.mode(activation.kind()), 20));
    icon.getStyleClass().addAll("mode-mark", Palette.token(activation.kind()));
    Label title = new Label(activation.title());
    title.getStyleClass().add("h3");
    title.setMinWidth(40);
    HBox head = new HBox(8, icon, title, new LevelChip(words, activation.level(), true));
    head.setAlignment(Pos.CENTER_LEFT);
    Label ran = new Label();
    if (activation.inForce()) {
      running.put(activation, ran);
    } else {
      ran.setText(words.of(activation.state()));
    }
    Label since =
        new Label(
            words.get(
                activation.inForce() ? "mode.since.at" : "mode.start.at",
                ModeModel.MINUTE.format(activation.startedAt().atZone(words.zone()))));
    HBox times = new HBox(8, since, ran);
    VBox body = new VBox(2, head, times);
    body.getChildren().add(small("mode.areas", AreaWords.brief(city, words, activation.areas())));
    body.getChildren()
        .add(
            activation.state() == ActivationState.PROPOSED
                ? small("mode.approved-so-far", approvals(activation))
                : small("mode.approver", activation.approvedBy()));
    if (!activation.basis().isBlank()) {
      body.getChildren().add(small("mode.basis", activation.basis()));
    }
    Instant end = activation.plannedEnd();
    if (end != null) {
      body.getChildren().add(small("mode.end", ModeModel.MINUTE.format(end.atZone(words.zone()))));
    }
    List.of(since, ran).forEach(label -> label.getStyleClass().addAll("small", "muted"));
    VBox row = new VBox(8, body);
    row.getStyleClass().add("mode-row");
    rows.put(activation, row);
    StepPane filled = open.get(activation.id());
    if (filled != null) {
      filled.seen(activation);
      row.getChildren().add(filled);
    } else {
      row.getChildren().add(buttons(activation, row));
    }
    return row;
  }

  private String approvals(Activation activation) {
    return activation.approvals().isEmpty() ? words.get("mode.nobody") : activation.approvedBy();
  }

  private Node buttons(Activation activation, VBox row) {
    if (activation.waiting()) {
      Button yes = button("mode.approve", "fth-check", activation);
      Button no = button("mode.withdraw", "fth-x", activation);
      yes.setDisable(activation.state() != ActivationState.PROPOSED);
      yes.setOnAction(_ -> approve.accept(activation));
      no.setOnAction(_ -> openStep(activation, row, StepPane.What.WITHDRAW));
      if (rows.size() == 1) {
        hint(yes, "A");
      }
      return new HBox(8, yes, no);
    }
    // The keys of the page are for the one that has them, else for the first, as its hints say.
    boolean first =
        rows.keySet().stream().filter(Activation::inForce).findFirst().stream()
            .allMatch(it -> it.id() == activation.id());
    Button change = button("mode.change-level", "fth-bar-chart", activation);
    Button end = button("mode.end-it", "fth-square", activation);
    change.setOnAction(_ -> openStep(activation, row, StepPane.What.CHANGE_LEVEL));
    end.setOnAction(_ -> openStep(activation, row, StepPane.What.END));
    Button extend = button("mode.extend", "fth-clock", activation);
    extend.setOnAction(_ -> openStep(activation, row, StepPane.What.EXTEND));
    Button due = button("mode.items", "fth-check-square", activation);
    due.setDisable(activation.plan() == null);
    due.setOnAction(_ -> items.accept(activation));
    if (first) {
      hint(due, "U");
      hint(change, "L");
      hint(extend, "P");
      hint(end, "E");
    }
    return new HBox(8, due, change, extend, end);
  }

  private Button button(String key, String icon, Activation activation) {
    Button button = new Button(words.get(key), Icons.of(icon));
    button.getStyleClass().add("small");
    button.setAccessibleText(words.get(key) + " " + activation.title());
    return button;
  }

  private static void hint(Button button, String key) {
    button.setGraphic(new HBox(6, button.getGraphic(), new KeyHint(key)));
  }

  /** Opens a step on the one in force that has the keys, else on the first. */
  void open(StepPane.What what) {
    List<Activation> all = rows.keySet().stream().filter(Activation::inForce).toList();
    all.stream()
        .filter(it -> Objects.requireNonNull(rows.get(it)).isFocusWithin())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .ifPresent(
            it -> {
              StepPane filled = open.get(it.id());
              if (filled == null) {
                openStep(it, Objects.requireNonNull(rows.get(it)), what);
              } else {
                // What was begun is not thrown away for another.
                filled.focusFirst();
              }
            });
  }

  /** Whether a step is being filled in. */
  boolean fillingIn() {
    return open.values().stream().anyMatch(Node::isFocusWithin);
  }

  /** Does not take the step that is being filled in. */
  void leave() {
    open.values().stream().filter(Node::isFocusWithin).findFirst().ifPresent(this::close);
  }

  private StepPane openStep(Activation activation, VBox row, StepPane.What what) {
    StepPane pane = new StepPane(words, model, activation, what, confirmAndRun, this::close);
    open.put(activation.id(), pane);
    row.getChildren().set(row.getChildren().size() - 1, pane);
    pane.focusFirst();
    return pane;
  }

  private void close(StepPane pane) {
    open.remove(pane.activation().id());
    if (pane.getParent() instanceof VBox row) {
      row.getChildren().set(row.getChildren().indexOf(pane), buttons(pane.activation(), row));
    }
  }

  /** The step was taken. */
  void done(StepPane pane) {
    close(pane);
  }

  private Label small(String name, String value) {
    Label label = new Label(words.get("mode.fact", words.get(name), value));
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
