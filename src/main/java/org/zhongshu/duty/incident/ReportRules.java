package org.zhongshu.duty.incident;

/**
 * How soon incidents are reported (信息报告时限). Data of the centre with proposals. The proposals are
 * those of the State Council's general plan and of the provinces' rules on information reports:
 * 特别重大 and 重大 by phone in 15 minutes and in writing in 35, 较大 in an hour, 一般 in six; follow-ups of
 * 较大 and above before 8:00 and 17:00 every day until the final one.
 *
 * @param phoneMinutes 特别重大、重大: by phone within so many minutes
 * @param writtenMinutes 特别重大、重大: in writing within so many minutes
 * @param largerMinutes 较大: in writing within so many minutes
 * @param generalMinutes 一般: in writing within so many minutes
 * @param morningHour first follow-up of a day, hour of the city's day, 0 to 23
 * @param eveningHour second one, later than the first
 */
public record ReportRules(
    int phoneMinutes,
    int writtenMinutes,
    int largerMinutes,
    int generalMinutes,
    int morningHour,
    int eveningHour) {

  /** Proposals, to be set by the centre. */
  public static final ReportRules USUAL = new ReportRules(15, 35, 60, 360, 8, 17);
}
