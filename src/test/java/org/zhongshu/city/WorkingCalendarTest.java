package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.DayRuling.Kind;
import org.zhongshu.city.DayRuling.Standing;

class WorkingCalendarTest {
  private final WorkingCalendar shipped = WorkingCalendar.stateCouncil();

  /** Ends with 2026, whatever the library brings later. */
  private final WorkingCalendar until2026 =
      WorkingCalendar.of(
          StateCouncil.notices().stream().filter(notice -> notice.year() <= 2026).toList());

  @Test
  void theShippedNoticeFor2026IsTheOneCheckedByHand() {
    WorkingCalendar byHand = WorkingCalendar.of(List.of(HandCheckedDays.notice2026()));
    assertThat(shipped.special(2026)).hasSize(39).isEqualTo(byHand.special(2026));
    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .forEach(
            date ->
                assertThat(shipped.isWorkday(date))
                    .as("%s", date)
                    .isEqualTo(HandCheckedDays.isWorkday(date)));
  }

  @Test
  void theTableReadInOnePassSaysWhatTheLibrarySaysDayByDay() {
    Random random = new Random(20260213);
    for (int i = 0; i < 300; i++) {
      LocalDate date = LocalDate.of(2002, 1, 1).plusDays(random.nextInt(25 * 365));
      @Nullable LegalHoliday known =
          LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
      DayRuling ruling = shipped.day(date);
      if (known == null) {
        assertThat(ruling.kind()).as("%s", date).isIn(Kind.WEEKDAY, Kind.WEEKEND);
      } else {
        assertThat(ruling.kind())
            .as("%s", date)
            .isEqualTo(known.isWork() ? Kind.MAKE_UP : Kind.HOLIDAY);
        assertThat(ruling.name()).isEqualTo(known.getName());
      }
    }
  }

  @Test
  void newYearsDaysThatBeginInDecemberBelongToTheNextNotice() {
    assertThat(shipped.day(LocalDate.of(2018, 12, 29)).kind()).isEqualTo(Kind.MAKE_UP);
    assertThat(shipped.day(LocalDate.of(2018, 12, 31)).kind()).isEqualTo(Kind.HOLIDAY);
    assertThat(StateCouncil.notices().getFirst().days().getFirst().date())
        .isEqualTo(LocalDate.of(2001, 12, 29));
  }

  @Test
  void everyYearSince2002IsPublishedAndTheOneAfterTheLastIsNot() {
    for (int year = 2002; year <= 2026; year++) {
      assertThat(shipped.isPublished(year)).as("%d", year).isTrue();
    }
    assertThat(until2026.lastPublished()).hasValue(2026);
    assertThat(until2026.isPublished(2027)).isFalse();
    assertThat(until2026.isPublished(2001)).isFalse();
  }

  @Test
  void aDaySaysHowSureItIs() {
    assertThat(standing(2026, 12, 24)).isEqualTo(Standing.SETTLED);
    assertThat(standing(2026, 12, 25)).isEqualTo(Standing.YEAR_END_OPEN);
    assertThat(standing(2025, 12, 31)).isEqualTo(Standing.SETTLED);
    assertThat(standing(2027, 1, 1)).isEqualTo(Standing.NOT_PUBLISHED);
    assertThat(standing(1999, 10, 1)).isEqualTo(Standing.NOT_RECORDED);
    assertThat(Standing.NOT_RECORDED.isProvisional()).isFalse();
  }

  @Test
  void aYearWithoutANoticeIsCountedByWeekdays() {
    assertThat(until2026.isWorkday(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(until2026.isWorkday(LocalDate.of(2027, 1, 2))).isFalse();
    assertThat(until2026.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
  }

  @Test
  void aNoticeEnteredByTheCentreSettlesItsYearAndTheYearEndBeforeIt() {
    WorkingCalendar known = until2026.withNotice(exercise2027());
    assertThat(known.isPublished(2027)).isTrue();
    assertThat(known.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(known.isWorkday(LocalDate.of(2026, 12, 27))).isTrue();
    assertThat(known.day(LocalDate.of(2026, 12, 28)).standing()).isEqualTo(Standing.SETTLED);
    assertThat(known.day(LocalDate.of(2027, 12, 31)).standing()).isEqualTo(Standing.YEAR_END_OPEN);
    assertThat(known.firstProvisional(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 20)))
        .isEmpty();
    assertThat(until2026.isPublished(2027)).as("the old one stays as it was").isFalse();
  }

  @Test
  void aNoticeEnteredAgainReplacesWhatWasKnownOfIt() {
    WorkingCalendar mended =
        until2026
            .withNotice(exercise2027())
            .withNotice(
                new YearNotice(
                    2027, List.of(new YearNotice.Day(LocalDate.of(2027, 1, 1), false, "元旦"))));
    assertThat(mended.isWorkday(LocalDate.of(2026, 12, 27))).isFalse();
    assertThat(mended.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void theCentresOwnDaysGoBeforeTheNoticeAndSayWhy() {
    LocalDate holiday = LocalDate.of(2026, 10, 7);
    LocalDate monday = LocalDate.of(2026, 3, 2);
    WorkingCalendar own =
        shipped.withCorrections(
            List.of(
                new DayCorrection(holiday, true, "演练：防汛值守"),
                new DayCorrection(monday, false, "演练：停电")));
    assertThat(own.day(holiday))
        .isEqualTo(new DayRuling(holiday, Kind.CENTRE_WORK, "演练：防汛值守", Standing.SETTLED));
    assertThat(own.day(monday))
        .isEqualTo(new DayRuling(monday, Kind.CENTRE_OFF, "演练：停电", Standing.SETTLED));
    assertThat(own.withCorrections(List.of()).day(holiday).kind()).isEqualTo(Kind.HOLIDAY);
  }

  @Test
  void theCentresOwnDaysStayWhenANoticeComes() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    WorkingCalendar own =
        until2026.withCorrections(List.of(new DayCorrection(newYear, true, "演练：春运保障")));
    assertThat(own.firstProvisional(newYear, newYear)).as("settled by the centre").isEmpty();
    assertThat(own.withNotice(exercise2027()).isWorkday(newYear)).isTrue();
  }

  @Test
  void theFirstDayThatMayStillChangeIsFound() {
    assertThat(until2026.firstProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 1)))
        .hasValue(LocalDate.of(2026, 12, 25));
    assertThat(until2026.firstProvisional(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 24)))
        .isEmpty();
  }

  @Test
  void aCorrectionWithoutAReasonOrADayGivenTwiceIsRefused() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThatThrownBy(() -> new DayCorrection(day, true, " "))
        .isInstanceOf(IllegalArgumentException.class);
    DayCorrection off = new DayCorrection(day, false, "演练");
    assertThatThrownBy(() -> shipped.withCorrections(List.of(off, off)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNoticeSpeaksOfItsYearAndOfTheWeekBeforeOnly() {
    assertThatThrownBy(() -> notice(LocalDate.of(2026, 12, 24)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notice(LocalDate.of(2028, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notice(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(notice(LocalDate.of(2026, 12, 25)).days()).hasSize(1);
  }

  private Standing standing(int year, int month, int day) {
    return until2026.day(LocalDate.of(year, month, day)).standing();
  }

  private static YearNotice notice(LocalDate... dates) {
    return new YearNotice(
        2027, List.of(dates).stream().map(d -> new YearNotice.Day(d, false, "元旦")).toList());
  }

  /** Made up for the exercise; the true one isn't known. */
  private static YearNotice exercise2027() {
    return new YearNotice(
        2027,
        List.of(
            new YearNotice.Day(LocalDate.of(2026, 12, 27), true, "元旦"),
            new YearNotice.Day(LocalDate.of(2027, 1, 1), false, "元旦"),
            new YearNotice.Day(LocalDate.of(2027, 1, 2), false, "元旦"),
            new YearNotice.Day(LocalDate.of(2027, 1, 3), false, "元旦"),
            new YearNotice.Day(LocalDate.of(2027, 1, 4), false, "元旦")));
  }
}
