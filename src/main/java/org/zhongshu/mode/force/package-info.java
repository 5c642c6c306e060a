/**
 * Forces placed forward (力量前置): where the forces of an activation stand and how ready they are,
 * what is short, and which is nearest to a case. Pure.
 */
@NullMarked
package org.zhongshu.mode.force;

import org.jspecify.annotations.NullMarked;
