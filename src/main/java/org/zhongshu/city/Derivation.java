package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is made up where a centre has not listed it: grids (网格) of its communities, the communities'
 * posts (村社区) and their responsible leaders. Names are patterns, since they are the centre's words:
 * {@code {area}} stands for the community's name, {@code {code}} for its code and {@code {n}} for
 * the number of the grid.
 *
 * @param grids how many grids to derive in the whole city; 0 for two in each community
 * @param gridName pattern of a grid's name
 * @param gridShort pattern of a grid's short name
 * @param postName pattern of the name of a community's post; empty to derive none
 * @param postShort pattern of its short name
 * @param leaderPost name of the leader's post; empty to derive none
 * @param leaderName pattern of the leader's name: it names a post, never a person
 * @param phone pattern of the phone of posts and leaders
 */
public record Derivation(
    int grids,
    String gridName,
    String gridShort,
    String postName,
    String postShort,
    String leaderPost,
    String leaderName,
    String phone) {
  /** Beginning of the ids of derived posts. */
  public static final String POST = "post-";

  private static final int USUAL_GRIDS = 2;
  private static final int LARGEST_WEIGHT = 4;
  private static final int MOST_GRIDS = 999;

  /** Two grids in each community, named by number alone; neither posts nor leaders. */
  public static Derivation usual() {
    return new Derivation(0, "{area} {n}", "{n}", "", "", "", "", "");
  }

  /**
   * Grids of communities that have none; codes are the community's and a sequence of three digits.
   */
  List<Area> grids(List<Area> communities) {
    int[] numbers = numbers(communities);
    List<Area> made = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Area community = communities.get(i);
      for (int n = 1; n <= numbers[i]; n++) {
        made.add(
            new Area(
                "%s%03d".formatted(community.code(), n),
                community.code(),
                Level.GRID,
                fill(gridName, community, community.name(), n),
                fill(gridShort, community, community.shortName(), n),
                community.jurisdiction(),
                0));
      }
    }
    return made;
  }

  /** Posts of communities that no unit serves. */
  List<Unit> posts(CityData data) {
    if (postName.isEmpty()) {
      return List.of();
    }
    Set<String> served = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Map<String, String> centres = new HashMap<>();
    for (Unit unit : data.units()) {
      served.add(unit.area());
      ids.add(unit.id());
      if (unit.kind() == UnitKind.OPERATIONS_CENTRE) {
        centres.putIfAbsent(unit.area(), unit.id());
      }
    }
    List<Unit> posts = new ArrayList<>();
    for (Area area : data.areas()) {
      String id = POST + area.code();
      if (area.level() == Level.COMMUNITY && !served.contains(area.code()) && !ids.contains(id)) {
        posts.add(
            new Unit(
                id,
                fill(postName, area, area.name(), 0),
                fill(postShort, area, area.shortName(), 0),
                UnitKind.COMMUNITY_POST,
                Level.COMMUNITY,
                area.code(),
                area.jurisdiction(),
                area.parent() == null ? null : centres.get(area.parent()),
                fill(phone, area, area.name(), 0),
                null,
                0,
                List.of()));
      }
    }
    return posts;
  }

  /** Leaders of communities that have none. */
  List<Leader> leaders(CityData data) {
    if (leaderPost.isEmpty()) {
      return List.of();
    }
    Set<String> led = new HashSet<>();
    data.leaders().forEach(leader -> led.add(leader.area()));
    return data.areas().stream()
        .filter(a -> a.level() == Level.COMMUNITY && !led.contains(a.code()))
        .map(
            a ->
                new Leader(
                    a.code(),
                    leaderPost,
                    fill(leaderName, a, a.name(), 0),
                    fill(phone, a, a.name(), 0)))
        .toList();
  }

  /**
   * Grids of each: one at least, by residents where known, else by a weight from the code that is
   * the same each time.
   */
  private int[] numbers(List<Area> communities) {
    int n = communities.size();
    int spare = (grids == 0 ? USUAL_GRIDS * n : grids) - n;
    int[] numbers = new int[n];
    Arrays.fill(numbers, 1);
    if (spare <= 0) {
      return numbers;
    }
    double[] weights = weights(communities);
    double total = Arrays.stream(weights).sum();
    double[] left = new double[n];
    int given = 0;
    for (int i = 0; i < n; i++) {
      double share = total == 0 ? (double) spare / n : spare * weights[i] / total;
      int whole = Math.min((int) share, MOST_GRIDS - 1);
      numbers[i] += whole;
      left[i] = share - whole;
      given += whole;
    }
    // Largest remainders first, so that the whole city has the number asked for.
    IntStream.range(0, n)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -left[i])
                .thenComparing(Comparator.naturalOrder()))
        .limit(Math.max(0, spare - given))
        .forEach(i -> numbers[i] = Math.min(numbers[i] + 1, MOST_GRIDS));
    return numbers;
  }

  /** Weight beyond the one grid that each has. */
  private static double[] weights(List<Area> communities) {
    double known =
        communities.stream().mapToLong(Area::population).filter(p -> p > 0).average().orElse(0);
    return communities.stream()
        .mapToDouble(
            c ->
                known > 0
                    ? (c.population() > 0 ? c.population() / known : 1)
                    : Math.floorMod(mix(c.code()), LARGEST_WEIGHT))
        .toArray();
  }

  /** A hash that spreads codes which differ in their last digits only. */
  private static int mix(String code) {
    int h = code.hashCode() * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  private static String fill(String pattern, Area area, String name, int n) {
    return pattern
        .replace("{area}", name)
        .replace("{code}", area.code())
        .replace("{n}", Integer.toString(n));
  }
}
