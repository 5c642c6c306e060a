/**
 * The frame of the console: banner, navigation, palette, keys, windows, and the one place that
 * hands work off the FX thread and back.
 */
@NullMarked
package org.zhongshu.console.shell;

import org.jspecify.annotations.NullMarked;
