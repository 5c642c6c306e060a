package org.zhongshu.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/** Gives the rows of one kind of file, one after another. */
interface RowReader extends Closeable {
  /**
   * The next row; null after the last. A row that is broken comes as such and does not end the
   * reading.
   */
  @Nullable RawRow next() throws IOException;

  /** Headers that the kind of file tells by itself; null when they stand in a row. */
  default @Nullable List<String> ownHeaders() {
    return null;
  }

  TableFormat format();

  /** Share of the file read, 0 to 1; negative when it can't be told. */
  double share();

  /** What the reader should know about the file. */
  default List<Refusal> remarks() {
    return List.of();
  }

  /** Told when the headers are known. */
  default void columns(int count) {}
}
