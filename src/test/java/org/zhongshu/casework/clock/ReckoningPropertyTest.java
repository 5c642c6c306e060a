package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhongshu.city.DayCorrection;
import org.zhongshu.city.HandCheckedDays;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;
import org.zhongshu.city.YearNotice;

class ReckoningPropertyTest {
  @Test
  void tenThousandHistoriesComeOutAsMinuteByMinute() {
    MinuteByMinute slow =
        new MinuteByMinute(
            LocalDate.of(2025, 11, 1),
            LocalDate.of(2027, 5, 1),
            Shanghai.ZONE,
            WorkingHours.usual().periods(),
            HandCheckedDays::isWorkday);
    Random random = new Random(20260214);
    RandomRuns runs =
        new RandomRuns(
            random,
            Shanghai.ZONE,
            edges(WorkingHours.usual()),
            HandCheckedDays.notice2026().days().stream().map(YearNotice.Day::date).toList());
    Reckoning reckoning = Shanghai.reckoning();
    Tally tally = new Tally();
    for (int i = 0; i < 10_000; i++) {
      ClockRun run = runs.next(LocalDate.of(2025, 11, 10), LocalDate.of(2027, 2, 1));
      check(run, reckoning, slow, random, tally);
    }
    // The generator must reach what this test is for.
    assertThat(tally.working).isGreaterThan(3_000);
    assertThat(tally.paused).isGreaterThan(5_000);
    assertThat(tally.stopped).isGreaterThan(200);
    assertThat(tally.overrun).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2024",
    "Europe/Berlin, 2024",
    "America/New_York, 2024",
    "Australia/Lord_Howe, 2024",
    "Antarctica/Troll, 2024",
    // Clocks change at midnight here.
    "America/Havana, 2024",
    "Africa/Cairo, 2024",
    "America/Santiago, 2023",
    // Back over New Year's midnight.
    "Asia/Dhaka, 2009",
    // Back over midnight at one minute past.
    "America/St_Johns, 2010",
    // A whole date was skipped.
    "Pacific/Apia, 2011"
  })
  void itIsAsRightWithAnyHoursDaysAndZone(String name, int year) {
    ZoneId zone = ZoneId.of(name);
    Random random = new Random(year * 31L + name.hashCode());
    for (int centre = 0; centre < 5; centre++) {
      Map<LocalDate, Boolean> own = new HashMap<>();
      for (int i = 0; i < 40; i++) {
        own.put(LocalDate.of(year, 1, 1).plusDays(random.nextInt(400)), random.nextBoolean());
      }
      WorkingHours hours = randomHours(random);
      WorkingCalendar calendar =
          WorkingCalendar.of(List.of())
              .withCorrections(
                  own.entrySet().stream()
                      .map(e -> new DayCorrection(e.getKey(), e.getValue(), "演练"))
                      .toList());
      MinuteByMinute slow =
          new MinuteByMinute(
              LocalDate.of(year, 1, 1),
              LocalDate.of(year + 2, 1, 1),
              zone,
              hours.periods(),
              date -> own.getOrDefault(date, date.getDayOfWeek().getValue() <= 5));
      RandomRuns runs = new RandomRuns(random, zone, edges(hours), changes(zone, year));
      Reckoning reckoning = new WorkingReckoning(calendar, hours, zone);
      for (int i = 0; i < 60; i++) {
        ClockRun run = runs.next(LocalDate.of(year, 1, 5), LocalDate.of(year + 1, 1, 10));
        check(run, reckoning, slow, random, new Tally());
      }
    }
  }

  @Test
  void countedTimeAddsUpToTheNanosecondAndLeadsBack() {
    Random random = new Random(20261010);
    Reckoning reckoning = Shanghai.reckoning();
    Instant begin = Shanghai.at("2025-12-20 00:00");
    for (int i = 0; i < 5_000; i++) {
      Instant a = begin.plusNanos(random.nextLong(Duration.ofDays(400).toNanos()));
      Instant b = a.plusNanos(random.nextLong(Duration.ofDays(30).toNanos()));
      Instant c = b.plusNanos(random.nextLong(Duration.ofDays(3).toNanos()));
      LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
      Duration ab = reckoning.counted(a, b, unit);
      assertThat(ab.plus(reckoning.counted(b, c, unit))).isEqualTo(reckoning.counted(a, c, unit));
      Instant back = reckoning.reach(a, ab, unit);
      assertThat(back).isBeforeOrEqualTo(b);
      assertThat(reckoning.counted(a, back, unit)).isEqualTo(ab);
      if (ab.isPositive()) {
        assertThat(reckoning.counted(a, back.minusNanos(1), unit)).isEqualTo(ab.minusNanos(1));
      }
    }
  }

  static void check(
      ClockRun run, Reckoning reckoning, MinuteByMinute slow, Random random, Tally tally) {
    int limit = (int) reckoning.length(run.limit()).toMinutes();
    MinuteByMinute.Walk walk = slow.walk(run, limit, 41);
    Optional<Instant> deadline = walk.deadline(limit);
    assertThat(run.deadline(reckoning)).as("%s", run).isEqualTo(deadline);
    for (int i = 0; i < 4; i++) {
      int at = slow.minute(run.started()) + random.nextInt(-600, 40 * 24 * 60);
      int used = walk.used(at);
      assertThat(run.remaining(slow.instant(at), reckoning))
          .as("%s at %s", run, slow.instant(at))
          .isEqualTo(Duration.ofMinutes(limit - used));
      tally.overrun += used > limit ? 1 : 0;
    }
    checkSteps(run, reckoning, slow, deadline);
    tally.working += run.limit().unit().alwaysRuns() ? 0 : 1;
    tally.paused += run.pauses().isEmpty() ? 0 : 1;
    tally.stopped += deadline.isEmpty() ? 1 : 0;
  }

  /** The explanation has no gaps, each step counts as its minutes do, and it comes to the limit. */
  private static void checkSteps(
      ClockRun run, Reckoning reckoning, MinuteByMinute slow, Optional<Instant> deadline) {
    List<ReckoningStep> steps = run.explain(reckoning);
    Duration sum = Duration.ZERO;
    Instant at = run.started();
    for (ReckoningStep step : steps) {
      assertThat(step.from()).as("%s", run).isEqualTo(at);
      sum = sum.plus(step.counted());
      if (step.to() == null) {
        assertThat(step).isSameAs(steps.getLast());
        assertThat(deadline).isEmpty();
        assertThat(step.why()).isInstanceOf(Why.Paused.class);
        assertThat(sum).isEqualTo(run.used(step.from(), reckoning));
        return;
      }
      at = step.to();
      boolean counts = step.counted().isPositive();
      assertThat(step.counted())
          .isEqualTo(counts ? Duration.between(step.from(), step.to()) : Duration.ZERO);
      if (!(step.why() instanceof Why.Paused)) {
        for (int minute = slow.minute(step.from()); minute < slow.minute(at); minute++) {
          if (slow.counts(minute, run.limit().unit()) != counts) {
            assertThat(step).as("%s at %s", run, slow.instant(minute)).isNull();
          }
        }
      }
    }
    assertThat(Optional.of(at)).as("%s", run).isEqualTo(deadline);
    assertThat(sum).isEqualTo(reckoning.length(run.limit()));
  }

  static WorkingHours randomHours(Random random) {
    List<WorkingHours.Period> periods = new ArrayList<>();
    // Quarters of an hour; ends that are near each other are tried too.
    int at = random.nextInt(40);
    for (int i = random.nextInt(1, 4); i > 0 && at < 96; i--) {
      int end = Math.min(96, at + random.nextInt(4, 30));
      periods.add(new WorkingHours.Period(quarter(at), quarter(end)));
      at = end + random.nextInt(12);
    }
    return new WorkingHours(periods);
  }

  private static LocalTime quarter(int count) {
    return LocalTime.ofSecondOfDay(count % 96 * 900L);
  }

  static List<LocalTime> edges(WorkingHours hours) {
    List<LocalTime> edges = new ArrayList<>(List.of(LocalTime.MIDNIGHT));
    for (WorkingHours.Period period : hours.periods()) {
      edges.add(period.from());
      edges.add(period.to());
    }
    return edges;
  }

  /**
   * Dates on which the zone's clocks change, but none so early that a history begins before the
   * year.
   */
  private static List<LocalDate> changes(ZoneId zone, int year) {
    Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
    List<LocalDate> dates = new ArrayList<>();
    for (var change = zone.getRules().nextTransition(end.minus(Duration.ofDays(355)));
        change != null && change.getInstant().isBefore(end);
        change = zone.getRules().nextTransition(change.getInstant())) {
      dates.add(change.getDateTimeBefore().toLocalDate());
    }
    return dates;
  }

  static final class Tally {
    int working;
    int paused;
    int stopped;
    int overrun;
  }
}
