package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Environment;
import org.zhongshu.app.LocalStores;
import org.zhongshu.app.Shipped;
import org.zhongshu.app.settings.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs command lines in this process, with a small city and a folder of their own. */
final class CommandLineRig {
  static final Instant NOW = Instant.parse("2026-04-04T06:00:00Z");

  /** A small city and few cases. */
  static final Shipped SMALL =
      new Shipped(
          "city/small",
          "assets/catalogue/standard",
          "assets/exercise/templates.csv",
          "",
          "",
          3,
          25,
          9);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static byte @Nullable [] founded;

  final Path folder;
  final Map<String, String> variables = new HashMap<>();
  CommandLines.Front front = _ -> 0;

  /** When it is for the next command line. */
  Instant now = NOW;

  CommandLineRig(Path folder) {
    this.folder = folder;
  }

  /** What came of a command line. */
  record Result(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }

    JsonNode json() {
      assertThat(out.lines().count()).as(out + err).isEqualTo(1);
      return MAPPER.readTree(out);
    }

    Result done() {
      assertThat(exit).as(err).isZero();
      return this;
    }
  }

  Path store() {
    return folder.resolve("zhongshu.db");
  }

  /** Puts a founded exercise where the store usually is. */
  CommandLineRig withExercise() {
    try {
      Files.createDirectories(folder);
      Files.write(store(), exercise());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Founding takes a while, so it is done once; the same bytes serve every test. */
  private static synchronized byte[] exercise() throws IOException {
    byte[] known = founded;
    if (known == null) {
      Path folder = Files.createTempDirectory("zhongshu-cli");
      CommandLineRig rig = new CommandLineRig(folder);
      rig.run("init", "--exercise").done();
      known = Files.readAllBytes(rig.store());
      founded = known;
      Files.delete(rig.store());
    }
    return known;
  }

  Result run(String... args) {
    return runWith("", args);
  }

  Result runWith(String input, String... args) {
    return runWith(input.getBytes(StandardCharsets.UTF_8), args);
  }

  Result runWith(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            variables,
            new Folders(folder, folder),
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.fixed(now),
            "test");
    int exit = CommandLines.run(args, environment, new LocalStores(), SMALL, front);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
