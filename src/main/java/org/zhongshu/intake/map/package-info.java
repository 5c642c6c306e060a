/**
 * Understands the columns of a table: which tells the number, the time, the place, and what the
 * words in them mean.
 */
@NullMarked
package org.zhongshu.intake.map;

import org.jspecify.annotations.NullMarked;
