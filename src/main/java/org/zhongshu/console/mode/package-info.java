/**
 * The four modes: what is in force, starting one, changing its level, ending it, and what was in
 * force before.
 */
@NullMarked
package org.zhongshu.console.mode;

import org.jspecify.annotations.NullMarked;
