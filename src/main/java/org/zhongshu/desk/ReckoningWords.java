package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.ReckoningStep;
import org.zhongshu.casework.clock.Why;
import org.zhongshu.city.DayRuling;
import org.zhongshu.words.Words;

/**
 * Puts the reckoning of a clock in words: what counted, what didn't and why. Command line and
 * window say the same because both say it with this.
 */
public final class ReckoningWords {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Words words;

  public ReckoningWords(Words words) {
    this.words = words;
  }

  /**
   * A step in words.
   *
   * @param from when it begins, with date and weekday
   * @param to when it ends; with its date only when that is another one
   * @param counted what of it counts; empty when nothing does
   * @param total what has been counted up to its end
   * @param why why it counts or doesn't
   * @param counts whether it counts
   */
  public record Line(
      String from, String to, String counted, String total, String why, boolean counts) {}

  /** All steps in words, in order. */
  public List<Line> lines(Explanation told) {
    return lines(told, DATE);
  }

  /** The same where there is little room: dates without their year. */
  public List<Line> briefLines(Explanation told) {
    return lines(told, DAY);
  }

  private List<Line> lines(Explanation told, DateTimeFormatter form) {
    List<Line> lines = new ArrayList<>();
    Duration total = Duration.ZERO;
    for (ReckoningStep step : told.steps()) {
      boolean counts = !step.counted().isZero();
      Duration counted = counts ? seen(step) : Duration.ZERO;
      total = total.plus(counted);
      lines.add(
          new Line(
              moment(step.from(), form),
              end(step.from(), step.to(), form),
              counts ? span(counted) : "",
              span(total),
              why(step),
              counts));
    }
    return lines;
  }

  /** As long as the times say that stand beside it, so that the column adds up to the second. */
  private static Duration seen(ReckoningStep step) {
    Instant to = step.to();
    return to == null
        ? step.counted()
        : Duration.between(
            step.from().truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS));
  }

  /** A limit as the field says it, with the hours that a work day stands for. */
  public String limit(Limit limit, Duration length) {
    String plain = limit(limit);
    return switch (limit.unit()) {
      case WORK_DAY -> words.get("clock.limit.as-hours", plain, length.toHours());
      case MINUTE, URGENT_HOUR, WORK_HOUR, CALENDAR_DAY -> plain;
    };
  }

  /** A limit as the field says it, for example 2 工作日. */
  public String limit(Limit limit) {
    return words.get(
        "clock.limit." + limit.unit().name() + (limit.amount() == 1 ? ".one" : ".many"),
        limit.amount());
  }

  /** Date, weekday and time in the city's zone; seconds only where there are some. */
  public String moment(Instant at) {
    return moment(at, DATE);
  }

  private String moment(Instant at, DateTimeFormatter form) {
    ZonedDateTime local = at.atZone(words.zone());
    return date(local.toLocalDate(), form) + " " + time(local.toLocalTime());
  }

  /** A date with its weekday. */
  public String date(LocalDate date) {
    return date(date, DATE);
  }

  private String date(LocalDate date, DateTimeFormatter form) {
    return form.format(date)
        + " "
        + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
  }

  /** A span of counted time, for example 7 小时 30 分. */
  public String span(Duration span) {
    return parts(span.abs(), new ArrayList<>());
  }

  /** A span of time that runs day and night, for example 6 天 23 小时. */
  public String wholeSpan(Duration span) {
    Duration much = span.abs();
    List<String> parts = new ArrayList<>();
    add(parts, "clock.span.days", much.toDays());
    return parts(much.minusDays(much.toDays()), parts);
  }

  private String parts(Duration much, List<String> parts) {
    add(parts, "clock.span.hours", much.toHours());
    add(parts, "clock.span.minutes", much.toMinutesPart());
    add(parts, "clock.span.seconds", much.toSecondsPart());
    return parts.isEmpty() ? words.get("clock.span.minutes", 0) : String.join(" ", parts);
  }

  /** Says that a deadline rests on days that a notice to come may change; empty when it doesn't. */
  public Optional<String> provisional(Explanation told) {
    LocalDate first = told.firstProvisional();
    if (first == null) {
      return Optional.empty();
    }
    boolean ownYear =
        told.steps().stream()
            .map(step -> ruling(step.why()))
            .anyMatch(
                day ->
                    day != null
                        && day.standing() == DayRuling.Standing.NOT_PUBLISHED
                        && day.date().getYear() == first.getYear());
    // In the last days of December it is next year's notice that is missing.
    return Optional.of(
        words.get("clock.provisional", first.getYear() + (ownYear ? 0 : 1), date(first)));
  }

  private void add(List<String> parts, String key, long amount) {
    if (amount > 0) {
      parts.add(words.get(key, amount));
    }
  }

  private static String time(LocalTime time) {
    return (time.getSecond() == 0 ? TIME : TO_THE_SECOND).format(time);
  }

  private String end(Instant from, @Nullable Instant to, DateTimeFormatter form) {
    if (to == null) {
      return words.get("clock.open");
    }
    ZonedDateTime begin = from.atZone(words.zone());
    ZonedDateTime end = to.atZone(words.zone());
    LocalDate date = end.toLocalDate();
    String time = time(end.toLocalTime());
    if (end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      // What ends with a day ends on it, not on the next.
      date = date.minusDays(1);
      time = "24:00";
    }
    return date.equals(begin.toLocalDate()) ? time : date(date, form) + " " + time;
  }

  private String why(ReckoningStep step) {
    return switch (step.why()) {
      case Why.Always _ -> words.get("clock.why.always");
      case Why.Working(DayRuling day) -> open(working(day), day);
      case Why.Break _ -> words.get("clock.why.break");
      case Why.OutOfHours _ -> words.get("clock.why.out-of-hours");
      case Why.DayOff(DayRuling first) -> open(off(step, first), first);
      case Why.Paused(String reason) ->
          reason.isBlank()
              ? words.get("clock.why.paused")
              // A step that stopped it is told by its name, anything else as it was written.
              : StepKind.of(reason)
                  .map(kind -> words.get("clock.why.paused-step", words.get("step." + kind.key())))
                  .orElseGet(() -> words.get("clock.why.paused-for", reason));
    };
  }

  private String working(DayRuling day) {
    return day.kind() == DayRuling.Kind.WEEKDAY
        ? words.get("clock.why.working")
        : words.get("clock.why.working-as", ruling(day));
  }

  private String off(ReckoningStep step, DayRuling day) {
    Instant to = step.to();
    long days =
        to == null
            ? 0
            : ChronoUnit.DAYS.between(
                step.from().atZone(words.zone()).toLocalDate(),
                to.atZone(words.zone()).toLocalDate());
    return days > 1 ? words.get("clock.why.days-off", ruling(day), days) : ruling(day);
  }

  /** What a day is, with its name. */
  public String ruling(DayRuling day) {
    String key = "clock.holiday." + day.name();
    return words.get(
        "clock.day." + day.kind().name(), words.has(key) ? words.get(key) : day.name());
  }

  private String open(String told, DayRuling day) {
    return switch (day.standing()) {
      case SETTLED -> told;
      case YEAR_END_OPEN -> words.get("clock.why.not-published", told, day.date().getYear() + 1);
      case NOT_PUBLISHED -> words.get("clock.why.not-published", told, day.date().getYear());
      case NOT_RECORDED -> words.get("clock.why.not-recorded", told, day.date().getYear());
    };
  }

  private static @Nullable DayRuling ruling(Why why) {
    return switch (why) {
      case Why.Working(DayRuling day) -> day;
      case Why.Break(DayRuling day) -> day;
      case Why.OutOfHours(DayRuling day) -> day;
      case Why.DayOff(DayRuling first) -> first;
      case Why.Always _, Why.Paused _ -> null;
    };
  }
}
