package org.zhongshu.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Sheet;
import org.zhongshu.desk.Command;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.words.Words;

/** Makes the forms of the steps on commands and directives. */
final class CommandForms {
  private final Console console;
  private final Words words;
  private final CommandModel model;
  private final Runnable send;
  private final Runnable close;

  CommandForms(Console console, CommandModel model, Runnable send, Runnable close) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.send = send;
    this.close = close;
  }

  private Sheet form(String step, String about) {
    return named(words.get("step." + step), about);
  }

  private Sheet named(String name, String about) {
    return new Sheet(
        words, about.isEmpty() ? name : name + "  " + about, name, model.busy(), send, close);
  }

  /** What has no record of its own goes up, or is commanded at once. */
  Sheet raise(boolean take) {
    Sheet form = form(take ? "command-take" : "command-raise", "");
    TextField title = form.line(words.get("command.title"), "");
    TextArea why = form.area(words.get(take ? "command.why.taking" : "command.why"), "");
    return form.sending(
        () ->
            of(
                new CommandStep.Raise(
                    null, null, null, title.getText(), null, why.getText(), take)));
  }

  /** A step that asks for words and nothing else. */
  private Sheet said(String step, String about, String key, Said made) {
    Sheet form = form(step, about);
    TextArea field = form.area(words.get(key), "");
    return form.sending(() -> of(made.of(field.getText())));
  }

  private interface Said {
    CommandStep of(String words);
  }

  Sheet takeOver(Commanding it) {
    return said(
        "command-take-over",
        it.number(),
        "command.reason",
        text -> new CommandStep.TakeOver(it.number(), text));
  }

  Sheet giveBack(Commanding it) {
    return said(
        "command-give-back",
        it.number(),
        "command.back",
        text -> new CommandStep.GiveBack(it.number(), text));
  }

  Sheet withdraw(Commanding it) {
    return said(
        "command-withdraw",
        it.number(),
        "command.reason",
        text -> new CommandStep.Withdraw(it.number(), text));
  }

  Sheet end(Commanding it, int unconfirmed) {
    Sheet form = form("command-end", it.number());
    TextArea result = form.area(words.get("command.result"), "");
    CheckBox even =
        unconfirmed > 0
            ? form.check(words.get("command.end.even", unconfirmed), false)
            : new CheckBox();
    return form.sending(
        () -> of(new CommandStep.End(it.number(), result.getText(), even.isSelected())));
  }

  /** A directive; whom it goes to comes first, since that takes longest. */
  Sheet give(Commanding it) {
    CommandRules rules = console.desk().commands().rules();
    Sheet form = form("directive-give", it.number());
    ReceiversBox to = new ReceiversBox(console, model.say());
    form.add(words.get("command.to"), to, to.first());
    TextArea what = form.area(words.get("command.what"), "", 4);
    TextField confirm =
        form.line(words.get("command.confirm.within"), Integer.toString(rules.confirmMinutes()));
    CheckBox report = form.check(words.get("command.report.wanted"), false);
    TextField within =
        form.line(words.get("command.report.within"), Integer.toString(rules.reportMinutes()));
    within.disableProperty().bind(report.selectedProperty().not());
    return form.sending(
        () -> {
          if (!to.loose().isEmpty()) {
            form.refuse(words.get("command.to.loose", to.loose()));
            to.first().requestFocus();
            return null;
          }
          Optional<Integer> minutes = minutes(form, confirm);
          Optional<Integer> reporting =
              report.isSelected() ? minutes(form, within) : Optional.of(0);
          return minutes.isEmpty() || reporting.isEmpty()
              ? null
              : of(
                  new CommandStep.Give(
                      it.number(),
                      to.names(),
                      what.getText(),
                      minutes.get(),
                      report.isSelected(),
                      report.isSelected() ? reporting.get() : null));
        });
  }

  /** Minutes as they were typed; empty when they can't be read, which was then told. */
  private Optional<Integer> minutes(Sheet form, TextField field) {
    String typed = field.getText().strip();
    if (typed.matches("[0-9]{1,5}")) {
      return Optional.of(Integer.valueOf(typed));
    }
    form.refuse(words.get("command.minutes.wrong", typed, CommandRules.LONGEST));
    field.requestFocus();
    return Optional.empty();
  }

  Sheet recall(Directive it) {
    return said(
        "directive-recall",
        it.number(),
        "command.reason",
        text -> new CommandStep.Recall(it.number(), text));
  }

  Sheet confirm(Directive it) {
    return said(
        "directive-confirm",
        it.number(),
        "command.words",
        text -> new CommandStep.Confirm(it.number(), null, text));
  }

  Sheet report(Directive it) {
    return said(
        "directive-report",
        it.number(),
        "command.report",
        text -> new CommandStep.ReportBack(it.number(), null, text));
  }

  /** What a unit answered by phone. */
  private enum Answered {
    TOLD,
    CONFIRMED,
    REPORTED
  }

  /** The centre notes what a unit was told, or answered, by phone. */
  Sheet phone(Directive it, Receiver receiver) {
    Sheet form =
        named(
            words.get("action.command.phone"),
            it.number() + "  " + model.telling().unit(receiver.unit()));
    boolean told = receiver.delivered() == null;
    boolean confirmed = receiver.confirmed() != null;
    List<Answered> all =
        confirmed
            ? List.of(Answered.REPORTED)
            : told
                ? List.of(Answered.CONFIRMED, Answered.TOLD, Answered.REPORTED)
                : List.of(Answered.CONFIRMED, Answered.REPORTED);
    ComboBox<Answered> what =
        form.choice(
            words.get("command.phone.what"),
            all,
            all.getFirst(),
            one -> words.get("command.phone." + one.name()));
    TextArea who = form.area(words.get("command.phone.words"), "");
    return form.sending(() -> of(answered(it, receiver, what.getValue(), who.getText())));
  }

  private static CommandStep answered(Directive it, Receiver receiver, Answered what, String text) {
    return switch (what) {
      case TOLD -> new CommandStep.Phone(it.number(), receiver.unit(), text);
      case CONFIRMED -> new CommandStep.Confirm(it.number(), receiver.unit(), text);
      case REPORTED -> new CommandStep.ReportBack(it.number(), receiver.unit(), text);
    };
  }

  private static @Nullable Command of(CommandStep step) {
    return new Command.OnCommands(step);
  }
}
