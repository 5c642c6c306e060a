package org.zhongshu.store.jdbi;

import java.nio.file.Path;
import org.zhongshu.store.Store;

/**
 * Opens stores. A location is the path of a file, or {@code
 * postgresql://user:password@host:port/database} (also with {@code jdbc:} before it).
 */
public final class JdbiStores {
  private JdbiStores() {}

  /**
   * Opens a store, makes it when {@code mode} says so, and migrates an older one after a backup.
   *
   * @throws org.zhongshu.store.StoreException when it can't be opened; says why in words for people
   */
  public static Store open(String location, OpenMode mode) {
    Database database =
        switch (Location.of(location)) {
          case Location.File file -> new SqliteOpening(file).open(mode);
          case Location.Server server -> PostgresDatabase.open(server, mode);
        };
    return new JdbiStore(database);
  }

  /**
   * Restores a backup, made by {@link Store#backup} of either kind of store, to a location of
   * either kind. The backup is checked first and takes the place of what is there in one step.
   *
   * @param overwrite whether a store that is there already may be replaced
   * @throws org.zhongshu.store.StoreException when it can't be restored; what was there is then as
   *     it was
   */
  public static void restore(Path backup, String location, boolean overwrite) {
    new Restore(backup).into(Location.of(location), overwrite);
  }
}
