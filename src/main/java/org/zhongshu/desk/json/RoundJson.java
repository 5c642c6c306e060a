package org.zhongshu.desk.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.json.ForceJson.ToldPlace;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Rounds;
import org.zhongshu.mode.plan.Plan;

/**
 * Video rounds as JSON.
 *
 * @param running those under way, the one that ends first before the others
 * @param next the place to look at next; null when there is none now
 * @param opensNext when the next round begins; null when none is made yet
 * @param missed looks that were missed and not made up for
 */
public record RoundJson(
    List<Running> running, @Nullable Look next, @Nullable Instant opensNext, List<Look> missed) {

  /** A round under way. */
  public record Running(String measure, Instant due, int looks, int left, int found) {}

  /**
   * A look at a key place.
   *
   * @param place null when the plan does not tell it
   */
  public record Look(MeasureItem item, @Nullable ToldPlace place) {
    static Look of(MeasureItem it, Plan plan) {
      return new Look(it, plan.place(it.subject()).map(ToldPlace::of).orElse(null));
    }
  }

  /** The rounds of an activation. */
  public static RoundJson of(Rounds it, Plan plan) {
    return new RoundJson(
        it.running().stream()
            .map(
                round ->
                    new Running(
                        round.measure(),
                        round.due(),
                        round.looks().size(),
                        round.left(),
                        round.found()))
            .toList(),
        it.next().map(look -> Look.of(look, plan)).orElse(null),
        it.opensNext(),
        it.missed().stream().map(look -> Look.of(look, plan)).toList());
  }
}
