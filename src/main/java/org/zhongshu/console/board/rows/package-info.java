/**
 * The rows of the dispatch board without any node: lanes and their counts, clocks, filter, order,
 * and the index that takes changes in. Everything here can be used off the FX thread.
 */
@NullMarked
package org.zhongshu.console.board.rows;

import org.jspecify.annotations.NullMarked;
