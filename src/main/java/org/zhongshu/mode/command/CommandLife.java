package org.zhongshu.mode.command;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Commanding.Ending;

/** Decides steps on commands. Pure; who may take a step at all is asked before. */
public final class CommandLife {
  /** Longest words of a step, characters. */
  public static final int LONGEST = 4_000;

  /** Longest title, characters. */
  public static final int TITLE = 200;

  private CommandLife() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the command as it stands afterwards. */
    record Accepted(Commanding after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /**
   * Raises a matter.
   *
   * @param matter what it is about
   * @param title in a line
   * @param area where
   * @param unit unit of who raises it; null for the centre itself
   */
  public static Ruling raise(
      CommandStep.Raise step,
      Matter matter,
      String title,
      String area,
      String seat,
      @Nullable String unit,
      Instant now) {
    String words = step.words().strip();
    String about = title.strip();
    if (about.isEmpty()) {
      return refused("command.title-missing");
    }
    if (about.length() > TITLE) {
      return refused("command.title-long", about.length(), TITLE);
    }
    if (words.isEmpty() && !step.take()) {
      return refused("command.words-missing");
    }
    Optional<Refusal> tooLong = tooLong(words);
    if (tooLong.isPresent()) {
      return new Ruling.Refused(tooLong.get());
    }
    List<Commanding.Tenure> tenures =
        step.take() ? List.of(new Commanding.Tenure(now, seat, "")) : List.of();
    return new Ruling.Accepted(
        new Commanding(
            "",
            1,
            matter,
            about,
            area,
            new Commanding.Raised(now, seat, unit, words),
            tenures,
            null));
  }

  /** Refusal when a matter is commanded already. */
  public static Refusal already(Commanding open) {
    return open.commander()
        .map(
            it ->
                Refusal.of("command.already-taken", open.number(), Told.operator(it.by()), it.at()))
        .orElseGet(
            () ->
                Refusal.of(
                    "command.already-raised",
                    open.number(),
                    Told.operator(open.raised().by()),
                    open.raised().at()));
  }

  public static Ruling take(Commanding it, CommandStep.Take step, String seat, Instant now) {
    if (!it.open()) {
      return over(it);
    }
    if (it.state() == CommandState.COMMANDED) {
      return new Ruling.Refused(already(it));
    }
    return said(step.words(), words -> it.taken(new Commanding.Tenure(now, seat, words)));
  }

  /** Why is asked: two leaders must not take a command from each other in silence. */
  public static Ruling takeOver(
      Commanding it, CommandStep.TakeOver step, String seat, Instant now) {
    if (!it.open()) {
      return over(it);
    }
    if (it.state() == CommandState.RAISED) {
      return refused("command.not-taken", it.number());
    }
    if (it.commandedBy(seat)) {
      return refused("command.yours", it.number());
    }
    return step.words().isBlank()
        ? refused("command.over-words", it.number())
        : said(step.words(), words -> it.taken(new Commanding.Tenure(now, seat, words)));
  }

  /**
   * Gives it back to be handled the usual way.
   *
   * @param unconfirmed receipts that its directives still want
   */
  public static Ruling giveBack(
      Commanding it, CommandStep.GiveBack step, int unconfirmed, String seat, Instant now) {
    if (!it.open()) {
      return over(it);
    }
    if (it.state() == CommandState.COMMANDED && !it.commandedBy(seat)) {
      return other(it);
    }
    if (unconfirmed > 0) {
      return refused("command.outstanding", it.number(), unconfirmed);
    }
    return step.words().isBlank()
        ? refused("command.back-words", it.number())
        : ended(it, Ending.RETURNED, step.words(), seat, now);
  }

  public static Ruling withdraw(
      Commanding it, CommandStep.Withdraw step, String seat, Instant now) {
    if (!it.open()) {
      return over(it);
    }
    if (it.state() == CommandState.COMMANDED) {
      return new Ruling.Refused(already(it));
    }
    return step.reason().isBlank()
        ? refused("command.reason-missing", it.number())
        : ended(it, Ending.WITHDRAWN, step.reason(), seat, now);
  }

  /**
   * Ends it.
   *
   * @param unconfirmed receipts that its directives still want
   */
  public static Ruling end(
      Commanding it, CommandStep.End step, int unconfirmed, String seat, Instant now) {
    if (!it.open()) {
      return over(it);
    }
    if (it.state() == CommandState.RAISED) {
      return refused("command.not-taken", it.number());
    }
    if (!it.commandedBy(seat)) {
      return other(it);
    }
    if (step.result().isBlank()) {
      return refused("command.result-missing", it.number());
    }
    return unconfirmed > 0 && !step.evenOpen()
        ? refused("command.outstanding", it.number(), unconfirmed)
        : ended(it, Ending.FINISHED, step.result(), seat, now);
  }

  /** What it is about has ended by order, and the command with it. */
  public static Commanding endedWithMode(Commanding it, String result, String seat, Instant now) {
    return it.ended(
        new Commanding.Ended(
            now,
            seat,
            it.state() == CommandState.RAISED ? Ending.RETURNED : Ending.FINISHED,
            result));
  }

  /** Refusal when a seat may not give directives on a command. */
  static Optional<Refusal> commands(Commanding it, String seat) {
    if (!it.open()) {
      return Optional.of(((Ruling.Refused) over(it)).refusal());
    }
    if (it.state() == CommandState.RAISED) {
      return Optional.of(Refusal.of("command.not-taken", it.number()));
    }
    return it.commandedBy(seat)
        ? Optional.empty()
        : Optional.of(((Ruling.Refused) other(it)).refusal());
  }

  private interface After {
    Commanding of(String words);
  }

  private static Ruling said(String words, After after) {
    return tooLong(words.strip())
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> new Ruling.Accepted(after.of(words.strip())));
  }

  private static Ruling ended(Commanding it, Ending how, String words, String seat, Instant now) {
    return said(words, result -> it.ended(new Commanding.Ended(now, seat, how, result)));
  }

  static Optional<Refusal> tooLong(String words) {
    return words.length() > LONGEST
        ? Optional.of(Refusal.of("command.long", words.length(), LONGEST))
        : Optional.empty();
  }

  private static Ruling over(Commanding it) {
    Commanding.Ended how = Objects.requireNonNull(it.ended());
    return refused("command.ended", it.number(), Told.operator(how.by()), how.at());
  }

  private static Ruling other(Commanding it) {
    Commanding.Tenure by = it.commander().orElseThrow();
    return refused("command.other", it.number(), Told.operator(by.by()), by.at());
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
