/** Tests of the store on both databases. */
@NullMarked
package org.zhongshu.store.jdbi;

import org.jspecify.annotations.NullMarked;
