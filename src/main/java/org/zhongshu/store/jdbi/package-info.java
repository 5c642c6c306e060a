/**
 * The store by Jdbi on SQLite and PostgreSQL; the only room that knows SQL. Begin at {@link
 * org.zhongshu.store.jdbi.JdbiStores}.
 */
@NullMarked
package org.zhongshu.store.jdbi;

import org.jspecify.annotations.NullMarked;
