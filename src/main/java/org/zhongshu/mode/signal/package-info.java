/**
 * Readings of sensors (物联感知) and what they stand at: which level a value is, how many readings it
 * takes, how long a reading counts. Pure.
 */
@NullMarked
package org.zhongshu.mode.signal;

import org.jspecify.annotations.NullMarked;
