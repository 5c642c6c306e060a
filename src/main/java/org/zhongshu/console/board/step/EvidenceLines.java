package org.zhongshu.console.board.step;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhongshu.casework.Evidence;

/**
 * Reads evidence from lines: a file's name tells what it is, anything else is a statement in words.
 */
final class EvidenceLines {
  private static final Set<String> PHOTOS =
      Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "heic");
  private static final Set<String> RECORDINGS =
      Set.of("mp3", "wav", "amr", "m4a", "mp4", "mov", "avi", "mkv");
  private static final Set<String> DOCUMENTS =
      Set.of("pdf", "doc", "docx", "xls", "xlsx", "ofd", "wps", "txt");

  private EvidenceLines() {}

  static List<Evidence> read(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .map(EvidenceLines::one)
        .toList();
  }

  private static Evidence one(String line) {
    return new Evidence(kind(line), line, null);
  }

  private static Evidence.Kind kind(String line) {
    int dot = line.lastIndexOf('.');
    String ending = dot < 0 ? "" : line.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (PHOTOS.contains(ending)) {
      return Evidence.Kind.PHOTO;
    }
    if (RECORDINGS.contains(ending)) {
      return Evidence.Kind.RECORDING;
    }
    return DOCUMENTS.contains(ending) ? Evidence.Kind.DOCUMENT : Evidence.Kind.STATEMENT;
  }
}
