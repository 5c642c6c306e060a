/** One screen (一屏): how the city stands now. Every figure opens the cases behind it. */
@NullMarked
package org.zhongshu.console.screen;

import org.jspecify.annotations.NullMarked;
