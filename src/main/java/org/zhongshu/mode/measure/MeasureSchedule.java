package org.zhongshu.mode.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.plan.DailyReport;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.UnitNames;

/**
 * What the measures of a plan make due: pure arithmetic on the plan, the areas and the time, so
 * that a preview tells exactly what an activation will make.
 *
 * @param city the city
 * @param reckoning how limits are counted
 * @param plan the plan
 * @param areas areas of the activation
 */
public record MeasureSchedule(City city, Reckoning reckoning, Plan plan, List<String> areas) {
  /** How far ahead what is due is made. */
  public static final Duration AHEAD = Duration.ofHours(24);

  /** Soonest that a report may be handed in before its hour. */
  private static final Duration REPORT_OPENS = Duration.ofHours(3);

  /** A watch is to be on within this after the mode begins. */
  private static final Duration WATCH_WITHIN = Duration.ofHours(1);

  public MeasureSchedule {
    areas = List.copyOf(areas);
  }

  /**
   * What a measure makes due after {@code from} and by {@code until}.
   *
   * @param level level of the activation
   * @param since since when the measure counts; what it makes due once is made when {@code from} is
   *     this
   */
  public List<MeasureItem> items(
      long activation, Measure measure, Grade level, Instant since, Instant from, Instant until) {
    boolean first = from.equals(since);
    return switch (measure) {
      case Measure.Tighten _, Measure.Layout _ -> List.of();
      case Measure.CheckIn it ->
          first
              ? once(
                  activation,
                  it.id(),
                  ItemKind.CHECK_IN,
                  plan.organisation().departments().stream().map(d -> d.unit()),
                  since,
                  due(since, it.within()))
              : List.of();
      case Measure.Watch it ->
          first
              ? once(
                  activation,
                  it.id(),
                  ItemKind.WATCH,
                  units(it.units()),
                  since,
                  since.plus(WATCH_WITHIN))
              : List.of();
      case Measure.Station it ->
          first
              ? once(
                  activation,
                  it.id(),
                  ItemKind.STATION,
                  stands(it.place()) ? Stream.of(it.force()) : Stream.empty(),
                  since,
                  due(since, it.within()))
              : List.of();
      case Measure.Instruct it ->
          first
              ? once(
                  activation,
                  it.id(),
                  ItemKind.INSTRUCTION,
                  units(it.units()),
                  since,
                  due(since, it.within()))
              : List.of();
      case Measure.VideoRound it -> rounds(activation, it, level, since, from, until);
      case Measure.Reports it -> reports(activation, it, since, from, until);
    };
  }

  private Instant due(Instant since, Limit within) {
    return reckoning.deadline(since, within);
  }

  /** Ids of the units that these names stand for here, each once. */
  public Stream<String> units(List<String> names) {
    return names.stream()
        .flatMap(name -> UnitNames.units(name, city, areas).stream())
        .map(Unit::id)
        .distinct();
  }

  /**
   * Key places that a round is over at a level: those it names where the activation is in force,
   * without those that a denser round of the same plan looks at.
   */
  public List<KeyPlace> places(Measure.VideoRound round, Grade level) {
    List<Measure.VideoRound> denser =
        plan.measuresAt(level).stream()
            .filter(Measure.VideoRound.class::isInstance)
            .map(Measure.VideoRound.class::cast)
            .filter(it -> it.everyMinutes() < round.everyMinutes())
            .toList();
    return plan.places().stream()
        .filter(it -> names(round, it) && denser.stream().noneMatch(other -> names(other, it)))
        .filter(this::covered)
        .toList();
  }

  /** Whether a place lies where the activation is in force: a plan may be for more than that. */
  private boolean covered(KeyPlace place) {
    return new Coverage(city, areas).holds(place.area());
  }

  private boolean stands(String place) {
    return plan.place(place).filter(this::covered).isPresent();
  }

  private static boolean names(Measure.VideoRound round, KeyPlace it) {
    return round.places().isEmpty()
        || round.places().contains(it.id())
        || round.places().contains(it.kind());
  }

  private static List<MeasureItem> once(
      long activation,
      String measure,
      ItemKind kind,
      Stream<String> subjects,
      Instant opens,
      Instant due) {
    return subjects
        .distinct()
        .map(subject -> MeasureItem.open(activation, measure, kind, subject, opens, due))
        .toList();
  }

  private List<MeasureItem> rounds(
      long activation,
      Measure.VideoRound it,
      Grade level,
      Instant since,
      Instant from,
      Instant until) {
    Duration every = Duration.ofMinutes(it.everyMinutes());
    List<KeyPlace> places = places(it, level);
    List<MeasureItem> items = new ArrayList<>();
    for (LocalDate day = date(from).minusDays(1);
        !day.isAfter(date(until));
        day = day.plusDays(1)) {
      Instant open = at(day, it.from());
      Instant close = at(it.until().isAfter(it.from()) ? day : day.plusDays(1), it.until());
      for (Instant start = open; start.isBefore(close); start = start.plus(every)) {
        Instant full = start.plus(every);
        Instant end = full.isAfter(close) ? close : full;
        Instant opens = start.isBefore(since) ? since : start;
        boolean enough =
            Duration.between(opens, end).compareTo(Duration.between(start, end).dividedBy(2)) >= 0;
        if (end.isAfter(from) && !end.isAfter(until) && enough) {
          places.forEach(
              place ->
                  items.add(
                      MeasureItem.open(
                          activation, it.id(), ItemKind.VIDEO, place.id(), opens, end)));
        }
      }
    }
    return items;
  }

  private List<MeasureItem> reports(
      long activation, Measure.Reports it, Instant since, Instant from, Instant until) {
    List<String> units = units(it.units()).toList();
    List<MeasureItem> items = new ArrayList<>();
    for (LocalDate day = date(from); !day.isAfter(date(until)); day = day.plusDays(1)) {
      for (LocalTime hour : it.at()) {
        Instant due = at(day, hour);
        if (due.isAfter(from) && !due.isAfter(until)) {
          Instant early = due.minus(REPORT_OPENS);
          Instant opens = early.isBefore(since) ? since : early;
          units.forEach(
              unit ->
                  items.add(
                      MeasureItem.open(activation, it.id(), kind(it.what()), unit, opens, due)));
        }
      }
    }
    return items;
  }

  private static ItemKind kind(DailyReport what) {
    return switch (what) {
      case DISPATCH_MEETING -> ItemKind.DISPATCH_MEETING;
      case ASSESSMENT -> ItemKind.ASSESSMENT;
      case ZERO_REPORT -> ItemKind.ZERO_REPORT;
    };
  }

  private LocalDate date(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  private Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(zone()).toInstant();
  }

  private ZoneId zone() {
    return city.profile().zone();
  }
}
