/** The lanes at the left of the board. */
@NullMarked
package org.zhongshu.console.board.lane;

import org.jspecify.annotations.NullMarked;
