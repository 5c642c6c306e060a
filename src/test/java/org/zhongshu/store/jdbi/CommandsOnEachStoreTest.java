package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Role;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.Ending;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.mode.command.Receiver.Mark;
import org.zhongshu.store.CommandTable;

/** Commands, directives and receipts in both stores. */
class CommandsOnEachStoreTest extends OnEachStore {
  private static final Instant T = Instant.parse("2026-04-04T12:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 4);
  private static final Matter CASE = new Matter(Matter.MatterKind.CASE, "ZZ-1");

  private static Commanding command(String number, Matter matter) {
    return new Commanding(
        number,
        1,
        matter,
        "河东路积水",
        "660101",
        new Commanding.Raised(T, "team", "u-1", "排不动"),
        List.of(),
        null);
  }

  private static Commanding with(
      Commanding it, List<Commanding.Tenure> tenures, Commanding.@Nullable Ended ended) {
    return new Commanding(
        it.number(),
        it.version() + 1,
        it.matter(),
        it.title(),
        it.area(),
        it.raised(),
        tenures,
        ended);
  }

  private static Directive directive(String number, int receivers) {
    return new Directive(
        number,
        "ZH-1",
        T,
        "leader",
        "封控道路",
        List.of("township@660101", "u-0"),
        T.plusSeconds(600),
        T.plusSeconds(3_600),
        null,
        IntStream.range(0, receivers).mapToObj(i -> Receiver.sent("u-" + i)).toList(),
        List.of());
  }

  private static Receiver receipts(String unit, Mark delivered, Mark confirmed) {
    return new Receiver(
        unit, 2, delivered, confirmed, confirmed, "收到", null, null, null, 1, T.plusSeconds(5));
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> behind(sql)).as(sql).isInstanceOf(SQLException.class);
  }

  private Directive stored(String number) {
    return store.read(t -> t.commands().directive(number)).orElseThrow();
  }

  @Test
  void a_command_comes_back_as_it_was_and_one_about_a_matter_is_open() {
    Commanding raised = command("ZH-1", CASE);
    assertThat(store.<Boolean>write(t -> t.commands().insert(raised))).isTrue();
    assertThat(store.<Boolean>write(t -> t.commands().insert(command("ZH-2", CASE)))).isFalse();
    // What has no record of its own may be raised as often as anybody likes.
    assertThat(store.<Boolean>write(t -> t.commands().insert(command("ZH-3", Matter.OTHER))))
        .isTrue();
    assertThat(store.<Boolean>write(t -> t.commands().insert(command("ZH-4", Matter.OTHER))))
        .isTrue();
    assertThat(store.<List<Commanding>>read(t -> t.commands().open()))
        .extracting(Commanding::number)
        .containsExactly("ZH-1", "ZH-3", "ZH-4");
    assertThat(store.<Optional<Commanding>>read(t -> t.commands().openAbout(CASE)))
        .contains(raised);

    Commanding taken =
        with(raised, List.of(new Commanding.Tenure(T.plusSeconds(30), "leader", "")), null);
    assertThat(store.<Boolean>write(t -> t.commands().update(raised, taken))).isTrue();
    assertThat(store.<Boolean>write(t -> t.commands().update(raised, taken))).isFalse();
    assertThat(store.<Optional<Commanding>>read(t -> t.commands().command("ZH-1"))).contains(taken);
    Commanding ended =
        with(
            taken,
            taken.tenures(),
            new Commanding.Ended(T.plusSeconds(90), "leader", Ending.FINISHED, "水已退"));
    assertThat(store.<Boolean>write(t -> t.commands().update(taken, ended))).isTrue();
    assertThat(store.<List<Commanding>>read(t -> t.commands().ended(9))).containsExactly(ended);
    assertThat(store.<Boolean>write(t -> t.commands().insert(command("ZH-5", CASE)))).isTrue();
    refused("DELETE FROM commanding");
    refused("UPDATE commanding SET words = 'x' WHERE number = 'ZH-3'");
    refused("UPDATE commanding SET result = 'x' WHERE number = 'ZH-1'");
    refused("DELETE FROM commanding_tenure");
    refused("UPDATE commanding_tenure SET seat = 'x'");
  }

  @Test
  void a_directive_comes_back_with_its_receipts_and_only_what_is_open_is_found() {
    store.write(t -> t.commands().insert(command("ZH-1", CASE)));
    Directive given = directive("ZL-1", 3);
    write(given, null);
    assertThat(stored("ZL-1")).isEqualTo(given);
    Mark desk = new Mark(T.plusSeconds(7), "seat", false);
    Mark phone = new Mark(T.plusSeconds(9), "centre", true);
    Directive answered =
        given
            .with(receipts("u-1", desk, phone))
            .with(new Directive.ReportBack("u-1", T.plusSeconds(9), "centre", true, "已办"));
    write(given, answered);
    assertThat(stored("ZL-1")).isEqualTo(answered);
    assertThat(store.<List<Directive>>read(t -> t.commands().directivesOf("ZH-1")))
        .containsExactly(answered);
    assertThat(store.<List<Directive>>read(t -> t.commands().toUnit("u-1", 0)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.receivers()).containsExactly(receipts("u-1", desk, phone));
              assertThat(it.reports()).hasSize(1);
            });
    assertThat(store.<List<String>>read(t -> t.commands().ranOut(T.plusSeconds(600), 9))).isEmpty();
    assertThat(store.<List<String>>read(t -> t.commands().ranOut(T.plusSeconds(601), 9)))
        .containsExactly("ZL-1");
    assertThat(store.<List<CommandTable.Owed>>read(t -> t.commands().owed()))
        .containsExactly(
            new CommandTable.Owed(
                "ZL-1", "660101", "封控道路", T.plusSeconds(600), 2, T.plusSeconds(3_600), 3));
    assertThat(late(600)).isZero();
    assertThat(late(601)).as("who confirmed has time to report").isEqualTo(2);
    assertThat(late(3_601)).isEqualTo(3);

    Directive recalled = withdrawn(answered);
    write(answered, recalled);
    assertThat(stored("ZL-1")).isEqualTo(recalled);
    assertThat(late(3_601)).isZero();
    assertThat(store.<List<CommandTable.Owed>>read(t -> t.commands().owed())).isEmpty();
    assertThat(store.<List<String>>read(t -> t.commands().ranOut(T.plusSeconds(9_999), 9)))
        .isEmpty();
    assertThat(store.<List<Directive>>read(t -> t.commands().toUnit("u-1", 0))).isEmpty();
    assertThat(store.<List<Directive>>read(t -> t.commands().toUnit("u-1", 5))).hasSize(1);
    refused("DELETE FROM directive");
    refused("UPDATE directive SET words = 'x'");
    refused("DELETE FROM directive_receiver");
    refused("UPDATE directive_receiver SET confirmed_at = 1 WHERE unit = 'u-1'");
    refused("UPDATE directive_report SET words = 'x'");
    refused("DELETE FROM directive_report");
  }

  private int late(long seconds) {
    return store.read(t -> t.commands().late("ZH-1", T.plusSeconds(seconds)));
  }

  private static Directive withdrawn(Directive it) {
    return new Directive(
        it.number(),
        it.command(),
        it.at(),
        it.by(),
        it.words(),
        it.addressed(),
        it.confirmBy(),
        it.reportBy(),
        new Directive.Withdrawn(T.plusSeconds(20), "leader", "误发"),
        it.receivers(),
        it.reports());
  }

  private void write(Directive before, @Nullable Directive after) {
    store.write(
        t -> {
          if (after == null) {
            t.commands().insert(before);
          } else {
            t.commands().update(before, after);
          }
          return true;
        });
  }

  @Test
  void numbers_are_drawn_by_the_day() {
    assertThat(store.<String>write(t -> t.commands().drawCommand(DAY)))
        .isEqualTo("ZH-20260404-001");
    assertThat(store.<String>write(t -> t.commands().drawDirective(DAY)))
        .isEqualTo("ZL-20260404-001");
    assertThat(store.<String>write(t -> t.commands().drawDirective(DAY)))
        .isEqualTo("ZL-20260404-002");
  }

  /** Two desks of two units, each on a store of its own: the last of them ends the alarm. */
  @Test
  void units_confirm_at_once_and_each_receipt_is_kept() throws Exception {
    DeskFixtures.Clock clock = new DeskFixtures.Clock(T);
    List<String> units = List.of("city-cg", "east-cg", "hedong-team", "qiaotou");
    List<Desk> desks = new ArrayList<>();
    try (Desk centre = DeskFixtures.open(open(location), clock);
        ExecutorService pool = Executors.newFixedThreadPool(units.size())) {
      Desk leader = centre.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
      Commanding it =
          Objects.requireNonNull(
              done(leader, new CommandStep.Raise(null, null, null, "积水", null, "", true))
                  .command());
      Directive given =
          Objects.requireNonNull(
              done(leader, new CommandStep.Give(it.number(), units, "封控", 10, false, null))
                  .directive());
      clock.pass(Duration.ofMinutes(11));
      centre.timekeeping().look();
      assertThat(leader.supervision().alarms()).hasSize(1);
      CyclicBarrier start = new CyclicBarrier(units.size());
      List<Future<Outcome>> running = new ArrayList<>();
      for (String unit : units) {
        Desk own =
            DeskFixtures.open(open(location), clock).as(DeskFixtures.ofUnit("seat-" + unit, unit));
        desks.add(own);
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return own.run(
                      new Command.OnCommands(new CommandStep.Confirm(given.number(), null, "收到")));
                }));
      }
      for (Future<Outcome> one : running) {
        assertThat(one.get(1, TimeUnit.MINUTES)).isInstanceOf(Outcome.CommandDone.class);
      }
      assertThat(leader.commands().directive(given.number()).orElseThrow().receivers())
          .allSatisfy(
              receiver ->
                  assertThat(Objects.requireNonNull(receiver.confirmed()).by())
                      .isEqualTo("seat-" + receiver.unit()));
      assertThat(leader.supervision().alarms()).isEmpty();
      assertThat(store.verify().faults()).isEmpty();
    } finally {
      desks.forEach(Desk::close);
    }
  }

  private static Outcome.CommandDone done(Desk desk, CommandStep step) {
    Outcome outcome = desk.run(new Command.OnCommands(step));
    assertThat(outcome).isInstanceOf(Outcome.CommandDone.class);
    return (Outcome.CommandDone) outcome;
  }

  /** All of it or nothing: what fails behind the last receiver leaves no directive. */
  @Test
  void a_directive_to_two_hundred_units_is_one_transaction() {
    store.write(t -> t.commands().insert(command("ZH-1", CASE)));
    assertThatThrownBy(
            () ->
                store.write(
                    t -> {
                      t.commands().insert(directive("ZL-1", 200));
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(store.<Optional<Directive>>read(t -> t.commands().directive("ZL-1"))).isEmpty();
    write(directive("ZL-1", 200), null);
    assertThat(stored("ZL-1").receivers()).hasSize(200);
  }
}
