/** Clocks of casework: limits, how deadlines are reckoned, what counts as due soon or over. */
@NullMarked
package org.zhongshu.casework.clock;

import org.jspecify.annotations.NullMarked;
