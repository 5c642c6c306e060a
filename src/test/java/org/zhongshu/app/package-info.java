@NullMarked
package org.zhongshu.app;

import org.jspecify.annotations.NullMarked;
