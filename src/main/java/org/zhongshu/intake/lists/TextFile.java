package org.zhongshu.intake.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.zhongshu.casework.Refusal;

/** Text in a file of its own: UTF-8, written beside its place and moved there. */
public final class TextFile {
  private TextFile() {}

  /** Writes it; a file that is there is replaced. Fails with {@link ListFileRefused}. */
  public static void write(Path file, String text) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ListFileRefused(
          Refusal.of("plan.file.unwritable", file, e.getClass().getSimpleName()), e);
    } finally {
      part.toFile().delete();
    }
  }
}
