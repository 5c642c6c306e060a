package org.zhongshu.console.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.zhongshu.casework.clock.DueState;

/**
 * Cases gathered for each whole zoom: one that has no other near it stays alone, others become a
 * cluster at the middle of its members. Every case is in exactly one cluster, none is farther from
 * its first member than the radius, and no two first members are nearer to each other than that.
 * Immutable but for the zooms that are made when first asked; safe for many threads.
 */
public final class Clusters {
  /** Radius of a cluster, pixels at its whole zoom. */
  static final double RADIUS = 50;

  /** From this zoom on only what lies on one spot is gathered. */
  static final int SINGLE_ZOOM = 16;

  /** Radius of a spot, pixels. */
  static final double SPOT = 8;

  public static final Clusters NONE = new Clusters(List.of());

  private final CaseMark[] marks;
  private final Map<Integer, Level> levels = new HashMap<>();

  public Clusters(List<CaseMark> marks) {
    this.marks = marks.toArray(CaseMark[]::new);
    Arrays.sort(this.marks, (a, b) -> Long.compare(a.id(), b.id()));
  }

  /**
   * Cases shown as one.
   *
   * @param x world x of the middle
   * @param y world y of the middle
   * @param ids the cases, ascending
   * @param over how many of them are over their limit
   * @param soon how many are due soon
   * @param box what they spread over, world units
   */
  public record Cluster(double x, double y, long[] ids, int over, int soon, Envelope box) {
    public int count() {
      return ids.length;
    }

    public boolean holds(long id) {
      return Arrays.binarySearch(ids, id) >= 0;
    }
  }

  public int size() {
    return marks.length;
  }

  public @Nullable CaseMark find(long id) {
    int low = 0;
    int high = marks.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long at = marks[middle].id();
      if (at == id) {
        return marks[middle];
      }
      if (at < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** How many are over their limit. */
  public int over() {
    return (int) Arrays.stream(marks).filter(m -> m.state() == DueState.OVER).count();
  }

  /** Makes the clusters of a zoom ready; for a thread that has time. */
  public void prepare(double zoom) {
    level(zoom);
  }

  /** Clusters whose middle lies in {@code box}. */
  public List<Cluster> in(Envelope box, double zoom) {
    List<Cluster> found = new ArrayList<>();
    if (marks.length > 0) {
      for (Object cluster : level(zoom).tree.query(box)) {
        found.add((Cluster) cluster);
      }
    }
    return found;
  }

  /** All clusters of a zoom, in the order of their first members. */
  List<Cluster> all(double zoom) {
    return level(zoom).clusters;
  }

  private Level level(double zoom) {
    int whole = (int) Math.floor(Math.clamp(zoom, Viewport.FARTHEST, Viewport.NEAREST));
    synchronized (levels) {
      return levels.computeIfAbsent(whole, this::gather);
    }
  }

  private Level gather(int zoom) {
    double radius = (zoom >= SINGLE_ZOOM ? SPOT : RADIUS) / (256 * Math.pow(2, zoom));
    Map<Long, List<Integer>> cells = new HashMap<>();
    for (int i = 0; i < marks.length; i++) {
      cells
          .computeIfAbsent(cell(marks[i].x(), marks[i].y(), radius), _ -> new ArrayList<>())
          .add(i);
    }
    boolean[] taken = new boolean[marks.length];
    List<Cluster> clusters = new ArrayList<>();
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      if (taken[i]) {
        continue;
      }
      members.clear();
      CaseMark first = marks[i];
      for (int dx = -1; dx <= 1; dx++) {
        for (int dy = -1; dy <= 1; dy++) {
          List<Integer> near =
              cells.get(cell(first.x() + dx * radius, first.y() + dy * radius, radius));
          if (near != null) {
            take(near, first, radius, taken, members);
          }
        }
      }
      clusters.add(cluster(members));
    }
    return new Level(clusters);
  }

  /**
   * Takes from a cell what lies near enough; what is taken leaves the cell, so that no one is
   * looked at in vain again.
   */
  private void take(
      List<Integer> cell, CaseMark first, double radius, boolean[] taken, List<Integer> members) {
    cell.removeIf(
        i -> {
          CaseMark other = marks[i];
          if (!taken[i] && Math.hypot(other.x() - first.x(), other.y() - first.y()) <= radius) {
            taken[i] = true;
            members.add(i);
          }
          return taken[i];
        });
  }

  private Cluster cluster(List<Integer> members) {
    members.sort(null);
    long[] ids = new long[members.size()];
    double x = 0;
    double y = 0;
    int over = 0;
    int soon = 0;
    Envelope box = new Envelope();
    for (int k = 0; k < ids.length; k++) {
      CaseMark mark = marks[members.get(k)];
      ids[k] = mark.id();
      x += mark.x();
      y += mark.y();
      over += mark.state() == DueState.OVER ? 1 : 0;
      soon += mark.state() == DueState.SOON ? 1 : 0;
      box.expandToInclude(mark.x(), mark.y());
    }
    return new Cluster(x / ids.length, y / ids.length, ids, over, soon, box);
  }

  private static long cell(double x, double y, double size) {
    return ((long) Math.floor(x / size) << 32) ^ ((long) Math.floor(y / size) & 0xFFFFFFFFL);
  }

  private static final class Level {
    final List<Cluster> clusters;
    final HPRtree tree = new HPRtree();

    Level(List<Cluster> clusters) {
      this.clusters = List.copyOf(clusters);
      for (Cluster cluster : clusters) {
        tree.insert(new Envelope(cluster.x(), cluster.x(), cluster.y(), cluster.y()), cluster);
      }
      tree.build();
    }
  }
}
