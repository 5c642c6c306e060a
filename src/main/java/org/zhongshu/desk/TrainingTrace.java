package org.zhongshu.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.store.TrainingLook;

/**
 * Something that a seat did or saw in a training (席位所见所办), in order of time.
 *
 * @param deed key of the step; null when it only looked
 * @param look what it looked at; null when it did something
 * @param what number of the case, id of the page, words of the filter; empty for none
 */
public record TrainingTrace(
    Instant at,
    String operator,
    @Nullable String deed,
    TrainingLook.@Nullable Kind look,
    String what) {}
