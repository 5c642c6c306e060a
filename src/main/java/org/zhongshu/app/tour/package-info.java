/**
 * The tour: the console goes through its first working day by itself and leaves a picture of every
 * screen.
 */
@NullMarked
package org.zhongshu.app.tour;

import org.jspecify.annotations.NullMarked;
