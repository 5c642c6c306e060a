package org.zhongshu.store;

import java.time.Instant;

/**
 * What makes a store that of a training (演练库): written when it is founded, never changed and never
 * taken away, so that it can't be mistaken for a real one.
 *
 * @param scenario code of the scenario
 * @param name its name, for people
 * @param seed the same scenario with the same seed runs the same way
 * @param starts when it begins, by its own clock
 * @param until when it is over
 * @param body the scenario in full, as its file says it
 */
public record TrainingMark(
    String scenario, String name, long seed, Instant starts, Instant until, String body) {}
