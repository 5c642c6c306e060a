/** Tests of the page of plans. */
@NullMarked
package org.zhongshu.console.plans;

import org.jspecify.annotations.NullMarked;
