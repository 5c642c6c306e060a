package org.zhongshu.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final TimeReader times = new TimeReader(SHANGHAI, DayOrder.MONTH_FIRST);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-02-08 15:34:40|2018-02-08T07:34:40Z",
        "2019/2/28 11:25:05|2019-02-28T03:25:05Z",
        "2019/2/28 9:05|2019-02-28T01:05:00Z",
        "2019-02-28|2019-02-27T16:00:00Z",
        "2019年2月28日 11时25分05秒|2019-02-28T03:25:05Z",
        "2019年2月28日 下午3:05|2019-02-28T07:05:00Z",
        "2019年2月28日 上午12点|2019-02-27T16:00:00Z",
        "2019.02.28 11:25|2019-02-28T03:25:00Z",
        "2010-04-14T06:37:38-08:00|2010-04-14T14:37:38Z",
        "2010-04-14T06:37:38.250Z|2010-04-14T06:37:38.250Z",
        "2010-04-14T06:37:38+0800|2010-04-13T22:37:38Z",
        "20180208153440|2018-02-08T07:34:40Z",
        "20180208 153440|2018-02-08T07:34:40Z",
        "20180208|2018-02-07T16:00:00Z",
        "201802081534|2018-02-08T07:34:00Z",
        "2/8/2018 3:34:40 PM|2018-02-08T07:34:40Z",
        "28/2/2018 15:34|2018-02-28T07:34:00Z",
        "Jan 5, 2022 3:04 PM|2022-01-05T07:04:00Z",
        "5-Jan-2022|2022-01-04T16:00:00Z",
        "Wed Jan 19 11:42:16 EST 2022|2022-01-19T16:42:16Z",
        "43524.475752|2019-02-28T03:25:05Z",
        "43524|2019-02-27T16:00:00Z",
        "1518075280|2018-02-08T07:34:40Z",
        "1518075280000|2018-02-08T07:34:40Z",
        "2018-02-08 24:00:00|2018-02-08T16:00:00Z"
      })
  void timesAreReadAsFilesWriteThem(String words, Instant instant) {
    assertThat(times.read(words)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "待定",
        "2018-02-30",
        "2018-13-01 10:00:00",
        "0000-00-00 00:00:00",
        "2018-02-08 25:00:00",
        "2018-02-08 10:60:00",
        "99999999",
        "12",
        "3.14",
        "1,234",
        "2018",
        "2018-02",
        "桥头社区3号",
        "A2019-02-28",
        "2018-02-08 15:34:40 附近",
        "12345678901234567890",
        "2018-02-08 13:00 PMX"
      })
  void whatIsNoPointInTimeIsNull(String words) {
    assertThat(times.read(words)).isNull();
  }

  @Test
  void theOrderOfDayAndMonthIsTheColumns() {
    assertThat(new TimeReader(SHANGHAI, DayOrder.DAY_FIRST).read("2/8/2018"))
        .isEqualTo(Instant.parse("2018-08-01T16:00:00Z"));
    assertThat(times.read("2/8/2018")).isEqualTo(Instant.parse("2018-02-07T16:00:00Z"));
    assertThat(TimeReader.orderToldBy("28/2/2018")).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(TimeReader.orderToldBy("2/28/2018")).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(TimeReader.orderToldBy("2/8/2018")).isNull();
  }

  @Test
  void whatJavaWritesIsReadBackInEveryCommonForm() {
    Random random = new Random(20260403);
    List<DateTimeFormatter> forms =
        List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"),
            DateTimeFormatter.ofPattern("uuuu/M/d H:mm:ss"),
            DateTimeFormatter.ofPattern("uuuu'年'M'月'd'日' HH'时'mm'分'ss'秒'"),
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss"),
            DateTimeFormatter.ofPattern("M/d/uuuu HH:mm:ss"),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    TimeReader utc = new TimeReader(ZoneOffset.UTC, DayOrder.MONTH_FIRST);
    for (int i = 0; i < 5000; i++) {
      long second = random.nextLong(0, 4_000_000_000L);
      LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
      DateTimeFormatter form = forms.get(i % forms.size());
      assertThat(utc.read(form.format(time)))
          .as(form.format(time))
          .isEqualTo(Instant.ofEpochSecond(second));
    }
  }

  @Test
  void noWordsMakeItFail() {
    Random random = new Random(7);
    String letters = "0123456789-/:. ,年月日时分秒上午下PMam星期周TZ+JanFeb\u3000字";
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(24); n >= 0; n--) {
        words.append(letters.charAt(random.nextInt(letters.length())));
      }
      read += times.read(words.toString()) == null ? 0 : 1;
      TimeReader.orderToldBy(words.toString());
    }
    assertThat(read).isPositive();
  }
}
