package org.zhongshu.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes a record and cuts it into cells. */
final class Cells {
  private Cells() {}

  /** A decoder that takes no wrong byte for a character. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The text; null when it holds bytes that are none of this encoding. */
  static @Nullable String decode(CharsetDecoder decoder, byte[] raw) {
    try {
      return decoder.decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * The cells of a record; null when a quote is left open. A quote inside a quoted cell that is
   * neither doubled nor at the cell's end stands for itself.
   */
  static @Nullable List<String> split(String record, char delimiter) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    int end = record.length();
    while (true) {
      if (at < end && record.charAt(at) == '"') {
        StringBuilder cell = new StringBuilder();
        at = quoted(record, at + 1, delimiter, cell);
        if (at < 0) {
          return null;
        }
        cells.add(cell.toString());
      } else {
        int stop = record.indexOf(delimiter, at);
        stop = stop < 0 ? end : stop;
        cells.add(record.substring(at, stop));
        at = stop;
      }
      if (at >= end) {
        return cells;
      }
      at++;
    }
  }

  /** Reads a quoted cell up to the delimiter after it; negative when it does not end. */
  private static int quoted(String record, int from, char delimiter, StringBuilder cell) {
    int at = from;
    int end = record.length();
    while (true) {
      int quote = record.indexOf('"', at);
      if (quote < 0) {
        return -1;
      }
      cell.append(record, at, quote);
      int after = quote + 1;
      if (after >= end || record.charAt(after) == delimiter) {
        return after;
      }
      cell.append('"');
      at = record.charAt(after) == '"' ? after + 1 : after;
    }
  }

  /** Cells as one line of CSV. */
  static String join(List<String> cells, char delimiter) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(delimiter);
      }
      line.append(quote(cells.get(i), delimiter));
    }
    return line.toString();
  }

  static String quote(String cell, char delimiter) {
    boolean needs = false;
    for (int i = 0; i < cell.length() && !needs; i++) {
      char c = cell.charAt(i);
      needs = c == delimiter || c == '"' || c == '\n' || c == '\r';
    }
    return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** Whether the text holds half of a surrogate pair: no character, and no store keeps it. */
  static boolean halfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        if (i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
