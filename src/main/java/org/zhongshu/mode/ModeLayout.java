package org.zhongshu.mode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.mode.plan.Measure;

/**
 * 画面: what consoles show first and from when cases count as due soon, as the modes in force want
 * it. Of several at a place the strictest activation says what is shown; noticed earliest wins.
 */
public final class ModeLayout implements DueSoon.ByPlace {
  /** As in daily mode. */
  public static final ModeLayout DAILY = new ModeLayout(List.of());

  private final List<Wanted> wanted;
  private final Map<String, DueSoon> byPlace = new ConcurrentHashMap<>();

  /**
   * What an activation wants.
   *
   * @param level level of its plan that brought it; a graver one's stands before a milder one's
   */
  public record Wanted(Activation by, Coverage where, Grade level, Measure.Layout measure) {}

  private ModeLayout(List<Wanted> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  /** These, of which each is in force now. */
  public static ModeLayout of(List<Wanted> wanted) {
    return wanted.isEmpty()
        ? DAILY
        : new ModeLayout(
            wanted.stream()
                .sorted(
                    Comparator.comparing(Wanted::by, Modes.STRICTEST_FIRST)
                        .thenComparing(Wanted::level, Comparator.reverseOrder()))
                .toList());
  }

  /** The strictest first. */
  public List<Wanted> wanted() {
    return wanted;
  }

  /**
   * What is shown first to those who work for a place.
   *
   * @param place code of an area or id of a jurisdiction; null for those who work for the whole
   *     city, whom every activation concerns
   */
  public Optional<Wanted> first(@Nullable String place) {
    return wanted.stream().filter(it -> place == null || it.where().holds(place)).findFirst();
  }

  @Override
  public DueSoon at(@Nullable String place) {
    return wanted.isEmpty()
        ? DueSoon.USUAL
        : byPlace.computeIfAbsent(place == null ? "" : place, this::earliest);
  }

  private DueSoon earliest(String place) {
    return wanted.stream()
        .filter(it -> it.where().holds(place))
        .map(it -> new DueSoon(it.measure().soonPercent()))
        .filter(it -> it.percent() < DueSoon.USUAL.percent())
        .min(Comparator.comparing(DueSoon::percent))
        .orElse(DueSoon.USUAL);
  }
}
