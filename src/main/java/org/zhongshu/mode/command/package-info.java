/**
 * Command (指挥): what goes up at once to the duty leader, who takes it, and the directives that go
 * down from there to units at all four levels, with a receipt per receiver.
 */
@NullMarked
package org.zhongshu.mode.command;

import org.jspecify.annotations.NullMarked;
