/** Minutes of daily dispatch meetings and assessments (会议纪要、研判纪要), and what was decided there. */
@NullMarked
package org.zhongshu.mode.minutes;

import org.jspecify.annotations.NullMarked;
