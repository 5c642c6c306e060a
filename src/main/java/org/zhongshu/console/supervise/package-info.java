/** The supervision page (督办): the ladder, what is due, what was answered, and the alarms. */
@NullMarked
package org.zhongshu.console.supervise;

import org.jspecify.annotations.NullMarked;
