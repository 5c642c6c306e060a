package org.zhongshu.app.bench;

import java.util.Arrays;

/** Durations of one kind of work, in nanoseconds, and what is told of them. */
final class Timings {
  private long[] nanos = new long[1024];
  private int size;

  /** Runs the work and keeps how long it took. */
  void time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    add(System.nanoTime() - start);
  }

  void add(long duration) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = duration;
  }

  /** Adds all of these to others. */
  void addTo(Timings others) {
    for (int i = 0; i < size; i++) {
      others.add(nanos[i]);
    }
  }

  int size() {
    return size;
  }

  double totalMillis() {
    return Arrays.stream(nanos, 0, size).sum() / 1e6;
  }

  /** Pieces of work a second, one after another. */
  double perSecond() {
    return size / (totalMillis() / 1e3);
  }

  /** Nearest-rank percentile, milliseconds; {@code share} from 0 to 1. */
  double millis(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * size);
    return sorted[Math.max(0, Math.min(size - 1, rank - 1))] / 1e6;
  }
}
