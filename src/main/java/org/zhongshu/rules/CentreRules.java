package org.zhongshu.rules;

import org.zhongshu.casework.LoopRules;
import org.zhongshu.casework.clock.CaseLimits;
import org.zhongshu.casework.clock.StageLimits;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.duty.incident.ReportRules;
import org.zhongshu.mode.ApprovalRules;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.measure.ReminderRules;
import org.zhongshu.mode.suggest.SuggestRules;

/**
 * What a centre sets of its work (本中心规则). Data with a version, never constants of the program.
 *
 * @param stages limits of the stages
 * @param cases the citizen's clock
 * @param loop extensions, suspension, returns, duplicates, who may
 * @param hours working hours
 * @param supervision ladder and alarms
 * @param approvals who approves that a mode is activated
 * @param reports how soon incidents are reported
 * @param reminders how often somebody is reminded
 * @param suggestions when a mode is suggested
 * @param commands who takes command, how soon directives are answered
 */
public record CentreRules(
    StageLimits stages,
    CaseLimits cases,
    LoopRules loop,
    CentreHours hours,
    SupervisionRules supervision,
    ApprovalRules approvals,
    ReportRules reports,
    ReminderRules reminders,
    SuggestRules suggestions,
    CommandRules commands) {

  /** What counts before a centre has set anything. */
  public static CentreRules usual() {
    return new CentreRules(
        StageLimits.usual(),
        CaseLimits.usual(),
        LoopRules.usual(),
        CentreHours.usual(),
        SupervisionRules.USUAL,
        ApprovalRules.USUAL,
        ReportRules.USUAL,
        ReminderRules.USUAL,
        SuggestRules.USUAL,
        CommandRules.USUAL);
  }
}
