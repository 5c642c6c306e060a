package org.zhongshu.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;

/**
 * How a case that was reported in a span of time fared.
 *
 * @param category code of its class; null while it has none
 * @param area code of its area; null while it waits to be placed
 * @param firstDispatchedAt when it was dispatched first; null when it was not
 */
public record ReportedCase(
    @Nullable String category,
    @Nullable String area,
    Stage stage,
    Instant reportedAt,
    @Nullable Instant firstDispatchedAt) {}
