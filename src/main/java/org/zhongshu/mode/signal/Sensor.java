package org.zhongshu.mode.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * A sensor with its last readings. One reading alone moves nothing: as many in a row as the centre
 * wants must be over a threshold before its level counts, and as many under it before it counts no
 * more. A silence ends the row.
 *
 * @param recent the last readings, the oldest first; at least one
 */
public record Sensor(List<Reading> recent) {
  /** How many of a sensor are kept: enough for any row that a centre may want, twice over. */
  public static final int KEPT = 10;

  public Sensor {
    recent = recent.stream().sorted(Comparator.comparing(Reading::time)).toList();
  }

  public Reading last() {
    return recent.getLast();
  }

  /** Whether nothing has been read for too long. */
  public boolean silent(Instant now, Duration age) {
    return last().time().isBefore(now.minus(age));
  }

  /**
   * The level that it stood at with its last reading, however old that is.
   *
   * @param needed how many readings in a row move it
   * @param age after how long without one a row begins anew
   */
  public Grade level(Thresholds thresholds, int needed, Duration age) {
    Grade stands = Grade.ORDINARY;
    Deque<Grade> row = new ArrayDeque<>();
    @Nullable Instant before = null;
    for (Reading each : recent) {
      if (before != null && each.time().isAfter(before.plus(age))) {
        row.clear();
        stands = Grade.ORDINARY;
      }
      before = each.time();
      row.addLast(thresholds.level(each.value()));
      if (row.size() > needed) {
        row.removeFirst();
      }
      if (row.size() == needed) {
        Grade least = Collections.min(row);
        Grade most = Collections.max(row);
        stands = stands.compareTo(least) < 0 ? least : stands.compareTo(most) > 0 ? most : stands;
      }
    }
    return stands;
  }
}
