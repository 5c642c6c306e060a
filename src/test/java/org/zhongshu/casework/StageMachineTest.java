package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhongshu.casework.CaseworkFixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageMachineTest {
  private static final Evidence PHOTO = new Evidence(Evidence.Kind.PHOTO, "after.jpg", null);

  private final CaseRules rules = CaseworkFixtures.rules();
  private final StageMachine machine = new StageMachine(rules);
  private final CaseBook book = new CaseBook(rules);

  @Test
  void aCaseGoesRoundTheLoopFromReportToClosing() {
    Case it = reported(CaseworkFixtures.draft(), false);
    assertThat(it.stage()).isEqualTo(Stage.TO_FILE);
    it = take(it, new Step.File("符合立案条件"), "acceptor", 5);
    it =
        take(
            it, new Step.Dispatch("hedong-team", List.of("qiaotou"), "尽快清理", ""), "dispatcher", 10);
    assertThat(it.stage()).isEqualTo(Stage.IN_HANDLING);
    assertThat(it.assignment().lead()).isEqualTo("hedong-team");
    it = take(it, new Step.HandlePart("qiaotou", "已协助", List.of()), "qiaotou", 90);
    it = take(it, new Step.Handle("已清理", List.of(PHOTO)), "handler", 100);
    it = take(it, new Step.Confirm(true, "现场已清理", List.of()), "collector", 110);
    it = take(it, new Step.Close("符合结案条件", List.of(PHOTO)), "acceptor", 115);
    assertThat(it.stage()).isEqualTo(Stage.CLOSED);
    assertThat(it.times().closedAt()).isEqualTo(minutes(115));
    assertThat(it.times().stageDue()).isNull();
    assertThat(it.version()).isEqualTo(7);
  }

  @Test
  void theHandlingClockRunsFromDispatchByTheLimitOfTheClass() {
    Case it = dispatched();
    assertThat(it.times().stageDue()).isEqualTo(minutes(10).plus(Duration.ofHours(4)));
  }

  @Test
  void aReturnStartsANewDispatchClockAndNeverStopsTheCitizensClock() {
    Case before = dispatched();
    Case it = take(before, new Step.HandBack("不属于本单位职责"), "handler", 60);
    assertThat(it.stage()).isEqualTo(Stage.TO_DISPATCH);
    assertThat(it.times().hops()).isEqualTo(1);
    assertThat(it.times().stageDue()).isEqualTo(minutes(75));
    assertThat(it.times().caseDue())
        .isEqualTo(before.times().caseDue())
        .isEqualTo(NOON.plus(Duration.ofDays(7)));
    assertThat(it.assignment().lead()).isNull();
  }

  @Test
  void theFirstDispatchIsKeptWhenACaseIsDispatchedAgain() {
    Case it = take(dispatched(), new Step.HandBack("职责不符"), "handler", 60);
    it = take(it, new Step.Dispatch("east-cg", List.of(), "", ""), "dispatcher", 70);
    assertThat(it.times().firstDispatchedAt()).isEqualTo(minutes(10));
    assertThat(it.times().dispatchedAt()).isEqualTo(minutes(70));
  }

  @Test
  void aCheckThatIsNotPassedGoesBackToTheDispatcherWithoutCountingAsAReturn() {
    Case it = take(dispatched(), new Step.Handle("已清理", List.of()), "handler", 60);
    it = take(it, new Step.Confirm(false, "仍有垃圾", List.of(PHOTO)), "collector", 70);
    assertThat(it.stage()).isEqualTo(Stage.TO_DISPATCH);
    assertThat(it.times().hops()).isZero();
  }

  @Test
  void theOneWhoReportedTheResultCannotConfirmIt() {
    Case it = take(dispatched(), new Step.Handle("已清理", List.of()), "seat-1", 60);
    assertRefused(
        machine.decide(
            it,
            new Step.Confirm(true, "", List.of()),
            CaseworkFixtures.actor("seat-1", NOON, "seat-1")),
        "same-person");
  }

  @Test
  void closingNeedsEvidence() {
    Case it = take(dispatched(), new Step.Handle("已清理", List.of()), "handler", 60);
    it = take(it, new Step.Confirm(true, "", List.of()), "collector", 70);
    assertRefused(
        decide(it, new Step.Close("符合结案条件", List.of()), "acceptor", 80), "evidence.missing");
  }

  @Test
  void aCaseWithoutAClassCannotBeDispatchedSinceNoLimitWouldRun() {
    Case it = reported(CaseworkFixtures.draft("不明事项", null, null, null), true);
    assertThat(it.stage()).isEqualTo(Stage.TO_FILE);
    assertRefused(decide(it, new Step.File(""), "acceptor", 5), "file.unclassed");
    it = it.withStage(Stage.TO_DISPATCH);
    assertRefused(
        decide(it, new Step.Dispatch("hedong-team", List.of(), "", ""), "dispatcher", 5),
        "dispatch.unclassed");
  }

  @Test
  void unknownUnitsAreRefusedByName() {
    Case it = reported(CaseworkFixtures.draft(), true);
    assertRefused(
        decide(it, new Step.Dispatch("nobody", List.of(), "", ""), "d", 5), "unit.unknown");
    assertRefused(
        decide(it, new Step.Dispatch("hedong-team", List.of("nobody"), "", ""), "d", 5),
        "unit.unknown");
    assertRefused(
        decide(it, new Step.Dispatch("hedong-team", List.of("hedong-team"), "", ""), "d", 5),
        "dispatch.lead-twice");
  }

  @Test
  void oneTakesACaseAndTheOtherIsToldWhoAndWhen() {
    Case it = take(reported(CaseworkFixtures.draft(), true), new Step.Take(), "seat-1", 1);
    Decision second = decide(it, new Step.Take(), "seat-2", 2);
    assertRefused(second, "take.taken");
    assertThat(((Decision.Refused) second).refusal().args())
        .contains(Told.operator("seat-1"), minutes(1));
    assertRefused(decide(it, new Step.Release(), "seat-2", 2), "release.not-mine");
    assertThat(take(it, new Step.Release(), "seat-1", 3).assignment().takenBy()).isNull();
  }

  @Test
  void aReopenedCaseGetsANewCitizensClock() {
    Case it = closed();
    it = take(it, new Step.CallBack(true, true, false, "拖得太久"), "evaluator", 24 * 60);
    it = take(it, new Step.Reopen("回访不满意"), "acceptor", 24 * 60);
    assertThat(it.stage()).isEqualTo(Stage.TO_DISPATCH);
    assertThat(it.times().closedAt()).isNull();
    assertThat(it.times().caseDue()).isEqualTo(minutes(24 * 60).plus(Duration.ofDays(7)));
  }

  @Test
  void aMachinesReportMustBeVerifiedFirst() {
    Draft draft = CaseworkFixtures.draft();
    Draft sensor =
        new Draft(
            new Origin(Channel.SENSOR, "", Nature.UNKNOWN, null, null, "", NOON),
            draft.title(),
            "",
            draft.place(),
            draft.topic(),
            draft.grade(),
            draft.routing(),
            null);
    Case it = reported(sensor, true);
    assertThat(it.stage()).isEqualTo(Stage.TO_VERIFY);
    assertThat(take(it, new Step.Verify(true, "属实"), "c", 5).stage()).isEqualTo(Stage.TO_FILE);
    assertThat(take(it, new Step.Verify(false, "未发现问题"), "c", 5).stage())
        .isEqualTo(Stage.NOT_ACCEPTED);
    assertRefused(decide(it, new Step.Verify(false, " "), "c", 5), "opinion.missing");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aNoteNeverFailsWhateverTheStage(Stage stage) {
    Case it = dispatched().withStage(stage);
    assertThat(decide(it, new Step.Note("已电话告知"), "anyone", 60))
        .isInstanceOf(Decision.Accepted.class);
  }

  /**
   * Whatever is tried in whatever order, the table alone tells what is legal, and a case never gets
   * into a state that is none.
   */
  @Test
  void randomStepsAreLegalExactlyAsTheTableSays() {
    Random random = new Random(20260403);
    for (int history = 0; history < 500; history++) {
      Case it = reported(CaseworkFixtures.draft(), random.nextBoolean());
      for (int n = 1; n <= 40; n++) {
        Step step = anyStep(random);
        StepKind kind = StepKind.of(step);
        Decision decision = decide(it, step, "seat-" + random.nextInt(3), n);
        if (!kind.legalIn(it.stage())) {
          assertRefused(decision, "stage.wrong");
        }
        if (decision instanceof Decision.Accepted(Case after, Entry entry)) {
          assertThat(kind.legalIn(it.stage())).isTrue();
          assertThat(after.version()).isEqualTo(it.version() + 1);
          assertThat(entry.after()).isEqualTo(after.stage());
          assertConsistent(after);
          it = after;
        }
      }
    }
  }

  private static void assertConsistent(Case it) {
    assertThat(it.times().closedAt() != null).isEqualTo(it.stage().ended());
    assertThat(it.assignment().lead() == null && it.stage() == Stage.IN_HANDLING).isFalse();
    if (!it.stage().open()) {
      assertThat(it.times().stageDue()).isNull();
      assertThat(it.assignment().takenBy()).isNull();
    }
    if (it.stage() == Stage.TO_DISPATCH) {
      assertThat(it.assignment().lead()).isNull();
    }
    assertThat(it.times().caseDue() == null).isEqualTo(stands(it));
    Progress.Handling handling = it.progress().handling();
    if (it.stage() == Stage.IN_HANDLING) {
      assertThat(Objects.requireNonNull(handling).run().isPaused()).isFalse();
      assertThat(handling.unit()).isEqualTo(it.assignment().lead());
    } else if (handling != null) {
      assertThat(handling.run().isPaused()).isTrue();
    }
    if (it.stage() == Stage.CLOSED) {
      assertThat(it.progress().closing()).isNotNull();
    }
  }

  /** The citizen's clock stands while a case is suspended, and from then on when it ended so. */
  private static boolean stands(Case it) {
    var citizen = it.progress().citizen();
    return citizen != null && citizen.isPaused();
  }

  private static Step anyStep(Random random) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Verify(random.nextBoolean(), "意见"));
    steps.add(new Step.File(""));
    steps.add(new Step.Decline("不属受理范围"));
    steps.add(new Step.Take());
    steps.add(new Step.Release());
    steps.add(new Step.Dispatch("east-cg", List.of("hedong-team"), "", ""));
    steps.add(new Step.HandBack("职责不符"));
    steps.add(new Step.Revoke("派错"));
    steps.add(new Step.Handle("已办", List.of(PHOTO)));
    steps.add(new Step.Confirm(random.nextBoolean(), "已看", List.of()));
    steps.add(new Step.Close("办结", List.of(PHOTO)));
    steps.add(new Step.Reopen("不满意"));
    steps.add(new Step.Void("误报"));
    steps.add(new Step.Locate("990101001002", null, null));
    steps.add(new Step.Classify("P01-02"));
    steps.add(new Step.Regrade(Grade.YELLOW, "影响通行"));
    steps.add(new Step.Amend("改后的标题", ""));
    steps.add(new Step.Note("记一笔"));
    steps.addAll(LoopSteps.any(random, minutes(random.nextInt(1, 90))));
    assertThat(steps.stream().map(StepKind::of)).containsAll(EnumSet.allOf(StepKind.class));
    return steps.get(random.nextInt(steps.size()));
  }

  private Case dispatched() {
    return take(
        reported(CaseworkFixtures.draft(), true),
        new Step.Dispatch("hedong-team", List.of(), "", ""),
        "dispatcher",
        10);
  }

  private Case closed() {
    Case it = take(dispatched(), new Step.Handle("已清理", List.of()), "handler", 60);
    it = take(it, new Step.Confirm(true, "", List.of()), "collector", 70);
    return take(it, new Step.Close("符合结案条件", List.of(PHOTO)), "acceptor", 80);
  }

  private Case reported(Draft draft, boolean file) {
    return ((Decision.Accepted) book.report(draft, file, null, NOON))
        .after()
        .withIdentity(1, "SC-20260403-00001");
  }

  private Case take(Case it, Step step, String operator, long minute) {
    Decision decision = decide(it, step, operator, minute);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).after();
  }

  private Decision decide(Case it, Step step, String operator, long minute) {
    return decide(it, step, operator, minute, null);
  }

  private Decision decide(
      Case it, Step step, String operator, long minute, @Nullable String handledBy) {
    return machine.decide(it, step, CaseworkFixtures.actor(operator, minutes(minute), handledBy));
  }

  private static Instant minutes(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static void assertRefused(Decision decision, String key) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused) decision).refusal().key()).isEqualTo(key);
  }
}
