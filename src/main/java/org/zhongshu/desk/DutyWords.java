package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.DutyQuestions.OnWatch;
import org.zhongshu.duty.Answering;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.RosterCheck;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.words.Words;

/** What the duty room tells, in words: the same in the window and at the command line. */
public final class DutyWords {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Words words;
  private final Telling telling;

  public DutyWords(Words words, Telling telling) {
    this.words = words;
    this.telling = telling;
  }

  /** Month, day and time. */
  public String at(@Nullable Instant at) {
    return at == null ? "" : SHORT.format(at.atZone(words.zone()));
  }

  /** The time alone where it is of the same day as another, else with its day. */
  public String clock(Instant at, Instant now) {
    boolean today =
        at.atZone(words.zone()).toLocalDate().equals(now.atZone(words.zone()).toLocalDate());
    return today ? CLOCK.format(at.atZone(words.zone())) : at(at);
  }

  /** From when until when a shift is. */
  public String span(Shift it) {
    boolean oneDay =
        it.from()
            .atZone(words.zone())
            .toLocalDate()
            .equals(it.until().minusNanos(1).atZone(words.zone()).toLocalDate());
    return at(it.from())
        + "–"
        + (oneDay ? CLOCK.format(it.until().atZone(words.zone())) : at(it.until()));
  }

  /** The same where there is little room: the end of a day's shift without its day. */
  public String shortSpan(Shift it) {
    boolean day = Duration.between(it.from(), it.until()).compareTo(Duration.ofDays(1)) <= 0;
    return day ? at(it.from()) + "–" + CLOCK.format(it.until().atZone(words.zone())) : span(it);
  }

  /** Which roster a shift is on. */
  public String roster(Shift it) {
    return it.mode() == null ? words.get("duty.roster.daily") : words.of(it.mode());
  }

  /** Who answers for the watch now, and why. */
  public String answering(OnWatch watch) {
    Answering it = watch.answering();
    Handover open = it.underWay();
    String seat = it.seat();
    Instant since = it.since();
    String who =
        seat == null || since == null
            ? words.get("duty.answering.roster", chief(watch))
            : words.get("duty.answering.seat", telling.operator(seat), at(since));
    if (open == null) {
      return who;
    }
    return who
        + words.get(
            open.state() == Handover.HandoverState.SIGNED
                ? "duty.answering.signed"
                : "duty.answering.drawn",
            open.id());
  }

  private String chief(OnWatch watch) {
    List<String> chiefs =
        watch.roster().on().stream()
            .filter(it -> it.post() == Post.CHIEF)
            .map(Shift::person)
            .toList();
    return chiefs.isEmpty() ? words.get("duty.answering.nobody") : words.tell(chiefs);
  }

  /** What is wrong with a roster. */
  public String finding(RosterCheck.Finding it) {
    return switch (it) {
      case RosterCheck.Finding.Gap(String area, Post post, Instant from, Instant until) ->
          words.get("duty.finding.gap", telling.area(area), post, at(from), at(until));
      case RosterCheck.Finding.Twice(Shift one, Shift other, Instant from, Instant until) ->
          words.get(
              "duty.finding.twice", one.person(), place(one), place(other), at(from), at(until));
    };
  }

  private String place(Shift it) {
    return telling.area(it.area()) + words.of(it.post());
  }

  /** A line of a handover. */
  public String item(HandoverItem it) {
    return switch (it.topic()) {
      case OVERDUE -> words.get("duty.item.overdue", it.count());
      case DUE -> words.get("duty.item.due", it.count());
      case MODE, LOG -> it.words();
      case MEASURE_MISSED, MEASURE_DUE ->
          words.get(
              it.topic() == HandoverItem.Topic.MEASURE_DUE
                  ? "duty.item.measure.due"
                  : "duty.item.measure.missed",
              it.words(),
              ItemKind.valueOf(it.subject()),
              it.count());
      case DIRECTIVE -> words.get("duty.item.directive", it.subject(), it.words(), it.count());
      case REPORT, COMMAND, INSTRUCTION, OVERDUE_CASE, DUE_CASE -> it.subject() + "  " + it.words();
      case SHELVED -> it.words();
    };
  }

  /** When a line of a handover falls due; empty when it does not. */
  public String due(HandoverItem it) {
    Instant due = it.due();
    if (due == null) {
      return "";
    }
    return switch (it.topic()) {
      case MODE, SHELVED -> words.get("duty.item.until", at(due));
      case MEASURE_MISSED, MEASURE_DUE -> words.get("duty.item.first", at(due));
      default -> words.get("duty.item.by", at(due));
    };
  }

  /** Who signed a handover. */
  public String signature(Handover.@Nullable Signature it) {
    return it == null
        ? words.get("duty.signature.none")
        : words.get("duty.signature", telling.operator(it.by()), at(it.at()));
  }

  /** What falls due. */
  public String due(DueItem it) {
    return switch (it.kind()) {
      case CASES -> words.get("duty.due.cases", it.count());
      case HANDOVER ->
          it.subject().isEmpty()
              ? words.get("duty.due.handover", it.words())
              : words.get("duty.due.handover.done", it.words(), it.subject());
      case SHIFT -> words.get("duty.due.shift", it.words());
      case MEASURE -> words.get("duty.due.measure", it.words(), it.count());
      case CONFIRMATION -> words.get("duty.due.confirmation", it.subject(), it.words(), it.count());
      case REPORT_BACK -> words.get("duty.due.report-back", it.subject(), it.words(), it.count());
      case REMINDED ->
          words.get("duty.due.reminded", it.words(), ItemKind.valueOf(it.subject()), it.count());
      case PHONE_REPORT, FIRST_REPORT, FOLLOW_UP, TASK -> it.subject() + "  " + it.words();
    };
  }

  /** A clock of a report: what is owed, until when, how it stands. */
  public String clock(ReportClock it, Instant now) {
    Instant metAt = it.metAt();
    String what = words.get("duty.clock", it.owed(), at(it.due()));
    if (metAt != null) {
      return words.get(it.late() ? "duty.clock.late" : "duty.clock.met", what, at(metAt));
    }
    return words.get(it.missed(now) ? "duty.clock.missed" : "duty.clock.runs", what);
  }
}
