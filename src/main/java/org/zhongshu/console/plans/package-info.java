/** The plan library (预案): plans with their versions, compared, edited, moved through their life. */
@NullMarked
package org.zhongshu.console.plans;

import org.jspecify.annotations.NullMarked;
