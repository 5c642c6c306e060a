package org.zhongshu.store.jdbi;

import java.nio.file.Path;
import java.util.function.Function;
import org.zhongshu.store.SettingTable;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.Tables;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.VerifyReport;

/** The store on one of the databases. */
final class JdbiStore implements Store {
  private final Database database;

  JdbiStore(Database database) {
    this.database = database;
  }

  @Override
  public <T> T read(Function<Tables, T> question) {
    return database.read(session -> question.apply(new JdbiTables(session)));
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    return database.write(session -> work.apply(new JdbiTables(session)));
  }

  @Override
  public StoreInfo info() {
    return read(
        tables -> {
          TrainingMark training = tables.training().mark().orElse(null);
          boolean exercise =
              tables.settings().get(SettingTable.EXERCISE).map(Boolean::parseBoolean).orElse(false);
          return new StoreInfo(
              database.dialect().kind(),
              database.at().told(),
              Integer.toString(Schema.VERSION),
              // A training is one, whatever is set.
              exercise || training != null,
              training);
        });
  }

  @Override
  public Watch watch(Runnable wake) {
    return database.watch(wake);
  }

  @Override
  public void backup(Path file) {
    new Backup(database).to(file);
  }

  @Override
  public VerifyReport verify() {
    return new Verification(database).run();
  }

  @Override
  public void close() {
    database.close();
  }
}
