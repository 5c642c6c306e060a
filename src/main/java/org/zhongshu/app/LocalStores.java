package org.zhongshu.app;

import java.nio.file.Path;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** The stores that this program can reach: files and databases. */
public final class LocalStores implements Stores {
  @Override
  public Store open(String place) {
    return JdbiStores.open(place, OpenMode.MUST_EXIST);
  }

  @Override
  public Store make(String place) {
    return JdbiStores.open(place, OpenMode.CREATE_IF_MISSING);
  }

  @Override
  public void restore(Path backup, String place, boolean overwrite) {
    JdbiStores.restore(backup, place, overwrite);
  }
}
