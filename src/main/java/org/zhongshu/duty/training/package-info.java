/**
 * Training (演练推演): scenarios that run in a store of their own, and what people were expected to do
 * held against what they did. Pure.
 */
@NullMarked
package org.zhongshu.duty.training;

import org.jspecify.annotations.NullMarked;
