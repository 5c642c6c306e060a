package org.zhongshu.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells of a case's life before it came in.
 *
 * @param stage stage that it is in, as far as the file tells
 * @param lead id of the handling unit in this city's lists; null when unknown
 * @param leadWords handling unit in the file's words; empty when not told
 * @param dispatchedAt null when not told
 * @param dueAt target time; null when not told
 * @param closedAt null when open or not told
 * @param inTime whether it was closed in time; null when not told
 * @param words closing or status words as they were; empty when not told
 */
public record Past(
    Stage stage,
    @Nullable String lead,
    String leadWords,
    @Nullable Instant dispatchedAt,
    @Nullable Instant dueAt,
    @Nullable Instant closedAt,
    @Nullable Boolean inTime,
    String words) {}
