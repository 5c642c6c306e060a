package org.zhongshu.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The marks in time of a case; instants of the store, zone applied at the edges.
 *
 * @param receivedAt when this centre had it
 * @param filedAt 立案; null before
 * @param dispatchedAt latest dispatch; null before
 * @param firstDispatchedAt first dispatch; null before
 * @param handledAt latest hand-in of a result; null before
 * @param closedAt end of the loop, however it ended; null while open
 * @param stageSince since when the present stage runs
 * @param stageDue when the clock of the present stage is used up; null when it has none
 * @param caseDue when the citizen's clock, from report to closing, is used up; null when the case has no limit
 * @param hops returns so far (退回次数)
 */
public record Times(
    Instant receivedAt,
    @Nullable Instant filedAt,
    @Nullable Instant dispatchedAt,
    @Nullable Instant firstDispatchedAt,
    @Nullable Instant handledAt,
    @Nullable Instant closedAt,
    Instant stageSince,
    @Nullable Instant stageDue,
    @Nullable Instant caseDue,
    int hops) {}
