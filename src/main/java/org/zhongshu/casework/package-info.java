/**
 * Casework: the case, its stages and steps, categories, candidates, duplicates, figures. Pure: no
 * I/O, no clock of its own.
 */
@NullMarked
package org.zhongshu.casework;

import org.jspecify.annotations.NullMarked;
