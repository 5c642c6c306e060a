package org.zhongshu.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only journal. There is no way to change or remove a line. */
public interface JournalTable {
  /**
   * Appends in order, giving each line its position and hashes; the chains touched are held until
   * the transaction ends.
   */
  List<JournalLine> append(List<JournalLine.Unsealed> lines);

  /** Position of the last line of each chain. */
  Map<String, Long> heads();

  /**
   * Lines after the given positions, in order within each chain; a chain that is missing in {@code
   * after} is read from its first line.
   */
  List<JournalLine> after(Map<String, Long> after, int limit);

  /** Record of a case, oldest first. */
  List<JournalLine> ofCase(long caseId);

  /** Latest lines of all chains, newest first. */
  List<JournalLine> latest(int limit);

  /** Lines that a command left; empty when it has not been done. */
  List<JournalLine> ofCommand(UUID command);

  long size();
}
