package org.zhongshu.city;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The notices that tyme4j has on record, from 2002 on. Read from its table in one pass: asking it
 * day by day runs a pattern over the whole table each time and costs a second at start.
 */
final class StateCouncil {
  /** A row: date, 0 works or 1 off, index of the name, signed days to the holiday itself. */
  private static final int ROW = "yyyyMMdd00+00".length();

  private StateCouncil() {}

  static List<YearNotice> notices() {
    String table = LegalHoliday.DATA;
    if (table.length() % ROW != 0) {
      throw new IllegalStateException("tyme4j's table of holidays has another form than known");
    }
    SortedMap<Integer, List<YearNotice.Day>> years = new TreeMap<>();
    for (int at = 0; at < table.length(); at += ROW) {
      String row = table.substring(at, at + ROW);
      LocalDate date = LocalDate.parse(row.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
      String name = LegalHoliday.NAMES[row.charAt(9) - '0'];
      LocalDate holiday = date.plusDays(Integer.parseInt(row.substring(10)));
      years
          .computeIfAbsent(holiday.getYear(), y -> new ArrayList<>())
          .add(new YearNotice.Day(date, row.charAt(8) == '0', name));
    }
    return years.entrySet().stream()
        .filter(year -> isWhole(year.getValue()))
        .map(year -> new YearNotice(year.getKey(), year.getValue()))
        .toList();
  }

  /** Only New Year's days of a year would make it look published. */
  private static boolean isWhole(List<YearNotice.Day> days) {
    return days.stream().anyMatch(d -> d.date().getMonthValue() == 10 && !d.working());
  }
}
