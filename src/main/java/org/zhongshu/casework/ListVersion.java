package org.zhongshu.casework;

import java.time.Instant;

/**
 * A version of one of the centre's lists: the catalogue or the list of duties. What was in a
 * version never changes.
 *
 * @param number 1 for the first
 * @param since when it came into force
 * @param operator who brought it into force
 * @param note what it is about; may be empty
 */
public record ListVersion(int number, Instant since, String operator, String note) {}
