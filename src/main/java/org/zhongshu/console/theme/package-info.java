/** The look: tokens, two themes, fonts, and the same colours for what is drawn on a canvas. */
@NullMarked
package org.zhongshu.console.theme;

import org.jspecify.annotations.NullMarked;
