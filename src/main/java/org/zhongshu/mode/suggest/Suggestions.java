package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.suggest.Suggestion.What;

/**
 * Suggests modes: from the calendar some days before a holiday, from warnings that hold, from
 * sensors over a threshold, from bursts of cases of one class in one jurisdiction. What is in force
 * or proposed already is not suggested again; what is in force too mildly is to be raised, what
 * nothing bears any more to be lowered or ended.
 *
 * @param city the city
 * @param calendar its calendar
 * @param plans plans in force
 * @param current activations that are in force or wait
 * @param rules when a mode is suggested
 * @param now now
 */
public record Suggestions(
    City city,
    WorkingCalendar calendar,
    List<Plan> plans,
    List<Activation> current,
    SuggestRules rules,
    Instant now) {
  /** A holiday's mode begins on the evening before, and ends on the morning after. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  public Suggestions {
    plans = List.copyOf(plans);
    current = List.copyOf(current);
  }

  /** All that is suggested now: what is to be switched on or raised first, the strictest first. */
  public List<Suggestion> all(Signals signals) {
    SignReading reading = new SignReading(city, new PlanFit(plans), rules, signals, now);
    List<Suggestion> all = new ArrayList<>(new Emergencies(city, current, reading).all());
    holiday().ifPresent(all::add);
    Comparator<Suggestion> relief =
        Comparator.comparing(it -> it.what() == What.LOWER || it.what() == What.END);
    all.sort(
        relief.thenComparing(
            Comparator.comparing(Suggestion::kind).thenComparing(Suggestion::level).reversed()));
    return all;
  }

  private Optional<Suggestion> holiday() {
    ZoneId zone = city.profile().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    for (int days = 0; days <= rules.holidayDays(); days++) {
      LocalDate first = today.plusDays(days);
      DayRuling day = calendar.day(first);
      if (day.kind() == DayRuling.Kind.HOLIDAY && !same(calendar.day(first.minusDays(1)), day)) {
        return holiday(first, day, days, zone);
      }
    }
    return Optional.empty();
  }

  private static boolean same(DayRuling other, DayRuling day) {
    return other.kind() == DayRuling.Kind.HOLIDAY && other.name().equals(day.name());
  }

  private Optional<Suggestion> holiday(LocalDate first, DayRuling day, int days, ZoneId zone) {
    LocalDate last = first;
    while (same(calendar.day(last.plusDays(1)), day)) {
      last = last.plusDays(1);
    }
    Instant evening = first.minusDays(1).atTime(EVENING).atZone(zone).toInstant();
    Plan plan = new PlanFit(plans).holiday(day.name()).orElse(null);
    return known(plan)
        ? Optional.empty()
        : Optional.of(
            Suggestion.activate(
                ModeKind.HOLIDAY,
                Grade.ORDINARY,
                List.of(city.profile().code()),
                plan == null ? null : plan.head().code(),
                evening.isAfter(now) ? evening : null,
                last.plusDays(1).atTime(MORNING).atZone(zone).toInstant(),
                List.of(
                    new Reason.Holiday(
                        day.name(),
                        first,
                        last,
                        (int) ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), first)))));
  }

  /** Whether a holiday's mode is in force, or proposed, for the whole city. */
  private boolean known(@Nullable Plan plan) {
    return current.stream()
        .filter(it -> it.kind() == ModeKind.HOLIDAY)
        .filter(
            it ->
                plan == null || (it.plan() != null && it.plan().code().equals(plan.head().code())))
        .anyMatch(it -> new Coverage(city, it.areas()).holds(city.profile().code()));
  }
}
