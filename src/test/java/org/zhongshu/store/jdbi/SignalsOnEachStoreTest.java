package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.city.Point;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ModeQuestions.SensorStanding;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.Sensor;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.suggest.Reason;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.store.JournalLine;

/** Readings of sensors on both databases, and what a desk suggests from them. */
final class SignalsOnEachStoreTest extends OnEachStore {
  private static final Instant NOON = Instant.parse("2026-07-20T04:00:00Z");

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(NOON);
  private Desk chief;

  @BeforeEach
  void sit() {
    chief = DeskFixtures.open(store, clock);
  }

  @AfterEach
  void rise() {
    chief.close();
  }

  private static Reading wind(String sensor, double value, int minute) {
    return new Reading(
        sensor,
        SensorKind.WIND,
        "观测站（演练）",
        "990101",
        sensor.equals("b") ? null : new Point(34.75, 113.66),
        value,
        NOON.plus(Duration.ofMinutes(minute)));
  }

  private void sense(Reading... readings) {
    assertThat(chief.run(new Command.OnModes(new ModeStep.Sense(List.of(readings)))))
        .isEqualTo(new Outcome.Done());
  }

  private long told() {
    return store.<List<JournalLine>>read(tables -> tables.journal().latest(100)).stream()
        .filter(it -> it.kind().equals("hear-sensors"))
        .count();
  }

  @Test
  void the_journal_tells_only_of_what_is_over_a_threshold_or_comes_down_from_it() {
    sense(wind("a", 3, -30), wind("b", 4, -30));
    sense(wind("a", 3, -25), wind("b", 4, -25));
    assertThat(told()).isZero();
    sense(wind("a", 18, -20), wind("b", 4, -20));
    sense(wind("a", 19, -15), wind("b", 4, -15));
    assertThat(told()).isEqualTo(2);
    assertThat(chief.modeBook().sensors())
        .containsExactly(
            new SensorStanding(wind("a", 19, -15), Grade.YELLOW, false),
            new SensorStanding(wind("b", 4, -15), Grade.ORDINARY, false));
    assertThat(chief.modeBook().suggestions())
        .singleElement()
        .extracting(Suggestion::kind, Suggestion::level, Suggestion::first)
        .containsExactly(
            ModeKind.EMERGENCY,
            Grade.YELLOW,
            new Reason.Sensed(
                SensorKind.WIND, "990101", Grade.YELLOW, List.of(wind("a", 19, -15))));
    sense(wind("a", 3, -10));
    sense(wind("a", 3, -5));
    assertThat(told()).as("that it came down is told").isEqualTo(3);
    sense(wind("a", 3, 0));
    assertThat(told()).isEqualTo(3);
    assertThat(chief.modeBook().suggestions()).isEmpty();
  }

  @Test
  void readings_are_refused_of_places_that_are_not_and_from_seats_that_may_not() {
    Reading elsewhere = new Reading("c", SensorKind.WIND, "别处", "410999", null, 30, NOON);
    assertThat(chief.run(new Command.OnModes(new ModeStep.Sense(List.of(elsewhere)))))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(
            chief
                .as(DeskFixtures.operator("watcher", Role.SUPERVISOR))
                .run(new Command.OnModes(new ModeStep.Sense(List.of(wind("a", 30, 0))))))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(chief.modeBook().sensors()).isEmpty();
  }

  @Test
  void the_last_readings_of_each_sensor_stay_in_order_of_time_and_none_twice() {
    List<Reading> all = new ArrayList<>();
    for (int minute = 0; minute < Sensor.KEPT + 5; minute++) {
      all.add(wind("a", minute, minute));
    }
    Reading b = wind("b", 3, 0);
    List<Reading> mixed = new ArrayList<>(all.reversed());
    mixed.add(b);
    store.write(
        tables -> {
          tables.signals().put(mixed);
          return "";
        });
    store.write(
        tables -> {
          // Sent again, with another value: what was read was read.
          tables.signals().put(List.of(wind("b", 99, 0), all.getFirst()));
          return "";
        });
    assertThat(store.<List<Sensor>>read(tables -> tables.signals().sensors()))
        .containsExactly(new Sensor(all.subList(5, all.size())), new Sensor(List.of(b)));
  }

  @Test
  void what_was_over_a_threshold_stays_on_record() {
    Exceeded first = new Exceeded(wind("a", 18, 0), Grade.YELLOW);
    Exceeded second = new Exceeded(wind("a", 25, 5), Grade.ORANGE);
    store.write(
        tables -> {
          tables.signals().record(List.of(second, first));
          tables.signals().record(List.of(new Exceeded(wind("a", 18, 0), Grade.RED)));
          return "";
        });
    assertThat(
            store.<List<Exceeded>>read(
                tables -> tables.signals().exceededSince(NOON.minusSeconds(1))))
        .containsExactly(first, second);
    assertThat(store.<List<Exceeded>>read(tables -> tables.signals().exceededSince(NOON)))
        .containsExactly(second);
    assertThat(
            store.<List<Exceeded>>read(
                tables -> tables.signals().exceededBetween(NOON.minusSeconds(1), NOON)))
        .containsExactly(first);
    for (String sql :
        List.of("DELETE FROM sensor_exceeded", "UPDATE sensor_exceeded SET value = 1")) {
      assertThatThrownBy(() -> behind(sql)).as(sql).isInstanceOf(SQLException.class);
    }
  }
}
