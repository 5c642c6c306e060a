package org.zhongshu.mode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.measure.Attendance.Presence;
import org.zhongshu.mode.measure.ReportMatrix.Cell;
import org.zhongshu.mode.measure.ReportMatrix.Round;
import org.zhongshu.mode.measure.ReportMatrix.Standing;
import org.zhongshu.mode.plan.Organisation;

/** Attendance, rounds of a day and reminders: by hand, and against a simple count. */
class ReportMatrixTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 4);

  private static Instant at(String time) {
    return LocalDateTime.parse("2026-04-04T" + time).atZone(ZONE).toInstant();
  }

  private static MeasureItem item(
      long id, ItemKind kind, String unit, Instant due, ItemState state, @Nullable String said) {
    return new MeasureItem(
        id,
        1,
        "m",
        kind,
        unit,
        due.minus(Duration.ofHours(3)),
        due,
        state,
        Receipts.NONE,
        said == null ? null : new ItemAnswer(due.minusSeconds(60), "seat", said, said.isEmpty()),
        state == ItemState.MISSED ? due : null,
        1);
  }

  @Test
  void a_round_tells_who_reported_who_had_nothing_who_was_late_and_who_is_silent() {
    Instant eight = at("08:00");
    Instant five = at("17:00");
    List<MeasureItem> items =
        List.of(
            item(1, ItemKind.ZERO_REPORT, "民政", eight, ItemState.DONE, "林区一处烟点，已处置"),
            item(2, ItemKind.ZERO_REPORT, "应急", eight, ItemState.DONE, ""),
            item(3, ItemKind.ZERO_REPORT, "消防", eight, ItemState.DONE_LATE, ""),
            item(4, ItemKind.ZERO_REPORT, "林业", eight, ItemState.MISSED, null),
            // Its minute has passed, and nobody has looked since: it is silent all the same.
            item(5, ItemKind.ZERO_REPORT, "文旅", eight, ItemState.OPEN, null),
            item(6, ItemKind.DISPATCH_MEETING, "民政", five, ItemState.OPEN, null),
            item(7, ItemKind.ZERO_REPORT, "民政", at("23:59:59"), ItemState.OPEN, null),
            item(8, ItemKind.VIDEO, "p1", eight, ItemState.MISSED, null),
            item(
                9,
                ItemKind.ZERO_REPORT,
                "民政",
                at("00:00").plus(Duration.ofDays(1)),
                ItemState.OPEN,
                null));
    ReportMatrix matrix =
        ReportMatrix.of(items, Map.of(4L, new Reminded(2, at("09:05"))), DAY, ZONE, at("14:30"));
    Round morning = new Round(ItemKind.ZERO_REPORT, eight);
    Round meeting = new Round(ItemKind.DISPATCH_MEETING, five);
    assertThat(matrix.rounds())
        .containsExactly(morning, meeting, new Round(ItemKind.ZERO_REPORT, at("23:59:59")));
    assertThat(matrix.units()).containsExactly("民政", "应急", "消防", "林业", "文旅");
    assertThat(matrix.counts(morning))
        .isEqualTo(
            Map.of(
                Standing.REPORTED, 1, Standing.NOTHING, 1, Standing.LATE, 1, Standing.MISSED, 2));
    assertThat(matrix.at("民政", meeting).orElseThrow().standing()).isEqualTo(Standing.OPEN);
    assertThat(matrix.at("应急", meeting)).as("it isn't asked").isEmpty();
    assertThat(matrix.counts("民政"))
        .isEqualTo(Map.of(Standing.REPORTED, 1, Standing.OPEN, 1, Standing.AHEAD, 1));
    assertThat(matrix.at("林业", morning).map(Cell::reminded)).contains(new Reminded(2, at("09:05")));
  }

  @Test
  void what_was_taken_back_and_asked_anew_counts_once() {
    Instant eight = at("08:00");
    ReportMatrix matrix =
        ReportMatrix.of(
            List.of(
                item(1, ItemKind.ASSESSMENT, "民政", eight, ItemState.CANCELLED, null),
                item(2, ItemKind.ASSESSMENT, "民政", eight, ItemState.DONE, "平稳"),
                item(3, ItemKind.ASSESSMENT, "应急", eight, ItemState.CANCELLED, null)),
            Map.of(),
            DAY,
            ZONE,
            at("09:00"));
    assertThat(matrix.cells()).hasSize(2);
    assertThat(matrix.counts()).isEqualTo(Map.of(Standing.REPORTED, 1, Standing.CANCELLED, 1));
  }

  /** Counts each item by itself, without rounds and units. */
  private static int counted(List<MeasureItem> items, Standing standing, Instant now) {
    int count = 0;
    for (MeasureItem it : items) {
      boolean report =
          it.kind() == ItemKind.ZERO_REPORT
              || it.kind() == ItemKind.ASSESSMENT
              || it.kind() == ItemKind.DISPATCH_MEETING;
      if (!report || !it.due().atZone(ZONE).toLocalDate().equals(DAY)) {
        continue;
      }
      boolean silent =
          it.state() == ItemState.MISSED
              || (it.state() == ItemState.OPEN && it.due().compareTo(now) < 0);
      boolean waits = it.state() == ItemState.OPEN && !silent;
      boolean nothing = it.answer() != null && it.answer().nothing();
      boolean counts =
          switch (standing) {
            case REPORTED -> it.state() == ItemState.DONE && !nothing;
            case NOTHING -> it.state() == ItemState.DONE && nothing;
            case LATE -> it.state() == ItemState.DONE_LATE;
            case MISSED -> silent;
            case OPEN -> waits && !it.opens().isAfter(now);
            case AHEAD -> waits && it.opens().isAfter(now);
            case CANCELLED -> it.state() == ItemState.CANCELLED;
          };
      count += counts ? 1 : 0;
    }
    return count;
  }

  @Test
  void random_days_count_as_their_items_do() {
    Random random = new Random(20261126);
    for (int run = 0; run < 300; run++) {
      List<MeasureItem> items = new ArrayList<>();
      int units = 1 + random.nextInt(20);
      for (ItemKind kind : ItemKind.values()) {
        for (int hour = random.nextInt(4); hour < 48; hour += 1 + random.nextInt(20)) {
          for (int unit = 0; unit < units; unit++) {
            if (random.nextInt(4) > 0) {
              ItemState state = ItemState.values()[random.nextInt(ItemState.values().length)];
              boolean answered = state == ItemState.DONE || state == ItemState.DONE_LATE;
              items.add(
                  item(
                      items.size() + 1,
                      kind,
                      "unit" + unit,
                      at("00:00").minus(Duration.ofHours(12)).plus(Duration.ofHours(hour)),
                      state,
                      answered ? (random.nextBoolean() ? "" : "有情况") : null));
            }
          }
        }
      }
      Instant now = at("00:00").plus(Duration.ofMinutes(random.nextInt(24 * 60)));
      ReportMatrix matrix = ReportMatrix.of(items, Map.of(), DAY, ZONE, now);
      for (Standing standing : Standing.values()) {
        int expected = counted(items, standing, now);
        assertThat(matrix.counts().getOrDefault(standing, 0)).isEqualTo(expected);
        assertThat(
                matrix.rounds().stream()
                    .mapToInt(it -> matrix.counts(it).getOrDefault(standing, 0))
                    .sum())
            .as("by round")
            .isEqualTo(expected);
        assertThat(
                matrix.units().stream()
                    .mapToInt(it -> matrix.counts(it).getOrDefault(standing, 0))
                    .sum())
            .as("by unit")
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void of_the_command_group_is_told_who_is_in_place_and_who_let_the_time_pass() {
    Organisation group =
        new Organisation(
            "市城运",
            "带班市领导",
            List.of(
                new Organisation.Department("应急", "森林防火"),
                new Organisation.Department("民政", "公墓秩序"),
                new Organisation.Department("林业", "林区巡护"),
                new Organisation.Department("文旅", "景区"),
                new Organisation.Department("消防", "救援")));
    Instant nine = at("09:00");
    List<MeasureItem> items =
        List.of(
            item(1, ItemKind.CHECK_IN, "应急", nine, ItemState.DONE, "联络员 值班室 演练-01"),
            item(2, ItemKind.CHECK_IN, "民政", nine, ItemState.DONE_LATE, "联络员 值班室"),
            item(3, ItemKind.CHECK_IN, "林业", nine, ItemState.OPEN, null),
            item(4, ItemKind.CHECK_IN, "文旅", at("11:00"), ItemState.OPEN, null),
            item(5, ItemKind.CHECK_IN, "消防", nine, ItemState.CANCELLED, null));
    Reminded twice = new Reminded(2, at("09:05"));
    Attendance attendance = Attendance.of(group, items, Map.of(3L, twice));
    Instant now = at("09:30");
    assertThat(attendance.members().stream().map(it -> it.presence(now)))
        .containsExactly(
            Presence.PRESENT,
            Presence.LATE,
            Presence.OVERDUE,
            Presence.AWAITED,
            Presence.NOT_ASKED);
    assertThat(attendance.members().get(2).reminded()).isEqualTo(twice);
    assertThat(attendance.count(now)).isEqualTo(new Attendance.Count(2, 1, 4));
    assertThat(Attendance.of(group, List.of(), Map.of()).count(now))
        .isEqualTo(new Attendance.Count(0, 0, 0));
  }

  @Test
  void nobody_is_reminded_of_what_is_done_or_again_before_the_centre_s_minutes_are_over() {
    Instant now = at("09:00");
    ReminderRules rules = new ReminderRules(5);
    MeasureItem open = item(1, ItemKind.CHECK_IN, "民政", at("10:00"), ItemState.OPEN, null);
    MeasureItem missed = item(2, ItemKind.CHECK_IN, "民政", at("08:00"), ItemState.MISSED, null);
    assertThat(MeasureRules.remind(open, null, rules, now)).isEmpty();
    assertThat(MeasureRules.remind(missed, null, rules, now)).as("missed is still owed").isEmpty();
    assertThat(key(MeasureRules.remind(open, new Reminded(1, at("08:55:01")), rules, now)))
        .isEqualTo("measure.reminded");
    assertThat(MeasureRules.remind(open, new Reminded(1, at("08:55")), rules, now)).isEmpty();
    assertThat(
            key(
                MeasureRules.remind(
                    item(3, ItemKind.CHECK_IN, "民政", at("08:00"), ItemState.DONE, "在岗"),
                    null,
                    rules,
                    now)))
        .isEqualTo("measure.remind-answered");
    assertThat(
            key(
                MeasureRules.remind(
                    item(4, ItemKind.CHECK_IN, "民政", at("08:00"), ItemState.CANCELLED, null),
                    null,
                    rules,
                    now)))
        .isEqualTo("measure.cancelled");
    assertThat(
            key(
                MeasureRules.remind(
                    item(5, ItemKind.ZERO_REPORT, "民政", at("17:00"), ItemState.OPEN, null),
                    null,
                    rules,
                    now)))
        .isEqualTo("measure.remind-early");
  }

  private static String key(Optional<Refusal> refusal) {
    return refusal.map(Refusal::key).orElse("");
  }
}
