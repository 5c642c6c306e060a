package org.zhongshu.intake.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/**
 * A row as it stands in the file.
 *
 * @param line line of the file where it begins, from 1; in a JSON file the line of the object
 * @param cells its cells; may be fewer or more than the headers; empty when it is broken
 * @param raw the very bytes of the row without its line end, in the file's encoding; for XLSX the
 *     cells as CSV in UTF-8
 * @param broken why it can't be read; null when it can
 */
@SuppressWarnings(
    "ArrayRecordComponent") // bytes of a row, made for this record alone and never changed
public record RawRow(long line, List<String> cells, byte[] raw, @Nullable Refusal broken) {
  /** Whether no cell holds anything. */
  public boolean blank() {
    return broken == null && cells.stream().allMatch(String::isBlank);
  }

  /** The cell, or empty when the row is shorter. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
