package org.zhongshu.desk.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.desk.Command;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.PlanStep;

/**
 * What can be done, by the keys that commands as JSON and the journal name it with: the values of
 * {@code do}.
 */
public final class Deeds {
  /** What can be done to a case. */
  static final Map<String, Class<? extends Step>> STEPS =
      sorted(
          Map.ofEntries(
              Map.entry("verify", Step.Verify.class),
              Map.entry("send-to-verify", Step.SendToVerify.class),
              Map.entry("file", Step.File.class),
              Map.entry("decline", Step.Decline.class),
              Map.entry("quick", Step.Quick.class),
              Map.entry("take", Step.Take.class),
              Map.entry("release", Step.Release.class),
              Map.entry("dispatch", Step.Dispatch.class),
              Map.entry("send-back", Step.SendBack.class),
              Map.entry("hand-back", Step.HandBack.class),
              Map.entry("revoke", Step.Revoke.class),
              Map.entry("send-up", Step.SendUp.class),
              Map.entry("send-down", Step.SendDown.class),
              Map.entry("refer", Step.Refer.class),
              Map.entry("accept-referral", Step.AcceptReferral.class),
              Map.entry("decline-referral", Step.DeclineReferral.class),
              Map.entry("handle-part", Step.HandlePart.class),
              Map.entry("handle", Step.Handle.class),
              Map.entry("ask-extension", Step.AskExtension.class),
              Map.entry("endorse-extension", Step.EndorseExtension.class),
              Map.entry("decide-extension", Step.DecideExtension.class),
              Map.entry("suspend", Step.Suspend.class),
              Map.entry("resume", Step.Resume.class),
              Map.entry("confirm", Step.Confirm.class),
              Map.entry("close", Step.Close.class),
              Map.entry("close-with", Step.CloseWith.class),
              Map.entry("close-by-force", Step.CloseByForce.class),
              Map.entry("call-back", Step.CallBack.class),
              Map.entry("second-check", Step.SecondCheck.class),
              Map.entry("evaluate", Step.Evaluate.class),
              Map.entry("appeal", Step.Appeal.class),
              Map.entry("decide-appeal", Step.DecideAppeal.class),
              Map.entry("reopen", Step.Reopen.class),
              Map.entry("void", Step.Void.class),
              Map.entry("merge", Step.Merge.class),
              Map.entry("absorb", Step.Absorb.class),
              Map.entry("unmerge", Step.Unmerge.class),
              Map.entry("relate", Step.Relate.class),
              Map.entry("keep-apart", Step.KeepApart.class),
              Map.entry("locate", Step.Locate.class),
              Map.entry("classify", Step.Classify.class),
              Map.entry("regrade", Step.Regrade.class),
              Map.entry("route", Step.Route.class),
              Map.entry("amend", Step.Amend.class),
              Map.entry("note", Step.Note.class),
              Map.entry("strike", Step.Strike.class)));

  /** What can be done to the modes. */
  static final Map<String, Class<? extends ModeStep>> MODE_STEPS =
      sorted(
          Map.of(
              "propose", ModeStep.Propose.class,
              "approve", ModeStep.Approve.class,
              "hear-warning", ModeStep.Hear.class,
              "hear-sensors", ModeStep.Sense.class,
              "withdraw", ModeStep.Withdraw.class,
              "begin", ModeStep.Begin.class,
              "change-level", ModeStep.ChangeLevel.class,
              "extend", ModeStep.Extend.class,
              "end", ModeStep.End.class));

  /** What can be done to what modes make due. */
  static final Map<String, Class<? extends MeasureStep>> MEASURE_STEPS =
      sorted(
          Map.of(
              "answer", MeasureStep.Answered.class,
              "nothing", MeasureStep.NothingAt.class,
              "remind", MeasureStep.Remind.class,
              "progress", MeasureStep.Progressed.class,
              "keep-measures", MeasureStep.Keep.class));

  /** What can be done with the forces of a mode. */
  static final Map<String, Class<? extends ForceStep>> FORCE_STEPS = ForceJson.STEPS;

  /** What can be done in supervision. */
  static final Map<String, Class<? extends SuperviseStep>> SUPERVISE_STEPS =
      sorted(
          Map.ofEntries(
              Map.entry("instruct", SuperviseStep.Instruct.class),
              Map.entry("urge", SuperviseStep.Urge.class),
              Map.entry("sign", SuperviseStep.Sign.class),
              Map.entry("reply", SuperviseStep.Reply.class),
              Map.entry("escalate", SuperviseStep.Escalate.class),
              Map.entry("settle", SuperviseStep.Settle.class),
              Map.entry("acknowledge", SuperviseStep.Acknowledge.class),
              Map.entry("shelve", SuperviseStep.Shelve.class),
              Map.entry("unshelve", SuperviseStep.Unshelve.class),
              Map.entry("raise", SuperviseStep.Raise.class),
              Map.entry("chase", SuperviseStep.Chase.class),
              Map.entry("pass-up", SuperviseStep.Pass.class)));

  /** What can be done to plans. */
  static final Map<String, Class<? extends PlanStep>> PLAN_STEPS =
      sorted(
          Map.of(
              "put-plan", PlanStep.Put.class,
              "review-plan", PlanStep.Review.class,
              "put-plan-in-force", PlanStep.PutInForce.class,
              "retire-plan", PlanStep.Retire.class,
              "record-drill", PlanStep.RecordDrill.class));

  /** What can be done in the duty room. */
  static final Map<String, Class<? extends DutyStep>> DUTY_STEPS =
      sorted(
          Map.of(
              "roster-set", DutyStep.SetRoster.class,
              "roster-change", DutyStep.ChangeShift.class,
              "roster-remove", DutyStep.RemoveShift.class,
              "log", DutyStep.Write.class,
              "log-strike", DutyStep.StrikeEntry.class,
              "handover-draw", DutyStep.Draw.class,
              "handover-sign", DutyStep.SignOut.class,
              "handover-take", DutyStep.TakeOver.class,
              "handover-withdraw", DutyStep.Withdraw.class,
              "handover-remark", DutyStep.RemarkOn.class));

  /** What can be done to information reports. */
  static final Map<String, Class<? extends IncidentStep>> INCIDENT_STEPS =
      sorted(
          Map.of(
              "incident-first", IncidentStep.First.class,
              "incident-phone", IncidentStep.Phone.class,
              "incident-follow", IncidentStep.Follow.class,
              "incident-final", IncidentStep.Final.class,
              "incident-redraft", IncidentStep.Redraft.class,
              "incident-sign", IncidentStep.Sign.class,
              "incident-send", IncidentStep.Send.class,
              "incident-grade", IncidentStep.Regrade.class));

  /** Everything else. */
  static final Map<String, Class<? extends Command>> OTHERS =
      sorted(
          Map.of(
              "report",
              Command.Report.class,
              Command.ReportFinding.KEY,
              Command.ReportFinding.class,
              "take-in",
              Command.TakeIn.class,
              "set-city",
              Command.SetCity.class,
              "set-catalogue",
              Command.SetCatalogue.class,
              "set-duties",
              Command.SetDuties.class,
              "set-calendar",
              Command.SetCalendar.class,
              "set-rules",
              Command.SetRules.class,
              "put-operator",
              Command.PutOperator.class,
              "put-setting",
              Command.PutSetting.class));

  private Deeds() {}

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** Every value of {@code do}, in the alphabet's order. */
  public static List<String> all() {
    List<String> deeds = new ArrayList<>(STEPS.keySet());
    deeds.addAll(MODE_STEPS.keySet());
    deeds.addAll(MEASURE_STEPS.keySet());
    deeds.addAll(FORCE_STEPS.keySet());
    deeds.addAll(MinutesJson.STEPS.keySet());
    deeds.addAll(SUPERVISE_STEPS.keySet());
    deeds.addAll(PLAN_STEPS.keySet());
    deeds.addAll(DUTY_STEPS.keySet());
    deeds.addAll(INCIDENT_STEPS.keySet());
    deeds.addAll(CommandStepJson.STEPS.keySet());
    deeds.addAll(OTHERS.keySet());
    Collections.sort(deeds);
    return List.copyOf(deeds);
  }
}
