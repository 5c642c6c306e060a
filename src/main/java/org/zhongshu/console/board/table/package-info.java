/** The table of the board. */
@NullMarked
package org.zhongshu.console.board.table;

import org.jspecify.annotations.NullMarked;
