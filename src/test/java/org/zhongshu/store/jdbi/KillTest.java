package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.Store;

/** {@code kill -9} at any moment loses nothing acknowledged and leaves no half case. */
final class KillTest {
  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedOutlivesAKilledProgram() throws Exception {
    Path file = folder.resolve("centre.db");
    Random random = new Random(17);
    Map<String, Integer> acknowledged = new HashMap<>();
    for (int round = 0; round < 4; round++) {
      workAndKill(file, random, acknowledged);
      check(file, acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThan(40);
  }

  private static void workAndKill(Path file, Random random, Map<String, Integer> acknowledged)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                Long.toString(random.nextLong()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int linesBeforeTheEnd = 20 + random.nextInt(150);
    int told = 0;
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] parts = line.split(" ");
        if (parts.length == 2 && parts[0].startsWith("YL-")) {
          acknowledged.merge(parts[0], Integer.parseInt(parts[1]), Math::max);
          if (++told == linesBeforeTheEnd) {
            // What it still tells until it is dead was acknowledged too: reading goes on to the
            // end.
            child.toHandle().destroyForcibly();
          }
        }
      }
    }
    child.waitFor();
    assertThat(told).isGreaterThanOrEqualTo(linesBeforeTheEnd);
  }

  private static void check(Path file, Map<String, Integer> acknowledged) {
    try (Store store = JdbiStores.open(file.toString(), OpenMode.MUST_EXIST)) {
      assertThat(store.verify().faults()).isEmpty();
      for (Map.Entry<String, Integer> done : acknowledged.entrySet()) {
        Case now = store.read(t -> t.cases().byNumber(done.getKey())).orElseThrow();
        assertThat(now.version()).isGreaterThanOrEqualTo(done.getValue());
        assertThat(now.assignment().coHandlers()).hasSize(2);
        int record = store.read(t -> t.journal().ofCase(now.id())).size();
        assertThat(record).isEqualTo(now.version());
      }
      long size = store.read(t -> t.cases().size());
      int found =
          store.read(t -> t.cases().page(CaseFilter.ALL.withText("𠮷野家"), 1_000_000)).size();
      long stepped =
          store.read(t -> t.cases().page(CaseFilter.ALL.withText("步"), 1_000_000)).size();
      assertThat(found + stepped).isEqualTo(size);
    }
  }
}
