/** Figures of a month with the cases behind each, and what waits to be evaluated (统计、评价). */
@NullMarked
package org.zhongshu.console.figures;

import org.jspecify.annotations.NullMarked;
