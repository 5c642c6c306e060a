/** Tests of what a centre sets. */
@NullMarked
package org.zhongshu.rules;

import org.jspecify.annotations.NullMarked;
