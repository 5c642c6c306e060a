package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.Told;
import org.zhongshu.city.Point;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;

class DeskTest {
  private static final Evidence PHOTO = new Evidence(Evidence.Kind.PHOTO, "after.jpg", null);

  @TempDir Path folder;
  private DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
  private Desk dispatcher;
  private Desk acceptor;
  private Desk handler;
  private Desk chief;

  @BeforeEach
  void open() {
    chief = DeskFixtures.open(folder.resolve("centre.db"), clock);
    dispatcher = chief.as(DeskFixtures.operator("seat-3", Role.DISPATCHER));
    acceptor = chief.as(DeskFixtures.operator("seat-1", Role.ACCEPTOR));
    handler =
        chief.as(new Operator("team-1", "执法队（演练）", Set.of(Role.HANDLER), null, "hedong-team"));
  }

  @AfterEach
  void close() {
    chief.close();
  }

  @Test
  void aCaseIsWorkedFromReportToClosingAndTheRecordTellsWhoWhenWhatWhy() {
    Case it = done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
    assertThat(it.number()).isEqualTo("SC-20260403-00001");
    clock.pass(Duration.ofMinutes(5));
    it = done(dispatcher.run(on(it, new Step.Dispatch("hedong-team", List.of(), "请清理", ""))));
    clock.pass(Duration.ofHours(1));
    it = done(handler.run(on(it, new Step.Handle("已清理", List.of(PHOTO)))));
    it = done(acceptor.run(on(it, new Step.Confirm(true, "已看现场照片", List.of()))));
    it = done(acceptor.run(on(it, new Step.Close("符合结案条件", List.of(PHOTO)))));
    assertThat(it.stage()).isEqualTo(Stage.CLOSED);

    var file = dispatcher.cases().file(it.number()).orElseThrow();
    assertThat(file.now()).isEqualTo(it);
    assertThat(file.record())
        .extracting(JournalLine::kind)
        .containsExactly("report", "dispatch", "handle", "confirm", "close");
    assertThat(file.record())
        .extracting(JournalLine::operator)
        .containsExactly("seat-1", "seat-3", "team-1", "seat-1", "seat-1");
    JournalLine dispatch = file.record().get(1);
    assertThat(dispatch.at()).isEqualTo(CaseworkFixtures.NOON.plus(Duration.ofMinutes(5)));
    assertThat(dispatch.receiver()).isEqualTo("hedong-team");
    assertThat(dispatch.opinion()).isEqualTo("请清理");
    assertThat(dispatch.chain()).isEqualTo("990101");
    assertThat(chief.store()).isNotNull();
  }

  @Test
  void aCommandSentTwiceIsDoneOnce() {
    Order order = new Order(UUID.randomUUID(), new Command.Report(CaseworkFixtures.draft(), true));
    Case first = done(acceptor.run(order));
    Case second = done(acceptor.run(order));
    assertThat(second).isEqualTo(first);
    assertThat(acceptor.cases().open()).hasSize(1);
  }

  @Test
  void whoeverLooksAtAnOldStateIsToldWhoMovedTheCaseAndWhen() {
    Case seen = done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
    clock.pass(Duration.ofMinutes(1));
    done(dispatcher.run(on(seen, new Step.Dispatch("hedong-team", List.of(), "", ""))));
    var refusal = refused(chief.run(on(seen, new Step.Dispatch("east-cg", List.of(), "", ""))));
    assertThat(refusal.key()).isEqualTo("case.moved");
    assertThat(refusal.args())
        .contains(
            Told.operator("seat-3"),
            CaseworkFixtures.NOON.plus(Duration.ofMinutes(1)),
            Told.step("dispatch"));
  }

  @Test
  void aNoteInBetweenDisturbsNobodyAndANoteNeverFails() {
    Case seen = done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
    done(chief.run(on(seen, new Step.Note("已电话联系"))));
    done(
        handler
            .as(DeskFixtures.operator("watch-1", Role.SUPERVISOR))
            .run(on(seen, new Step.Note("督查关注"))));
    Case it = done(dispatcher.run(on(seen, new Step.Dispatch("hedong-team", List.of(), "", ""))));
    assertThat(it.version()).isEqualTo(4);
  }

  @Test
  void twoWhoTakeOneCaseAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
    for (int round = 0; round < 20; round++) {
      Case it = done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
      Desk other = chief.as(DeskFixtures.operator("seat-4", Role.DISPATCHER));
      CountDownLatch go = new CountDownLatch(1);
      List<Outcome> outcomes = new ArrayList<>();
      try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        List<Future<Outcome>> futures = new ArrayList<>();
        for (Desk desk : List.of(dispatcher, other)) {
          futures.add(
              pool.submit(
                  () -> {
                    go.await();
                    return desk.run(new Command.OnCase(it.number(), null, new Step.Take()));
                  }));
        }
        go.countDown();
        for (Future<Outcome> future : futures) {
          outcomes.add(future.get(30, TimeUnit.SECONDS));
        }
      }
      assertThat(outcomes).filteredOn(Outcome.CaseDone.class::isInstance).hasSize(1);
      var loser =
          outcomes.stream().filter(Outcome.Refused.class::isInstance).findFirst().orElseThrow();
      assertThat(refused(loser).key()).isEqualTo("take.taken");
      String winner =
          ((Outcome.CaseDone)
                  outcomes.stream()
                      .filter(Outcome.CaseDone.class::isInstance)
                      .findFirst()
                      .orElseThrow())
              .now()
              .assignment()
              .takenBy();
      assertThat(refused(loser).args()).contains(Told.operator(String.valueOf(winner)));
    }
  }

  @Test
  void rolesDecideWhoMayDoWhat() {
    Case it = done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
    assertThat(
            refused(acceptor.run(on(it, new Step.Dispatch("hedong-team", List.of(), "", ""))))
                .key())
        .isEqualTo("not-allowed");
    Desk watcher = chief.as(DeskFixtures.operator("watch-1", Role.SUPERVISOR));
    assertThat(refused(watcher.run(on(it, new Step.Take()))).key()).isEqualTo("not-allowed");
    Desk otherTeam =
        chief.as(new Operator("team-2", "城管局（演练）", Set.of(Role.HANDLER), null, "east-cg"));
    Case dispatched =
        done(dispatcher.run(on(it, new Step.Dispatch("hedong-team", List.of(), "", ""))));
    assertThat(refused(otherTeam.run(on(dispatched, new Step.Handle("已办", List.of())))).key())
        .isEqualTo("not-my-unit");
    Desk elsewhere =
        chief.as(new Operator("seat-9", "新城席（演练）", Set.of(Role.DISPATCHER), "new-town", null));
    assertThat(refused(elsewhere.run(on(dispatched, new Step.Revoke("派错")))).key())
        .isEqualTo("not-my-area");
    done(elsewhere.run(on(dispatched, new Step.Note("邻区也有同样情况"))));
    assertThat(elsewhere.cases().open()).isEmpty();
    assertThat(elsewhere.cases().file(it.number())).isEmpty();
    assertThat(dispatcher.cases().open()).hasSize(1);
  }

  @Test
  void aRefusedCommandLeavesNoTrace() {
    Case it = done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
    int before = chief.places().latest(1000).size();
    refused(dispatcher.run(on(it, new Step.Dispatch("nobody", List.of(), "", ""))));
    refused(dispatcher.run(new Command.OnCase("SC-0", null, new Step.Take())));
    assertThat(chief.places().latest(1000)).hasSize(before);
  }

  @Test
  void anImportComesInOnceHoweverOftenItIsSent() {
    List<Draft> drafts = List.of(outside("1"), outside("2"), outside("2"), outside("3"));
    assertThat(acceptor.run(new Command.TakeIn("试点系统", drafts)))
        .isEqualTo(new Outcome.TakenIn(3, 1, Map.of()));
    assertThat(acceptor.run(new Command.TakeIn("试点系统", drafts)))
        .isEqualTo(new Outcome.TakenIn(0, 4, Map.of()));
    assertThat(refused(acceptor.run(new Command.TakeIn("别的系统", drafts))).key())
        .isEqualTo("import.source-mixed");
    assertThat(acceptor.cases().page(CaseFilter.ALL, 10)).hasSize(3);
  }

  @Test
  void manyCasesAreClassedAtOnceAndEachAnswersForItself() {
    acceptor.run(new Command.TakeIn("试点系统", List.of(outside("1"), outside("2"))));
    List<String> numbers =
        new ArrayList<>(
            acceptor.cases().page(CaseFilter.ALL, 10).stream().map(s -> s.number()).toList());
    numbers.add("SC-0");
    Outcome outcome = acceptor.run(new Command.OnCases(numbers, new Step.Classify("P01-02")));
    assertThat(outcome).isInstanceOf(Outcome.CasesDone.class);
    Outcome.CasesDone many = (Outcome.CasesDone) outcome;
    assertThat(many.done()).hasSize(2).allMatch(it -> "P01-02".equals(it.topic().category()));
    assertThat(many.refused()).containsOnlyKeys("SC-0");
  }

  @Test
  void everyLineReachesTheFeedOnceAndInOrder() throws Exception {
    BlockingQueue<JournalLine> seen = new LinkedBlockingQueue<>();
    try (Feed.Subscription _ = chief.feed().subscribe(seen::addAll)) {
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        numbers.add(
            done(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true))).number());
      }
      List<String> fed = new ArrayList<>();
      while (fed.size() < 50) {
        JournalLine line = seen.poll(30, TimeUnit.SECONDS);
        assertThat(line).as("a line that does not come").isNotNull();
        // The seats' own lines, written just before, may still be under way to this subscriber.
        if (line.subject().startsWith("SC-")) {
          fed.add(line.subject());
        }
      }
      assertThat(fed).isEqualTo(numbers);
    }
    assertThat(chief.feed().state()).isEqualTo(Feed.State.LIVE);
  }

  @Test
  void aModeIsSwitchedRaisedAndEndedAndTheBannerKnows() {
    assertThat(chief.modes().kind()).isEqualTo(ModeKind.DAILY);
    assertThat(refused(chief.run(activate(Grade.ORDINARY, "启动令 1 号"))).key())
        .isEqualTo("mode.level-missing");
    assertThat(refused(chief.run(activate(Grade.YELLOW, " "))).key())
        .isEqualTo("mode.order-missing");
    Desk collector = chief.as(DeskFixtures.operator("collector-1", Role.COLLECTOR));
    assertThat(refused(collector.run(activate(Grade.YELLOW, "启动令 1 号"))).key())
        .isEqualTo("not-allowed");
    var proposed = ((Outcome.ModeDone) chief.run(activate(Grade.YELLOW, "启动令 1 号"))).now();
    assertThat(proposed.state()).isEqualTo(ActivationState.PROPOSED);
    assertThat(dispatcher.modes().kind()).isEqualTo(ModeKind.DAILY);
    Command approve = new Command.OnModes(new ModeStep.Approve(proposed.id(), ""));
    assertThat(refused(dispatcher.run(approve)).key()).isEqualTo("not-allowed");
    assertThat(refused(chief.run(approve)).key()).isEqualTo("mode.approved-before");
    Desk leader = chief.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    var on = ((Outcome.ModeDone) leader.run(approve)).now();
    assertThat(on.state()).isEqualTo(ActivationState.IN_FORCE);
    assertThat(dispatcher.modes().kind()).isEqualTo(ModeKind.EMERGENCY);
    assertThat(refused(chief.run(activate(Grade.RED, "启动令 2 号"))).key()).isEqualTo("mode.already");
    chief.run(new Command.OnModes(new ModeStep.ChangeLevel(on.id(), Grade.ORANGE, "雨势加大")));
    assertThat(chief.modes().leading().orElseThrow().level()).isEqualTo(Grade.ORANGE);
    chief.run(new Command.OnModes(new ModeStep.End(on.id(), "雨停")));
    assertThat(chief.modes().kind()).isEqualTo(ModeKind.DAILY);
    assertThat(chief.places().modeHistory(5)).hasSize(1);
  }

  private static Command activate(Grade level, String basis) {
    return new Command.OnModes(
        new ModeStep.Propose(
            ModeKind.EMERGENCY, level, "防汛应急响应", List.of("990101"), null, null, null, null, basis));
  }

  private static Draft outside(String number) {
    Draft draft = CaseworkFixtures.draft("外来案件 " + number, null, null, new Point(30.5, 110.5));
    Instant reported = Instant.parse("2026-04-02T02:00:00Z");
    return new Draft(
        new Origin(
            draft.origin().channel(), "", draft.origin().nature(), "试点系统", number, "", reported),
        draft.title(),
        "",
        draft.place(),
        draft.topic(),
        draft.grade(),
        draft.routing(),
        null);
  }

  private static Command on(Case it, Step step) {
    return new Command.OnCase(it.number(), it.version(), step);
  }

  private static Case done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.CaseDone.class);
    return ((Outcome.CaseDone) outcome).now();
  }

  private static Refusal refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal();
  }
}
