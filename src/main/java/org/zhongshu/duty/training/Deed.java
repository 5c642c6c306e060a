package org.zhongshu.duty.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;

/**
 * Something that was done, as the journal tells it.
 *
 * @param seat id of the operator who did it
 * @param step key of the step
 * @param subject number of the case, key of the mode, …
 * @param kind kind of the mode that it names; null when it names none
 * @param level level that it names; null when it names none
 * @param words the step in full
 */
public record Deed(
    Instant at,
    String seat,
    String step,
    String subject,
    @Nullable ModeKind kind,
    @Nullable Grade level,
    String words) {}
