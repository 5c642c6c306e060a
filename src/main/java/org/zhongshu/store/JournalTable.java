package org.zhongshu.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** When its last entry was made; empty when it has none. */
  Optional<Instant> lastOf(long caseId);

  /**
   * Ids of the cases that figures of a span may count, in order: reported before its end, and open
   * in it, ended in it, or with a line in it within {@link #CALLED_BACK_WITHIN} of their end.
   *
   * @param from first moment
   * @param until the moment after the last
   */
  List<Long> casesIn(Instant from, Instant until);

  /** How long after a case has ended a call-back or check is looked for, in figures of a span. */
  Duration CALLED_BACK_WITHIN = Duration.ofDays(100);

  /** Records of several cases, in order of their ids, each oldest first. */
  List<JournalLine> ofCases(List<Long> caseIds);

  /**
   * Lines of cases that a unit handled and that ended since {@code since}, in which these words
   * stand in the step as JSON: to find where else a photo was shown.
   */
  List<JournalLine> ofUnitWith(String lead, Instant since, String words);

  /** Latest lines of all chains, newest first. */
  List<JournalLine> latest(int limit);

  /**
   * Position of the last line of each chain that was written before then; walks the journal. A
   * chain that begins later is missing.
   */
  Map<String, Long> headsBefore(Instant at);

  /** Lines that a command left; empty when it has not been done. */
  List<JournalLine> ofCommand(UUID command);

  long size();
}
