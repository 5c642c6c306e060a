package org.zhongshu.store;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * The store: a file (SQLite) or a PostgreSQL. What happens in {@link #write} is one transaction:
 * all of it or nothing, and once it has returned it survives a power cut.
 *
 * <p>Whatever goes wrong below is thrown as a {@link StoreException} that says it in words a person
 * can act on.
 */
public interface Store extends AutoCloseable {
  /** Reads in one consistent picture of the store. */
  <T> T read(Function<Tables, T> question);

  /**
   * Writes in one transaction that holds the right to write from its beginning. Everything is
   * undone when {@code work} throws; retried by the store where the database says that two writers
   * met, so {@code work} must not have effects elsewhere.
   */
  <T> T write(Function<Tables, T> work);

  StoreInfo info();

  /**
   * Calls {@code wake} soon after anything was committed by this or another process. Wakes are
   * hints: they may come too often or rarely be late, so the reader looks up the journal from where
   * it was.
   *
   * @return ends the watch when closed
   */
  Watch watch(Runnable wake);

  /** Writes a consistent copy while others go on working; the file must not exist. */
  void backup(Path file);

  /**
   * Checks the whole store: the database's own check, the journal's chains, cases against their
   * record.
   */
  VerifyReport verify();

  @Override
  void close();

  /** A running watch. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
