package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.DayCorrection;
import org.zhongshu.city.HandCheckedDays;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;
import org.zhongshu.city.YearNotice;

class WorkingReckoningTest {
  private static final Limit TWO_HOURS = new Limit(2, LimitUnit.WORK_HOUR);

  private final WorkingCalendar calendar =
      WorkingCalendar.of(List.of(HandCheckedDays.notice2026()));

  @Test
  void whatWasReckonedWithoutANoticeIsReckonedAgainWhenItIsKnown() {
    Instant start = Shanghai.at("2026-12-31 17:00");
    Reckoning before = reckoning(calendar, WorkingHours.usual());
    Instant provisional = before.deadline(start, TWO_HOURS);
    assertThat(Shanghai.text(provisional)).isEqualTo("2027-01-01 09:00");
    assertThat(before.firstProvisional(start, provisional, LimitUnit.WORK_HOUR)).isPresent();

    YearNotice exercise =
        new YearNotice(2027, List.of(new YearNotice.Day(LocalDate.of(2027, 1, 1), false, "元旦")));
    Reckoning after = reckoning(calendar.withNotice(exercise), WorkingHours.usual());
    Instant known = after.deadline(start, TWO_HOURS);
    assertThat(Shanghai.text(known)).isEqualTo("2027-01-04 09:00");
    assertThat(after.firstProvisional(start, known, LimitUnit.WORK_HOUR)).isEmpty();
  }

  @Test
  void aDayCorrectedByTheCentreMovesTheDeadline() {
    WorkingCalendar own =
        calendar.withCorrections(
            List.of(new DayCorrection(LocalDate.of(2026, 3, 3), false, "演练：停电")));
    assertThat(
            Shanghai.text(
                reckoning(own, WorkingHours.usual())
                    .deadline(Shanghai.at("2026-03-02 17:00"), TWO_HOURS)))
        .isEqualTo("2026-03-04 09:00");
  }

  @Test
  void aWorkDayIsEightHoursAlsoWhereADayHasSeven() {
    WorkingHours seven =
        new WorkingHours(
            List.of(
                new WorkingHours.Period(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new WorkingHours.Period(LocalTime.of(13, 0), LocalTime.of(17, 0))));
    Limit day = new Limit(1, LimitUnit.WORK_DAY);
    assertThat(
            Shanghai.text(
                reckoning(calendar, seven).deadline(Shanghai.at("2026-03-02 09:00"), day)))
        .isEqualTo("2026-03-03 10:00");
  }

  @Test
  void aLimitThatLeadsOutOfAllCalendarsIsRefused() {
    Reckoning reckoning = reckoning(calendar, WorkingHours.usual());
    Limit tooMuch = new Limit(Integer.MAX_VALUE, LimitUnit.WORK_DAY);
    assertThatThrownBy(() -> reckoning.deadline(Shanghai.at("2026-03-02 09:00"), tooMuch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2200");
  }

  @Test
  void nothingIsCountedBackwards() {
    Reckoning reckoning = reckoning(calendar, WorkingHours.usual());
    Instant late = Shanghai.at("2026-03-02 11:00");
    Instant early = Shanghai.at("2026-03-02 09:00");
    assertThat(reckoning.counted(late, early, LimitUnit.WORK_HOUR)).isZero();
    assertThat(reckoning.counted(late, early, LimitUnit.URGENT_HOUR)).isZero();
    assertThat(reckoning.steps(late, early, LimitUnit.WORK_HOUR)).isEmpty();
    assertThatThrownBy(() -> reckoning.reach(late, Duration.ofHours(-1), LimitUnit.WORK_HOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingLeftIsReachedAtOnceAlsoAtNight() {
    Instant night = Shanghai.at("2026-03-02 23:00");
    assertThat(
            reckoning(calendar, WorkingHours.usual())
                .reach(night, Duration.ZERO, LimitUnit.WORK_HOUR))
        .isEqualTo(night);
  }

  @Test
  void aPeriodInTheHourSkippedInSpringNeitherCountsNorMovesADeadline() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    WorkingHours hours =
        new WorkingHours(
            List.of(
                new WorkingHours.Period(LocalTime.of(0, 0), LocalTime.of(1, 0)),
                new WorkingHours.Period(LocalTime.of(2, 15), LocalTime.of(2, 45)),
                new WorkingHours.Period(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    for (int year = 2015; year <= 2026; year++) {
      LocalDate sunday =
          LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      Reckoning reckoning =
          new WorkingReckoning(
              calendar.withCorrections(List.of(new DayCorrection(sunday, true, "演练"))),
              hours,
              berlin);
      Instant midnight = sunday.atStartOfDay(berlin).toInstant();
      Instant noon = sunday.atTime(12, 0).atZone(berlin).toInstant();
      assertThat(reckoning.counted(midnight, noon, LimitUnit.WORK_HOUR))
          .isEqualTo(Duration.ofHours(4));
      assertThat(reckoning.deadline(midnight, new Limit(1, LimitUnit.WORK_HOUR)))
          .isEqualTo(midnight.plus(Duration.ofHours(1)));
    }
  }

  private static Reckoning reckoning(WorkingCalendar calendar, WorkingHours hours) {
    return new WorkingReckoning(calendar, hours, Shanghai.ZONE);
  }
}
