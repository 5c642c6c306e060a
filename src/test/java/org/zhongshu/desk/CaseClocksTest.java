package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.CaseClocks.CaseClock;
import org.zhongshu.desk.CaseClocks.Kind;
import org.zhongshu.desk.CaseClocks.Source;

/** What explains a deadline comes to that very deadline. */
class CaseClocksTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-03T08:30:00Z"));
  private final FakeDesk desk = new FakeDesk(clock);

  private List<CaseClock> clocks(Case it) {
    return CaseClocks.of(desk.file(it.number()).orElseThrow(), desk.rules());
  }

  private CaseClock only(Case it, Kind kind) {
    return clocks(it).stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
  }

  private static Limit limit(CaseClock clock) {
    return Objects.requireNonNull(clock.told(), clock::toString).run().limit();
  }

  @Test
  void a_case_to_be_dispatched_has_the_dispatch_clock_in_front_and_the_citizens_behind() {
    Case it = desk.report("井盖缺失");

    assertThat(clocks(it)).extracting(CaseClock::kind).containsExactly(Kind.STAGE, Kind.CASE);
    assertThat(limit(only(it, Kind.STAGE))).isEqualTo(new Limit(15, LimitUnit.MINUTE));
    assertThat(limit(only(it, Kind.CASE))).isEqualTo(new Limit(7, LimitUnit.CALENDAR_DAY));
  }

  @Test
  void a_class_that_is_changed_after_the_dispatch_does_not_explain_the_units_deadline() {
    Case it = desk.report("井盖缺失", "410102001001", "0101", true);
    clock.pass(Duration.ofMinutes(5));
    desk.byOther(it.number(), new Step.Dispatch("u1", List.of(), "", ""));
    CaseClock before = only(it, Kind.STAGE);
    String another =
        desk.catalogue().all().stream()
            .filter(c -> !c.limit().equals(limit(before)))
            .findFirst()
            .orElseThrow()
            .code();

    desk.byOther(it.number(), new Step.Classify(another));

    assertThat(only(it, Kind.STAGE)).isEqualTo(before);
    assertThat(before.source()).isEqualTo(Source.RECKONED);
  }

  @Test
  void a_grade_set_later_counts_for_the_citizens_clock_only_after_a_reopening_of_the_case() {
    Case it = desk.report("井盖缺失");
    desk.byOther(it.number(), new Step.Regrade(Grade.RED, "有人受伤"));
    assertThat(limit(only(it, Kind.CASE))).isEqualTo(new Limit(7, LimitUnit.CALENDAR_DAY));

    desk.byOther(it.number(), new Step.Dispatch("u1", List.of(), "", ""));
    desk.byOther(it.number(), new Step.Handle("已补盖", List.of()));
    desk.run(new Command.OnCase(it.number(), null, new Step.Confirm(true, "", List.of())));
    desk.byOther(
        it.number(),
        new Step.Close("已办", List.of(new Evidence(Evidence.Kind.PHOTO, "补盖后.jpg", null))));
    clock.pass(Duration.ofHours(1));
    desk.byOther(it.number(), new Step.CallBack(true, false, false, "又缺了"));
    desk.byOther(it.number(), new Step.Reopen("又缺了"));

    assertThat(limit(only(it, Kind.CASE))).isEqualTo(new Limit(2, LimitUnit.URGENT_HOUR));
    assertThat(only(it, Kind.CASE).start()).isEqualTo(clock.instant());
  }

  @Test
  void a_deadline_that_the_rules_do_not_come_to_is_not_explained_by_them() {
    Case it = desk.report("井盖缺失");
    CaseQuestions.CaseFile file = desk.file(it.number()).orElseThrow();
    Instant other = Objects.requireNonNull(it.times().caseDue()).plusSeconds(60);
    Case moved = file.now().withTimes(file.now().times().withCaseDue(other));

    CaseClock own =
        CaseClocks.of(new CaseQuestions.CaseFile(moved, file.record()), desk.rules()).getLast();

    assertThat(own.told()).isNull();
    assertThat(own.source()).isEqualTo(Source.FORMER_RULES);
    assertThat(own.due()).isEqualTo(other);
  }
}
