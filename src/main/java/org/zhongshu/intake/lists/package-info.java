/** Files of the centre's lists: catalogue and duties, in and out as CSV and XLSX. */
@NullMarked
package org.zhongshu.intake.lists;

import org.jspecify.annotations.NullMarked;
