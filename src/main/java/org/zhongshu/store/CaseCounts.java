package org.zhongshu.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;

/**
 * Counts for one screen, all of the same moment.
 *
 * @param dayStart when the city's day began that is counted as today
 * @param dayEnd when it ends
 * @param weekStart when the day six days before began: today and the six days before are the last 7
 *     days
 * @param receivedToday cases reported since the city's day began, by hour 0–23 of the city's day
 * @param closedToday cases closed since then, by hour
 * @param channelsToday reported today by channel
 * @param categoriesToday reported today by class, most first, at most 20; null key is "to be
 *     classed"
 * @param closedLast7Days closed since {@code weekStart} that had a limit
 * @param inTimeLast7Days of them in time
 * @param receivedByDay reported on each of the last 14 days of the city, oldest first, today last
 * @param closedByDay closed on each of the last 14 days, oldest first
 * @param receivedYesterdayByNow reported on the day before up to the same time of day
 * @param closedYesterdayByNow closed on the day before up to the same time of day
 * @param firstResponseSeconds from report to first dispatch of cases received today that were
 *     dispatched here, seconds, ascending
 */
public record CaseCounts(
    Instant dayStart,
    Instant dayEnd,
    Instant weekStart,
    List<Integer> receivedToday,
    List<Integer> closedToday,
    Map<Channel, Integer> channelsToday,
    List<CategoryCount> categoriesToday,
    int closedLast7Days,
    int inTimeLast7Days,
    List<Integer> receivedByDay,
    List<Integer> closedByDay,
    int receivedYesterdayByNow,
    int closedYesterdayByNow,
    List<Integer> firstResponseSeconds) {
  /** Count of a class. */
  public record CategoryCount(@Nullable String category, int count) {}
}
