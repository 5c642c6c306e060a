/**
 * Small widgets that several views share. Colour is never alone: a shape, an icon or words stand
 * beside it.
 */
@NullMarked
package org.zhongshu.console.widget;

import org.jspecify.annotations.NullMarked;
