package org.zhongshu.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/**
 * What became of a file: {@code read = accepted + rejected + repeated} whenever it was read to its
 * end.
 *
 * @param read rows looked at
 * @param accepted rows that are new cases
 * @param rejected rows in the reject file
 * @param repeated rows whose cases were in already
 * @param rejectFile where the rejected rows lie; null when there are none
 * @param cancelled whether it was stopped half-way: what is in stays, running it again goes on
 * @param stopped why it could not go on; null when nothing stopped it
 * @param remarks what the operator should know
 */
public record IntakeResult(
    long read,
    long accepted,
    long rejected,
    long repeated,
    @Nullable Path rejectFile,
    boolean cancelled,
    @Nullable Refusal stopped,
    List<Refusal> remarks) {
  public IntakeResult {
    remarks = List.copyOf(remarks);
  }

  /** Whether the whole file was read and all its rows are in, or in the reject file. */
  public boolean complete() {
    return !cancelled && stopped == null;
  }
}
