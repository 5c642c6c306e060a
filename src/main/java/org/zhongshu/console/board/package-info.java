/** The dispatch board (调度台): lanes, table, the case, and the steps that a dispatcher takes. */
@NullMarked
package org.zhongshu.console.board;

import org.jspecify.annotations.NullMarked;
