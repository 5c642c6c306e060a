/**
 * The duty room (值班室): who is on watch, what was written down, how a watch is handed over, and what
 * falls due today. Pure.
 */
@NullMarked
package org.zhongshu.duty;

import org.jspecify.annotations.NullMarked;
