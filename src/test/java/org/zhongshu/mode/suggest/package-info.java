@NullMarked
package org.zhongshu.mode.suggest;

import org.jspecify.annotations.NullMarked;
