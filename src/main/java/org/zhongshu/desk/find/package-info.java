/**
 * Finds classes, units and areas while somebody types: Chinese, pinyin, its initials, or a code.
 */
@NullMarked
package org.zhongshu.desk.find;

import org.jspecify.annotations.NullMarked;
