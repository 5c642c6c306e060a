package org.zhongshu.store.jdbi;

import org.zhongshu.store.Store;
import org.zhongshu.store.TestPostgres;

/** The contract on PostgreSQL. */
final class PostgresStoreTest extends StoreContract {
  @Override
  Store open() {
    return JdbiStores.open(TestPostgres.newDatabase(), OpenMode.CREATE_IF_MISSING);
  }
}
