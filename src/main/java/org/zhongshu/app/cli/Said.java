package org.zhongshu.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.UUID;
import org.zhongshu.casework.Refusal;

/** What is said of failures that are not refusals. */
final class Said {
  private Said() {}

  /** Why a file can't be used, as a key whose words the sentence takes in. */
  static Why of(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> Why.MISSING;
      case AccessDeniedException _ -> Why.DENIED;
      case FileSystemException f
          when f.getReason() != null && f.getReason().contains("directory") ->
          Why.DIRECTORY;
      default -> Why.UNREADABLE;
    };
  }

  /** A code by which a failure is found in the log. */
  static String code() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  static Refusal unexpected(String code) {
    return Refusal.of("cli.unexpected", code);
  }

  /** Why a file can't be used. */
  enum Why {
    MISSING,
    DENIED,
    DIRECTORY,
    UNREADABLE
  }
}
