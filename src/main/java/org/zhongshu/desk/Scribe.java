package org.zhongshu.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Entry;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;

/** Writes the lines of one command for the journal. */
final class Scribe {
  private final String station;
  private final Operator operator;
  private final UUID command;
  private final Instant now;

  Scribe(String station, Operator operator, UUID command, Instant now) {
    this.station = station;
    this.operator = operator;
    this.command = command;
    this.now = now;
  }

  /**
   * Line of a case.
   *
   * @param body the step or draft in full, as JSON
   */
  JournalLine.Unsealed line(String chain, Case after, Entry entry, String body) {
    return line(now, chain, after, entry, body);
  }

  /**
   * The same.
   *
   * @param at when it happened by the record of the case
   */
  JournalLine.Unsealed line(Instant at, String chain, Case after, Entry entry, String body) {
    return new JournalLine.Unsealed(
        chain,
        at,
        operator.id(),
        station,
        command,
        SubjectKind.CASE,
        after.number(),
        after.id(),
        after.version(),
        entry.kind(),
        entry.receiver(),
        entry.opinion(),
        entry.after(),
        body);
  }

  /** When the command is done: the time on its lines. */
  Instant now() {
    return now;
  }

  /** Line of what belongs to a managing jurisdiction and is no case. */
  JournalLine.Unsealed line(
      String chain,
      SubjectKind kind,
      String subject,
      int version,
      String step,
      @Nullable String receiver,
      String opinion,
      String body) {
    return new JournalLine.Unsealed(
        chain,
        now,
        operator.id(),
        station,
        command,
        kind,
        subject,
        null,
        version,
        step,
        receiver,
        opinion,
        null,
        body);
  }

  /** Line of anything else; goes to the city's chain. */
  JournalLine.Unsealed line(
      SubjectKind kind,
      String subject,
      int version,
      String step,
      @Nullable String receiver,
      String opinion,
      String body) {
    return line(Centre.CITY_CHAIN, kind, subject, version, step, receiver, opinion, body);
  }
}
