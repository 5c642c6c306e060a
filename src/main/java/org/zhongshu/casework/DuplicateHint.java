package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;

/**
 * A case that may be the same matter (疑似重复). A person decides; nothing is merged by itself.
 *
 * @param other the other case
 * @param score likeness, 0 to 1: text, place and time
 * @param metres distance; null when unknown
 */
public record DuplicateHint(CaseSummary other, double score, @Nullable Double metres) {}
