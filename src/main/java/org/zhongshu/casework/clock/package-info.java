/**
 * Clocks of casework (时限): limits, how time is counted against them by working hours and calendar,
 * pauses, what counts as due soon or over. Pure: no I/O, no clock of its own.
 */
@NullMarked
package org.zhongshu.casework.clock;

import org.jspecify.annotations.NullMarked;
