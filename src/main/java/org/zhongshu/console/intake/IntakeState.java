package org.zhongshu.console.intake;

import java.nio.file.Path;
import java.util.List;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.IntakeProgress;
import org.zhongshu.intake.IntakeResult;

/** How far the taking in of a file has come. */
public sealed interface IntakeState {
  /** No file is chosen. */
  record Empty() implements IntakeState {}

  /** A file is being read for its preview. */
  record Reading(Path file) implements IntakeState {}

  /** It could not be read; the sentence says why and how to mend it. */
  record Unreadable(Path file, String sentence) implements IntakeState {}

  /**
   * How it would come in.
   *
   * @param headers headers in the order of the file
   */
  record Ready(Path file, List<String> headers, IntakePreview preview) implements IntakeState {
    public Ready {
      headers = List.copyOf(headers);
    }
  }

  /** It is being taken in. */
  record Running(Path file, IntakeProgress progress, boolean stopping) implements IntakeState {}

  /** What came of it. */
  record Over(Path file, IntakeResult result) implements IntakeState {}
}
