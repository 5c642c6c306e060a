package org.zhongshu.console.supervise;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.supervise.AlarmGroup;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.pick.PickField;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;
import org.zhongshu.words.Words;

/** Makes the forms of the steps of supervision. */
final class SuperviseForms {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
  private static final Duration SHELVED = Duration.ofHours(1);

  private final Console console;
  private final Words words;
  private final SuperviseModel model;
  private final Picks picks;
  private final Runnable send;
  private final Runnable close;

  SuperviseForms(Console console, SuperviseModel model, Runnable send, Runnable close) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.picks = new Picks(console.desk());
    this.send = send;
    this.close = close;
  }

  private SuperviseForm form(String title) {
    return new SuperviseForm(words, title, model, send, close);
  }

  /**
   * An instruction.
   *
   * @param about number of the case; null when it stands on its own
   * @param unit unit that handles it now; null when none does
   */
  SuperviseForm instruct(@Nullable String about, @Nullable String unit) {
    SuperviseForm form =
        form(about == null
                ? words.get("supervise.instruct.own")
                : words.get("supervise.instruct.case", about))
            .standingAlone();
    TextArea what = form.area(words.get("cli.column.words"), words.get("supervise.words.prompt"));
    TextField leader =
        form.line(words.get("supervise.leader"), words.get("supervise.leader.prompt"), "");
    SuperviseForm.Receivers receivers =
        new SuperviseForm.Receivers(words, id -> model.telling().unit(id));
    PickField field =
        new PickField(
            picks::units,
            console.work(),
            receivers.chosen(),
            words.get("supervise.receivers.prompt"),
            words.get("supervise.receivers.nothing"));
    form.add(words.get("cli.column.receivers"), receivers.with(field), field);
    if (unit != null) {
      receivers.add(unit);
    }
    TextField handling =
        form.line(words.get("enum.ClockKind.HANDLING"), "", words.get("supervise.handling.usual"));
    TextField feedback =
        form.line(words.get("enum.ClockKind.FEEDBACK"), "", words.get("supervise.feedback.usual"));
    return form.sending(
        () -> {
          Optional<Limit> forHandling = form.limit(handling);
          Optional<Limit> forFeedback =
              forHandling.isEmpty() ? Optional.empty() : form.limit(feedback);
          return forFeedback.isEmpty()
              ? null
              : new SuperviseStep.Instruct(
                  about,
                  what.getText(),
                  leader.getText(),
                  forHandling.orElseThrow(),
                  forFeedback.get(),
                  receivers.units());
        });
  }

  SuperviseForm urge(Task task) {
    SuperviseForm form = form(title("step.urge", task));
    TextArea opinion =
        form.area(words.get("supervise.opinion"), words.get("supervise.may-be-empty"));
    return form.sending(() -> new SuperviseStep.Urge(task.number(), opinion.getText()));
  }

  SuperviseForm escalate(Task task) {
    Rung next = task.rung().map(Rung::next).orElse(Optional.of(Rung.URGE)).orElse(Rung.CIRCULAR);
    SuperviseForm form =
        form(words.get("supervise.escalate.to", title("step.escalate", task), next));
    TextArea opinion = form.area(words.get("supervise.opinion"), "");
    return form.sending(() -> new SuperviseStep.Escalate(task.number(), null, opinion.getText()));
  }

  SuperviseForm reply(Task task) {
    SuperviseForm form = form(title("step.reply", task) + "  " + model.telling().unit(unit(task)));
    TextArea what = form.area(words.get("supervise.reply"), words.get("supervise.reply.prompt"));
    CheckBox done = form.check(words.get("supervise.reply.done"));
    return form.sending(
        () ->
            new SuperviseStep.Reply(task.number(), unit(task), what.getText(), done.isSelected()));
  }

  SuperviseForm settle(Task task) {
    SuperviseForm form = form(title("step.settle", task));
    TextField mark = form.line(words.get("supervise.mark.name"), "0–100", "");
    TextArea opinion =
        form.area(words.get("supervise.opinion"), words.get("supervise.may-be-empty"));
    return form.sending(
        () -> {
          String typed = mark.getText().strip();
          if (!typed.matches("[0-9]{1,3}")) {
            form.refuse(words.get("supervise.mark.wrong", typed));
            mark.requestFocus();
            return null;
          }
          return new SuperviseStep.Settle(
              task.number(), Integer.parseInt(typed), opinion.getText());
        });
  }

  SuperviseForm shelve(AlarmGroup group) {
    SuperviseForm form =
        form(words.get("step.shelve") + "  " + group.first().subject() + many(group));
    Instant end = console.now().plus(SHELVED);
    TextField until =
        form.line(words.get("supervise.until"), "", SHOWN.format(end.atZone(words.zone())));
    TextField reason =
        form.line(words.get("supervise.reason"), words.get("supervise.reason.prompt"), "");
    return form.sending(
        () -> {
          try {
            Instant at =
                LocalDateTime.parse(until.getText().strip(), TYPED)
                    .atZone(words.zone())
                    .toInstant();
            return new SuperviseStep.Shelve(group.ids(), at, reason.getText());
          } catch (DateTimeException e) {
            form.refuse(words.get("mode.end.wrong", until.getText().strip()));
            until.requestFocus();
            return null;
          }
        });
  }

  private String many(AlarmGroup group) {
    return group.flood()
        ? "  "
            + words.get("supervise.more", group.more(), model.telling().area(group.first().area()))
        : "";
  }

  private String title(String key, Task task) {
    return words.get(key) + "  " + task.number();
  }

  /** The unit whose turn it is: one's own, else the first that still owes something. */
  String unit(Task task) {
    String own = console.desk().operator().unit();
    if (own != null && task.receipt(own).isPresent()) {
      return own;
    }
    List<Receipt> owing = task.owing();
    return owing.isEmpty() ? task.receipts().getFirst().unit() : owing.getFirst().unit();
  }
}
