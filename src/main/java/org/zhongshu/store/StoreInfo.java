package org.zhongshu.store;

/**
 * What a store is, for banner and command line.
 *
 * @param kind database
 * @param place file, or host and database; never with a password
 * @param schemaVersion version of the tables
 * @param exercise whether it holds exercise data (演练)
 */
public record StoreInfo(Kind kind, String place, String schemaVersion, boolean exercise) {
  /** Databases. */
  public enum Kind {
    /** Embedded, one machine. */
    SQLITE,
    /** Networked. */
    POSTGRESQL
  }
}
