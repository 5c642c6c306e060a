package org.zhongshu.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A command that was done while a training ran (指令记录): what a replay does again.
 *
 * @param position place in the recording, in the order in which commands were done; 0 before it was
 *     kept
 * @param at when it was done, by the training's clock
 * @param operator who gave it
 * @param station at which desk
 * @param command its id
 * @param body the command as JSON
 */
public record TrainingOrder(
    long position, Instant at, String operator, String station, UUID command, String body) {}
