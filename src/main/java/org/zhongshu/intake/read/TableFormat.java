package org.zhongshu.intake.read;

import java.nio.charset.Charset;

/**
 * How a table is written.
 *
 * @param kind kind of file
 * @param charset its encoding; UTF-8 for XLSX
 * @param delimiter what parts its cells; a comma where the kind has none
 */
public record TableFormat(Kind kind, Charset charset, char delimiter) {
  /** Kinds of files. */
  public enum Kind {
    CSV,
    XLSX,
    JSON
  }
}
