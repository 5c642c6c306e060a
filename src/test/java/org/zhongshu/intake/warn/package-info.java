@NullMarked
package org.zhongshu.intake.warn;

import org.jspecify.annotations.NullMarked;
