/**
 * The city (网格): its areas from the whole to the grid, who answers for each, and what stands there.
 */
@NullMarked
package org.zhongshu.console.city;

import org.jspecify.annotations.NullMarked;
