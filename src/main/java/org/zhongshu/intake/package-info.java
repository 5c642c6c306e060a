/**
 * Files and channels become commands: a table is read row by row, its columns are understood by a
 * mapping, and its rows are taken in through the desk. Nothing that a file holds is lost: a row is
 * in, or was in already, or lies whole in the reject file with its reason.
 */
@NullMarked
package org.zhongshu.intake;

import org.jspecify.annotations.NullMarked;
