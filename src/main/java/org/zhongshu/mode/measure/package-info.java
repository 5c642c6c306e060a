/**
 * Measures that really happen (措施落实): what an activation by a plan makes due from whom by when, and
 * what was answered. Pure.
 */
@NullMarked
package org.zhongshu.mode.measure;

import org.jspecify.annotations.NullMarked;
