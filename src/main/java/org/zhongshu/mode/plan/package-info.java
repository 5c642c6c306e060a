/**
 * The plan library (预案库): what a centre has decided beforehand for a scene, and what it switches on
 * at which level. Pure.
 */
@NullMarked
package org.zhongshu.mode.plan;

import org.jspecify.annotations.NullMarked;
