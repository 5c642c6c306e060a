package org.zhongshu.casework.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.clock.Reckonings;
import org.zhongshu.city.City;

/** Decides the steps of supervised tasks (督办件). Pure. */
public final class Ladder {
  /** Longest instruction, opinion or answer, characters. */
  public static final int MAX_WORDS = 5_000;

  /** Best mark. */
  public static final int BEST = 100;

  private final City city;
  private final Reckonings reckonings;
  private final SupervisionRules rules;

  public Ladder(City city, Reckonings reckonings, SupervisionRules rules) {
    this.city = city;
    this.reckonings = reckonings;
    this.rules = rules;
  }

  /** What the ladder says. */
  public sealed interface Ruling {
    /** It may be: the task as it stands afterwards. */
    record Accepted(Task after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /**
   * A leader's instruction.
   *
   * @param about the case that it is about, as it stands; null when it stands on its own
   * @param area managing jurisdiction of the case, else {@code city}
   */
  public Ruling instruct(
      SuperviseStep.Instruct step, @Nullable Case about, String area, String by, Instant now) {
    if (step.words().isBlank()) {
      return refused("supervise.words-missing");
    }
    if (step.words().length() > MAX_WORDS) {
      return refused("supervise.words-long", step.words().length(), MAX_WORDS);
    }
    if (step.receivers().isEmpty()) {
      return refused("supervise.receivers-missing");
    }
    List<Receipt> receipts = new ArrayList<>();
    for (String unit : new LinkedHashSet<>(step.receivers())) {
      if (city.unit(unit).isEmpty()) {
        return refused("unit.unknown", unit);
      }
      receipts.add(Receipt.issued(unit));
    }
    Instant handlingDue = reckonings.at(area).deadline(now, step.handling());
    Instant feedbackDue = reckonings.at(area).deadline(now, step.feedback());
    if (feedbackDue.isAfter(handlingDue)) {
      return refused("supervise.feedback-late", feedbackDue, handlingDue);
    }
    return new Ruling.Accepted(
        new Task(
            "",
            1,
            about == null ? null : about.number(),
            area,
            Cause.INSTRUCTION,
            step.words().strip(),
            step.leader().strip(),
            by,
            now,
            step.handling(),
            handlingDue,
            step.feedback(),
            feedbackDue,
            receipts,
            List.of(),
            null));
  }

  /**
   * A task that a rule starts on a case which is with a unit; empty when the rules start none for
   * it, or nobody is there to be chased: then the alarm alone tells it.
   */
  public Optional<Task> started(Cause cause, Case about, String area, Instant now) {
    Optional<Rung> rung = rules.starts(cause);
    String unit = about.assignment().lead();
    if (rung.isEmpty() || unit == null || city.unit(unit).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Task(
            "",
            1,
            about.number(),
            area,
            cause,
            about.title(),
            "",
            Operators.SYSTEM,
            now,
            rules.handling(),
            reckonings.at(area).deadline(now, rules.handling()),
            rules.feedback(),
            reckonings.at(area).deadline(now, rules.feedback()),
            List.of(Receipt.issued(unit)),
            List.of(climb(area, rung.get(), Operators.SYSTEM, "", now)),
            null));
  }

  /**
   * Why a case with a unit is supervised from its dispatch on: it is complex, or the shift chief
   * had to say who handles it after so many returns. Empty when neither.
   */
  public static Optional<Cause> accompanies(Case about) {
    if (about.routing() == Routing.COMPLEX) {
      return Optional.of(Cause.COMPLEX);
    }
    Progress.Handling handling = about.progress().handling();
    return handling != null && handling.arbitrated()
        ? Optional.of(Cause.RETURNS)
        : Optional.empty();
  }

  /**
   * The task that goes along with such a case while a unit handles it: on no rung yet, to be done
   * within the case's own limit.
   */
  public Optional<Task> accompanying(Cause cause, Case about, String area, Instant now) {
    String unit = about.assignment().lead();
    Instant due = about.times().stageDue();
    if (unit == null || due == null || city.unit(unit).isEmpty()) {
      return Optional.empty();
    }
    Progress.Handling handling = about.progress().handling();
    Instant feedback = reckonings.at(area).deadline(now, rules.feedback());
    return Optional.of(
        new Task(
            "",
            1,
            about.number(),
            area,
            cause,
            about.title(),
            "",
            Operators.SYSTEM,
            now,
            handling == null ? rules.handling() : handling.base(),
            due.isAfter(feedback) ? due : feedback,
            rules.feedback(),
            feedback,
            List.of(Receipt.issued(unit)),
            List.of(),
            null));
  }

  /**
   * The task of a case raised to the rung that a stronger cause starts on; empty when it stands
   * there already.
   */
  public Optional<Task> strengthened(Task it, Cause cause, Instant now) {
    return rules
        .starts(cause)
        .filter(rung -> it.open() && it.rung().map(r -> r.compareTo(rung) < 0).orElse(true))
        .map(rung -> it.with(climb(it.area(), rung, Operators.SYSTEM, "", now)));
  }

  /** A step of a person on a task. */
  public Ruling decide(Task it, SuperviseStep.OnTask step, String by, Instant now) {
    Task.Settlement end = it.settlement();
    if (end != null) {
      return refused("supervise.settled", it.number(), Told.operator(end.by()), end.at());
    }
    return switch (step) {
      case SuperviseStep.Urge urge -> urge(it, urge, by, now);
      case SuperviseStep.Escalate escalate -> escalate(it, escalate, by, now);
      case SuperviseStep.Sign sign -> sign(it, sign, by, now);
      case SuperviseStep.Reply reply -> reply(it, reply, by, now);
      case SuperviseStep.Settle settle -> settle(it, settle, by, now);
    };
  }

  /**
   * What a rule does with a task that is late: the next rung, when it may be climbed without a
   * person; else the task stays and only the alarm tells it.
   */
  public Task chased(Task it, Instant now) {
    Optional<Rung> next = it.rung().map(Rung::next).orElse(Optional.of(Rung.URGE));
    return it.late(now) && next.isPresent() && rules.automatic(next.get())
        ? it.with(climb(it.area(), next.get(), Operators.SYSTEM, "", now))
        : it;
  }

  /** A task ends with its case, unmarked; a leader's instruction never does. */
  public static Optional<Task> endedWithCase(Task it, String by, Instant now) {
    return it.open() && it.cause() != Cause.INSTRUCTION
        ? Optional.of(it.with(new Task.Settlement(now, by, null, "")))
        : Optional.empty();
  }

  private Ruling urge(Task it, SuperviseStep.Urge step, String by, Instant now) {
    if (it.owing().isEmpty()) {
      return refused("supervise.nothing-owed", it.number());
    }
    Optional<Rung> on = it.rung();
    if (on.isPresent() && on.get() != Rung.URGE) {
      return refused("supervise.rung-passed", it.number(), Rung.URGE, on.get());
    }
    return accepted(it.with(climb(it.area(), Rung.URGE, by, step.opinion(), now)));
  }

  private Ruling escalate(Task it, SuperviseStep.Escalate step, String by, Instant now) {
    if (it.owing().isEmpty()) {
      return refused("supervise.nothing-owed", it.number());
    }
    Optional<Rung> on = it.rung();
    Optional<Rung> to =
        step.rung() != null
            ? Optional.of(step.rung())
            : on.map(Rung::next).orElse(Optional.of(Rung.URGE));
    if (to.isEmpty()) {
      return refused("supervise.top", it.number(), on.orElse(Rung.CIRCULAR));
    }
    if (on.isPresent() && to.get().compareTo(on.get()) <= 0) {
      return refused("supervise.rung-passed", it.number(), to.get(), on.get());
    }
    if (to.get().compareTo(Rung.NOTICE) > 0 && step.opinion().isBlank()) {
      return refused("supervise.opinion-missing", it.number(), to.get());
    }
    return accepted(it.with(climb(it.area(), to.get(), by, step.opinion(), now)));
  }

  private static Ruling sign(Task it, SuperviseStep.Sign step, String by, Instant now) {
    Optional<Receipt> receipt = it.receipt(step.unit());
    if (receipt.isEmpty()) {
      return refused("supervise.no-receiver", it.number(), Told.unit(step.unit()));
    }
    Instant before = receipt.get().signedAt();
    if (before != null) {
      return refused("supervise.signed", it.number(), Told.unit(step.unit()), before);
    }
    return accepted(replace(it, receipt.get(), receipt.get().signed(now, by)));
  }

  private static Ruling reply(Task it, SuperviseStep.Reply step, String by, Instant now) {
    Optional<Receipt> receipt = it.receipt(step.unit());
    if (receipt.isEmpty()) {
      return refused("supervise.no-receiver", it.number(), Told.unit(step.unit()));
    }
    if (step.words().isBlank()) {
      return refused("supervise.reply-missing", it.number());
    }
    if (step.words().length() > MAX_WORDS) {
      return refused("supervise.words-long", step.words().length(), MAX_WORDS);
    }
    return accepted(
        replace(
            it, receipt.get(), receipt.get().replied(now, by, step.words().strip(), step.done())));
  }

  private static Ruling settle(Task it, SuperviseStep.Settle step, String by, Instant now) {
    if (step.mark() < 0 || step.mark() > BEST) {
      return refused("supervise.mark-wrong", step.mark(), BEST);
    }
    List<Receipt> silent = it.receipts().stream().filter(r -> r.repliedAt() == null).toList();
    if (!silent.isEmpty() && step.opinion().isBlank()) {
      return refused(
          "supervise.unanswered", it.number(), silent.size(), Told.unit(silent.getFirst().unit()));
    }
    return accepted(it.with(new Task.Settlement(now, by, step.mark(), step.opinion().strip())));
  }

  private Climb climb(String area, Rung rung, String by, String words, Instant now) {
    Instant due = reckonings.at(area).deadline(now, rules.of(rung));
    return new Climb(rung, now, by, due, words.strip());
  }

  private static Task replace(Task it, Receipt before, Receipt after) {
    return it.with(it.receipts().stream().map(r -> r.equals(before) ? after : r).toList());
  }

  private static Ruling accepted(Task after) {
    return new Ruling.Accepted(after);
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
