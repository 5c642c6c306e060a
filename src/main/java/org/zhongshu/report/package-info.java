/** What goes out on paper: PDF. */
@NullMarked
package org.zhongshu.report;

import org.jspecify.annotations.NullMarked;
