package org.zhongshu.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.mode.ModeSummary.Reported;
import org.zhongshu.mode.ModeSummary.Times;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Receipts;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.SensorKind;

/** A night that can be counted by hand. */
class ModeSummaryTest {
  private static final Instant EIGHT = Instant.parse("2026-07-20T12:00:00Z");
  private static final Instant MIDNIGHT = EIGHT.plus(Duration.ofHours(4));

  private static Reported report(@Nullable String area, Stage stage, @Nullable Integer minutes) {
    return new Reported(area, stage, minutes == null ? null : Duration.ofMinutes(minutes));
  }

  private static MeasureItem item(ItemKind kind, ItemState state, @Nullable Integer afterMinutes) {
    return new MeasureItem(
        0,
        7,
        "m",
        kind,
        "unit",
        EIGHT,
        EIGHT.plus(Duration.ofMinutes(30)),
        state,
        Receipts.NONE,
        afterMinutes == null
            ? null
            : new ItemAnswer(EIGHT.plus(Duration.ofMinutes(afterMinutes)), "seat", "", true),
        null,
        1);
  }

  private static Exceeded water(String sensor, String area, double cm, Grade level, int minutes) {
    return new Exceeded(
        new Reading(
            sensor,
            SensorKind.ROAD_WATER,
            sensor,
            area,
            null,
            cm,
            EIGHT.plus(Duration.ofMinutes(minutes))),
        level);
  }

  private static ModeSummary summary() {
    Activation it =
        Activations.of(
            7,
            ModeKind.EMERGENCY,
            Grade.ORANGE,
            "防汛（演练）",
            List.of("990101", "new-town"),
            EIGHT,
            null,
            MIDNIGHT,
            null,
            "演练",
            "演练令",
            3);
    List<MeasureItem> items = new ArrayList<>();
    // Ten places, looked at four times: one never, one too late, two rounds taken off by the end.
    IntStream.range(0, 36).forEach(i -> items.add(item(ItemKind.VIDEO, ItemState.DONE, 10)));
    items.add(item(ItemKind.VIDEO, ItemState.MISSED, null));
    items.add(item(ItemKind.VIDEO, ItemState.DONE_LATE, 50));
    items.add(item(ItemKind.VIDEO, ItemState.CANCELLED, null));
    items.add(item(ItemKind.VIDEO, ItemState.CANCELLED, null));
    items.add(item(ItemKind.CHECK_IN, ItemState.DONE, 4));
    items.add(item(ItemKind.CHECK_IN, ItemState.DONE, 6));
    items.add(item(ItemKind.CHECK_IN, ItemState.DONE_LATE, 45));
    items.add(item(ItemKind.ZERO_REPORT, ItemState.MISSED, null));
    return ModeSummary.of(
        it,
        MIDNIGHT,
        CaseworkFixtures.city(),
        List.of(
            report("990101001", Stage.CLOSED, 5),
            report("990101001", Stage.CLOSED, 15),
            report("990101002", Stage.IN_HANDLING, 25),
            report("990101", Stage.TO_DISPATCH, null),
            report("990101001", Stage.VOIDED, null),
            report("990102001", Stage.CLOSED, 1),
            report(null, Stage.TO_FILE, null)),
        items,
        List.of(
            water("a", "990101001", 18, Grade.BLUE, 10),
            water("a", "990101001", 44, Grade.ORANGE, 60),
            water("a", "990101001", 28, Grade.YELLOW, 90),
            water("b", "990101002", 16, Grade.BLUE, 90),
            water("c", "990102001", 90, Grade.RED, 90),
            water("d", "990101001", 90, Grade.RED, 241)));
  }

  @Test
  void cases_of_its_areas_are_counted_once_and_told_by_what_became_of_them() {
    ModeSummary it = summary();
    assertThat(it.reported()).isEqualTo(5);
    assertThat(it.closed()).isEqualTo(2);
    assertThat(it.open()).isEqualTo(2);
    assertThat(it.otherwise()).as("one is void").isEqualTo(1);
    assertThat(it.areas()).containsExactly(entry("990101", 4), entry("new-town", 1));
    assertThat(it.dispatch())
        .isEqualTo(new Times(3, Duration.ofMinutes(15), Duration.ofMinutes(25)));
  }

  @Test
  void what_was_wanted_no_more_was_not_due_and_what_was_made_good_was_missed_all_the_same() {
    ModeSummary it = summary();
    assertThat(it.due(ItemKind.VIDEO)).isEqualTo(38);
    assertThat(it.count(ItemKind.VIDEO, ItemState.DONE)).isEqualTo(36);
    assertThat(it.missed(ItemKind.VIDEO)).isEqualTo(2);
    assertThat(it.missed(ItemKind.ZERO_REPORT)).isEqualTo(1);
    assertThat(it.due(ItemKind.STATION)).isZero();
  }

  @Test
  void how_soon_people_answered_is_told_by_half_of_them_and_by_nine_in_ten() {
    ModeSummary it = summary();
    assertThat(it.answers().get(ItemKind.CHECK_IN))
        .isEqualTo(new Times(3, Duration.ofMinutes(6), Duration.ofMinutes(45)));
    Times rounds = Objects.requireNonNull(it.answers().get(ItemKind.VIDEO));
    assertThat(rounds).isEqualTo(new Times(37, Duration.ofMinutes(10), Duration.ofMinutes(10)));
    assertThat(it.answers()).doesNotContainKey(ItemKind.ZERO_REPORT);
  }

  @Test
  void of_each_sensor_in_its_areas_the_highest_is_told() {
    assertThat(summary().highest())
        .containsExactly(
            water("a", "990101001", 44, Grade.ORANGE, 60),
            water("b", "990101002", 16, Grade.BLUE, 90));
  }
}
