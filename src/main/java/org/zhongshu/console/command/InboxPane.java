package org.zhongshu.console.command;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.words.Words;

/** A directive to one's own unit as it is read there. */
final class InboxPane extends VBox {
  private final Console console;
  private final Words words;
  private final CommandModel model;
  private final VBox body = new VBox(8);

  InboxPane(Console console, CommandModel model) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    getStyleClass().add("panel");
    body.getStyleClass().add("mode-form");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(scroll);
    show(null, "");
  }

  void show(@Nullable Directive it, String unit) {
    Receiver own = it == null ? null : it.receiver(unit).orElse(null);
    if (it == null || own == null) {
      body.getChildren().setAll(new EmptyState("fth-mail", words.get("command.inbox.choose")));
      return;
    }
    Instant now = console.now();
    CommandWords say = model.say();
    body.getChildren().clear();
    text(it.words(), "h2");
    text(
        words.get(
            "command.inbox.from",
            it.number(),
            model.telling().operator(it.by()),
            say.mark(new Receiver.Mark(it.at(), it.by(), false), now)),
        "muted");
    text(say.limits(it, now), it.late(own, now) ? "over" : "strong");
    Directive.Withdrawn gone = it.withdrawn();
    if (gone != null) {
      text(words.get("command.recalled", it.number(), gone.reason()), "soon");
    }
    if (own.reminders() > 0) {
      text(
          words.get(
              "command.inbox.reminded",
              own.reminders(),
              say.mark(new Receiver.Mark(remindedAt(own, it), it.by(), false), now)),
          "soon");
    }
    fact("command.column.delivered", say.mark(own.delivered(), now));
    fact("command.column.read", say.mark(own.read(), now));
    fact("command.column.confirmed", say.confirmation(it, own, now) + "  " + own.words());
    fact("command.column.reported", say.report(it, own, now));
    it.reports().forEach(report -> text(report.words(), "body"));
  }

  private static Instant remindedAt(Receiver own, Directive it) {
    Instant at = own.remindedAt();
    return at == null ? it.at() : at;
  }

  private void fact(String key, String value) {
    String told = value.isBlank() ? words.get("command.not-yet") : value.strip();
    text(words.get("command.fact", words.get(key), told), "body");
  }

  private void text(String said, String style) {
    Label label = new Label(said);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    body.getChildren().add(label);
  }
}
