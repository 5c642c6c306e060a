/**
 * Start-up, settings and the command line: the one room that knows all others and wires them by
 * constructors.
 */
@NullMarked
package org.zhongshu.app;

import org.jspecify.annotations.NullMarked;
