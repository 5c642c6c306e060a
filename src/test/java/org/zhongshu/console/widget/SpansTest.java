package org.zhongshu.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhongshu.words.Words;

class SpansTest {
  private final Words words = Words.in(Locale.CHINESE, ZoneId.of("Asia/Shanghai"));

  @Test
  void short_spans_are_told_by_the_second_and_long_ones_by_the_day() {
    assertThat(Spans.clock(words, Duration.ofSeconds(223))).isEqualTo("3:43");
    assertThat(Spans.clock(words, Duration.ofSeconds(4328))).isEqualTo("1:12:08");
    assertThat(Spans.clock(words, Duration.ofHours(51))).isEqualTo("2 天 3 小时");
  }

  @Test
  void a_step_younger_than_the_second_shown_has_taken_nothing_and_not_less() {
    assertThat(Spans.clock(words, Duration.ofMillis(-1_400))).isEqualTo("0:00");
  }
}
