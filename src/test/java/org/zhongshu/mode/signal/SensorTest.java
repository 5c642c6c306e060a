package org.zhongshu.mode.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhongshu.casework.Grade;

class SensorTest {
  private static final Instant NOON = Instant.parse("2026-07-20T04:00:00Z");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Thresholds ROAD =
      new Thresholds(
          Map.of(Grade.BLUE, 15.0, Grade.YELLOW, 27.0, Grade.ORANGE, 40.0, Grade.RED, 60.0));

  private static Reading reading(double value, int minute) {
    return new Reading(
        "a",
        SensorKind.ROAD_WATER,
        "京广路隧道（演练）",
        "990101",
        null,
        value,
        NOON.plus(Duration.ofMinutes(minute)));
  }

  private static Grade level(int needed, double... everyFiveMinutes) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < everyFiveMinutes.length; i++) {
      readings.add(reading(everyFiveMinutes[i], 5 * i));
    }
    return new Sensor(readings).level(ROAD, needed, HALF_HOUR);
  }

  @ParameterizedTest
  @CsvSource({"14.9,ORDINARY", "15,BLUE", "27,YELLOW", "59.9,ORANGE", "60,RED", "-3,ORDINARY"})
  void a_threshold_is_reached_by_its_own_value(double value, Grade level) {
    assertThat(ROAD.level(value)).isEqualTo(level);
  }

  @Test
  void a_single_reading_moves_nothing_up_or_down() {
    assertThat(level(2, 42)).isEqualTo(Grade.ORDINARY);
    assertThat(level(2, 42, 45)).isEqualTo(Grade.ORANGE);
    assertThat(level(2, 42, 28)).as("as much as both bear").isEqualTo(Grade.YELLOW);
    assertThat(level(2, 42, 45, 5)).as("one below does not end it").isEqualTo(Grade.ORANGE);
    assertThat(level(2, 42, 45, 5, 41)).isEqualTo(Grade.ORANGE);
    assertThat(level(2, 42, 45, 16, 5)).as("falls no further than both").isEqualTo(Grade.BLUE);
    assertThat(level(2, 42, 45, 5, 3)).isEqualTo(Grade.ORDINARY);
    assertThat(level(1, 42)).isEqualTo(Grade.ORANGE);
  }

  @Test
  void a_silence_begins_the_row_anew() {
    Sensor it = new Sensor(List.of(reading(42, 0), reading(45, 5), reading(44, 40)));
    assertThat(it.level(ROAD, 2, HALF_HOUR)).isEqualTo(Grade.ORDINARY);
    assertThat(it.silent(NOON.plus(Duration.ofMinutes(70)), HALF_HOUR)).isFalse();
    assertThat(it.silent(NOON.plus(Duration.ofMinutes(71)), HALF_HOUR)).isTrue();
  }

  @Test
  void readings_may_come_in_any_order() {
    Random random = new Random(20260720);
    for (int round = 0; round < 500; round++) {
      List<Reading> readings = new ArrayList<>();
      for (int i = 0; i < Sensor.KEPT; i++) {
        readings.add(reading(random.nextInt(80), i * 5));
      }
      int needed = 1 + random.nextInt(5);
      Grade expected = reference(readings, needed);
      Collections.shuffle(readings, random);
      assertThat(new Sensor(readings).level(ROAD, needed, HALF_HOUR)).isEqualTo(expected);
    }
  }

  /** Every window of readings said by hand: up to what all of it reaches, down to what any does. */
  private static Grade reference(List<Reading> readings, int needed) {
    Grade stands = Grade.ORDINARY;
    for (int end = needed; end <= readings.size(); end++) {
      List<Grade> window =
          readings.subList(end - needed, end).stream().map(it -> ROAD.level(it.value())).toList();
      Grade up = Grade.values()[window.stream().mapToInt(Enum::ordinal).min().orElseThrow()];
      Grade down = Grade.values()[window.stream().mapToInt(Enum::ordinal).max().orElseThrow()];
      if (up.ordinal() > stands.ordinal()) {
        stands = up;
      }
      if (down.ordinal() < stands.ordinal()) {
        stands = down;
      }
    }
    return stands;
  }
}
