package org.zhongshu.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.json.CommandStepJson;
import org.zhongshu.duty.ShiftCheck;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.command.CommandLife;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.command.Matter.MatterKind;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * A step on commands inside its transaction: what is raised, taken, ended. What follows from it for
 * alarms follows in the same transaction. Directives are {@link DirectiveExecution}'s.
 */
final class CommandExecution {
  private final Picture picture;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;
  private final Supervising supervising;
  private final List<JournalLine.Unsealed> lines = new ArrayList<>();

  CommandExecution(Picture picture, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.picture = picture;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
    this.supervising = new Supervising(picture, operator, tables, scribe, now);
  }

  private CommandRules rules() {
    return picture.kept().inForce().commands();
  }

  Outcome run(CommandStep step) {
    Optional<Refusal> refusal = CommandPermissions.of(operator, step, rules());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case CommandStep.Raise raise -> raise(raise);
      case CommandStep.Take take ->
          on(take, it -> here(it).orElseGet(() -> CommandLife.take(it, take, operator.id(), now)));
      case CommandStep.TakeOver over ->
          on(
              over,
              it -> here(it).orElseGet(() -> CommandLife.takeOver(it, over, operator.id(), now)));
      case CommandStep.GiveBack back ->
          on(back, it -> CommandLife.giveBack(it, back, unconfirmed(it), operator.id(), now));
      case CommandStep.Withdraw withdraw -> withdraw(withdraw);
      case CommandStep.End end ->
          on(end, it -> CommandLife.end(it, end, unconfirmed(it), operator.id(), now));
      case CommandStep.Give _,
          CommandStep.Deliver _,
          CommandStep.Phone _,
          CommandStep.Read _,
          CommandStep.Confirm _,
          CommandStep.ReportBack _,
          CommandStep.Remind _,
          CommandStep.Recall _,
          CommandStep.Keep _ ->
          new DirectiveExecution(picture, operator, tables, scribe, now).run(step);
    };
  }

  /** The answer to a command that was done before, by the subject of its line. */
  static Outcome again(String subject, Tables tables) {
    return tables
        .commands()
        .command(subject)
        .map(Outcome.CommandDone::of)
        .or(() -> tables.commands().directive(subject).map(Outcome.CommandDone::of))
        .orElseGet(Outcome.CommandDone::nothing);
  }

  /** Receipts that the directives of a command still want. */
  private int unconfirmed(Commanding it) {
    return tables.commands().directivesOf(it.number()).stream()
        .mapToInt(directive -> directive.unconfirmed().size())
        .sum();
  }

  // Raising.

  /** What is raised: what it is about, in a line, where, how grave. */
  private record About(Matter matter, String title, @Nullable String area, Grade grade) {}

  /** What is raised, or why it can't be. */
  private record Found(@Nullable About about, @Nullable Refusal refusal) {
    static Found of(About about) {
      return new Found(about, null);
    }

    static Found not(Refusal why) {
      return new Found(null, why);
    }
  }

  private Outcome raise(CommandStep.Raise step) {
    Found found = about(step);
    About about = found.about();
    Refusal not = found.refusal();
    if (about == null || not != null) {
      return new Outcome.Refused(not == null ? Refusal.of("command.about") : not);
    }
    String said = step.area();
    String area =
        said != null
            ? said
            : about.area() != null ? about.area() : DutyAreas.of(operator, picture.city());
    if (ShiftCheck.level(area, picture.city()).isEmpty()) {
      return new Outcome.Refused(Refusal.of("area.unknown", area));
    }
    Optional<Refusal> elsewhere =
        step.take() ? elsewhere(about.matter(), about.title(), area) : Optional.empty();
    if (elsewhere.isPresent()) {
      return new Outcome.Refused(elsewhere.get());
    }
    Optional<Commanding> open =
        about.matter().known() ? tables.commands().openAbout(about.matter()) : Optional.empty();
    if (open.isPresent()) {
      return new Outcome.Refused(CommandLife.already(open.get()));
    }
    return switch (CommandLife.raise(
        step, about.matter(), about.title(), area, operator.id(), operator.unit(), now)) {
      case CommandLife.Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case CommandLife.Ruling.Accepted(Commanding raised) -> {
        Commanding stored = raised.withNumber(tables.commands().drawCommand(today()));
        if (!tables.commands().insert(stored)) {
          // Another was raised while this one was: whose, is told.
          yield new Outcome.Refused(
              tables
                  .commands()
                  .openAbout(stored.matter())
                  .map(CommandLife::already)
                  .orElseGet(() -> Refusal.of("command.moved", stored.title())));
        }
        line(step, stored, stored.raised().words());
        if (stored.state() == CommandState.RAISED) {
          supervising.raiseUp(
              stored.number(),
              stored.matter().kind() == MatterKind.CASE ? stored.matter().key() : null,
              Supervising.title(stored.title(), stored.raised().words()),
              chain(stored),
              about.grade(),
              area);
        }
        yield done(stored);
      }
    };
  }

  private Found about(CommandStep.Raise step) {
    String number = step.caseNumber();
    Long activation = step.activation();
    String incident = step.incident();
    if (Stream.of(number, activation, incident).filter(it -> it != null).count() > 1) {
      return Found.not(Refusal.of("command.about-one"));
    }
    if (CommandPermissions.onlyOfUnit(operator) && number == null) {
      return Found.not(Refusal.of("command.unit-case", operator.name()));
    }
    if (number != null) {
      return aboutCase(number, step);
    }
    if (activation != null) {
      return aboutMode(activation, step);
    }
    if (incident != null) {
      return aboutIncident(incident, step);
    }
    return Found.of(new About(Matter.OTHER, step.title(), null, Grade.ORDINARY));
  }

  private Found aboutCase(String number, CommandStep.Raise step) {
    Optional<Case> found = tables.cases().byNumber(number);
    if (found.isEmpty()) {
      return Found.not(Refusal.of("case.unknown", number));
    }
    Case it = found.get();
    Optional<Refusal> reach = Permissions.reach(operator, it, picture.city());
    if (reach.isPresent()) {
      return Found.not(reach.get());
    }
    return it.stage().open()
        ? Found.of(
            new About(
                new Matter(MatterKind.CASE, number),
                or(step.title(), it.title()),
                it.place().area(),
                it.grade()))
        : Found.not(Refusal.of("command.case-over", number, it.stage()));
  }

  private Found aboutMode(long id, CommandStep.Raise step) {
    // Who ends the mode meanwhile waits, and then sees that it is commanded.
    Optional<Activation> found = tables.modes().byIdForUpdate(id);
    if (found.isEmpty()) {
      return Found.not(Refusal.of("mode.unknown", id));
    }
    Activation it = found.get();
    return it.inForce()
        ? Found.of(
            new About(
                new Matter(MatterKind.MODE, Long.toString(id)),
                or(step.title(), it.title()),
                it.areas().size() == 1 ? it.areas().getFirst() : null,
                it.level()))
        : Found.not(Refusal.of("command.mode-over", it.title()));
  }

  private Found aboutIncident(String number, CommandStep.Raise step) {
    Optional<Incident> found = tables.incidents().incident(number);
    if (found.isEmpty()) {
      return Found.not(Refusal.of("duty.report-unknown", number));
    }
    Incident it = found.get();
    return it.endedAt().isEmpty()
        ? Found.of(
            new About(
                new Matter(MatterKind.INCIDENT, number),
                or(step.title(), it.title()),
                it.area(),
                it.grade()))
        : Found.not(Refusal.of("duty.report-ended", number, it.endedAt().get()));
  }

  private Optional<CommandLife.Ruling> here(Commanding it) {
    return elsewhere(it.matter(), it.title(), it.area()).map(CommandLife.Ruling.Refused::new);
  }

  /**
   * A matter has one command: who leads in a part of where it is would leave none to who leads in
   * all of it, so it goes up to him.
   */
  private Optional<Refusal> elsewhere(Matter matter, String title, String area) {
    Stream<String> places =
        switch (matter.kind()) {
          case MODE ->
              tables.modes().byId(Long.parseLong(matter.key())).stream()
                  .flatMap(it -> it.areas().stream());
          case INCIDENT -> tables.incidents().incident(matter.key()).stream().map(Incident::area);
          case CASE, OTHER -> Stream.empty();
        };
    return Stream.concat(Stream.of(area), places)
            .allMatch(it -> Permissions.sees(operator, it, picture.city()))
        ? Optional.empty()
        : Optional.of(Refusal.of("command.take-elsewhere", title, operator.name()));
  }

  private static String or(String said, String known) {
    String words = said.isBlank() ? known.strip() : said;
    return words.length() > CommandLife.TITLE && said.isBlank()
        ? words.substring(0, CommandLife.TITLE)
        : words;
  }

  // On one that is there.

  private interface Asked {
    CommandLife.Ruling of(Commanding it);
  }

  private Outcome on(CommandStep.OnCommand step, Asked asked) {
    // Whoever takes it at the same time waits here, and then sees that it was taken.
    Optional<Commanding> found = tables.commands().commandForUpdate(step.command());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("command.unknown", step.command()));
    }
    Commanding before = found.get();
    Optional<Refusal> refusal = CommandPermissions.area(operator, before, picture.city());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (asked.of(before)) {
      case CommandLife.Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case CommandLife.Ruling.Accepted(Commanding after) -> {
        if (!tables.commands().update(before, after)) {
          yield new Outcome.Refused(Refusal.of("command.moved", before.title()));
        }
        String said = words(step);
        // A number says nothing to who reads what happens in the city.
        line(step, after, said.isEmpty() ? after.title() : said);
        follow(before, after);
        yield done(after);
      }
    };
  }

  private Outcome withdraw(CommandStep.Withdraw step) {
    Optional<Refusal> refusal =
        tables
            .commands()
            .command(step.command())
            .flatMap(it -> CommandPermissions.withdraw(operator, it));
    return refusal.isPresent()
        ? new Outcome.Refused(refusal.get())
        : on(step, it -> CommandLife.withdraw(it, step, operator.id(), now));
  }

  /** An alarm ends when somebody has taken command; directives end with their command. */
  private void follow(Commanding before, Commanding after) {
    if (before.state() == CommandState.RAISED) {
      supervising.clearMissed(after.number());
    }
    Commanding.Ended ended = after.ended();
    if (ended != null) {
      lines.addAll(
          new DirectiveExecution(picture, operator, tables, scribe, now)
              .endedWith(after, ended.result()));
    }
  }

  private static String words(CommandStep.OnCommand step) {
    return switch (step) {
      case CommandStep.Take(var _, String words) -> words.strip();
      case CommandStep.TakeOver(var _, String words) -> words.strip();
      case CommandStep.GiveBack(var _, String words) -> words.strip();
      case CommandStep.Withdraw(var _, String reason) -> reason.strip();
      case CommandStep.End(var _, String result, var _) -> result.strip();
      case CommandStep.Give give -> give.words().strip();
    };
  }

  private Outcome done(Commanding it) {
    lines.addAll(supervising.lines());
    tables.journal().append(lines);
    return Outcome.CommandDone.of(it);
  }

  private void line(CommandStep step, Commanding after, String opinion) {
    lines.add(
        scribe.line(
            chain(after),
            SubjectKind.COMMAND,
            after.number(),
            after.version(),
            step.key(),
            after.raised().unit(),
            opinion,
            CommandStepJson.write(step)));
  }

  private String chain(Commanding it) {
    return DutyAreas.chain(it.area(), picture.city());
  }

  private LocalDate today() {
    return now.atZone(picture.city().profile().zone()).toLocalDate();
  }

  // What ends with a mode.

  /**
   * An activation has ended by order: so does the command of it, with its directives.
   *
   * @return lines for the journal
   */
  List<JournalLine.Unsealed> endedWithMode(Activation mode, String result) {
    Optional<Commanding> open =
        tables.commands().openAbout(new Matter(MatterKind.MODE, Long.toString(mode.id())));
    open.flatMap(it -> tables.commands().commandForUpdate(it.number()))
        .filter(Commanding::open)
        .ifPresent(
            before -> {
              Commanding after = CommandLife.endedWithMode(before, result, operator.id(), now);
              if (!tables.commands().update(before, after)) {
                throw new IllegalStateException("a command moved under its lock");
              }
              line(new CommandStep.End(after.number(), result, true), after, result);
              follow(before, after);
              lines.addAll(supervising.lines());
            });
    return lines;
  }
}
