package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.WorkingHours.Period;

class WorkingHoursTest {
  @Test
  void theUsualDayHasEightHours() {
    assertThat(WorkingHours.usual().perDay()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void midnightAsAnEndIsTheEndOfTheDay() {
    WorkingHours night = new WorkingHours(List.of(period("00:00", "00:00")));
    assertThat(night.perDay()).isEqualTo(Duration.ofDays(1));
    assertThat(period("22:00", "00:00").endsAtMidnight()).isTrue();
  }

  @Test
  void periodsMayTouchButNotOverlap() {
    assertThat(
            new WorkingHours(List.of(period("08:00", "12:00"), period("12:00", "13:00"))).perDay())
        .isEqualTo(Duration.ofHours(5));
    assertRefused(period("08:00", "12:00"), period("11:59", "13:00"));
    assertRefused(period("14:00", "18:00"), period("08:00", "12:00"));
    assertRefused(period("14:00", "00:00"), period("20:00", "21:00"));
    assertRefused();
  }

  @Test
  void aPeriodGoesForwardInWholeMinutes() {
    assertThatThrownBy(() -> period("12:00", "12:00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> period("12:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> period("08:00:30", "12:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(Period... periods) {
    assertThatThrownBy(() -> new WorkingHours(List.of(periods)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Period period(String from, String to) {
    return new Period(LocalTime.parse(from), LocalTime.parse(to));
  }
}
