/**
 * What the calendar, warnings, sensors and bursts of cases suggest (启动建议). The program suggests and
 * tells why; people decide. Pure.
 */
@NullMarked
package org.zhongshu.mode.suggest;

import org.jspecify.annotations.NullMarked;
