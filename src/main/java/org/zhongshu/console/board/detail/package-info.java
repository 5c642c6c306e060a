/**
 * The case at the right of the board: what is known of it, who could handle it, what it may double,
 * and its record.
 */
@NullMarked
package org.zhongshu.console.board.detail;

import org.jspecify.annotations.NullMarked;
