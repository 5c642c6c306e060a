@NullMarked
package org.zhongshu.mode.force;

import org.jspecify.annotations.NullMarked;
