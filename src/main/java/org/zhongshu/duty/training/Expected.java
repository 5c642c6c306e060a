package org.zhongshu.duty.training;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;

/**
 * What the trainees ought to do (应有动作), as it would stand in the journal.
 *
 * @param id unique within the scenario
 * @param what the act in words, for people
 * @param by the minute by which it ought to be done
 * @param step key of the step, for example {@code dispatch}
 * @param about id of the inject whose case or mode it is about; null for any
 * @param seat id of the seat that ought to do it; null for any
 * @param kind kind of the mode that the step names; null for any
 * @param level least level that the step names; null for any
 * @param words words that stand in the step; null for any
 */
public record Expected(
    String id,
    String what,
    int by,
    String step,
    @Nullable String about,
    @Nullable String seat,
    @Nullable ModeKind kind,
    @Nullable Grade level,
    @Nullable String words) {}
