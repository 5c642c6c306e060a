package org.zhongshu.city;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Days and deadlines from files that a reader can check by eye. */
public final class HandCheckedDays {
  private HandCheckedDays() {}

  /** The notice for 2026 as written by hand, not the one that ships. */
  public static YearNotice notice2026() {
    return new YearNotice(
        2026,
        rows("/clock/holidays-2026.csv").stream()
            .flatMap(
                row ->
                    LocalDate.parse(row.getField(0))
                        .datesUntil(LocalDate.parse(row.getField(1)).plusDays(1))
                        .map(
                            date ->
                                new YearNotice.Day(
                                    date, row.getField(2).equals("班"), row.getField(3))))
            .toList());
  }

  /** Whether a date is worked by the file alone; other years by weekday. */
  public static boolean isWorkday(LocalDate date) {
    for (YearNotice.Day day : NOTICE.days()) {
      if (day.date().equals(date)) {
        return day.working();
      }
    }
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static final YearNotice NOTICE = notice2026();

  /** Rows of a file on the class path; those that begin with # are for the reader. */
  public static List<CsvRecord> rows(String resource) {
    try (InputStream in =
            Objects.requireNonNull(HandCheckedDays.class.getResourceAsStream(resource), resource);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
