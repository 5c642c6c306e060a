/**
 * A scripted month of an exercise city: thousands of cases go their ways through the service layer
 * by many operators at once, and what is left must be consistent.
 */
@NullMarked
package org.zhongshu.month;

import org.jspecify.annotations.NullMarked;
