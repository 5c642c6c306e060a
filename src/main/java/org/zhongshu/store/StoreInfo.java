package org.zhongshu.store;

import org.jspecify.annotations.Nullable;

/**
 * What a store is, for banner and command line.
 *
 * @param kind database
 * @param place file, or host and database; never with a password
 * @param schemaVersion version of the tables
 * @param exercise whether it holds exercise data (演练)
 * @param training what makes it the store of a training; null when it is none
 */
public record StoreInfo(
    Kind kind,
    String place,
    String schemaVersion,
    boolean exercise,
    @Nullable TrainingMark training) {
  /** No training's. */
  public StoreInfo(Kind kind, String place, String schemaVersion, boolean exercise) {
    this(kind, place, schemaVersion, exercise, null);
  }

  /** Databases. */
  public enum Kind {
    /** Embedded, one machine. */
    SQLITE,
    /** Networked. */
    POSTGRESQL
  }
}
