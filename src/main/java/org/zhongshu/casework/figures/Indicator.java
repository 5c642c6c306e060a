package org.zhongshu.casework.figures;

/**
 * Figures of a centre (统计指标). What exactly is counted is said at each constant; {@code
 * docs/figures.md} has the same in one table. Each case counts once in a figure of a group. Cases
 * that were void, declined or merged by the end of the span are left out everywhere.
 */
public enum Indicator {
  /**
   * 处置率: of the cases that were due to be handled (应处置), those handed in and not found wanting by
   * the end of the span. A case is due to be handled in the span in which its unit first handed it
   * in, or in which the handling deadline passed before that; the deadline is that with extensions
   * and pauses. Who gave it back before the deadline did not owe it. Of several tasks of a case the
   * last counts.
   */
  HANDLED(Kind.SHARE),
  /** 按期处置率: of the same cases, those handed in by the deadline; upheld appeals are left out. */
  HANDLED_IN_TIME(Kind.SHARE),
  /**
   * 超期待处置率: of the same cases and those that stood over from before the span, those that waited to
   * be handled at its end though the deadline had passed; upheld appeals are left out.
   */
  STILL_OVERDUE(Kind.SHARE),
  /** 延期率: of the cases that were due to be handled, those that had been given an extension. */
  EXTENDED(Kind.SHARE),
  /**
   * 返工率: of the cases handed in in the span or dispatched again for rework in it, the latter.
   * Rework counts only if a check (核实) and a dispatch lie between two rounds of the same unit.
   */
  REWORKED(Kind.SHARE),
  /**
   * 结案率: of the cases that were due to be closed (应结案), those closed; by force is not closed. A
   * case is due to be closed in the span in which it ended, or in which the citizen's deadline
   * passed before that.
   */
  CLOSED(Kind.SHARE),
  /** 按期结案率: of the same cases, those closed by the deadline; upheld appeals are left out. */
  CLOSED_IN_TIME(Kind.SHARE),
  /**
   * 准确派遣率: of the cases that were to be dispatched (应派遣), those of which every dispatch of the span
   * was made and was neither handed back nor revoked by its end. A case is to be dispatched in the
   * span in which it was dispatched, or in which the dispatch limit passed before that.
   */
  DISPATCHED_RIGHT(Kind.SHARE),
  /** 按期派遣率: of the same cases, those of which every dispatch of the span was in time. */
  DISPATCHED_IN_TIME(Kind.SHARE),
  /**
   * 按时立案率: of the cases that were to be filed, those filed in time. A case is to be filed in the
   * span in which it was filed, or in which the acceptance limit passed before that.
   */
  FILED_IN_TIME(Kind.SHARE),
  /**
   * 平均处置时长: time in the unit's hand, suspensions left out, of the cases whose handing-in of the
   * span stands; in seconds.
   */
  HANDLING_TIME(Kind.MEAN_SECONDS),
  /**
   * 响应率: of the hotline cases reported in the span, those that had been acted upon by its end:
   * dispatched, handled in the grid, or declined with a reason.
   */
  RESPONDED(Kind.SHARE),
  /**
   * 解决率: of the hotline cases called back and reached in the span, those solved by the last one.
   */
  SOLVED(Kind.SHARE),
  /** 满意率: of the same, those satisfied. */
  SATISFIED(Kind.SHARE);

  private final Kind kind;

  Indicator(Kind kind) {
    this.kind = kind;
  }

  /** What its numerator is. */
  public enum Kind {
    /** Cases: the figure is a share of the denominator. */
    SHARE,
    /** Seconds: the figure is the mean over the cases of the denominator. */
    MEAN_SECONDS
  }

  public Kind kind() {
    return kind;
  }
}
