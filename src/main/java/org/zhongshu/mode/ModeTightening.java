package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Tightening;
import org.zhongshu.city.City;
import org.zhongshu.mode.plan.Measure;

/**
 * The limits that activations have shortened, each for its areas and its time. Where several count
 * at a place all are told; the reader takes the strictest.
 */
public final class ModeTightening implements Tightening {
  /**
   * A limit shortened by an activation.
   *
   * @param until null while it counts
   */
  public record Entry(
      Measure.Tighten measure,
      String by,
      List<String> areas,
      Instant since,
      @Nullable Instant until) {
    public Entry {
      areas = List.copyOf(areas);
    }

    private boolean counts(Instant at) {
      return !since.isAfter(at) && (until == null || until.isAfter(at));
    }
  }

  private final City city;
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byPlace = new ConcurrentHashMap<>();

  public ModeTightening(City city, List<Entry> entries) {
    this.city = city;
    this.entries = List.copyOf(entries);
  }

  /** These; nothing to look up where there are none. */
  public static Tightening of(City city, List<Entry> entries) {
    return entries.isEmpty() ? NONE : new ModeTightening(city, entries);
  }

  @Override
  public List<Tight> stage(Stage stage, @Nullable String place, Instant started) {
    return at(place, started, it -> it.stage() == stage);
  }

  @Override
  public List<Tight> handling(String category, @Nullable String place, Instant started) {
    return at(
        place,
        started,
        it -> it.stage() == null && it.classes().stream().anyMatch(category::startsWith));
  }

  private List<Tight> at(
      @Nullable String place, Instant started, Predicate<Measure.Tighten> meant) {
    return byPlace.computeIfAbsent(place == null ? "" : place, this::over).stream()
        .filter(it -> it.counts(started) && meant.test(it.measure()))
        .map(it -> new Tight(it.measure().limit(), it.by()))
        .toList();
  }

  private List<Entry> over(String place) {
    return entries.stream().filter(it -> new Coverage(city, it.areas()).holds(place)).toList();
  }
}
