package org.zhongshu.console.board.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a suspension as people write it. */
class UntilTextTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW =
      LocalDateTime.parse("2026-04-04T10:24").atZone(ZONE).toInstant();

  @ParameterizedTest
  @CsvSource({
    "2026-05-04, 2026-05-04T00:00",
    "2026/5/4, 2026-05-04T00:00",
    "2026年5月4日, 2026-05-04T00:00",
    "2026-05-04 09:30, 2026-05-04T09:30",
    "5月4日, 2026-05-04T00:00",
    "3-1, 2027-03-01T00:00",
    "30 天, 2026-05-04T00:00",
    "３０天, 2026-05-04T00:00",
    "2个月, 2026-06-04T00:00",
    "10 days, 2026-04-14T00:00"
  })
  void a_day_or_how_long(String typed, String meant) {
    assertThat(UntilText.read(typed, NOW, ZONE))
        .contains(LocalDateTime.parse(meant).atZone(ZONE).toInstant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "下周", "2026-02-30", "30", "2026-05-04 25:00", "5 工作日"})
  void what_is_neither_is_not_guessed(String typed) {
    assertThat(UntilText.read(typed, NOW, ZONE)).isEmpty();
  }

  @Test
  void a_day_of_the_past_is_read_and_refused_elsewhere() {
    assertThat(UntilText.read("2020-01-01", NOW, ZONE).orElseThrow()).isBefore(NOW);
  }
}
