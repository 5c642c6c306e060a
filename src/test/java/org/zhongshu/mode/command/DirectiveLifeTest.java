package org.zhongshu.mode.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;
import org.zhongshu.mode.command.Receiver.Mark;
import org.zhongshu.mode.command.Receiver.ReceiptState;

/** Directives and their receipts. */
class DirectiveLifeTest {
  private static final Instant T = Instant.parse("2026-04-04T12:00:00Z");
  private static final City CITY = CaseworkFixtures.city();

  private static Commanding command() {
    return new Commanding(
        "ZH-20260404-001",
        2,
        Matter.OTHER,
        "河东路积水",
        "990101",
        new Commanding.Raised(T, "dispatcher", null, "排不动"),
        List.of(new Commanding.Tenure(T, "leader", "")),
        null);
  }

  private static CommandStep.Give give(@Nullable Integer confirm, boolean report, String... to) {
    return new CommandStep.Give("ZH-20260404-001", List.of(to), "封控道路", confirm, report, null);
  }

  private static Directive given(String... to) {
    List<Unit> units = ((Addressees.Resolved.Units) Addressees.resolve(List.of(to), CITY)).units();
    return accepted(
            DirectiveLife.give(
                command(), give(10, true, to), units, CommandRules.USUAL, "leader", T))
        .withNumber("ZL-20260404-001");
  }

  private static Directive accepted(DirectiveLife.Ruling ruling) {
    assertThat(ruling).isInstanceOf(DirectiveLife.Ruling.Accepted.class);
    return ((DirectiveLife.Ruling.Accepted) ruling).after();
  }

  private static String refused(DirectiveLife.Ruling ruling) {
    assertThat(ruling).isInstanceOf(DirectiveLife.Ruling.Refused.class);
    return ((DirectiveLife.Ruling.Refused) ruling).refusal().key();
  }

  private static Mark desk(int seconds) {
    return new Mark(T.plusSeconds(seconds), "seat", false);
  }

  private static Receiver of(Directive it, String unit) {
    return it.receiver(unit).orElseThrow();
  }

  @Test
  void limits_are_the_centres_where_the_directive_says_none() {
    Directive usual =
        accepted(
            DirectiveLife.give(
                command(),
                give(null, true, "east-cg"),
                List.of(),
                CommandRules.USUAL,
                "leader",
                T));
    assertThat(usual.confirmBy()).isEqualTo(T.plus(Duration.ofMinutes(15)));
    assertThat(usual.reportBy()).isEqualTo(T.plus(Duration.ofMinutes(120)));
    assertThat(given("east-cg").confirmBy()).isEqualTo(T.plus(Duration.ofMinutes(10)));
  }

  @Test
  void only_who_commands_gives_directives_and_within_limits_that_make_sense() {
    assertThat(
            refused(
                DirectiveLife.give(
                    command(), give(5, false), List.of(), CommandRules.USUAL, "other", T)))
        .isEqualTo("command.other");
    assertThat(
            refused(
                DirectiveLife.give(
                    command(), give(0, false), List.of(), CommandRules.USUAL, "leader", T)))
        .isEqualTo("directive.limit");
    assertThat(
            refused(
                DirectiveLife.give(
                    command(),
                    new CommandStep.Give("", List.of(), "封控", 60, true, 30),
                    List.of(),
                    CommandRules.USUAL,
                    "leader",
                    T)))
        .isEqualTo("directive.limits");
  }

  @Test
  void receipts_come_one_after_the_other_and_what_comes_later_brings_what_comes_before() {
    Directive it = given("east-cg", "hedong-team", "qiaotou");
    it = accepted(DirectiveLife.deliver(it, "east-cg", desk(5)));
    assertThat(of(it, "east-cg").state()).isEqualTo(ReceiptState.DELIVERED);
    // Shown at a second desk of the unit: the first time counts.
    assertThat(accepted(DirectiveLife.deliver(it, "east-cg", desk(9)))).isEqualTo(it);
    it = accepted(DirectiveLife.read(it, "hedong-team", desk(20)));
    assertThat(of(it, "hedong-team").delivered()).isEqualTo(desk(20));
    it = accepted(DirectiveLife.confirm(it, "east-cg", " 收到 ", desk(30)));
    assertThat(of(it, "east-cg").words()).isEqualTo("收到");
    assertThat(of(it, "east-cg").delivered()).isEqualTo(desk(5));
    assertThat(of(it, "east-cg").read()).isEqualTo(desk(30));
    assertThat(refused(DirectiveLife.confirm(it, "east-cg", "", desk(40))))
        .isEqualTo("directive.confirmed");
    it = accepted(DirectiveLife.report(it, "east-cg", "已封控", desk(50)));
    it = accepted(DirectiveLife.report(it, "east-cg", "已解除", desk(60)));
    assertThat(of(it, "east-cg").reportedAt()).isEqualTo(desk(50).at());
    assertThat(it.reports()).extracting(Directive.ReportBack::words).containsExactly("已封控", "已解除");
    assertThat(it.tally(T.plusSeconds(70))).isEqualTo(new Directive.Tally(3, 1, 1, 1, 0, 1));
    assertThat(refused(DirectiveLife.confirm(it, "city-cg", "", desk(1))))
        .isEqualTo("directive.not-to");
  }

  @Test
  void what_was_told_by_phone_says_who_answered() {
    Directive it = given("qiaotou");
    Mark phone = new Mark(T.plusSeconds(9), "dispatcher", true);
    assertThat(refused(DirectiveLife.phone(it, "qiaotou", " ", phone)))
        .isEqualTo("directive.phone-words");
    assertThat(refused(DirectiveLife.confirm(it, "qiaotou", "", phone)))
        .isEqualTo("directive.phone-words");
    it = accepted(DirectiveLife.phone(it, "qiaotou", "值班员接听", phone));
    assertThat(of(it, "qiaotou").delivered()).isEqualTo(phone);
    assertThat(refused(DirectiveLife.phone(it, "qiaotou", "值班员接听", phone)))
        .isEqualTo("directive.delivered");
  }

  @Test
  void a_limit_that_ran_out_is_said_once_and_stays_when_it_is_made_good() {
    Directive it =
        accepted(DirectiveLife.confirm(given("east-cg", "qiaotou"), "east-cg", "", desk(9)));
    assertThat(DirectiveLife.ranOut(it, it.confirmBy())).isEqualTo(it);
    Instant late = it.confirmBy().plusSeconds(1);
    it = DirectiveLife.ranOut(it, late);
    assertThat(of(it, "qiaotou").overdueAt()).isEqualTo(late);
    assertThat(of(it, "east-cg").overdueAt()).isNull();
    assertThat(DirectiveLife.ranOut(it, late.plusSeconds(9))).isEqualTo(it);
    it = accepted(DirectiveLife.confirm(it, "qiaotou", "", desk(3_000)));
    assertThat(of(it, "qiaotou").overdueAt()).isEqualTo(late);
    assertThat(it.unconfirmed()).isEmpty();
    Instant muchLater = T.plus(Duration.ofHours(3));
    assertThat(DirectiveLife.ranOut(it, muchLater).receivers())
        .extracting(Receiver::unreportedAt)
        .containsOnly(muchLater);
  }

  @Test
  void a_recalled_directive_wants_nothing_and_keeps_its_receipts() {
    Directive it =
        accepted(DirectiveLife.confirm(given("east-cg", "qiaotou"), "east-cg", "", desk(9)));
    assertThat(refused(DirectiveLife.recall(it, command(), " ", "leader", T)))
        .isEqualTo("directive.reason-missing");
    assertThat(refused(DirectiveLife.recall(it, command(), "误发", "other", T)))
        .isEqualTo("command.other");
    it = accepted(DirectiveLife.recall(it, command(), "误发", "leader", T.plusSeconds(60)));
    assertThat(it.receivers()).noneMatch(it::wants);
    assertThat(of(it, "east-cg").state()).isEqualTo(ReceiptState.CONFIRMED);
    assertThat(refused(DirectiveLife.confirm(it, "qiaotou", "", desk(99))))
        .isEqualTo("directive.recalled");
    assertThat(refused(DirectiveLife.remind(it, T))).isEqualTo("directive.recalled");
  }

  @Test
  void reminders_go_to_those_who_have_not_confirmed() {
    Directive it =
        accepted(DirectiveLife.confirm(given("east-cg", "qiaotou"), "east-cg", "", desk(9)));
    it = accepted(DirectiveLife.remind(it, T.plusSeconds(60)));
    assertThat(of(it, "qiaotou").reminders()).isEqualTo(1);
    assertThat(of(it, "east-cg").reminders()).isZero();
    it = accepted(DirectiveLife.confirm(it, "qiaotou", "", desk(99)));
    assertThat(refused(DirectiveLife.remind(it, T))).isEqualTo("directive.all-confirmed");
  }

  /** The furthest that each unit has come by a plain list of what happened, and nothing else. */
  @Test
  void random_days_agree_with_a_plain_list_of_what_happened() {
    String[] units = {"city-cg", "east-cg", "east-centre", "hedong-team", "qiaotou"};
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Directive it = given(units);
      Map<String, Instant[]> reference = new HashMap<>();
      for (String unit : units) {
        reference.put(unit, new Instant[4]);
      }
      List<String> said = new ArrayList<>();
      Instant now = T;
      for (int i = 0; i < 40; i++) {
        now = now.plusSeconds(random.nextInt(200));
        String unit = units[random.nextInt(units.length)];
        Mark mark = new Mark(now, "seat", false);
        int what = random.nextInt(5);
        DirectiveLife.Ruling ruling =
            switch (what) {
              case 0 -> DirectiveLife.deliver(it, unit, mark);
              case 1 -> DirectiveLife.read(it, unit, mark);
              case 2 -> DirectiveLife.confirm(it, unit, "", mark);
              case 3 -> DirectiveLife.report(it, unit, "办了", mark);
              default -> new DirectiveLife.Ruling.Accepted(DirectiveLife.ranOut(it, now));
            };
        if (ruling instanceof DirectiveLife.Ruling.Accepted(Directive after)) {
          it = after;
        }
        Instant[] times = Objects.requireNonNull(reference.get(unit));
        for (int step = 0; what < 4 && step <= what; step++) {
          times[step] = times[step] == null ? now : times[step];
        }
        if (what == 3) {
          said.add(unit);
        }
      }
      Directive last = it;
      for (String unit : units) {
        Receiver receiver = of(last, unit);
        Instant[] times = Objects.requireNonNull(reference.get(unit));
        assertThat(
                new Instant[] {
                  at(receiver.delivered()),
                  at(receiver.read()),
                  at(receiver.confirmed()),
                  receiver.reportedAt()
                })
            .as("seed %d, %s", seed, unit)
            .containsExactly(times);
      }
      assertThat(last.reports()).extracting(Directive.ReportBack::unit).isEqualTo(said);
      assertThat(last.unconfirmed())
          .hasSize((int) reference.values().stream().filter(times -> times[2] == null).count());
    }
  }

  private static @Nullable Instant at(@Nullable Mark mark) {
    return mark == null ? null : mark.at();
  }
}
