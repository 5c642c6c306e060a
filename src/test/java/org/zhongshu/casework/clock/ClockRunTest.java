package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.DayRuling;

class ClockRunTest {
  private static final Instant MONDAY_8 = Shanghai.at("2026-03-02 08:00");

  private final Reckoning reckoning = Shanghai.reckoning();

  @Test
  void aClockThatIsResumedRunsOnWithWhatWasLeft() {
    ClockRun run = ClockRun.start(MONDAY_8, new Limit(4, LimitUnit.WORK_HOUR));
    ClockRun paused = run.pause(Shanghai.at("2026-03-02 11:00"), "核实");
    assertThat(paused.isPaused()).isTrue();
    assertThat(paused.deadline(reckoning)).isEmpty();
    ClockRun resumed = paused.resume(Shanghai.at("2026-03-04 14:00"));
    assertThat(resumed.isPaused()).isFalse();
    assertThat(resumed.deadline(reckoning)).hasValue(Shanghai.at("2026-03-04 15:00"));
    assertThat(resumed.pauses().getFirst().reason()).isEqualTo("核实");
  }

  @Test
  void whatCannotHaveHappenedIsRefused() {
    ClockRun run = ClockRun.start(MONDAY_8, new Limit(4, LimitUnit.WORK_HOUR));
    assertThatThrownBy(() -> run.resume(MONDAY_8)).isInstanceOf(IllegalStateException.class);
    assertRefused(() -> run.pause(MONDAY_8.minusSeconds(1), ""));
    ClockRun paused = run.pause(MONDAY_8.plusSeconds(60), "");
    assertRefused(() -> paused.pause(MONDAY_8.plusSeconds(120), ""));
    assertRefused(() -> paused.resume(MONDAY_8.plusSeconds(59)));
    ClockRun resumed = paused.resume(MONDAY_8.plusSeconds(90));
    assertRefused(() -> resumed.pause(MONDAY_8.plusSeconds(89), ""));
  }

  @Test
  void theReckoningOverSpringFestivalIsExplainedStepByStep() {
    ClockRun run =
        ClockRun.start(Shanghai.at("2026-02-13 17:00"), new Limit(10, LimitUnit.WORK_HOUR));
    assertThat(told(run))
        .containsExactly(
            "2026-02-13 17:00 → 2026-02-13 18:00 PT1H Working WEEKDAY",
            "2026-02-13 18:00 → 2026-02-14 08:00 PT0S OutOfHours WEEKDAY",
            "2026-02-14 08:00 → 2026-02-14 12:00 PT4H Working MAKE_UP 春节",
            "2026-02-14 12:00 → 2026-02-14 14:00 PT0S Break MAKE_UP 春节",
            "2026-02-14 14:00 → 2026-02-14 18:00 PT4H Working MAKE_UP 春节",
            "2026-02-14 18:00 → 2026-02-15 00:00 PT0S OutOfHours MAKE_UP 春节",
            "2026-02-15 00:00 → 2026-02-24 00:00 PT0S DayOff HOLIDAY 春节",
            "2026-02-24 00:00 → 2026-02-24 08:00 PT0S OutOfHours WEEKDAY",
            "2026-02-24 08:00 → 2026-02-24 09:00 PT1H Working WEEKDAY");
  }

  @Test
  void pausesStandInTheExplanationWithTheirReason() {
    ClockRun run =
        ClockRun.start(MONDAY_8, new Limit(3, LimitUnit.URGENT_HOUR))
            .pause(Shanghai.at("2026-03-02 09:00"), "核实")
            .resume(Shanghai.at("2026-03-02 20:00"));
    assertThat(told(run))
        .containsExactly(
            "2026-03-02 08:00 → 2026-03-02 09:00 PT1H Always",
            "2026-03-02 09:00 → 2026-03-02 20:00 PT0S Paused 核实",
            "2026-03-02 20:00 → 2026-03-02 22:00 PT2H Always");
    ClockRun again = run.pause(Shanghai.at("2026-03-02 21:00"), "挂账");
    assertThat(told(again)).last().isEqualTo("2026-03-02 21:00 → … PT0S Paused 挂账");
  }

  @Test
  void aPauseAfterTheDeadlineIsNoPartOfItsReckoning() {
    ClockRun run =
        ClockRun.start(MONDAY_8, new Limit(1, LimitUnit.WORK_HOUR))
            .pause(Shanghai.at("2026-03-02 09:00"), "核实");
    assertThat(told(run))
        .containsExactly("2026-03-02 08:00 → 2026-03-02 09:00 PT1H Working WEEKDAY");
  }

  @Test
  void theExplanationSaysWhereAYearIsNotPublished() {
    ClockRun run =
        ClockRun.start(Shanghai.at("2027-01-01 17:00"), new Limit(1, LimitUnit.WORK_HOUR));
    assertThat(run.explain(reckoning))
        .singleElement()
        .extracting(ReckoningStep::why)
        .isEqualTo(
            new Why.Working(
                new DayRuling(
                    LocalDate.of(2027, 1, 1),
                    DayRuling.Kind.WEEKDAY,
                    "",
                    DayRuling.Standing.NOT_PUBLISHED)));
  }

  @Test
  void leftIsLessThanNothingByWhatIsOverrun() {
    ClockRun run = ClockRun.start(MONDAY_8, new Limit(1, LimitUnit.WORK_HOUR));
    assertThat(run.remaining(Shanghai.at("2026-03-02 13:00"), reckoning))
        .isEqualTo(Duration.ofHours(-3));
  }

  private List<String> told(ClockRun run) {
    return run.explain(reckoning).stream()
        .map(
            step ->
                "%s → %s %s %s"
                    .formatted(
                        Shanghai.text(step.from()),
                        told(step.to()),
                        step.counted(),
                        told(step.why()).strip()))
        .toList();
  }

  private static String told(@Nullable Instant at) {
    return at == null ? "…" : Shanghai.text(at);
  }

  private static String told(Why why) {
    return why.getClass().getSimpleName()
        + " "
        + switch (why) {
          case Why.Always() -> "";
          case Why.Paused(String reason) -> reason;
          case Why.Working(DayRuling day) -> told(day);
          case Why.Break(DayRuling day) -> told(day);
          case Why.OutOfHours(DayRuling day) -> told(day);
          case Why.DayOff(DayRuling day) -> told(day);
        };
  }

  private static String told(DayRuling day) {
    return day.kind() + " " + day.name();
  }

  private static void assertRefused(ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(IllegalArgumentException.class);
  }
}
