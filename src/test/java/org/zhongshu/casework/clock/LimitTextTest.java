package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTextTest {
  @ParameterizedTest
  @CsvSource({
    "2 工作日, 2, WORK_DAY",
    "2工作日, 2, WORK_DAY",
    "15 个工作日, 15, WORK_DAY",
    "２个　工作日, 2, WORK_DAY",
    "3 work days, 3, WORK_DAY",
    "1 working day, 1, WORK_DAY",
    "4 工作时, 4, WORK_HOUR",
    "4 个工作小时, 4, WORK_HOUR",
    "4 Work-Hours, 4, WORK_HOUR",
    "2 紧急工时, 2, URGENT_HOUR",
    "2 紧急工作时, 2, URGENT_HOUR",
    "2紧, 2, URGENT_HOUR",
    "2 小时, 2, URGENT_HOUR",
    "24 hours, 24, URGENT_HOUR",
    "24 h, 24, URGENT_HOUR",
    "7 自然日, 7, CALENDAR_DAY",
    "7 calendar days, 7, CALENDAR_DAY",
    "15 分钟, 15, MINUTE",
    "15 min, 15, MINUTE",
    "9999 minutes, 9999, MINUTE"
  })
  void limits_are_read_as_the_field_writes_them(String text, int amount, LimitUnit unit) {
    assertThat(LimitText.read(text)).contains(new Limit(amount, unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2",
        "工作日",
        "0 工作日",
        "-1 工作日",
        "1.5 工作日",
        "10000 分钟",
        "999999999999 分钟",
        "两工作日",
        "2 工作日 3",
        "2 weeks"
      })
  void what_is_no_limit_is_not_read(String text) {
    assertThat(LimitText.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 日", "7 天", "2 时", "7 days"})
  void what_means_one_thing_here_and_another_there_is_not_guessed(String text) {
    assertThat(LimitText.read(text)).isEmpty();
  }
}
