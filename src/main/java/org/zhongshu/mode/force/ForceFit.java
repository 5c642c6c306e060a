package org.zhongshu.mode.force;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;

/**
 * A force that could serve a case (就近力量), and how near it is. A straight line is no road: it says
 * whom to ask first, and the person decides.
 *
 * @param metres how far it is, as the crow flies; null when one of both places is not known
 * @param shared finest level of area that both lie in, where the distance is not known; null when
 *     they share none, or it is known
 * @param answers whether its unit answers for the class of the case
 */
public record ForceFit(
    ForceStanding standing, @Nullable Double metres, @Nullable Level shared, boolean answers) {
  /** From the finest on; what is coarser than a city tells nothing. */
  private static final List<Level> LEVELS =
      List.of(Level.GRID, Level.COMMUNITY, Level.TOWNSHIP, Level.COUNTY, Level.CITY);

  /**
   * What is needed, and where.
   *
   * @param at place of the case; null when not known
   * @param area code of the finest area known; null when not known
   * @param category code of the class; null when it has none yet
   * @param item what is needed, for example 抽水泵; null for anything
   */
  public record Need(
      @Nullable Point at,
      @Nullable String area,
      @Nullable String category,
      @Nullable String item) {}

  /**
   * The nearest that are ready, at most {@code most}. Where nothing is asked for by name those
   * whose unit answers for the class come first. Then those with a distance, nearest first; after
   * them those without, by the finest area they share with the case.
   *
   * @param all forces of all activations in force; one that is in several is told once, where it is
   *     out
   */
  public static List<ForceFit> rank(City city, Need need, List<ForceStanding> all, int most) {
    return once(all).stream()
        .filter(it -> it.ready() > 0)
        .filter(it -> need.item() == null || it.force().item().equals(need.item()))
        .map(it -> fit(city, need, it))
        .sorted(order(need))
        .limit(most)
        .toList();
  }

  private static Comparator<ForceFit> order(Need need) {
    Comparator<ForceFit> near =
        Comparator.<ForceFit, Double>comparing(
                it -> it.metres() == null ? Double.MAX_VALUE : it.metres())
            .thenComparing(
                it -> {
                  Level shared = it.shared();
                  return shared == null ? LEVELS.size() : LEVELS.indexOf(shared);
                })
            .thenComparing(it -> it.standing().plan())
            .thenComparing(it -> it.standing().force().id());
    return need.item() == null
        ? Comparator.<ForceFit, Boolean>comparing(it -> !it.answers()).thenComparing(near)
        : near;
  }

  private static ForceFit fit(City city, Need need, ForceStanding it) {
    Point at = need.at();
    Double metres = at == null ? null : it.at().map(at::metresTo).orElse(null);
    String category = need.category();
    boolean answers =
        category != null
            && city.unit(it.force().unit()).filter(unit -> unit.answersFor(category)).isPresent();
    return new ForceFit(
        it, metres, metres == null ? shared(need.area(), it.area()).orElse(null) : null, answers);
  }

  /** Finest level of area that two codes share. */
  private static Optional<Level> shared(@Nullable String one, String other) {
    return one == null
        ? Optional.empty()
        : LEVELS.stream()
            .filter(
                level ->
                    AreaCodes.at(one, level)
                        .filter(it -> AreaCodes.at(other, level).filter(it::equals).isPresent())
                        .isPresent())
            .findFirst();
  }

  /** A force may be in several activations of one plan; it stands where it is out. */
  private static List<ForceStanding> once(List<ForceStanding> all) {
    Map<String, ForceStanding> best = new HashMap<>();
    for (ForceStanding it : all) {
      best.merge(
          it.plan() + " " + it.force().id(),
          it,
          (known, other) -> rank(other.state()) > rank(known.state()) ? other : known);
    }
    return List.copyOf(best.values());
  }

  private static int rank(ForceState state) {
    return switch (state) {
      case STANDBY -> 0;
      case RETURNED -> 1;
      case ORDERED -> 2;
      case SENT -> 3;
      case ARRIVED -> 4;
    };
  }
}
