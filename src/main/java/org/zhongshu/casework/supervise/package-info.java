/**
 * Supervision of casework (督查督办：批、办、督、评): what leaders order, what the rules find late, the ladder
 * that chases it, and the alarms that tell people. Pure: no I/O, no clock of its own.
 */
@NullMarked
package org.zhongshu.casework.supervise;

import org.jspecify.annotations.NullMarked;
