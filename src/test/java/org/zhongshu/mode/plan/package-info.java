/** Tests of the plan library. */
@NullMarked
package org.zhongshu.mode.plan;

import org.jspecify.annotations.NullMarked;
