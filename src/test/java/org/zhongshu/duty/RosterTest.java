package org.zhongshu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.mode.ModeKind;

/** Who is on, by examples that a shift chief can check. */
class RosterTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String CITY = "660100";

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  private static Shift shift(
      Post post, String from, String until, String person, @Nullable ModeKind mode) {
    return Shift.of(CITY, post, at(from), at(until), person, "演练-" + person, mode);
  }

  private static final Shift DAY =
      shift(Post.CHIEF, "2026-04-04T08:00", "2026-04-04T20:00", "值班长甲（演练）", null);
  private static final Shift NIGHT =
      shift(Post.CHIEF, "2026-04-04T20:00", "2026-04-05T08:00", "值班长乙（演练）", null);
  private static final Shift LEADER =
      shift(Post.LEADER, "2026-04-04T08:00", "2026-04-05T08:00", "带班领导甲（演练）", null);
  private static final Shift EMERGENCY =
      shift(Post.LEADER, "2026-04-04T08:00", "2026-04-04T20:00", "应急带班领导甲（演练）", ModeKind.EMERGENCY);
  private static final Roster ROSTER = new Roster(List.of(NIGHT, EMERGENCY, DAY, LEADER));

  @Test
  void at_the_hour_of_the_change_the_next_shift_is_on() {
    assertThat(ROSTER.at(List.of(), at("2026-04-04T19:59:59")).on()).containsExactly(LEADER, DAY);
    assertThat(ROSTER.at(List.of(), at("2026-04-04T20:00")).on()).containsExactly(LEADER, NIGHT);
    assertThat(ROSTER.at(List.of(), at("2026-04-05T03:00")).on()).containsExactly(LEADER, NIGHT);
    assertThat(ROSTER.at(List.of(), at("2026-04-05T08:00")).on()).isEmpty();
  }

  @Test
  void a_mode_in_force_puts_its_own_people_in_the_place_of_the_daily_ones_of_their_post_only() {
    Roster.OnNow now = ROSTER.at(List.of(ModeKind.EMERGENCY), at("2026-04-04T10:00"));

    assertThat(now.on()).containsExactly(EMERGENCY, DAY);
    assertThat(now.displaced()).containsExactly(LEADER);
    assertThat(now.next()).containsExactly(NIGHT);
  }

  @Test
  void where_the_mode_has_nobody_the_daily_roster_stays() {
    assertThat(ROSTER.at(List.of(ModeKind.EMERGENCY), at("2026-04-04T22:00")).on())
        .containsExactly(LEADER, NIGHT);
    assertThat(ROSTER.at(List.of(ModeKind.HOLIDAY), at("2026-04-04T10:00")).on())
        .containsExactly(LEADER, DAY);
  }

  @Test
  void of_several_modes_the_strictest_that_has_somebody_counts() {
    Shift holiday =
        shift(Post.LEADER, "2026-04-04T00:00", "2026-04-05T00:00", "节日带班（演练）", ModeKind.HOLIDAY);
    Roster roster = new Roster(List.of(LEADER, EMERGENCY, holiday));
    List<ModeKind> both = List.of(ModeKind.EMERGENCY, ModeKind.HOLIDAY);

    assertThat(roster.at(both, at("2026-04-04T10:00")).on()).containsExactly(EMERGENCY);
    assertThat(roster.at(both, at("2026-04-04T21:00")).on()).containsExactly(holiday);
  }

  @Test
  void the_watch_ends_with_its_chief_and_is_twelve_hours_where_no_roster_says_it() {
    Roster.Watch watch = ROSTER.watch(List.of(), at("2026-04-04T10:00"));
    assertThat(watch.until()).isEqualTo(at("2026-04-04T20:00"));
    assertThat(watch.nextUntil()).isEqualTo(at("2026-04-05T08:00"));

    Roster.Watch none = new Roster(List.of()).watch(List.of(), at("2026-04-04T10:00"));
    assertThat(none.until()).isEqualTo(at("2026-04-04T22:00"));
    assertThat(none.nextUntil()).isEqualTo(at("2026-04-05T10:00"));
  }

  @Test
  void the_log_is_listed_by_the_chiefs_shifts_back_from_now() {
    Instant now = at("2026-04-04T22:00");
    assertThat(ROSTER.back(now, 0))
        .isEqualTo(new Roster.Span(at("2026-04-04T20:00"), now.plusSeconds(1)));
    assertThat(ROSTER.back(now, 1))
        .isEqualTo(new Roster.Span(at("2026-04-04T08:00"), at("2026-04-04T20:00")));
    assertThat(ROSTER.back(now, 2))
        .isEqualTo(new Roster.Span(at("2026-04-03T20:00"), at("2026-04-04T08:00")));
  }

  @Test
  void gaps_are_told_between_shifts_before_the_first_and_after_the_last() {
    Shift late = shift(Post.CHIEF, "2026-04-04T09:00", "2026-04-04T20:00", "值班长甲（演练）", null);
    List<RosterCheck.Finding> found =
        RosterCheck.of(
            List.of(late, NIGHT, LEADER), at("2026-04-04T08:00"), at("2026-04-05T12:00"));

    assertThat(found)
        .containsExactly(
            new RosterCheck.Finding.Gap(
                CITY, Post.CHIEF, at("2026-04-04T08:00"), at("2026-04-04T09:00")),
            new RosterCheck.Finding.Gap(
                CITY, Post.LEADER, at("2026-04-05T08:00"), at("2026-04-05T12:00")),
            new RosterCheck.Finding.Gap(
                CITY, Post.CHIEF, at("2026-04-05T08:00"), at("2026-04-05T12:00")));
  }

  @Test
  void a_liaison_goes_home_without_leaving_a_gap() {
    Shift liaison = shift(Post.LIAISON, "2026-04-04T08:00", "2026-04-04T18:00", "联络员甲（演练）", null);
    assertThat(RosterCheck.of(List.of(liaison), at("2026-04-04T08:00"), at("2026-04-05T08:00")))
        .isEmpty();
  }

  @Test
  void somebody_who_is_in_two_places_at_once_is_told_with_the_time_that_is_twice() {
    Shift again =
        Shift.of(
            "660102",
            Post.OFFICER,
            at("2026-04-04T18:00"),
            at("2026-04-04T23:00"),
            DAY.person(),
            DAY.phone(),
            null);
    List<RosterCheck.Finding> found =
        RosterCheck.of(List.of(DAY, again), at("2026-04-04T08:00"), at("2026-04-04T20:00"));
    assertThat(found)
        .filteredOn(RosterCheck.Finding.Twice.class::isInstance)
        .containsExactly(
            new RosterCheck.Finding.Twice(
                DAY, again, at("2026-04-04T18:00"), at("2026-04-04T20:00")));
  }

  @Test
  void a_mode_shift_of_the_same_post_is_no_double_booking_since_only_one_counts() {
    Shift same =
        shift(Post.CHIEF, "2026-04-04T08:00", "2026-04-04T20:00", DAY.person(), ModeKind.EMERGENCY);
    assertThat(RosterCheck.of(List.of(DAY, same), at("2026-04-04T08:00"), at("2026-04-04T20:00")))
        .isEmpty();
  }

  @Test
  void what_is_wrong_with_a_shift_is_told_all_at_once() {
    City city = CaseworkFixtures.cityData().toCity();
    String code = city.profile().code();
    Shift wrong =
        Shift.of(
            "nowhere", Post.CHIEF, at("2026-04-04T08:00"), at("2026-04-04T08:00"), " ", "", null);
    assertThat(ShiftCheck.of(wrong, city))
        .extracting(Refusal::key)
        .containsExactly(
            "duty.shift-area", "duty.shift-person", "duty.shift-phone", "duty.shift-times");
    List<Refusal> longer =
        new ArrayList<>(
            ShiftCheck.of(
                Shift.of(
                    code,
                    Post.CHIEF,
                    at("2026-04-04T08:00"),
                    at("2026-05-04T08:00"),
                    "甲（演练）",
                    "演练-1",
                    null),
                city));
    assertThat(longer).extracting(Refusal::key).containsExactly("duty.shift-long");
  }
}
