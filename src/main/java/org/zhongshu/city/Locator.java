package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the finest area that holds a place. Of two at the same level that hold it, the smaller
 * wins: a functional zone lies over divisions. Safe for many threads.
 */
public final class Locator {
  private static final Comparator<Entry> FINEST_FIRST =
      Comparator.comparing((Entry e) -> e.level)
          .reversed()
          .thenComparing(e -> e.size)
          .thenComparing(e -> e.code);

  private final STRtree tree = new STRtree();
  private final boolean empty;

  /**
   * Outlines of areas; those of jurisdictions without a code are left out, since they are no areas.
   */
  public Locator(List<Outline> outlines) {
    boolean any = false;
    for (Outline outline : outlines) {
      Optional<Level> level = AreaCodes.level(outline.code());
      if (level.isPresent() && !outline.geometry().isEmpty()) {
        tree.insert(outline.geometry().getEnvelopeInternal(), new Entry(outline, level.get()));
        any = true;
      }
    }
    tree.build();
    empty = !any;
  }

  /** Code of the finest area that holds the place; empty when none does. */
  public Optional<String> areaAt(Point at) {
    return areaAt(at, Level.GRID);
  }

  /**
   * Code of the finest area not below {@code finest} that holds the place; empty when none does.
   */
  public Optional<String> areaAt(Point at, Level finest) {
    if (empty) {
      return Optional.empty();
    }
    Coordinate place = new Coordinate(at.lon(), at.lat());
    List<Entry> near = new ArrayList<>();
    for (Object found : tree.query(new Envelope(place))) {
      Entry entry = (Entry) found;
      if (entry.level.compareTo(finest) <= 0) {
        near.add(entry);
      }
    }
    near.sort(FINEST_FIRST);
    return near.stream().filter(e -> e.holds(place)).map(e -> e.code).findFirst();
  }

  /** An outline, indexed when it is first asked: most never are. */
  private static final class Entry {
    final String code;
    final Level level;
    final double size;
    private final Outline outline;
    private volatile @Nullable IndexedPointInAreaLocator index;

    Entry(Outline outline, Level level) {
      this.outline = outline;
      this.code = outline.code();
      this.level = level;
      this.size = outline.geometry().getArea();
    }

    boolean holds(Coordinate place) {
      IndexedPointInAreaLocator known = index;
      if (known == null) {
        known = new IndexedPointInAreaLocator(outline.geometry());
        index = known;
      }
      return known.locate(place) != Location.EXTERIOR;
    }
  }
}
