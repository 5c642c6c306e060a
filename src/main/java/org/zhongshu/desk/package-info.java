/**
 * The thin service layer: an operator's commands and questions, permission, one transaction, the
 * journal, the live feed.
 */
@NullMarked
package org.zhongshu.desk;

import org.jspecify.annotations.NullMarked;
