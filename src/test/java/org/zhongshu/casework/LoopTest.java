package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

/**
 * The rules of the loop, each as a short story with times of the wall: reported on Friday 3 April
 * 2026 at noon; Saturday to Monday are Qingming. Rubbish (E01-10) has finer conditions: 1
 * scattered, 2 urgent hours; 2 in heaps, 1 work day; the general one 4 urgent hours.
 */
final class LoopTest {
  private static final List<Evidence> PHOTO =
      List.of(new Evidence(Evidence.Kind.PHOTO, "现场.jpg", null));

  private CaseRules rules = rules(CaseworkFixtures.withConditions());
  private Case it = report();
  private final Map<StepKind, String> before = new EnumMap<>(StepKind.class);

  // ---- filing

  @Test
  void filingCitesAConditionAndTheHandlingLimitIsThatOfTheCondition() {
    refused("12:05", "acceptor", new Step.File(""), "condition.missing");
    refused("12:05", "acceptor", new Step.File("", 7), "condition.unknown");
    at("12:05", "acceptor", new Step.File("", 1));
    at("12:10", "dispatcher", dispatch("hedong-team"));
    assertThat(it.progress().filing()).isEqualTo(new Progress.Citation(0, "E01-10", 1));
    due("14:10");
  }

  @Test
  void aChangedStandardCountsForLaterDispatchesAndTheCaseKeepsWhatItCited() {
    at("12:05", "acceptor", new Step.File("", 1));
    at("12:10", "dispatcher", dispatch("hedong-team"));
    Category rubbish = CaseworkFixtures.withConditions().getFirst();
    rules =
        rules(
            List.of(
                rubbish.withConditions(
                    List.of(
                        new Condition(1, "零星垃圾", new Limit(1, LimitUnit.URGENT_HOUR), "已清扫")))));
    due("14:10");
    at("12:30", "team", new Step.HandBack("职责不符"));
    at("12:40", "dispatcher", dispatch("east-cg"));
    due("13:40");
    assertThat(Objects.requireNonNull(it.progress().filing()).standard()).isZero();
    assertThat(Objects.requireNonNull(it.progress().handling()).cited().standard()).isEqualTo(1);
  }

  @Test
  void aVerificationStopsTheAcceptanceClock() {
    due("12:15");
    at("12:05", "acceptor", new Step.SendToVerify("请核查"));
    due("12:35");
    at("12:30", "collector", new Step.Verify(true, "属实"));
    // 5 of 15 minutes were used before.
    due("12:40");
  }

  @Test
  void aSmallMatterIsHandledInTheGridInOneStepAndClosedBySomeoneElse() {
    refused("12:03", "grid", new Step.Quick("已清扫", List.of(), null, 1), "evidence.missing");
    at("12:03", "grid", new Step.Quick("已清扫", PHOTO, null, 1));
    assertThat(it.stage()).isEqualTo(Stage.TO_CLOSE);
    assertThat(it.routing()).isEqualTo(Routing.MINOR);
    assertThat(it.assignment().lead()).isEqualTo("qiaotou");
    assertThat(it.times().filedAt()).isEqualTo(time("12:03"));
    refused("12:05", "grid", new Step.Close("办结", PHOTO), "same-person");
    at("12:06", "acceptor", new Step.Close("办结", PHOTO));
  }

  // ---- the handling clock

  @Test
  void theSameUnitAgainGoesOnWithWhatWasLeftAndAnotherStartsAnew() {
    dispatched("12:10", "hedong-team");
    due("16:10");
    at("13:10", "team", new Step.HandBack("人手不足"));
    due("13:25");
    at("13:40", "dispatcher", dispatch("hedong-team"));
    // 1 of 4 hours was used; half an hour was with the dispatcher.
    due("16:40");
    at("14:00", "team", new Step.HandBack("职责不符"));
    at("14:10", "dispatcher", dispatch("east-cg"));
    due("18:10");
    assertThat(it.times().caseDue()).isEqualTo(time("12:00").plus(Duration.ofDays(7)));
  }

  @Test
  void whatWasOverrunStaysOverrunWhenTheSameUnitGetsItBack() {
    dispatched("12:10", "hedong-team");
    at("17:10", "team", new Step.HandBack("人手不足"));
    at("17:20", "dispatcher", dispatch("hedong-team"));
    due("16:10");
  }

  @Test
  void whoeverReturnsAResultThatDidNotHoldHasWhatWasLeft() {
    dispatched("12:10", "hedong-team");
    at("14:10", "team", new Step.Handle("已清理", List.of()));
    at("14:20", "collector", new Step.Confirm(false, "仍有垃圾", PHOTO));
    at("14:30", "dispatcher", dispatch("hedong-team"));
    due("16:30");
    assertThat(it.progress().reworks()).isEqualTo(1);
  }

  // ---- returns

  @Test
  void afterThreeReturnsTheShiftChiefDecidesAndThatIsNotReturned() {
    filed();
    for (int n = 1; n <= 3; n++) {
      at("13:0" + n, "dispatcher", dispatch(n % 2 == 0 ? "east-cg" : "hedong-team"));
      at("13:0" + n, "unit", new Step.HandBack("职责不符"));
    }
    assertThat(it.times().hops()).isEqualTo(3);
    assertThat(Waiting.of(it)).containsExactly(Waiting.ARBITRATION);
    refused("13:10", "dispatcher", dispatch("hedong-team"), "dispatch.arbitrate");
    at("13:11", "chief", dispatch("hedong-team"));
    refused("13:12", "team", new Step.HandBack("职责不符"), "hand-back.arbitrated");
  }

  @Test
  void aReturnedCaseIsNotPushedPastTheReturner() {
    dispatched("12:10", "hedong-centre");
    at("12:20", "hedong", new Step.HandBack("非本街道"));
    refused("12:25", "dispatcher", dispatch("qiaotou"), "dispatch.past-returner");
    at("12:25", "dispatcher", dispatch("hedong-centre"));
  }

  @Test
  void whatCameDownTheHierarchyIsReturnedToWhoSentItAndTheClockRunsOn() {
    dispatched("12:10", "east-centre");
    at("12:20", "east", new Step.SendDown("hedong-centre", "请办"));
    assertThat(it.assignment().lead()).isEqualTo("hedong-centre");
    due("16:10");
    at("12:40", "hedong", new Step.HandBack("设备不足"));
    assertThat(it.stage()).isEqualTo(Stage.IN_HANDLING);
    assertThat(it.assignment().lead()).isEqualTo("east-centre");
    assertThat(it.times().hops()).isEqualTo(1);
    refused("12:45", "east", new Step.SendDown("qiaotou", ""), "dispatch.past-returner");
    due("16:10");
  }

  @Test
  void onlyWhatIsUnderAUnitGetsItsCasesSentDown() {
    dispatched("12:10", "hedong-centre");
    refused("12:20", "hedong", new Step.SendDown("east-cg", ""), "send-down.not-under");
    at("12:20", "hedong", new Step.SendUp("超出本级能力"));
    assertThat(it.assignment().lead()).isEqualTo("east-centre");
    refused("12:30", "east", new Step.SendUp("还要往上"), "send-up.top");
  }

  @Test
  void theFirstReceiverAnswersUntilTheOtherAccepts() {
    dispatched("12:10", "hedong-team");
    at("12:20", "team", new Step.Refer("east-cg", "属其职责"));
    assertThat(it.assignment().lead()).isEqualTo("hedong-team");
    due("16:10");
    at("12:30", "east-cg", new Step.DeclineReferral("非本单位"));
    at("12:40", "team", new Step.Refer("east-cg", "确属其职责"));
    at("13:00", "east-cg", new Step.AcceptReferral(""));
    assertThat(it.assignment().lead()).isEqualTo("east-cg");
    due("17:00");
  }

  // ---- joint handling

  @Test
  void theLeadAnswersWhenAllPartsAreDone() {
    filed();
    at(
        "12:10",
        "dispatcher",
        new Step.Dispatch(
            "hedong-team",
            List.of("qiaotou"),
            "",
            "",
            List.of(new Step.PartOrder("east-cg", "清运", new Limit(1, LimitUnit.URGENT_HOUR)))));
    assertThat(it.routing()).isEqualTo(Routing.JOINT);
    assertThat(it.assignment().part("east-cg").orElseThrow().due()).isEqualTo(time("13:10"));
    refused("12:30", "team", new Step.Handle("已办", List.of()), "handle.parts-open");
    at("12:40", "qiaotou", new Step.HandlePart("qiaotou", "已协助", List.of()));
    refused("12:41", "qiaotou", new Step.HandlePart("qiaotou", "再报", List.of()), "part.done");
    at("12:50", "east-cg", new Step.HandlePart("east-cg", "已清运", PHOTO));
    at("13:00", "team", new Step.Handle("已办", List.of()));
  }

  // ---- extension, suspension

  @Test
  void anExtensionTakesThreePeopleAndAddsTheLimitAtMostTwice() {
    dispatched("12:10", "hedong-team");
    for (String end : List.of("20:10", "+1 00:10")) {
      at("12:20", "team", new Step.AskExtension("需调设备"));
      refused("12:21", "team", new Step.EndorseExtension(true, ""), "same-person");
      refused("12:21", "dispatcher", new Step.DecideExtension(true, ""), "extension.not-endorsed");
      at("12:22", "head", new Step.EndorseExtension(true, ""));
      refused("12:23", "head", new Step.DecideExtension(true, ""), "same-person");
      at("12:24", "dispatcher", new Step.DecideExtension(true, ""));
      due(end);
    }
    refused("12:30", "team", new Step.AskExtension("还要"), "extension.most");
  }

  @Test
  void nothingIsExtendedOnceItIsOverdue() {
    dispatched("12:10", "hedong-team");
    at("16:00", "team", new Step.AskExtension("需调设备"));
    at("16:05", "head", new Step.EndorseExtension(true, ""));
    refused("16:11", "dispatcher", new Step.DecideExtension(true, ""), "extension.over");
    at("16:12", "dispatcher", new Step.DecideExtension(false, "已超期"));
    refused("16:13", "team", new Step.AskExtension("需调设备"), "extension.over");
  }

  @Test
  void aSuspendedCaseGoesOnWithWhatWasLeftOfBothClocks() {
    dispatched("12:10", "hedong-team");
    refused("13:10", "chief", new Step.Suspend(time("13:00"), "等"), "suspend.past");
    refused("13:10", "chief", new Step.Suspend(time("+400 13:00"), "等"), "suspend.long");
    at("13:10", "chief", new Step.Suspend(time("+9 13:10"), "冬季无法施工"));
    assertThat(it.times().stageDue()).isNull();
    assertThat(it.times().caseDue()).isNull();
    at("+9 13:10", "system", new Step.Resume(""));
    assertThat(it.stage()).isEqualTo(Stage.IN_HANDLING);
    due("+9 16:10");
    // Reported at 12:00 with 7 days; 9 days and nothing of the day were suspended.
    assertThat(it.times().caseDue()).isEqualTo(time("+16 12:00"));
    refused("+9 13:20", "chief", new Step.Suspend(time("+12 12:00"), "又等"), "suspend.twice");
  }

  // ---- after the end

  @Test
  void onlyAnUnsettledCaseIsHandledAgain() {
    closed();
    refused("15:00", "acceptor", new Step.Reopen("重办"), "reopen.satisfied");
    at("15:10", "evaluator", new Step.CallBack(true, true, true, ""));
    refused("15:20", "acceptor", new Step.Reopen("重办"), "reopen.satisfied");
    at("15:30", "evaluator", new Step.CallBack(true, true, false, "拖得太久"));
    at("15:40", "acceptor", new Step.Reopen("回访不满意"));
    assertThat(it.progress().handling()).isNull();
    assertThat(it.times().caseDue()).isEqualTo(time("15:40").plus(Duration.ofDays(7)));
  }

  @Test
  void theOneWhoHandledNeitherCallsBackNorChecksNorMarks() {
    closed();
    refused("15:00", "team", new Step.CallBack(true, true, true, ""), "same-person");
    refused("15:00", "acceptor", new Step.SecondCheck(true, "", List.of()), "same-person");
    refused("15:00", "dispatcher", new Step.Evaluate(90, 90, ""), "same-person");
    refused("15:00", "evaluator", new Step.Evaluate(101, 90, ""), "evaluate.range");
    at("15:00", "evaluator", new Step.Evaluate(90, 80, "及时"));
    at("15:01", "evaluator", new Step.SecondCheck(false, "又堆上了", PHOTO));
    at("15:02", "acceptor", new Step.Reopen("复核不通过"));
  }

  @Test
  void anOverrunIsAppealedOnceAndTheFactStays() {
    dispatched("12:10", "hedong-team");
    at("17:00", "team", new Step.Handle("已清理", List.of()));
    at("17:10", "collector", new Step.Confirm(true, "", List.of()));
    at("17:20", "acceptor", new Step.Close("办结", PHOTO));
    at("18:00", "team", new Step.Appeal("道路封闭"));
    assertThat(Waiting.of(it)).containsExactly(Waiting.APPEAL, Waiting.CALL_BACK);
    refused("18:05", "team", new Step.DecideAppeal(true, "属实"), "same-person");
    at("18:05", "evaluator", new Step.DecideAppeal(true, "属实"));
    assertThat(Waiting.of(it)).containsExactly(Waiting.CALL_BACK);
    at("18:06", "evaluator", new Step.CallBack(true, true, true, ""));
    assertThat(Waiting.of(it)).isEmpty();
    refused("18:10", "team", new Step.Appeal("再诉"), "appeal.twice");
    assertThat(it.progress().late()).isTrue();
  }

  @Test
  void whatWasInTimeIsNotAppealed() {
    closed();
    refused("15:00", "team", new Step.Appeal("不服"), "appeal.not-late");
  }

  // ---- the same matter

  @Test
  void anUndoneMergeLeadsBackToWhereItWasWithWhatWasLeft() {
    dispatched("12:10", "hedong-team");
    at("13:10", "dispatcher", new Step.Merge("SC-20260403-00009", "同一处"));
    assertThat(it.stage()).isEqualTo(Stage.MERGED);
    assertThat(it.times().caseDue()).isEqualTo(time("12:00").plus(Duration.ofDays(7)));
    at("14:10", "dispatcher", new Step.Unmerge("并非一事"));
    assertThat(it.stage()).isEqualTo(Stage.IN_HANDLING);
    due("17:10");
  }

  // ---- telling the stories

  private static CaseRules rules(List<Category> categories) {
    int version = categories.size() == 1 ? 1 : 0;
    return CaseRules.usual(CaseworkFixtures.city(), new Catalogue(version, categories));
  }

  private Case report() {
    Draft draft = CaseworkFixtures.draft();
    return ((Decision.Accepted)
            new CaseBook(rules).report(draft, false, null, CaseworkFixtures.NOON))
        .after()
        .withIdentity(1, "SC-20260403-00001");
  }

  private void filed() {
    at("12:05", "acceptor", new Step.File("", 0));
  }

  private void dispatched(String time, String unit) {
    filed();
    at(time, "dispatcher", dispatch(unit));
  }

  private void closed() {
    dispatched("12:10", "hedong-team");
    at("14:00", "team", new Step.Handle("已清理", PHOTO));
    at("14:10", "collector", new Step.Confirm(true, "", List.of()));
    at("14:20", "acceptor", new Step.Close("办结", PHOTO));
  }

  private static Step dispatch(String unit) {
    return new Step.Dispatch(unit, List.of(), "", "");
  }

  private void at(String time, String who, Step step) {
    Decision decision = decide(time, who, step);
    assertThat(decision).as("%s %s %s", time, who, step).isInstanceOf(Decision.Accepted.class);
    it = ((Decision.Accepted) decision).after();
    before.put(StepKind.of(step), who);
  }

  private void refused(String time, String who, Step step, String key) {
    Decision decision = decide(time, who, step);
    assertThat(decision).as("%s %s %s", time, who, step).isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused) decision).refusal().key()).isEqualTo(key);
  }

  private Decision decide(String time, String who, Step step) {
    Set<Role> roles = who.equals("chief") ? Set.of(Role.SHIFT_CHIEF) : Set.of();
    return new StageMachine(rules)
        .decide(it, step, new StageMachine.Actor(who, time(time), roles, unit(who), before));
  }

  private static @Nullable String unit(String who) {
    return CaseworkFixtures.city().unit(who).isPresent() ? who : null;
  }

  private void due(String time) {
    assertThat(it.times().stageDue()).as("due").isEqualTo(time(time));
  }

  /** A time of the wall on Friday, or so many days later: {@code 14:10}, {@code +9 14:10}. */
  private static Instant time(String text) {
    String[] parts = text.split(" ");
    int days = parts.length == 1 ? 0 : Integer.parseInt(parts[0].substring(1));
    return LocalDateTime.parse("2026-04-03T" + parts[parts.length - 1])
        .plusDays(days)
        .atZone(ZoneId.of("Asia/Shanghai"))
        .toInstant();
  }
}
