@NullMarked
package org.zhongshu.app.bench;

import org.jspecify.annotations.NullMarked;
