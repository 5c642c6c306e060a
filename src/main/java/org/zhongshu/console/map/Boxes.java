package org.zhongshu.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rectangles on the screen that are taken, so that names and signs don't cover each other. */
final class Boxes {
  private static final double CELL = 64;

  private final List<double[]> all = new ArrayList<>();
  private final Map<Long, List<double[]>> cells = new HashMap<>();

  /** Takes the rectangle; returns it, so that it may be asked to be overlooked. */
  double[] add(double x, double y, double width, double height) {
    double[] box = {x, y, x + width, y + height};
    all.add(box);
    for (long i = cell(box[0]); i <= cell(box[2]); i++) {
      for (long j = cell(box[1]); j <= cell(box[3]); j++) {
        cells.computeIfAbsent(key(i, j), _ -> new ArrayList<>()).add(box);
      }
    }
    return box;
  }

  boolean free(double x, double y, double width, double height) {
    return free(x, y, width, height, null);
  }

  /** Whether it is free but for {@code own}. */
  boolean free(double x, double y, double width, double height, double @Nullable [] own) {
    for (long i = cell(x); i <= cell(x + width); i++) {
      for (long j = cell(y); j <= cell(y + height); j++) {
        for (double[] box : cells.getOrDefault(key(i, j), List.of())) {
          if (box != own && x < box[2] && x + width > box[0] && y < box[3] && y + height > box[1]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Takes the rectangle when it is free. */
  boolean take(double x, double y, double width, double height) {
    if (!free(x, y, width, height)) {
      return false;
    }
    add(x, y, width, height);
    return true;
  }

  int size() {
    return all.size();
  }

  private static long cell(double v) {
    return (long) Math.floor(v / CELL);
  }

  private static long key(long i, long j) {
    return (i << 32) ^ (j & 0xFFFFFFFFL);
  }
}
