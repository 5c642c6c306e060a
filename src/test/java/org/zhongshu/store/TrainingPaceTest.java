package org.zhongshu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingPaceTest {
  private static final Instant WALL = Instant.parse("2026-11-26T01:00:00Z");
  private static final Instant AT = Instant.parse("2026-07-20T10:00:00Z");

  private static Instant after(int speed, Duration time) {
    return new TrainingPace(WALL, AT, speed, "seat").time(WALL.plus(time));
  }

  @Test
  void a_second_on_the_wall_is_as_many_of_the_training_as_its_speed() {
    assertThat(after(1, Duration.ofSeconds(20))).isEqualTo(AT.plusSeconds(20));
    assertThat(after(60, Duration.ofMillis(500))).isEqualTo(AT.plusSeconds(30));
    assertThat(after(0, Duration.ofHours(5))).isEqualTo(AT);
  }

  @Test
  void a_clock_on_the_wall_that_was_put_back_does_not_take_the_training_back() {
    assertThat(after(60, Duration.ofSeconds(-90))).isEqualTo(AT);
  }

  @Test
  void when_nobody_plays_any_more_its_time_stands() {
    Instant most = AT.plus(TrainingPace.HOLDS.multipliedBy(60));
    assertThat(after(60, TrainingPace.HOLDS)).isEqualTo(most);
    assertThat(after(60, Duration.ofDays(3))).isEqualTo(most);
  }

  @Test
  void set_anew_in_between_or_not_it_is_the_same_time() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      int speed = 1 + random.nextInt(60);
      Duration first = Duration.ofMillis(random.nextInt(15_000));
      Duration second = Duration.ofMillis(random.nextInt(15_000));
      Instant half = after(speed, first);
      Instant whole =
          new TrainingPace(WALL.plus(first), half, speed, "seat")
              .time(WALL.plus(first).plus(second));
      assertThat(whole).isEqualTo(after(speed, first.plus(second)));
    }
  }
}
