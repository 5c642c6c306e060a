package org.zhongshu.store.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.store.Store;

/** The contract on SQLite. */
final class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  Store open() {
    return JdbiStores.open(folder.resolve("centre.db").toString(), OpenMode.CREATE_IF_MISSING);
  }
}
