/**
 * Steps that are taken from the board: what each needs to be told, what has been typed so far, and
 * sending it to the desk.
 */
@NullMarked
package org.zhongshu.console.board.step;

import org.jspecify.annotations.NullMarked;
