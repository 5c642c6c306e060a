package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** What is held in memory is never older than what was known to have changed. */
class PictureHolderTest {
  @TempDir private Path folder;

  @Test
  void
      a_transaction_that_began_before_a_change_neither_settles_the_doubt_nor_brings_the_old_back() {
    try (Store store =
            JdbiStores.open(folder.resolve("test.db").toString(), OpenMode.CREATE_IF_MISSING);
        Desk _ = DeskFixtures.open(store, Instant::now)) {
      Picture.Holder holder = new Picture.Holder((_, _) -> Optional.empty());
      long first = holder.get(() -> store.read(holder::at)).revision();

      Picture old =
          store.read(
              before -> {
                assertThat(before.city().revision()).isEqualTo(first);
                store.write(
                    tables -> {
                      tables.city().touch();
                      return true;
                    });
                holder.doubt();
                Picture seen = holder.get(() -> store.read(holder::at));
                assertThat(seen.revision()).isEqualTo(first + 1);
                holder.doubt();
                return holder.at(before);
              });

      assertThat(old.revision()).isEqualTo(first);
      assertThat(holder.get(() -> store.read(holder::at)).revision()).isEqualTo(first + 1);
    }
  }

  @Test
  void without_a_doubt_the_store_is_not_asked() {
    try (Store store =
            JdbiStores.open(folder.resolve("test.db").toString(), OpenMode.CREATE_IF_MISSING);
        Desk _ = DeskFixtures.open(store, Instant::now)) {
      Picture.Holder holder = new Picture.Holder((_, _) -> Optional.empty());
      Picture known = holder.get(() -> store.read(holder::at));

      assertThat(
              holder.get(
                  () -> {
                    throw new AssertionError("asked");
                  }))
          .isSameAs(known);
    }
  }
}
