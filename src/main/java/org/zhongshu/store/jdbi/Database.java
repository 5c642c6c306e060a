package org.zhongshu.store.jdbi;

import java.util.function.Function;
import org.zhongshu.store.Store;

/**
 * One of the two databases: connections, transactions, wake-ups. What is in the tables it doesn't
 * know.
 */
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {
  Location at();

  Dialect dialect();

  /** One consistent picture. */
  <T> T read(Function<Session, T> question);

  /** One transaction that holds the right to write; undone when {@code work} throws. */
  <T> T write(Function<Session, T> work);

  Store.Watch watch(Runnable wake);

  @Override
  void close();
}
