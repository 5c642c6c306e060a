@NullMarked
package org.zhongshu.console.rules;

import org.jspecify.annotations.NullMarked;
