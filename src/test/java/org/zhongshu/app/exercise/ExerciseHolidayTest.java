package org.zhongshu.app.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ExerciseHolidayTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void is_the_last_long_one_that_is_over() {
    // The State Council's notice for 2025: 国庆节、中秋节 from 1 to 8 October.
    assertThat(ExerciseHoliday.lastBefore(Instant.parse("2025-11-10T00:00:00Z"), ZONE))
        .hasValueSatisfying(
            it -> {
              assertThat(it.start()).isEqualTo(Instant.parse("2025-09-30T10:00:00Z"));
              assertThat(it.end()).isEqualTo(Instant.parse("2025-10-09T00:00:00Z"));
              assertThat(it.name()).contains("国庆");
            });
  }

  @Test
  void one_that_still_runs_is_not_over() {
    assertThat(ExerciseHoliday.lastBefore(Instant.parse("2025-10-05T00:00:00Z"), ZONE))
        .hasValueSatisfying(
            it -> assertThat(it.end()).isBefore(Instant.parse("2025-10-01T00:00:00Z")));
  }
}
