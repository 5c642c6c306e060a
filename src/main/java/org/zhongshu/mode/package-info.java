/** The four operating modes (四种模式) and their activations. Pure. */
@NullMarked
package org.zhongshu.mode;

import org.jspecify.annotations.NullMarked;
