@NullMarked
package org.zhongshu.mode.measure;

import org.jspecify.annotations.NullMarked;
