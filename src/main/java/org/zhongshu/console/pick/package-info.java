/** Choosing a class, an area or a unit by typing. */
@NullMarked
package org.zhongshu.console.pick;

import org.jspecify.annotations.NullMarked;
