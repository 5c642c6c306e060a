package org.zhongshu.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the watch log (值班日志). Entries are added and never changed; a wrong one is struck and
 * stays to be read.
 *
 * @param id key in the store; 0 before it has been stored
 * @param at when it was written
 * @param area whose watch
 * @param seat operator who wrote it
 * @param caseNumber case that it is about; null for none
 * @param unit id of the unit that it is about; null for none
 * @param handOver whether the next watch must be told (待交接)
 * @param struck why it doesn't count; null while it does
 */
public record LogEntry(
    long id,
    Instant at,
    String area,
    String seat,
    LogKind kind,
    String words,
    @Nullable String caseNumber,
    @Nullable String unit,
    boolean handOver,
    @Nullable Struck struck) {

  /** Who struck an entry and why. */
  public record Struck(Instant at, String by, String reason) {}

  /** The same under the key that it was given. */
  public LogEntry withId(long key) {
    return new LogEntry(key, at, area, seat, kind, words, caseNumber, unit, handOver, struck);
  }

  /** The same, struck. */
  public LogEntry struckOut(Struck how) {
    return new LogEntry(id, at, area, seat, kind, words, caseNumber, unit, handOver, how);
  }
}
