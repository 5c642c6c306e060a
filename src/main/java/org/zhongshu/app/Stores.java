package org.zhongshu.app;

import java.nio.file.Path;
import org.zhongshu.store.Store;

/** Opens, makes and restores stores at a place: a file, or the address of a database. */
public interface Stores {
  /**
   * Opens a store that is there; an older one is migrated with a backup first, a newer one refused.
   */
  Store open(String place);

  /** Makes a store where there is none, or opens an empty one. */
  Store make(String place);

  /**
   * Puts a backup in the place of a store.
   *
   * @param overwrite whether a store that is there may be replaced
   */
  void restore(Path backup, String place, boolean overwrite);
}
