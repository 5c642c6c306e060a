@NullMarked
package org.zhongshu.mode.minutes;

import org.jspecify.annotations.NullMarked;
