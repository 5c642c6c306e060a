package org.zhongshu.intake.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.plan.Plan;

/** A plan in a file of its own: JSON in UTF-8, written beside its place and moved there. */
public final class PlanFile {
  private static final int MOST_MEGABYTES = 4;
  private static final String MARK = "\uFEFF";

  private PlanFile() {}

  /** The text of a file; fails with {@link ListFileRefused}. */
  public static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ListFileRefused(Refusal.of("plan.file.missing", file));
    }
    try {
      if (Files.size(file) > MOST_MEGABYTES * 1024L * 1024L) {
        throw new ListFileRefused(Refusal.of("plan.file.too-large", file, MOST_MEGABYTES));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    } catch (CharacterCodingException e) {
      throw new ListFileRefused(Refusal.of("plan.file.not-utf8", file), e);
    } catch (IOException e) {
      throw new ListFileRefused(Refusal.of("plan.file.unreadable", file, said(e)), e);
    }
  }

  /**
   * Writes it; a file that is there is replaced. From a training it is a plan of the exercise, and
   * its name says so.
   */
  public static void write(Path file, Plan whole, FileMark mark) {
    Plan plan = mark.training() == null ? whole : whole.ofExercise(FileMark.WORD);
    TextFile.write(file, PlanJson.write(plan));
  }

  /**
   * The plans that ship with the program, in the order of their list.
   *
   * @param base directory on the class path; its file {@code plans.txt} names a file a line
   */
  public static List<Plan> shipped(String base) {
    List<Plan> plans = new ArrayList<>();
    for (String name : resource(base, "plans.txt").lines().toList()) {
      if (!name.isBlank() && !name.startsWith("#")) {
        PlanJson.Read read = PlanJson.read(resource(base, name.strip()));
        plans.add(Objects.requireNonNull(read.plan(), () -> name + ": " + read.faults()));
      }
    }
    return plans;
  }

  /** A text that ships with the program. */
  static String resource(String base, String name) {
    try (InputStream in = PlanFile.class.getResourceAsStream("/" + base + "/" + name)) {
      return new String(
          Objects.requireNonNull(in, () -> base + "/" + name).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + base + "/" + name, e);
    }
  }

  private static String said(IOException e) {
    return e.getClass().getSimpleName();
  }
}
