package org.zhongshu.store.jdbi;

import java.sql.SQLException;

/** Carries what the database said out of a transaction, where {@link Faults} puts it in words. */
final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SqlFailure(SQLException cause) {
    super(cause);
  }
}
