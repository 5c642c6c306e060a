package org.zhongshu.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;

/**
 * One line of the append-only journal: at once a case's record, the audit trail, the feed of other
 * desks, and the recording that a replay plays.
 *
 * @param chain chain that it belongs to: id of a managing jurisdiction, or {@code city}
 * @param position place in its chain, from 1 without a gap, in commit order
 * @param at when the command was taken
 * @param operator id of the operator
 * @param station desk that the operator sat at
 * @param command id of the command, so that one sent twice is done once
 * @param subjectKind what it is about
 * @param subject number of the case, id of the activation, …
 * @param caseId key of the case; null when it is not about one
 * @param subjectVersion version of the subject after it; orders the record of a case
 * @param kind kind of step, for example {@code dispatch}
 * @param receiver unit or operator who received; null when none
 * @param opinion words of the one who took the step
 * @param after stage after it; null when it is not about a case
 * @param body the step in full, as JSON
 * @param previousHash hash of the line before in the chain, 64 hex digits; zeros for the first
 * @param hash of this line, see {@link JournalHash}
 */
public record JournalLine(
    String chain,
    long position,
    Instant at,
    String operator,
    String station,
    UUID command,
    SubjectKind subjectKind,
    String subject,
    @Nullable Long caseId,
    int subjectVersion,
    String kind,
    @Nullable String receiver,
    String opinion,
    @Nullable Stage after,
    String body,
    String previousHash,
    String hash) {

  /** What a line is about. */
  public enum SubjectKind {
    CASE,
    MODE,
    CITY,
    CATALOGUE,
    OPERATOR,
    IMPORT,
    SETTING,
    /** A supervised task (督办件). */
    TASK,
    /** An alarm (告警). */
    ALARM,
    /** A plan (预案). */
    PLAN,
    /** Something that a measure of a mode made due (应办事项). */
    MEASURE,
    /** The duty room: roster, watch log, handover, information reports (值班). */
    DUTY,
    /** A force of a plan: its readiness (战备状态). */
    FORCE,
    /** Minutes of a meeting or an assessment (纪要). */
    MINUTES,
    /** A command, or a directive of one (指挥、指令). */
    COMMAND
  }

  /**
   * A line that is not in the journal yet: what {@link JournalTable#append} completes with position
   * and hashes.
   */
  public record Unsealed(
      String chain,
      Instant at,
      String operator,
      String station,
      UUID command,
      SubjectKind subjectKind,
      String subject,
      @Nullable Long caseId,
      int subjectVersion,
      String kind,
      @Nullable String receiver,
      String opinion,
      @Nullable Stage after,
      String body) {}
}
