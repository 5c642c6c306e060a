package org.zhongshu.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in the duty room: on the roster, the watch log, the handover. */
public sealed interface DutyStep {
  /** Key in journal and words, for example {@code handover-take}. */
  default String key() {
    return switch (this) {
      case SetRoster _ -> "roster-set";
      case ChangeShift _ -> "roster-change";
      case RemoveShift _ -> "roster-remove";
      case Write _ -> "log";
      case StrikeEntry _ -> "log-strike";
      case Draw _ -> "handover-draw";
      case SignOut _ -> "handover-sign";
      case TakeOver _ -> "handover-take";
      case Withdraw _ -> "handover-withdraw";
      case RemarkOn _ -> "handover-remark";
    };
  }

  /** On the roster (排班). */
  sealed interface OnRoster extends DutyStep {}

  /** On the watch log (值班日志). */
  sealed interface OnLog extends DutyStep {}

  /** On a handover (交接班). */
  sealed interface OnHandover extends DutyStep {}

  /**
   * Adds shifts. One that is on the roster already, word for word, is left as it is.
   *
   * @param shifts shifts; keys and versions in them count for nothing
   * @param replace whether the shifts of the same areas and modes that begin within the time that
   *     these are about are taken off first
   */
  record SetRoster(List<Shift> shifts, boolean replace) implements OnRoster {
    public SetRoster {
      shifts = List.copyOf(shifts);
    }
  }

  /**
   * Changes one shift.
   *
   * @param shift as it is to be, with its key and the version that was looked at
   */
  record ChangeShift(Shift shift) implements OnRoster {}

  /** Takes one off. */
  record RemoveShift(long shift, String reason) implements OnRoster {}

  /**
   * Writes an entry.
   *
   * @param area whose watch; null for that of the operator
   */
  record Write(
      @Nullable String area,
      LogKind kind,
      String words,
      @Nullable String caseNumber,
      @Nullable String unit,
      boolean handOver)
      implements OnLog {}

  /** Strikes an entry; it stays to be read. */
  record StrikeEntry(long entry, String reason) implements OnLog {}

  /**
   * Draws up a handover from what there is.
   *
   * @param area whose watch; null for that of the operator
   * @param words free words of who goes
   */
  record Draw(@Nullable String area, String words) implements OnHandover {}

  /** 交班签字. */
  record SignOut(long handover) implements OnHandover {}

  /** 接班签字. */
  record TakeOver(long handover) implements OnHandover {}

  /** Gives one up that was not taken over. */
  record Withdraw(long handover, String reason) implements OnHandover {}

  /** Says something about one that is over. */
  record RemarkOn(long handover, String words) implements OnHandover {}
}
