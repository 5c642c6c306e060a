package org.zhongshu.mode.signal;

import org.zhongshu.casework.Grade;

/**
 * A reading over a threshold (超阈值读数), kept as a record with the level that it was by the rules of
 * its day.
 */
public record Exceeded(Reading reading, Grade level) {}
