/** The duty room (值班): who is on, due today, watch log, handover, information reports. */
@NullMarked
package org.zhongshu.console.duty;

import org.jspecify.annotations.NullMarked;
