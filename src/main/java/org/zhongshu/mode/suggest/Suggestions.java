package org.zhongshu.mode.suggest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;

/**
 * Suggests modes: from the calendar some days before a holiday, from warnings that hold, from
 * bursts of cases of one class in one jurisdiction. What is in force or proposed already is not
 * suggested again.
 *
 * @param city the city
 * @param calendar its calendar
 * @param plans plans in force
 * @param current activations that are in force or wait
 * @param now now
 */
public record Suggestions(
    City city, WorkingCalendar calendar, List<Plan> plans, List<Activation> current, Instant now) {
  /** How many days before its first a holiday is suggested. */
  public static final int HOLIDAY_DAYS = 7;

  /** From how many cases of one class in one jurisdiction on it is a burst. */
  public static final int BURST_CASES = 10;

  /** Within how long. */
  public static final Duration BURST_WITHIN = Duration.ofMinutes(60);

  /** A holiday's mode begins on the evening before, and ends on the morning after. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  public Suggestions {
    plans = List.copyOf(plans);
    current = List.copyOf(current);
  }

  /**
   * A case that was reported lately.
   *
   * @param category code of its class; null while it has none
   * @param area code of its area; null while it has none
   */
  public record Recent(@Nullable String category, @Nullable String area) {}

  /**
   * All that is suggested now, the strictest first.
   *
   * @param warnings all that were received, in any order
   * @param recent cases reported within {@link #BURST_WITHIN}
   */
  public List<Suggestion> all(List<Warning> warnings, List<Recent> recent) {
    List<Suggestion> all = new ArrayList<>();
    all.addAll(warned(warnings));
    all.addAll(bursts(recent));
    holiday().ifPresent(all::add);
    all.sort(Comparator.comparing(Suggestion::kind).thenComparing(Suggestion::level).reversed());
    return all;
  }

  // The calendar.

  private Optional<Suggestion> holiday() {
    ZoneId zone = city.profile().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    for (int days = 0; days <= HOLIDAY_DAYS; days++) {
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
    Plan plan =
        plans.stream()
            .filter(it -> it.head().kind() == ModeKind.HOLIDAY && about(it, day.name()))
            .findFirst()
            .orElse(null);
    return known(ModeKind.HOLIDAY, plan, List.of(city.profile().code()))
        ? Optional.empty()
        : Optional.of(
            new Suggestion(
                ModeKind.HOLIDAY,
                Grade.ORDINARY,
                List.of(city.profile().code()),
                plan == null ? null : plan.head().code(),
                evening.isAfter(now) ? evening : null,
                last.plusDays(1).atTime(MORNING).atZone(zone).toInstant(),
                new Reason.Holiday(
                    day.name(), first, last, (int) ChronoUnit.DAYS.between(today(zone), first))));
  }

  private LocalDate today(ZoneId zone) {
    return now.atZone(zone).toLocalDate();
  }

  private static boolean about(Plan plan, String holiday) {
    String name = holiday.endsWith("节") ? holiday.substring(0, holiday.length() - 1) : holiday;
    return !name.isEmpty() && plan.head().scene().contains(name);
  }

  // Warnings.

  private List<Suggestion> warned(List<Warning> warnings) {
    // Only who sent a warning may take it back; a receipt or a test of theirs doesn't.
    record Message(String sender, String identifier) {}
    Set<Message> replaced = new HashSet<>();
    warnings.stream()
        .filter(Warning::replaces)
        .forEach(it -> it.cancels().forEach(id -> replaced.add(new Message(it.sender(), id))));
    List<Suggestion> all = new ArrayList<>();
    warnings.stream()
        .filter(
            it -> it.holds(now) && !replaced.contains(new Message(it.sender(), it.identifier())))
        .sorted(Comparator.comparing(Warning::sent).reversed())
        .forEach(
            it -> {
              List<String> areas =
                  it.areas().isEmpty() ? List.of(city.profile().code()) : it.areas();
              Plan plan = emergency(it).orElse(null);
              if (!known(ModeKind.EMERGENCY, plan, areas)) {
                all.add(
                    new Suggestion(
                        ModeKind.EMERGENCY,
                        plan == null || plan.knows(it.level()) ? it.level() : mildest(plan),
                        areas,
                        plan == null ? null : plan.head().code(),
                        null,
                        it.expires(),
                        new Reason.Warned(it)));
              }
            });
    return all;
  }

  /** The plan whose name, scene, risks and levels speak most of what is warned of. */
  private Optional<Plan> emergency(Warning it) {
    return plans.stream()
        .filter(plan -> plan.head().kind() == ModeKind.EMERGENCY && speaksOf(plan, it.event()) > 0)
        .max(Comparator.comparingInt(plan -> speaksOf(plan, it.event())));
  }

  /** How often a plan speaks of an event: by its whole name, and by the signs of the weather. */
  private static int speaksOf(Plan plan, String event) {
    if (event.isBlank()) {
      return 0;
    }
    StringBuilder text = new StringBuilder(plan.head().name()).append(plan.head().scene());
    text.append(plan.general().scope());
    plan.risks().forEach(it -> text.append(it.name()).append(it.type()).append(it.where()));
    plan.responses().forEach(it -> text.append(it.start()));
    int hits = WHOLE * count(text, event);
    // 暴雨 and 降雨 are both about rain, 大雪 and 降雪 both about snow.
    for (String sign : SIGNS) {
      hits += event.contains(sign) ? count(text, sign) : 0;
    }
    return hits;
  }

  private static int count(CharSequence text, String what) {
    int count = 0;
    String all = text.toString();
    for (int at = all.indexOf(what); at >= 0; at = all.indexOf(what, at + what.length())) {
      count++;
    }
    return count;
  }

  /** An event named in full counts as so many signs. */
  private static final int WHOLE = 10;

  /** Signs that alone say what the weather does. */
  private static final Set<String> SIGNS = Set.of("雨", "雪", "冰", "洪", "涝", "汛");

  private static Grade mildest(Plan plan) {
    return plan.responses().isEmpty() ? Grade.BLUE : plan.responses().getFirst().level();
  }

  // Bursts.

  private List<Suggestion> bursts(List<Recent> recent) {
    record Key(String category, String jurisdiction) {}
    Map<Key, Integer> counts = new HashMap<>();
    for (Recent it : recent) {
      String category = it.category();
      if (category != null) {
        city.jurisdictionOf(it.area())
            .ifPresent(where -> counts.merge(new Key(category, where.id()), 1, Integer::sum));
      }
    }
    List<Suggestion> all = new ArrayList<>();
    counts.entrySet().stream()
        .filter(it -> it.getValue() >= BURST_CASES)
        .sorted(
            Map.Entry.<Key, Integer>comparingByValue()
                .reversed()
                .thenComparing(it -> it.getKey().toString()))
        .forEach(
            it -> {
              Key key = it.getKey();
              List<String> areas = List.of(key.jurisdiction());
              Plan plan =
                  plans.stream()
                      .filter(
                          p -> p.head().kind() == ModeKind.EMERGENCY && tightens(p, key.category()))
                      .findFirst()
                      .orElse(null);
              if (plan != null && !known(ModeKind.EMERGENCY, plan, areas)) {
                all.add(
                    new Suggestion(
                        ModeKind.EMERGENCY,
                        mildest(plan),
                        areas,
                        plan.head().code(),
                        null,
                        null,
                        new Reason.Burst(
                            key.category(),
                            key.jurisdiction(),
                            it.getValue(),
                            (int) BURST_WITHIN.toMinutes())));
              }
            });
    return all;
  }

  private static boolean tightens(Plan plan, String category) {
    return plan.responses().stream()
        .flatMap(it -> it.measures().stream())
        .filter(Measure.Tighten.class::isInstance)
        .map(Measure.Tighten.class::cast)
        .anyMatch(it -> it.classes().stream().anyMatch(category::startsWith));
  }

  /** Whether such a mode is in force, or proposed, for all of these places. */
  private boolean known(ModeKind kind, @Nullable Plan plan, List<String> areas) {
    return current.stream()
        .filter(it -> it.kind() == kind)
        .filter(
            it ->
                plan == null || (it.plan() != null && it.plan().code().equals(plan.head().code())))
        .anyMatch(
            it -> {
              Coverage where = new Coverage(city, it.areas());
              return areas.stream().allMatch(where::holds);
            });
  }
}
