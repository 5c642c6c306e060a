package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.json.CommandStepJson;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.DirectiveLife;
import org.zhongshu.mode.command.DirectiveLife.Ruling;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * A step on directives inside its transaction: a directive with all its receivers, or a receipt of
 * one of them.
 */
final class DirectiveExecution {
  /** Most directives that are looked at in one transaction for what ran out. */
  static final int BATCH = 100;

  private final Picture picture;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;
  private final Supervising supervising;
  private final List<JournalLine.Unsealed> lines = new ArrayList<>();

  DirectiveExecution(
      Picture picture, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.picture = picture;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
    this.supervising = new Supervising(picture, operator, tables, scribe, now);
  }

  Outcome run(CommandStep step) {
    return switch (step) {
      case CommandStep.Give give -> give(give);
      case CommandStep.Deliver(List<String> numbers) -> deliver(step, numbers);
      case CommandStep.Phone(String _, String unit, String words) ->
          answer((CommandStep.Phone) step, unit, words, DirectiveLife::phone);
      case CommandStep.Read read ->
          answer(read, null, "", (it, unit, _, mark) -> DirectiveLife.read(it, unit, mark));
      case CommandStep.Confirm confirm ->
          answer(confirm, confirm.unit(), confirm.words(), DirectiveLife::confirm);
      case CommandStep.ReportBack report ->
          answer(report, report.unit(), report.words(), DirectiveLife::report);
      case CommandStep.Remind remind -> on(remind, null, "", it -> DirectiveLife.remind(it, now));
      case CommandStep.Recall recall ->
          on(
              recall,
              null,
              recall.reason(),
              it -> DirectiveLife.recall(it, command(it), recall.reason(), operator.id(), now));
      case CommandStep.Keep _ -> keep();
      default -> throw new IllegalArgumentException("not on directives: " + step);
    };
  }

  private Commanding command(Directive it) {
    return tables.commands().command(it.command()).orElseThrow();
  }

  private Outcome give(CommandStep.Give step) {
    // Who takes command over meanwhile waits, so that nobody gives directives on what he has lost.
    Optional<Commanding> found = tables.commands().commandForUpdate(step.command());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("command.unknown", step.command()));
    }
    Commanding by = found.get();
    List<Unit> to;
    switch (Addressees.resolve(step.to(), picture.city())) {
      case Addressees.Resolved.Refused(Refusal why) -> {
        return new Outcome.Refused(why);
      }
      case Addressees.Resolved.Units(List<Unit> units) -> to = units;
    }
    return switch (DirectiveLife.give(
        by, step, to, picture.kept().inForce().commands(), operator.id(), now)) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(Directive given) -> {
        Directive stored =
            given.withNumber(
                tables
                    .commands()
                    .drawDirective(now.atZone(picture.city().profile().zone()).toLocalDate()));
        tables.commands().insert(stored);
        line(by, stored, step, null, stored.words());
        yield done(stored);
      }
    };
  }

  // Receipts.

  private interface Answer {
    Ruling of(Directive it, String unit, String words, Receiver.Mark mark);
  }

  private Outcome answer(
      CommandStep.OnDirective step, @Nullable String said, String words, Answer answer) {
    CommandPermissions.Answering who = CommandPermissions.answering(operator, said);
    Refusal not = who.refusal();
    if (not != null) {
      return new Outcome.Refused(not);
    }
    if (step instanceof CommandStep.Phone && !who.phone()) {
      return new Outcome.Refused(Refusal.of("directive.phone-own", operator.name()));
    }
    Receiver.Mark mark = new Receiver.Mark(now, operator.id(), who.phone());
    return on(step, who.unit(), words, it -> answer.of(it, who.unit(), words, mark));
  }

  private interface Asked {
    Ruling of(Directive it);
  }

  private Outcome on(
      CommandStep.OnDirective step, @Nullable String unit, String words, Asked asked) {
    Optional<Directive> found = tables.commands().directiveForUpdate(step.directive());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("directive.unknown", step.directive()));
    }
    Directive before = found.get();
    Commanding by = command(before);
    // A unit answers wherever the directive comes from.
    Optional<Refusal> refusal =
        operator.unit() != null
            ? Optional.empty()
            : CommandPermissions.area(operator, by, picture.city());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (asked.of(before)) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(Directive after) -> {
        // What has been reached before is not written again.
        if (!after.equals(before)) {
          tables.commands().update(before, after);
          line(by, after, step, unit, words.strip());
          clear(after);
        }
        yield done(after);
      }
    };
  }

  /** A desk of the unit shows them; what it can't be delivered is left out. */
  private Outcome deliver(CommandStep step, List<String> numbers) {
    CommandPermissions.Answering who = CommandPermissions.answering(operator, null);
    Refusal not = who.refusal();
    if (not != null) {
      return new Outcome.Refused(not);
    }
    Receiver.Mark mark = new Receiver.Mark(now, operator.id(), false);
    Directive last = null;
    for (String number : numbers.stream().distinct().sorted().toList()) {
      Optional<Directive> found = tables.commands().directiveForUpdate(number);
      if (found.isPresent()
          && DirectiveLife.deliver(found.get(), who.unit(), mark)
              instanceof Ruling.Accepted(Directive after)
          && !after.equals(found.get())) {
        tables.commands().update(found.get(), after);
        line(command(after), after, new CommandStep.Deliver(List.of(number)), who.unit(), "");
        last = after;
      }
    }
    return last == null ? Outcome.CommandDone.nothing() : done(last);
  }

  // What the rules do by themselves.

  private Outcome keep() {
    Directive last = null;
    for (String number : tables.commands().ranOut(now, BATCH)) {
      Directive before = tables.commands().directiveForUpdate(number).orElseThrow();
      Directive after = DirectiveLife.ranOut(before, now);
      if (after.equals(before)) {
        continue;
      }
      tables.commands().update(before, after);
      line(command(after), after, new CommandStep.Keep(), null, "");
      raise(before, after);
      last = after;
    }
    return last == null ? Outcome.CommandDone.nothing() : done(last);
  }

  /** One alarm tells of all that have not confirmed, and one of all that have not reported. */
  private void raise(Directive before, Directive after) {
    List<String> unconfirmed = new ArrayList<>();
    List<String> unreported = new ArrayList<>();
    for (int i = 0; i < after.receivers().size(); i++) {
      Receiver was = before.receivers().get(i);
      Receiver now = after.receivers().get(i);
      if (was.overdueAt() == null && now.overdueAt() != null) {
        unconfirmed.add(name(now.unit()));
      }
      if (was.unreportedAt() == null && now.unreportedAt() != null) {
        unreported.add(name(now.unit()));
      }
    }
    raise(after, unconfirmed, confirmation(after));
    raise(after, unreported, report(after));
  }

  private void raise(Directive it, List<String> names, String occurrence) {
    if (!names.isEmpty()) {
      supervising.raiseMissed(
          it.number(), Supervising.title(it.words(), String.join("、", names)), occurrence);
    }
  }

  private String name(String unit) {
    return picture.city().unit(unit).map(Unit::shortName).orElse(unit);
  }

  private static String confirmation(Directive it) {
    return "confirm@" + it.confirmBy();
  }

  private static String report(Directive it) {
    return "report@" + it.reportBy();
  }

  /** An alarm ends when all that it tells of have answered, or nothing is wanted any more. */
  private void clear(Directive after) {
    if (after.receivers().stream().noneMatch(after::awaits)) {
      supervising.clearMissed(after.number(), confirmation(after));
    }
    if (after.receivers().stream().noneMatch(after::awaitsReport)) {
      supervising.clearMissed(after.number(), report(after));
    }
  }

  /**
   * The directives of a command that is over want nothing more.
   *
   * @return lines for the journal
   */
  List<JournalLine.Unsealed> endedWith(Commanding command, String reason) {
    for (Directive it : tables.commands().directivesOf(command.number())) {
      Directive before = tables.commands().directiveForUpdate(it.number()).orElseThrow();
      // What all have confirmed stands as it is; they may still report back.
      if (before.unconfirmed().isEmpty()) {
        continue;
      }
      Directive after = DirectiveLife.endedWithCommand(before, reason, operator.id(), now);
      tables.commands().update(before, after);
      line(command, after, new CommandStep.Recall(it.number(), reason), null, reason);
      clear(after);
    }
    lines.addAll(supervising.lines());
    return lines;
  }

  private Outcome done(Directive it) {
    lines.addAll(supervising.lines());
    tables.journal().append(lines);
    return Outcome.CommandDone.of(it);
  }

  private void line(
      Commanding by, Directive after, CommandStep step, @Nullable String unit, String opinion) {
    lines.add(
        scribe.line(
            DutyAreas.chain(by.area(), picture.city()),
            SubjectKind.COMMAND,
            after.number(),
            unit == null ? 0 : after.receiver(unit).map(Receiver::version).orElse(0),
            step.key(),
            unit,
            opinion,
            CommandStepJson.write(step)));
  }
}
