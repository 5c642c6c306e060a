package org.zhongshu.mode.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.city.Unit;
import org.zhongshu.mode.command.Receiver.Mark;

/** Decides steps on directives. Pure; who may take a step at all is asked before. */
public final class DirectiveLife {
  private DirectiveLife() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /**
     * It may be.
     *
     * @param after the directive as it stands afterwards
     */
    record Accepted(Directive after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /**
   * Gives a directive.
   *
   * @param to receivers, in the order of the levels
   */
  public static Ruling give(
      Commanding by,
      CommandStep.Give step,
      List<Unit> to,
      CommandRules rules,
      String seat,
      Instant now) {
    String words = step.words().strip();
    Optional<Refusal> refusal =
        CommandLife.commands(by, seat)
            .or(
                () ->
                    words.isEmpty()
                        ? Optional.of(Refusal.of("directive.words-missing"))
                        : CommandLife.tooLong(words))
            .or(() -> limit(step.confirmMinutes()))
            .or(() -> limit(step.reportMinutes()));
    if (refusal.isPresent()) {
      return new Ruling.Refused(refusal.get());
    }
    Instant confirmBy = after(now, step.confirmMinutes(), rules.confirmMinutes());
    Instant reportBy =
        step.report() ? after(now, step.reportMinutes(), rules.reportMinutes()) : null;
    if (reportBy != null && reportBy.isBefore(confirmBy)) {
      return refused("directive.limits", confirmBy, reportBy);
    }
    return new Ruling.Accepted(
        new Directive(
            "",
            by.number(),
            now,
            seat,
            words,
            step.to().stream().map(String::strip).distinct().toList(),
            confirmBy,
            reportBy,
            null,
            to.stream().map(Unit::id).map(Receiver::sent).toList(),
            List.of()));
  }

  private static Optional<Refusal> limit(@Nullable Integer minutes) {
    return minutes != null && (minutes < 1 || minutes > CommandRules.LONGEST)
        ? Optional.of(Refusal.of("directive.limit", minutes, CommandRules.LONGEST))
        : Optional.empty();
  }

  private static Instant after(Instant now, @Nullable Integer said, int usual) {
    return now.plus(Duration.ofMinutes(said == null ? usual : said));
  }

  /** 送达; the same when it has been reached before. */
  public static Ruling deliver(Directive it, String unit, Mark by) {
    return on(it, unit, receiver -> receiver.delivered() == null ? receiver.delivered(by) : null);
  }

  /** 电话送达. */
  public static Ruling phone(Directive it, String unit, String words, Mark by) {
    Optional<Receiver> receiver = it.receiver(unit);
    Mark before = receiver.map(Receiver::delivered).orElse(null);
    if (before != null) {
      return refused(
          "directive.delivered", it.number(), Told.unit(unit), before.at(), operator(before));
    }
    return words.isBlank()
        ? refused("directive.phone-words", it.number(), Told.unit(unit))
        : deliver(it, unit, by);
  }

  /** 已读; the same when it was before. */
  public static Ruling read(Directive it, String unit, Mark by) {
    return on(it, unit, receiver -> receiver.read() == null ? receiver.read(by) : null);
  }

  /** 签收. */
  public static Ruling confirm(Directive it, String unit, String words, Mark by) {
    Mark before = it.receiver(unit).map(Receiver::confirmed).orElse(null);
    if (before != null) {
      return refused(
          "directive.confirmed", it.number(), Told.unit(unit), before.at(), operator(before));
    }
    if (by.phone() && words.isBlank()) {
      return refused("directive.phone-words", it.number(), Told.unit(unit));
    }
    return CommandLife.tooLong(words)
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> on(it, unit, receiver -> receiver.confirmed(by, words.strip())));
  }

  /** 反馈; may be given again, as things go on. */
  public static Ruling report(Directive it, String unit, String words, Mark by) {
    if (words.isBlank()) {
      return refused("directive.report-words", it.number());
    }
    Optional<Refusal> tooLong = CommandLife.tooLong(words);
    if (tooLong.isPresent()) {
      return new Ruling.Refused(tooLong.get());
    }
    return switch (on(it, unit, receiver -> receiver.reported(by))) {
      case Ruling.Refused refused -> refused;
      case Ruling.Accepted(Directive after) ->
          new Ruling.Accepted(
              after.with(
                  new Directive.ReportBack(unit, by.at(), by.by(), by.phone(), words.strip())));
    };
  }

  private interface After {
    /** The receiver afterwards; null when nothing is to be done. */
    @Nullable Receiver of(Receiver before);
  }

  private static Ruling on(Directive it, String unit, After after) {
    Directive.Withdrawn gone = it.withdrawn();
    if (gone != null) {
      return refused(
          "directive.recalled", it.number(), Told.operator(gone.by()), gone.at(), gone.reason());
    }
    Optional<Receiver> receiver = it.receiver(unit);
    if (receiver.isEmpty()) {
      return refused("directive.not-to", it.number(), Told.unit(unit));
    }
    Receiver now = after.of(receiver.get());
    return new Ruling.Accepted(now == null ? it : it.with(now));
  }

  /** 催签: all who have not confirmed. */
  public static Ruling remind(Directive it, Instant now) {
    Directive.Withdrawn gone = it.withdrawn();
    if (gone != null) {
      return refused(
          "directive.recalled", it.number(), Told.operator(gone.by()), gone.at(), gone.reason());
    }
    List<Receiver> waiting = it.unconfirmed();
    if (waiting.isEmpty()) {
      return refused("directive.all-confirmed", it.number());
    }
    Directive after = it;
    for (Receiver receiver : waiting) {
      after = after.with(receiver.reminded(now));
    }
    return new Ruling.Accepted(after);
  }

  /** 撤回指令. */
  public static Ruling recall(
      Directive it, Commanding by, String reason, String seat, Instant now) {
    Directive.Withdrawn gone = it.withdrawn();
    if (gone != null) {
      return refused(
          "directive.recalled", it.number(), Told.operator(gone.by()), gone.at(), gone.reason());
    }
    Optional<Refusal> refusal =
        CommandLife.commands(by, seat).or(() -> CommandLife.tooLong(reason.strip()));
    if (refusal.isPresent()) {
      return new Ruling.Refused(refusal.get());
    }
    return reason.isBlank()
        ? refused("directive.reason-missing", it.number())
        : new Ruling.Accepted(it.withdrawn(new Directive.Withdrawn(now, seat, reason.strip())));
  }

  /** Wants nothing of anybody any more, since its command is over. */
  public static Directive endedWithCommand(Directive it, String reason, String seat, Instant now) {
    return it.withdrawn(new Directive.Withdrawn(now, seat, reason));
  }

  /** What ran out by now without a confirmation, or without a report. */
  public static Directive ranOut(Directive it, Instant now) {
    Directive after = it;
    for (Receiver receiver : it.receivers()) {
      boolean unconfirmed =
          it.awaits(receiver) && receiver.overdueAt() == null && now.isAfter(it.confirmBy());
      Instant report = it.reportBy();
      boolean unreported =
          it.awaitsReport(receiver)
              && receiver.unreportedAt() == null
              && report != null
              && now.isAfter(report);
      if (unconfirmed || unreported) {
        after =
            after.with(
                receiver.overdue(
                    unconfirmed ? now : receiver.overdueAt(),
                    unreported ? now : receiver.unreportedAt()));
      }
    }
    return after;
  }

  private static Told operator(Mark by) {
    return Told.operator(by.by());
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
