/** Warnings of the weather and other services, read from CAP 1.2 messages. */
@NullMarked
package org.zhongshu.intake.warn;

import org.jspecify.annotations.NullMarked;
