/** Information reports of incidents (突发事件信息报告): 初报、续报、终报 and their clocks. Pure. */
@NullMarked
package org.zhongshu.duty.incident;

import org.jspecify.annotations.NullMarked;
