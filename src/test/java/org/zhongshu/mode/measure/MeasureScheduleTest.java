package org.zhongshu.mode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.DailyReport;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;

/** What measures make due: by hand, and against a walk from minute to minute. */
class MeasureScheduleTest {
  private static final City CITY = CaseworkFixtures.city();
  private static final ZoneId ZONE = CITY.profile().zone();

  private static MeasureSchedule schedule(Measure... measures) {
    Plan plan =
        PlanFixtures.plan(
            ModeKind.HOLIDAY, List.of(PlanFixtures.response(Grade.ORDINARY, List.of(measures))));
    CaseRules rules = CaseRules.usual(CITY, new Catalogue(CaseworkFixtures.categories()));
    return new MeasureSchedule(CITY, rules.reckoning("990100"), plan, List.of("990100"));
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  private static List<Instant> dues(Measure measure, String since, String until) {
    return schedule(measure)
        .items(1, measure, Grade.ORDINARY, at(since), at(since), at(until))
        .stream()
        .map(MeasureItem::due)
        .toList();
  }

  @Test
  void a_round_begins_with_the_slot_that_runs_when_at_least_half_of_it_is_left() {
    Measure round =
        new Measure.VideoRound("v", List.of(), 60, LocalTime.of(8, 0), LocalTime.of(20, 0));
    assertThat(dues(round, "2026-04-04T10:20:00", "2026-04-04T13:00:00"))
        .containsExactly(
            at("2026-04-04T11:00:00"), at("2026-04-04T12:00:00"), at("2026-04-04T13:00:00"));
    assertThat(dues(round, "2026-04-04T10:40:00", "2026-04-04T12:00:00"))
        .containsExactly(at("2026-04-04T12:00:00"));
    assertThat(dues(round, "2026-04-04T21:00:00", "2026-04-05T09:00:00"))
        .containsExactly(at("2026-04-05T09:00:00"));
  }

  @Test
  void a_round_over_midnight_goes_on_through_it_and_its_last_slot_may_be_shorter() {
    Measure round =
        new Measure.VideoRound("v", List.of(), 50, LocalTime.of(22, 0), LocalTime.of(1, 0));
    assertThat(dues(round, "2026-04-04T12:00:00", "2026-04-05T12:00:00"))
        .containsExactly(
            at("2026-04-04T22:50:00"),
            at("2026-04-04T23:40:00"),
            at("2026-04-05T00:30:00"),
            at("2026-04-05T01:00:00"));
    assertThat(dues(round, "2026-04-05T00:10:00", "2026-04-05T12:00:00"))
        .as("begun after midnight")
        .containsExactly(at("2026-04-05T01:00:00"));
  }

  @Test
  void a_report_is_due_at_each_hour_after_the_beginning_and_opens_three_hours_before() {
    Measure reports =
        new Measure.Reports(
            "r",
            DailyReport.ZERO_REPORT,
            List.of("east-centre"),
            List.of(LocalTime.of(8, 0), LocalTime.of(17, 0)));
    List<MeasureItem> items =
        schedule(reports)
            .items(
                1,
                reports,
                Grade.ORDINARY,
                at("2026-04-04T08:00:00"),
                at("2026-04-04T08:00:00"),
                at("2026-04-05T08:00:00"));
    assertThat(items.stream().map(MeasureItem::due))
        .containsExactly(at("2026-04-04T17:00:00"), at("2026-04-05T08:00:00"));
    assertThat(items.getFirst().opens()).isEqualTo(at("2026-04-04T14:00:00"));
  }

  /** Slots by walking from minute to minute: a slot ends at each full interval and at the close. */
  private static TreeSet<Instant> walked(Measure.VideoRound round, Instant since, Instant until) {
    TreeSet<Instant> dues = new TreeSet<>();
    Instant start = null;
    for (Instant at = since.minus(Duration.ofDays(2));
        !at.isAfter(until);
        at = at.plusSeconds(60)) {
      LocalTime time = at.atZone(ZONE).toLocalTime();
      boolean opens = time.equals(round.from());
      boolean closes = time.equals(round.until());
      boolean full =
          start != null && Duration.between(start, at).toMinutes() == round.everyMinutes();
      if (start != null && (closes || full)) {
        Instant seen = start.isBefore(since) ? since : start;
        Duration left = Duration.between(seen, at);
        Duration whole = Duration.between(start, at);
        if (at.isAfter(since) && left.compareTo(whole.dividedBy(2)) >= 0) {
          dues.add(at);
        }
        start = closes && !opens ? null : at;
      }
      if (opens) {
        start = at;
      }
    }
    return dues;
  }

  @Test
  void random_rounds_agree_with_the_walk_however_the_days_are_cut() {
    Random random = new Random(20260404);
    for (int i = 0; i < 300; i++) {
      Measure.VideoRound round =
          new Measure.VideoRound(
              "v",
              List.of(),
              random.nextInt(5, 240),
              LocalTime.of(random.nextInt(24), random.nextInt(60)),
              LocalTime.of(random.nextInt(24), random.nextInt(60)));
      Instant since = at("2026-04-04T00:00:00").plusSeconds(60L * random.nextInt(1440));
      Instant until = since.plus(Duration.ofHours(random.nextInt(1, 60)));
      List<Instant> made = new ArrayList<>();
      Instant from = since;
      while (from.isBefore(until)) {
        Instant next = from.plus(Duration.ofMinutes(random.nextInt(30, 1800)));
        Instant to = next.isAfter(until) ? until : next;
        schedule(round)
            .items(1, round, Grade.ORDINARY, since, from, to)
            .forEach(it -> made.add(it.due()));
        from = to;
      }
      assertThat(made).as("%s since %s until %s", round, since, until).doesNotHaveDuplicates();
      assertThat(new TreeSet<>(made))
          .as("%s since %s until %s", round, since, until)
          .isEqualTo(walked(round, since, until));
    }
  }
}
