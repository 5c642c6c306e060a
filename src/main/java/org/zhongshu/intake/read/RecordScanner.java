package org.zhongshu.intake.read;

import java.io.IOException;

/**
 * Cuts the bytes of a delimited text into records. It works on bytes, before decoding, so that a
 * wrong byte spoils its own record alone and the record can be given back unchanged; in UTF-8 and
 * GB 18030 no character holds a byte of comma, semicolon, tab, quote or line end, and UTF-16 is
 * looked at by its units.
 *
 * <p>A quote that is never closed, or closed in the middle of a cell, would swallow the rows after
 * it. Then the record is its first line only ({@link #torn}), and reading goes on with the next
 * line.
 */
final class RecordScanner {
  private final ByteWindow window;
  private final int width;
  private final boolean bigEndian;
  private final char delimiter;
  private long line = 1;
  private long startLine;
  private byte[] raw = new byte[0];
  private boolean torn;

  RecordScanner(ByteWindow window, int width, boolean bigEndian, char delimiter) {
    this.window = window;
    this.width = width;
    this.bigEndian = bigEndian;
    this.delimiter = delimiter;
  }

  /** Goes to the next record that is not an empty line; false after the last. */
  boolean next() throws IOException {
    while (unit(0) >= 0) {
      startLine = line;
      torn = false;
      int length = quotedRecord();
      if (length < 0) {
        torn = true;
        length = physicalLine();
      }
      raw = window.copy(length);
      window.pass(length);
      passLineEnd();
      if (length > 0) {
        return true;
      }
    }
    return false;
  }

  /** Line where the record begins. */
  long startLine() {
    return startLine;
  }

  /** The record without its line end. */
  byte[] raw() {
    return raw;
  }

  /** Whether its quotes don't hold, so that it was cut at the end of its first line. */
  boolean torn() {
    return torn;
  }

  /** Bytes up to the end of the record; negative when its quotes don't hold. */
  private int quotedRecord() throws IOException {
    boolean quoted = false;
    boolean cellStart = true;
    long lines = 0;
    for (int i = 0; ; i += width) {
      int c = unit(i);
      if (quoted) {
        if (c < 0) {
          return -1;
        }
        if (c == '"') {
          int after = unit(i + width);
          if (after == '"') {
            i += width;
          } else if (after < 0 || after == delimiter || after == '\n' || after == '\r') {
            quoted = false;
          } else {
            return -1;
          }
        } else if (c == '\n' || c == '\r' && unit(i + width) != '\n') {
          lines++;
        }
      } else if (c < 0 || c == '\n' || c == '\r') {
        line += lines;
        return i;
      } else {
        quoted = cellStart && c == '"';
        cellStart = c == delimiter;
      }
    }
  }

  private int physicalLine() throws IOException {
    for (int i = 0; ; i += width) {
      int c = unit(i);
      if (c < 0 || c == '\n' || c == '\r') {
        return i;
      }
    }
  }

  private void passLineEnd() throws IOException {
    int c = unit(0);
    if (c == '\r') {
      window.pass(width);
      line++;
      if (unit(0) == '\n') {
        window.pass(width);
      }
    } else if (c == '\n') {
      window.pass(width);
      line++;
    }
  }

  /** The code unit at a distance; −1 at the end. Half a unit at the end of a file is none. */
  private int unit(int distance) throws IOException {
    int first = window.at(distance);
    if (width == 1 || first < 0) {
      return first;
    }
    int second = window.at(distance + 1);
    if (second < 0) {
      return -1;
    }
    return bigEndian ? first << 8 | second : second << 8 | first;
  }
}
