package org.zhongshu.console.supervise;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmGroup;
import org.zhongshu.casework.supervise.Climb;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/** One task with receipts and record, or one alarm with whom it reached; and the form below. */
final class DetailPane extends VBox {
  private final Words words;
  private final Telling telling;
  private final Label heading = new Label();
  private final VBox facts = new VBox(6);
  private final FlowPane buttons = new FlowPane(8, 8);
  private final VBox below = new VBox();
  private @Nullable SuperviseForm form;
  private Instant now = Instant.EPOCH;

  DetailPane(Words words, Telling telling) {
    this.words = words;
    this.telling = telling;
    getStyleClass().add("panel");
    heading.getStyleClass().add("h3");
    HBox head = new HBox(8, heading);
    head.getStyleClass().add("panel-header");
    VBox body = new VBox(12, facts, below);
    body.getStyleClass().add("mode-form");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    buttons.getStyleClass().add("panel-footer");
    getChildren().setAll(head, scroll, buttons);
    nothing();
  }

  void nothing() {
    heading.setText(words.get("supervise.detail"));
    facts.getChildren().setAll(new EmptyState("fth-eye", words.get("supervise.detail.none")));
  }

  /**
   * @param meeting from which meeting it comes, in words; null when it comes from none
   */
  void show(Task task, @Nullable String meeting, Instant at) {
    now = at;
    heading.setText(task.number());
    facts.getChildren().clear();
    text(task.words(), "strong");
    fact(
        "supervise.issued-by",
        words.get(
            "supervise.by-at",
            telling.operator(task.issuedBy()),
            brief(task.issuedAt()),
            words.of(task.cause())));
    if (!task.leader().isEmpty()) {
      fact("supervise.leader", task.leader());
    }
    if (meeting != null) {
      text(meeting, "muted");
    }
    if (task.caseNumber() != null) {
      fact("cli.column.case", task.caseNumber());
    }
    fact("enum.ClockKind.FEEDBACK", brief(task.feedbackDue()));
    fact("enum.ClockKind.HANDLING", brief(task.handlingDue()));
    title("supervise.receipts");
    for (Receipt receipt : task.receipts()) {
      receipt(receipt, task);
    }
    title("supervise.ladder");
    if (task.climbs().isEmpty()) {
      text(words.get("supervise.ladder.none"), "muted");
    }
    for (Climb climb : task.climbs()) {
      text(
          words.get(
              "supervise.climb",
              climb.rung(),
              brief(climb.at()),
              telling.operator(climb.by()),
              brief(climb.due()),
              climb.words()),
          "body");
    }
    Task.Settlement end = task.settlement();
    if (end != null) {
      title("step.settle");
      text(
          words.get(
              "cli.supervise.settled",
              brief(end.at()),
              telling.operator(end.by()),
              end.mark() == null ? words.get("none") : end.mark(),
              end.words()),
          "body");
    }
  }

  private void receipt(Receipt it, Task task) {
    text(telling.unit(it.unit()), "strong");
    String line =
        String.join(
            "   ",
            List.of(
                state("cli.supervise.signed", it.signedAt()),
                state("cli.supervise.replied", it.repliedAt()),
                state("cli.supervise.finished", it.doneAt())));
    boolean over = task.late(now) && task.owing().contains(it);
    text(over ? words.get("supervise.overdue", line) : line, over ? "over" : "muted");
    if (!it.reply().isEmpty()) {
      text(it.reply(), "body");
    }
  }

  private String brief(Instant at) {
    return Moments.brief(words, at, now);
  }

  private String state(String key, @Nullable Instant at) {
    return words.get(key, at == null ? words.get("cli.supervise.not-yet") : brief(at));
  }

  void show(AlarmGroup group, Instant at) {
    now = at;
    Alarm first = group.first();
    heading.setText(words.get("supervise.alarm.heading", first.id(), words.of(first.cause())));
    facts.getChildren().clear();
    text(first.title(), "strong");
    fact("cli.column.subject", first.subject());
    fact("cli.column.priority", words.of(first.priority()));
    fact("cli.column.state", words.of(first.state(now)));
    fact("cli.column.raised", brief(first.raisedAt()));
    Alarm.Acknowledgement ack = first.acknowledgement();
    if (ack != null) {
      fact(
          "step.acknowledge",
          words.get("supervise.by-at", telling.operator(ack.by()), brief(ack.at()), ack.words()));
    }
    Alarm.Shelving aside = first.shelving();
    if (aside != null) {
      fact(
          "step.shelve",
          words.get(
              "supervise.shelved",
              telling.operator(aside.by()),
              brief(aside.until()),
              aside.reason()));
    }
    title("supervise.reached");
    for (Alarm.Reached reached : first.reached()) {
      List<String> seats = reached.seats().stream().limit(6).map(telling::operator).toList();
      text(words.get("supervise.reached.line", brief(reached.at()), reached.whom(), seats), "body");
    }
    if (group.flood()) {
      title("supervise.cases");
      group.alarms().forEach(one -> text(one.subject() + "  " + one.title(), "body"));
    }
  }

  /** Puts the buttons of what can be done now below. */
  void offer(List<Action> actions) {
    buttons.getChildren().setAll(actions.stream().map(this::button).toList());
  }

  private Node button(Action action) {
    Button button =
        new Button(words.get("action." + action.id()), new KeyHint(action.keys().getFirst()));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> action.fire());
    return button;
  }

  @Nullable SuperviseForm form() {
    return form;
  }

  void open(@Nullable SuperviseForm next) {
    form = next;
    // An instruction has nothing to do with what is selected, and needs the room.
    boolean alone = next != null && next.alone();
    facts.setVisible(!alone);
    facts.setManaged(!alone);
    if (next == null) {
      below.getChildren().clear();
    } else {
      below.getChildren().setAll(next);
      next.focusFirst();
    }
  }

  private void title(String key) {
    Label label = new Label(words.get(key));
    label.getStyleClass().addAll("h3");
    VBox.setMargin(label, new Insets(8, 0, 0, 0));
    facts.getChildren().add(label);
  }

  private void fact(String key, String value) {
    Label name = new Label(words.get(key));
    name.getStyleClass().addAll("small", "muted");
    name.setMinWidth(84);
    Label label = new Label(value);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, name, label);
    HBox.setHgrow(label, Priority.ALWAYS);
    facts.getChildren().add(line);
  }

  private void text(String value, String style) {
    Label label = new Label(value);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    facts.getChildren().add(label);
  }
}
