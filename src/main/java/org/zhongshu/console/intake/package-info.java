/** Taking a file in (导入), with a preview before anything is changed. */
@NullMarked
package org.zhongshu.console.intake;

import org.jspecify.annotations.NullMarked;
