package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Reckons every unit as if it always ran: a work hour is an hour, a work day a calendar day. Right
 * for minutes, urgent hours and calendar days; for work hours and work days a stand-in that is
 * never later than the true deadline.
 */
public final class ContinuousReckoning implements Reckoning {
  @Override
  public Instant deadline(Instant start, Limit limit) {
    return start.plus(
        switch (limit.unit()) {
          case MINUTE -> Duration.ofMinutes(limit.amount());
          case URGENT_HOUR, WORK_HOUR -> Duration.ofHours(limit.amount());
          case WORK_DAY, CALENDAR_DAY -> Duration.ofDays(limit.amount());
        });
  }
}
