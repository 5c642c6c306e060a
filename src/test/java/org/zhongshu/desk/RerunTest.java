package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.LogKind;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.TrainingOrder;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** A training's commands are recorded as they are done, and done again they tell the same story. */
class RerunTest {
  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
  private Store store;
  private Desk desk;

  @BeforeEach
  void found() {
    Path file = folder.resolve("training.db");
    DeskFixtures.open(file, clock).close();
    store = JdbiStores.open(file.toString(), OpenMode.MUST_EXIST);
    store.write(
        tables -> {
          tables
              .training()
              .found(
                  new TrainingMark(
                      "x",
                      "演练",
                      1,
                      clock.instant(),
                      clock.instant().plus(Duration.ofHours(9)),
                      "{}"));
          return 0;
        });
    store.backup(folder.resolve("start"));
    desk = DeskFixtures.open(store, clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Rerun again() throws IOException {
    Path copy = folder.resolve("again.db");
    Files.deleteIfExists(copy);
    Files.copy(folder.resolve("start"), copy);
    return new Rerun(JdbiStores.open(copy.toString(), OpenMode.MUST_EXIST), CaseworkFixtures.NOON);
  }

  private List<TrainingOrder> orders() {
    return store.read(tables -> tables.training().orders(0, 10_000));
  }

  private Desk as(Role role) {
    return desk.as(DeskFixtures.operator(role.name().toLowerCase(Locale.ROOT), role));
  }

  /** Something of many kinds, some of it refused, by several seats. */
  private void play(int steps, Random random) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      clock.pass(Duration.ofSeconds(random.nextInt(240)));
      String some = cases.isEmpty() ? "none" : cases.get(random.nextInt(cases.size()));
      switch (random.nextInt(9)) {
        case 0, 1 -> {
          if (as(Role.ACCEPTOR).run(new Command.Report(CaseworkFixtures.draft(), true))
              instanceof Outcome.CaseDone(Case it)) {
            cases.add(it.number());
          }
        }
        case 2, 3 ->
            as(Role.DISPATCHER)
                .run(
                    new Command.OnCase(
                        some, null, new Step.Dispatch("hedong-team", List.of(), "请处理 🚒", "")));
        case 4 ->
            as(Role.SHIFT_CHIEF).run(new Command.OnCase(some, null, new Step.Note("再看 " + i)));
        case 5 ->
            as(Role.DISPATCHER)
                .run(new Command.OnCases(cases, new Step.Regrade(Grade.YELLOW, "涨水")));
        case 6 ->
            as(Role.DISPATCHER)
                .run(
                    new Command.OnDuty(
                        new DutyStep.Write(null, LogKind.CALL, "来电 " + i, null, null, true)));
        case 7 ->
            as(Role.SHIFT_CHIEF)
                .run(
                    new Command.OnModes(
                        new ModeStep.Propose(
                            ModeKind.HOLIDAY,
                            Grade.ORDINARY,
                            "节 " + i,
                            List.of("990101"),
                            null,
                            null,
                            null,
                            null,
                            "令")));
        default -> desk.timekeeping().look();
      }
    }
  }

  @Test
  void done_again_at_their_moments_the_journal_is_the_same_to_the_last_hash() throws Exception {
    play(160, new Random(3));
    assertThat(orders()).hasSizeGreaterThan(60);
    try (Rerun again = again()) {
      for (TrainingOrder order : orders()) {
        assertThat(again.apply(order)).as("%s", order).isNotInstanceOf(Outcome.Refused.class);
        assertThat(again.now()).isEqualTo(order.at());
      }
      assertThat(again.heads()).isEqualTo(Rerun.heads(store));
      // What it recorded is what it was given: it could be replayed again.
      assertThat(again.desk(DeskFixtures.chief()).training().trace(null))
          .isEqualTo(desk.training().trace(null));
    }
    assertThat(store.verify().sound()).isTrue();
  }

  @Test
  void halfway_it_stands_as_it_stood_then() throws Exception {
    play(60, new Random(8));
    var then = Rerun.heads(store);
    int half = orders().size();
    play(60, new Random(9));
    try (Rerun again = again()) {
      orders().subList(0, half).forEach(again::apply);
      assertThat(again.heads()).isEqualTo(then);
    }
  }

  @Test
  void what_was_refused_is_not_recorded_and_what_was_sent_twice_is_recorded_once() {
    as(Role.DISPATCHER).run(new Command.OnCase("none", null, new Step.Note("x")));
    assertThat(orders()).isEmpty();
    Order order = Order.of(new Command.Report(CaseworkFixtures.draft(), true));
    as(Role.ACCEPTOR).run(order);
    as(Role.ACCEPTOR).run(order);
    assertThat(orders()).extracting(TrainingOrder::command).containsExactly(order.id());
  }

  @Test
  void in_a_replay_every_step_of_a_person_is_refused_and_no_look_is_kept() throws Exception {
    play(20, new Random(1));
    try (Rerun again = again()) {
      orders().forEach(again::apply);
      Desk watching = again.desk(DeskFixtures.chief());
      var before = again.heads();
      assertThat(watching.run(new Command.Report(CaseworkFixtures.draft(), true)))
          .isEqualTo(new Outcome.Refused(Refusal.of("training.replay.read-only")));
      assertThat(
              watching
                  .as(DeskFixtures.operator("x", Role.ADMINISTRATOR))
                  .run(new Command.PutSetting("centre.exercise", "false")))
          .isInstanceOf(Outcome.Refused.class);
      watching.training().saw(TrainingLook.Kind.PAGE, "board");
      assertThat(again.heads()).isEqualTo(before);
      assertThat(watching.training().trace("chief")).noneMatch(it -> it.look() != null);
    }
  }

  @Test
  void nothing_is_recorded_at_a_real_store() {
    Path real = folder.resolve("real.db");
    try (Store it = JdbiStores.open(real.toString(), OpenMode.CREATE_IF_MISSING);
        Desk work = DeskFixtures.open(it, clock)) {
      work.run(new Command.Report(CaseworkFixtures.draft(), true));
      work.training().saw(TrainingLook.Kind.CASE, "ZZ-1");
      assertThat(it.<List<TrainingOrder>>read(t -> t.training().orders(0, 9))).isEmpty();
      assertThat(it.<List<TrainingLook>>read(t -> t.training().looks())).isEmpty();
      assertThat(work.training().report()).isEmpty();
    }
  }
}
