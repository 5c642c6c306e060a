package org.zhongshu.mode.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who reported in which round of a day (日调度、日研判、零报告一览): units × rounds.
 *
 * @param day the city's day
 * @param rounds columns, in order of time
 * @param units ids of the units that are asked in any of them, rows
 * @param cells one for each unit in each round that it is asked in
 */
public record ReportMatrix(
    LocalDate day, List<Round> rounds, List<String> units, List<Cell> cells) {
  /** Kinds that make rounds. */
  public static final Set<ItemKind> KINDS =
      Set.of(ItemKind.DISPATCH_MEETING, ItemKind.ASSESSMENT, ItemKind.ZERO_REPORT);

  public ReportMatrix {
    rounds = List.copyOf(rounds);
    units = List.copyOf(units);
    cells = List.copyOf(cells);
  }

  /**
   * A round (一轮): what is due from several units by one minute.
   *
   * @param what which of {@link #KINDS}
   */
  public record Round(ItemKind what, Instant due) implements Comparable<Round> {
    private static final Comparator<Round> ORDER =
        Comparator.comparing(Round::due).thenComparing(Round::what);

    static Round of(MeasureItem it) {
      return new Round(it.kind(), it.due());
    }

    @Override
    public int compareTo(Round other) {
      return ORDER.compare(this, other);
    }
  }

  /** How a unit stands in a round. */
  public enum Standing {
    /** 已报. */
    REPORTED,
    /** 无情况: reported that there is nothing (零报告). */
    NOTHING,
    /** 补报: reported after its minute. */
    LATE,
    /** 漏报: silent when its minute had passed. */
    MISSED,
    /** 待报: may be reported, and its minute has not passed. */
    OPEN,
    /** 未到时: can't be reported yet. */
    AHEAD,
    /** 已取消: wanted no more. */
    CANCELLED
  }

  /**
   * One unit in one round.
   *
   * @param reminded how it was reminded; null when it was not
   */
  public record Cell(
      Round round, MeasureItem item, Standing standing, @Nullable Reminded reminded) {
    public String unit() {
      return item.subject();
    }
  }

  /**
   * The rounds of a day.
   *
   * @param items what the activation has made due, of whatever kind and day
   * @param reminders item → how somebody was reminded of it
   */
  public static ReportMatrix of(
      List<MeasureItem> items,
      Map<Long, Reminded> reminders,
      LocalDate day,
      ZoneId zone,
      Instant now) {
    Map<Key, MeasureItem> one = new LinkedHashMap<>();
    for (MeasureItem it : items) {
      if (KINDS.contains(it.kind()) && it.due().atZone(zone).toLocalDate().equals(day)) {
        one.merge(
            new Key(it.subject(), Round.of(it)),
            it,
            (a, b) -> MeasureItem.COUNTS.compare(a, b) >= 0 ? a : b);
      }
    }
    return new ReportMatrix(
        day,
        one.keySet().stream().map(Key::round).distinct().sorted().toList(),
        one.keySet().stream().map(Key::unit).distinct().toList(),
        one.values().stream()
            .map(it -> new Cell(Round.of(it), it, standing(it, now), reminders.get(it.id())))
            .toList());
  }

  private record Key(String unit, Round round) {}

  private static Standing standing(MeasureItem it, Instant now) {
    ItemAnswer answer = it.answer();
    return switch (it.state()) {
      case DONE -> answer != null && answer.nothing() ? Standing.NOTHING : Standing.REPORTED;
      case DONE_LATE -> Standing.LATE;
      case CANCELLED -> Standing.CANCELLED;
      case MISSED -> Standing.MISSED;
      case OPEN ->
          it.ranOut(now)
              ? Standing.MISSED
              : now.isBefore(it.opens()) ? Standing.AHEAD : Standing.OPEN;
    };
  }

  /** A unit in a round; empty when it isn't asked there. */
  public Optional<Cell> at(String unit, Round round) {
    return cells.stream()
        .filter(it -> it.unit().equals(unit) && it.round().equals(round))
        .findFirst();
  }

  /** How many units stand how in a round. */
  public Map<Standing, Integer> counts(Round round) {
    return counts(it -> it.round().equals(round));
  }

  /** In how many rounds a unit stands how. */
  public Map<Standing, Integer> counts(String unit) {
    return counts(it -> it.unit().equals(unit));
  }

  /** How many cells stand how in all. */
  public Map<Standing, Integer> counts() {
    return counts(_ -> true);
  }

  private Map<Standing, Integer> counts(Predicate<Cell> which) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    cells.stream().filter(which).forEach(it -> counts.merge(it.standing(), 1, Integer::sum));
    return counts;
  }
}
