package org.zhongshu.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.mode.plan.Measure;

/** What is shown first, and from when a clock is due soon, while several modes are in force. */
class ModeLayoutTest {
  private static final Instant START = Instant.parse("2026-07-20T02:00:00Z");
  private static final Instant DUE = START.plus(Duration.ofHours(4));

  private final ModeLayout.Wanted holiday =
      wanted(1, ModeKind.HOLIDAY, Grade.ORDINARY, "990100", "screen", 70);
  private final ModeLayout.Wanted flood =
      wanted(2, ModeKind.EMERGENCY, Grade.BLUE, "990101", "board", 50);

  private static ModeLayout.Wanted wanted(
      long id, ModeKind kind, Grade level, String area, String view, int percent) {
    return new ModeLayout.Wanted(
        inForce(id, kind, level, area),
        new Coverage(CaseworkFixtures.city(), List.of(area)),
        level,
        new Measure.Layout("m" + id, view, percent));
  }

  private static Activation inForce(long id, ModeKind kind, Grade level, String area) {
    return Activations.of(
        id, kind, level, "演练", List.of(area), START, null, null, null, "", "演练令", 1);
  }

  private static DueState after(ModeLayout layout, @Nullable String place, Duration gone) {
    return DueState.of(START, DUE, START.plus(gone), layout.at(place));
  }

  @Test
  void in_daily_mode_each_sees_what_he_likes_and_a_fifth_left_is_due_soon() {
    assertThat(ModeLayout.DAILY.first(null)).isEmpty();
    assertThat(after(ModeLayout.DAILY, "990101", Duration.ofMinutes(191)))
        .isEqualTo(DueState.NORMAL);
    assertThat(after(ModeLayout.DAILY, "990101", Duration.ofMinutes(192))).isEqualTo(DueState.SOON);
  }

  @Test
  void the_strictest_says_what_is_shown_and_only_to_those_whom_it_concerns() {
    ModeLayout layout = ModeLayout.of(List.of(holiday, flood));

    assertThat(layout.first(null)).contains(flood);
    assertThat(layout.first("990101")).contains(flood);
    assertThat(layout.first("990102")).contains(holiday);
  }

  @Test
  void of_one_plan_the_graver_level_says_what_is_shown() {
    Activation raised = inForce(3, ModeKind.EMERGENCY, Grade.YELLOW, "990101");
    Coverage where = new Coverage(CaseworkFixtures.city(), List.of("990101"));
    ModeLayout.Wanted mild =
        new ModeLayout.Wanted(raised, where, Grade.BLUE, new Measure.Layout("a", "screen", 60));
    ModeLayout.Wanted grave =
        new ModeLayout.Wanted(raised, where, Grade.YELLOW, new Measure.Layout("b", "board", 50));

    assertThat(ModeLayout.of(List.of(mild, grave)).first(null)).contains(grave);
  }

  @Test
  void noticed_earliest_wins_at_each_place() {
    ModeLayout layout = ModeLayout.of(List.of(holiday, flood));

    // Four hours: half of it in the flooded county, seven tenths elsewhere.
    assertThat(after(layout, "990101", Duration.ofMinutes(119))).isEqualTo(DueState.NORMAL);
    assertThat(after(layout, "990101", Duration.ofMinutes(120))).isEqualTo(DueState.SOON);
    assertThat(after(layout, "990102", Duration.ofMinutes(167))).isEqualTo(DueState.NORMAL);
    assertThat(after(layout, "990102", Duration.ofMinutes(168))).isEqualTo(DueState.SOON);
  }

  @Test
  void no_mode_has_a_case_noticed_later_than_daily_does() {
    ModeLayout late =
        ModeLayout.of(List.of(wanted(4, ModeKind.HOLIDAY, Grade.ORDINARY, "990100", "board", 95)));

    assertThat(late.at("990101")).isEqualTo(DueSoon.USUAL);
  }

  @Test
  void a_short_limit_is_due_soon_in_its_last_quarter_of_an_hour_whatever_a_mode_says() {
    ModeLayout layout = ModeLayout.of(List.of(holiday));
    Instant due = START.plus(Duration.ofMinutes(20));

    assertThat(layout.at("990102").from(START, due)).isEqualTo(due.minus(DueSoon.MARGIN));
  }
}
