package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.HandCheckedDays;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;
import org.zhongshu.city.YearNotice;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.rules.CentreHours;
import org.zhongshu.rules.CentreRules;
import org.zhongshu.rules.PlaceReckonings;
import org.zhongshu.rules.RulesSince;

/** Hours by area and mode, set and changed while clocks run, against the clock on the wall. */
class HoursByPlaceTest {
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(List.of(HandCheckedDays.notice2026()));
  private static final City CITY = CaseworkFixtures.city();

  /** Place → its managing jurisdiction. The third lies in the county of the first two. */
  private static final Map<String, String> PLACES =
      Map.of(
          "990101001001", "990101",
          "990101001002", "990101",
          "990101002001", "new-town");

  private static final List<String> AREAS =
      List.of("990100", "990101", "new-town", "990101001", "990101001002", "990101002");

  private static CountedHours round() {
    return new CountedHours(
        new WorkingHours(List.of(new WorkingHours.Period(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))),
        true);
  }

  private static CountedHours hours(String from, String to) {
    return new CountedHours(
        new WorkingHours(
            List.of(new WorkingHours.Period(LocalTime.parse(from), LocalTime.parse(to)))),
        false);
  }

  private static RulesSince since(int number, Instant from, CentreHours hours) {
    CentreRules usual = CentreRules.usual();
    return new RulesSince(
        number,
        from,
        new CentreRules(
            usual.stages(),
            usual.cases(),
            usual.loop(),
            hours,
            usual.supervision(),
            usual.approvals(),
            usual.reports(),
            usual.reminders(),
            usual.suggestions(),
            usual.commands()));
  }

  private static Activation activation(
      long id, ModeKind kind, List<String> areas, Instant from, Instant end) {
    return Activations.of(
        id, kind, Grade.RED, "演练" + id, areas, from, null, end, null, "演练", "演练", 1);
  }

  @Test
  void a_functional_zone_has_its_own_hours_and_not_those_of_the_county_it_lies_in() {
    CentreHours hours =
        new CentreHours(
            CountedHours.usual(),
            Map.of("990101", hours("09:00", "17:00"), "new-town", hours("10:00", "18:00")),
            Map.of());
    Reckonings reckonings =
        new PlaceReckonings(
            CITY,
            CALENDAR,
            List.of(RulesSince.usual(), since(1, Shanghai.at("2026-03-01 00:00"), hours)),
            List.of());
    Limit day = new Limit(1, LimitUnit.WORK_DAY);
    Instant start = Shanghai.at("2026-04-07 08:00");

    assertThat(reckonings.at("990101001001").deadline(start, day))
        .isEqualTo(Shanghai.at("2026-04-07 17:00"));
    assertThat(reckonings.at("990101002001").deadline(start, day))
        .isEqualTo(Shanghai.at("2026-04-07 18:00"));
    assertThat(reckonings.at(null).deadline(start, day)).isEqualTo(Shanghai.at("2026-04-07 18:00"));
    assertThat(reckonings.hours("990101002001").getLast().by())
        .isEqualTo(new HoursBy(HoursBy.Rule.AREA, "new-town"));
  }

  @Test
  void an_emergency_counts_round_the_clock_while_it_lasts_and_only_where_it_is() {
    CentreHours hours =
        new CentreHours(CountedHours.usual(), Map.of(), Map.of(ModeKind.EMERGENCY, round()));
    Reckonings reckonings =
        new PlaceReckonings(
            CITY,
            CALENDAR,
            List.of(RulesSince.usual(), since(1, Shanghai.at("2026-03-01 00:00"), hours)),
            List.of(
                activation(
                    1,
                    ModeKind.EMERGENCY,
                    List.of("990101"),
                    Shanghai.at("2026-04-03 20:00"),
                    Shanghai.at("2026-04-04 00:00"))));
    // Friday 17:00, then Qingming until Monday: 1 h of the evening, 4 h of the emergency, 3 h on
    // Tuesday.
    Limit day = new Limit(1, LimitUnit.WORK_DAY);
    Instant start = Shanghai.at("2026-04-03 17:00");

    assertThat(reckonings.at("990101001001").deadline(start, day))
        .isEqualTo(Shanghai.at("2026-04-07 11:00"));
    // 1 h and 7 h on Tuesday.
    assertThat(reckonings.at("990101002001").deadline(start, day))
        .isEqualTo(Shanghai.at("2026-04-07 17:00"));
  }

  @Test
  void three_thousand_histories_come_out_as_minute_by_minute() {
    Random random = new Random(20260928);
    ReckoningPropertyTest.Tally tally = new ReckoningPropertyTest.Tally();
    int changing = 0;
    for (int centre = 0; centre < 12; centre++) {
      List<RulesSince> rules = rules(random);
      List<Activation> activations = activations(random);
      Reckonings reckonings = new PlaceReckonings(CITY, CALENDAR, rules, activations);
      for (Map.Entry<String, String> place : PLACES.entrySet()) {
        MinuteByMinute slow =
            new MinuteByMinute(
                LocalDate.of(2025, 11, 1),
                LocalDate.of(2027, 5, 1),
                Shanghai.ZONE,
                HandCheckedDays::isWorkday,
                (at, _, workday, time) -> worked(rules, activations, place, at, workday, time));
        Reckoning reckoning = reckonings.at(place.getKey());
        changing += reckoning instanceof ChangingReckoning ? 1 : 0;
        RandomRuns runs =
            new RandomRuns(
                random,
                Shanghai.ZONE,
                ReckoningPropertyTest.edges(WorkingHours.usual()),
                HandCheckedDays.notice2026().days().stream().map(YearNotice.Day::date).toList());
        for (int i = 0; i < 84; i++) {
          ClockRun run = runs.next(LocalDate.of(2025, 11, 10), LocalDate.of(2027, 2, 1));
          ReckoningPropertyTest.check(run, reckoning, slow, random, tally);
        }
      }
    }
    // The generator must reach what this test is for.
    assertThat(changing).isGreaterThan(20);
    assertThat(tally.working).isGreaterThan(1_000);
  }

  /** The slow, obviously right way: at each minute ask all rules and all activations. */
  private static boolean worked(
      List<RulesSince> rules,
      List<Activation> activations,
      Map.Entry<String, String> place,
      Instant at,
      boolean workday,
      LocalTime time) {
    CentreHours set = rules.getFirst().rules().hours();
    for (RulesSince each : rules) {
      if (!each.from().isAfter(at)) {
        set = each.rules().hours();
      }
    }
    CountedHours counted = set.areas().getOrDefault(place.getValue(), set.city());
    int strictest = 0;
    for (Activation each : activations) {
      boolean runs =
          !each.startedAt().isAfter(at) && (each.endedAt() == null || each.endedAt().isAfter(at));
      boolean here = false;
      for (String area : each.areas()) {
        here |= area.equals("990100") || area.equals(place.getValue());
        // Below the county a code is a division, and at it a managing jurisdiction.
        here |= area.length() > 6 && place.getKey().startsWith(area);
      }
      int strict = 10 * each.kind().ordinal() + each.level().ordinal();
      CountedHours own = set.modes().get(each.kind());
      if (runs && here && own != null && strict > strictest) {
        strictest = strict;
        counted = own;
      }
    }
    return (workday || counted.everyDay()) && MinuteByMinute.isIn(counted.hours().periods(), time);
  }

  private static List<RulesSince> rules(Random random) {
    List<RulesSince> rules = new ArrayList<>();
    rules.add(RulesSince.usual());
    Instant at = Shanghai.at("2025-12-01 00:00");
    for (int number = 1; number <= 4; number++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(1, 90 * 24 * 60)));
      Map<String, CountedHours> areas = new HashMap<>();
      for (String area : List.of("990101", "new-town")) {
        if (random.nextBoolean()) {
          areas.put(area, counted(random));
        }
      }
      Map<ModeKind, CountedHours> modes = new EnumMap<>(ModeKind.class);
      for (ModeKind kind : ModeKind.values()) {
        if (kind != ModeKind.DAILY && random.nextBoolean()) {
          modes.put(kind, counted(random));
        }
      }
      rules.add(since(number, at, new CentreHours(counted(random), areas, modes)));
    }
    return rules;
  }

  private static CountedHours counted(Random random) {
    return new CountedHours(ReckoningPropertyTest.randomHours(random), random.nextInt(4) == 0);
  }

  /** Never two of the same kind and level at once: which of them counts first is told elsewhere. */
  private static List<Activation> activations(Random random) {
    List<Activation> all = new ArrayList<>();
    for (ModeKind kind : ModeKind.values()) {
      for (Grade level : List.of(Grade.BLUE, Grade.RED)) {
        Instant at = Shanghai.at("2025-12-01 00:00");
        for (int i = 0; i < 4 && kind != ModeKind.DAILY; i++) {
          Instant from = at.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
          Instant end = from.plus(Duration.ofMinutes(random.nextInt(1, 9 * 24 * 60)));
          List<String> areas = List.of(AREAS.get(random.nextInt(AREAS.size())));
          boolean open = i == 3 && random.nextBoolean();
          all.add(
              Activations.of(
                  all.size() + 1L,
                  kind,
                  level,
                  "演练" + all.size(),
                  areas,
                  from,
                  null,
                  open ? null : end,
                  null,
                  "演练",
                  "演练",
                  1));
          at = end;
        }
      }
    }
    return all;
  }
}
