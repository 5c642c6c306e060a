package org.zhongshu.console.board.rows;

import java.util.Arrays;
import org.zhongshu.casework.clock.DueState;

/**
 * How many cases stand in each lane and how their clocks stand; an immutable picture of one moment.
 */
public final class LaneCounts {
  public static final LaneCounts EMPTY =
      new LaneCounts(new int[Lane.values().length][DueState.values().length]);

  private final int[][] counts;

  LaneCounts(int[][] counts) {
    this.counts = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      this.counts[i] = counts[i].clone();
    }
  }

  /** The same with so many cases in a lane of which no clock is told. */
  LaneCounts with(Lane lane, int cases) {
    LaneCounts other = new LaneCounts(counts);
    other.counts[lane.ordinal()][DueState.NONE.ordinal()] = cases;
    return other;
  }

  public int of(Lane lane, DueState state) {
    return counts[lane.ordinal()][state.ordinal()];
  }

  /** All cases of a lane. */
  public int of(Lane lane) {
    return Arrays.stream(counts[lane.ordinal()]).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LaneCounts that && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(counts);
  }
}
