package org.zhongshu.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Looks at a stream through a window that begins at the record being read: as far ahead as is
 * needed, never the whole file.
 */
final class ByteWindow implements Closeable {
  /** Longest record, bytes; what goes on beyond is not one record but a lost quote. */
  static final int MAX_RECORD = 16 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 17];
  private int from;
  private int to;
  private long passed;
  private boolean ended;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /**
   * The byte at a distance from the window's beginning, 0 to 255; −1 beyond the end of the file or
   * of the longest record.
   */
  int at(int distance) throws IOException {
    while (from + distance >= to) {
      if (ended || distance >= MAX_RECORD || !fill()) {
        return -1;
      }
    }
    return bytes[from + distance] & 0xFF;
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(bytes, from, bytes, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int read = in.read(bytes, to, bytes.length - to);
    if (read < 0) {
      ended = true;
      return false;
    }
    to += read;
    return true;
  }

  /** A copy of the next bytes. */
  byte[] copy(int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  /** Moves the beginning of the window on. */
  void pass(int length) {
    from += length;
    passed += length;
  }

  /** Bytes of the file before the window's beginning. */
  long passed() {
    return passed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
