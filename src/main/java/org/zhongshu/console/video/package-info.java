/** Video of key places: which addresses are opened, and how. */
@NullMarked
package org.zhongshu.console.video;

import org.jspecify.annotations.NullMarked;
