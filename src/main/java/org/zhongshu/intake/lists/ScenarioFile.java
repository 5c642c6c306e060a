package org.zhongshu.intake.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhongshu.casework.Refusal;

/**
 * The scenario of a training in a file of its own, with the messages that lie beside it: one that
 * ships with the program, or a centre's own.
 *
 * @param name what it is called where something is wrong with it
 * @param text the file's text
 * @param beside how files beside it are read
 */
public record ScenarioFile(String name, String text, Beside beside) {
  /** Files beside a scenario. */
  @FunctionalInterface
  public interface Beside {
    /** Reads one; fails with {@link ListFileRefused}. */
    byte[] read(String name);
  }

  /** A file of a centre. */
  public static ScenarioFile of(Path file) {
    return new ScenarioFile(
        file.toString(),
        PlanFile.text(file),
        name -> {
          Path beside = file.resolveSibling(name);
          try {
            return Files.readAllBytes(beside);
          } catch (IOException e) {
            throw new ListFileRefused(Refusal.of("plan.file.missing", beside), e);
          }
        });
  }

  /**
   * Those that ship with the program, in the order of their list.
   *
   * @param base directory on the class path; its file {@code scenarios.txt} names a file a line.
   *     Empty for none.
   */
  public static List<ScenarioFile> shipped(String base) {
    List<ScenarioFile> all = new ArrayList<>();
    if (base.isEmpty()) {
      return all;
    }
    for (String line : PlanFile.resource(base, "scenarios.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String name = line.strip();
        all.add(
            new ScenarioFile(
                name, PlanFile.resource(base, name), other -> bytes(base + "/" + other)));
      }
    }
    return List.copyOf(all);
  }

  /** The one that ships under a code. */
  public static Optional<ScenarioFile> shipped(String base, String code) {
    return shipped(base).stream().filter(it -> it.name().equals(code + ".json")).findFirst();
  }

  private static byte[] bytes(String place) {
    try (InputStream in = ScenarioFile.class.getResourceAsStream("/" + place)) {
      return Objects.requireNonNull(in, place).readAllBytes();
    } catch (IOException | NullPointerException e) {
      throw new ListFileRefused(Refusal.of("plan.file.missing", place), e);
    }
  }
}
