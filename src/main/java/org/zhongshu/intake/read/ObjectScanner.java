package org.zhongshu.intake.read;

import java.io.IOException;

/**
 * Cuts the bytes of a JSON array, bare or under one key, into its objects, by braces outside
 * strings. A wrong byte or a fault inside an object then spoils that object alone.
 */
final class ObjectScanner {
  private final ByteWindow window;
  private long line = 1;
  private long startLine;
  private byte[] raw = new byte[0];
  private boolean complete;

  ObjectScanner(ByteWindow window) {
    this.window = window;
  }

  /**
   * Goes into the array: the first bracket of the file. False when there is none before the first
   * object inside an object.
   */
  boolean enterArray() throws IOException {
    int depth = 0;
    while (true) {
      int c = window.at(0);
      if (c < 0) {
        return false;
      }
      if (c == '"') {
        passString();
        continue;
      }
      depth += c == '{' ? 1 : 0;
      if (depth > 1) {
        return false;
      }
      pass(1);
      if (c == '[') {
        return true;
      }
    }
  }

  /** Goes to the next object of the array; false after the last. */
  boolean next() throws IOException {
    while (true) {
      int c = window.at(0);
      if (c < 0 || c == ']') {
        return false;
      }
      if (c == '{') {
        break;
      }
      if (c == '"') {
        passString();
      } else {
        pass(1);
      }
    }
    startLine = line;
    int length = objectLength();
    raw = window.copy(length);
    pass(length);
    return true;
  }

  private int objectLength() throws IOException {
    int depth = 0;
    boolean string = false;
    for (int i = 0; ; i++) {
      int c = window.at(i);
      if (c < 0) {
        complete = false;
        return i;
      }
      if (string) {
        if (c == '\\') {
          i += window.at(i + 1) < 0 ? 0 : 1;
        } else if (c == '"') {
          string = false;
        }
      } else if (c == '"') {
        string = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        complete = true;
        return i + 1;
      }
    }
  }

  private void passString() throws IOException {
    pass(1);
    int c = window.at(0);
    while (c >= 0 && c != '"') {
      pass(c == '\\' && window.at(1) >= 0 ? 2 : 1);
      c = window.at(0);
    }
    if (c == '"') {
      pass(1);
    }
  }

  private void pass(int length) throws IOException {
    for (int i = 0; i < length; i++) {
      line += window.at(i) == '\n' ? 1 : 0;
    }
    window.pass(length);
  }

  long startLine() {
    return startLine;
  }

  byte[] raw() {
    return raw;
  }

  /** Whether the object has its end; else it is all that is left of the file. */
  boolean complete() {
    return complete;
  }
}
