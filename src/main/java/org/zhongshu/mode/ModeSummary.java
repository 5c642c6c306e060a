package org.zhongshu.mode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.City;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.signal.Exceeded;

/**
 * What happened while a mode was in force (结束小结): cases, what was due and what was missed, how soon
 * people answered, how far sensors rose.
 *
 * @param activation the activation
 * @param until until when it is summed up: its end, or the moment of asking
 * @param reported cases reported in its areas while it was in force
 * @param closed of these, closed by now
 * @param open of these, still open
 * @param areas area of the activation → how many of these, in the activation's order
 * @param dispatch times from report to first dispatch, of those that were dispatched
 * @param items what it made due: kind → state → how many
 * @param answers kind → how long after it could be answered first it was
 * @param highest the highest reading over a threshold of each sensor in its areas, the highest
 *     level first
 */
public record ModeSummary(
    Activation activation,
    Instant until,
    int reported,
    int closed,
    int open,
    Map<String, Integer> areas,
    Times dispatch,
    Map<ItemKind, Map<ItemState, Long>> items,
    Map<ItemKind, Times> answers,
    List<Exceeded> highest) {
  /**
   * A case that was reported.
   *
   * @param dispatch time to its first dispatch; null when there was none
   */
  public record Reported(@Nullable String area, Stage stage, @Nullable Duration dispatch) {}

  /**
   * How long something took.
   *
   * @param count how many there were
   * @param median half took no longer; null when there was none
   * @param nineInTen nine in ten took no longer; null when there was none
   */
  public record Times(int count, @Nullable Duration median, @Nullable Duration nineInTen) {
    /** Nothing. */
    public static final Times NONE = new Times(0, null, null);

    /** Of these, in any order. */
    public static Times of(List<Duration> all) {
      if (all.isEmpty()) {
        return NONE;
      }
      List<Duration> sorted = all.stream().sorted().toList();
      return new Times(sorted.size(), within(sorted, 0.5), within(sorted, 0.9));
    }

    /** The least of these that such a share of them did not pass. */
    private static Duration within(List<Duration> sorted, double share) {
      return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
  }

  public ModeSummary {
    areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    highest = List.copyOf(highest);
  }

  /**
   * Sums up.
   *
   * @param cases cases reported in the city while it was in force
   * @param items all that it made due
   * @param exceeded readings over a threshold while it was in force, anywhere
   */
  public static ModeSummary of(
      Activation it,
      Instant until,
      City city,
      List<Reported> cases,
      List<MeasureItem> items,
      List<Exceeded> exceeded) {
    Coverage where = new Coverage(city, it.areas());
    List<Reported> here = cases.stream().filter(row -> where.holds(row.area())).toList();
    Map<String, Integer> areas = new LinkedHashMap<>();
    for (String area : it.areas()) {
      Coverage one = new Coverage(city, List.of(area));
      areas.put(area, (int) here.stream().filter(row -> one.holds(row.area())).count());
    }
    return new ModeSummary(
        it,
        until,
        here.size(),
        (int) here.stream().filter(row -> row.stage() == Stage.CLOSED).count(),
        (int) here.stream().filter(row -> row.stage().open()).count(),
        areas,
        Times.of(
            here.stream().flatMap(row -> Optional.ofNullable(row.dispatch()).stream()).toList()),
        counted(items),
        answered(items),
        highest(exceeded, where, until));
  }

  private static Map<ItemKind, Times> answered(List<MeasureItem> items) {
    Map<ItemKind, List<Duration>> all = new EnumMap<>(ItemKind.class);
    for (MeasureItem it : items) {
      ItemAnswer answer = it.answer();
      if (answer != null) {
        all.computeIfAbsent(it.kind(), _ -> new ArrayList<>())
            .add(Duration.between(it.opens(), answer.at()));
      }
    }
    Map<ItemKind, Times> times = new EnumMap<>(ItemKind.class);
    all.forEach((kind, took) -> times.put(kind, Times.of(took)));
    return times;
  }

  private static List<Exceeded> highest(List<Exceeded> all, Coverage where, Instant until) {
    Map<String, Exceeded> highest = new HashMap<>();
    all.stream()
        .filter(it -> where.holds(it.reading().area()) && !it.reading().time().isAfter(until))
        .forEach(
            it ->
                highest.merge(
                    it.reading().sensor(),
                    it,
                    (a, b) -> a.reading().value() >= b.reading().value() ? a : b));
    return highest.values().stream()
        .sorted(
            Comparator.comparing(Exceeded::level)
                .reversed()
                .thenComparing(it -> it.reading().sensor()))
        .toList();
  }

  /** Of the cases, those that ended otherwise: void, merged, not accepted. */
  public int otherwise() {
    return reported - closed - open;
  }

  /** How many of a kind stand so. */
  public long count(ItemKind kind, ItemState state) {
    return items.getOrDefault(kind, Map.of()).getOrDefault(state, 0L);
  }

  /** How many of a kind were due: what was wanted no more was not. */
  public long due(ItemKind kind) {
    return items.getOrDefault(kind, Map.of()).values().stream().mapToLong(Long::longValue).sum()
        - count(kind, ItemState.CANCELLED);
  }

  /** How many of a kind were missed, also those that were made good afterwards. */
  public long missed(ItemKind kind) {
    return count(kind, ItemState.MISSED) + count(kind, ItemState.DONE_LATE);
  }

  /** Counts items by kind and state. */
  private static Map<ItemKind, Map<ItemState, Long>> counted(List<MeasureItem> items) {
    Map<ItemKind, Map<ItemState, Long>> all = new EnumMap<>(ItemKind.class);
    for (MeasureItem it : items) {
      all.computeIfAbsent(it.kind(), _ -> new EnumMap<>(ItemState.class))
          .merge(it.state(), 1L, Long::sum);
    }
    return all;
  }
}
