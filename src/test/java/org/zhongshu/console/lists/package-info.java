@NullMarked
package org.zhongshu.console.lists;

import org.jspecify.annotations.NullMarked;
