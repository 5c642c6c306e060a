/** Tests of what a store promises, and cases for all who test upon one. */
@NullMarked
package org.zhongshu.store;

import org.jspecify.annotations.NullMarked;
