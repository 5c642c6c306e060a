@NullMarked
package org.zhongshu.intake.lists;

import org.jspecify.annotations.NullMarked;
