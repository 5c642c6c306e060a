package org.zhongshu.console.board.rows;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhongshu.casework.CaseSummary;

/**
 * What a batch changed for the rows shown.
 *
 * @param fresh rows as they stand now, by id, whether shown or not, open or not
 * @param gone ids that the operator may no longer see
 * @param joined ids that now belong to the query and did not before
 * @param left ids that no longer belong to it
 * @param moved ids that still do, at another place in the order
 */
public record Changes(
    Map<Long, CaseSummary> fresh,
    Set<Long> gone,
    Set<Long> joined,
    Set<Long> left,
    Set<Long> moved) {
  public static final Changes NONE = new Changes(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Changes {
    fresh = Map.copyOf(fresh);
    gone = Set.copyOf(gone);
    joined = Set.copyOf(joined);
    left = Set.copyOf(left);
    moved = Set.copyOf(moved);
  }

  /** These changes and those that came after them. */
  public Changes and(Changes later) {
    return new Changes(
        fresh,
        gone,
        union(minus(joined, later.left), later.joined),
        union(minus(left, later.joined), later.left),
        union(moved, later.moved));
  }

  /** The same with other ids that joined and left. */
  public Changes joinedAndLeft(Set<Long> in, Set<Long> out) {
    return new Changes(fresh, gone, in, out, moved);
  }

  private static Set<Long> union(Set<Long> some, Set<Long> others) {
    Set<Long> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Set<Long> minus(Set<Long> some, Set<Long> others) {
    Set<Long> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** Whether the rows shown, or their order, would be others. */
  public boolean reshape() {
    return !joined.isEmpty() || !left.isEmpty() || !moved.isEmpty();
  }
}
