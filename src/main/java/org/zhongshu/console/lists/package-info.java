/**
 * The catalogue page: the centre's lists of classes and duties, edited as a draft, kept in
 * versions.
 */
@NullMarked
package org.zhongshu.console.lists;

import org.jspecify.annotations.NullMarked;
