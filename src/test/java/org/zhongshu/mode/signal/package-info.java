@NullMarked
package org.zhongshu.mode.signal;

import org.jspecify.annotations.NullMarked;
