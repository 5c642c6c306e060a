@NullMarked
package org.zhongshu.mode;

import org.jspecify.annotations.NullMarked;
