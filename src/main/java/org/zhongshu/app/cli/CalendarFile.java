package org.zhongshu.app.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.YearNotice;

/**
 * A file of days in UTF-8: {@code from,to,休|班,name}, lines with # are remarks. All of it or
 * nothing.
 */
final class CalendarFile {
  /** A longer stretch is a slip of the pen. */
  private static final int MOST = 366;

  private CalendarFile() {}

  static List<YearNotice.Day> read(Path file) {
    List<YearNotice.Day> days = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofCsvRecord(Files.readString(file))) {
      for (CsvRecord row : rows) {
        for (YearNotice.Day day : days(file, row)) {
          if (!seen.add(day.date())) {
            throw Failure.of("calendar.twice", file, row.getStartingLineNumber(), day.date());
          }
          days.add(day);
        }
      }
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.file-unreadable", file, Said.of(e)), e);
    } catch (CsvParseException e) {
      throw new Failure(Refusal.of("calendar.row", file, "?"), e);
    }
    if (days.isEmpty()) {
      throw Failure.of("calendar.empty", file);
    }
    return days;
  }

  private static List<YearNotice.Day> days(Path file, CsvRecord row) {
    if (row.getFieldCount() != 4 || row.getField(3).isBlank()) {
      throw wrong(file, row);
    }
    boolean working =
        switch (row.getField(2).strip()) {
          case "班", "work" -> true;
          case "休", "off" -> false;
          default -> throw wrong(file, row);
        };
    try {
      LocalDate from = LocalDate.parse(row.getField(0).strip());
      LocalDate to = LocalDate.parse(row.getField(1).strip());
      if (to.isBefore(from) || from.plusDays(MOST).isBefore(to)) {
        throw wrong(file, row);
      }
      return from.datesUntil(to.plusDays(1))
          .map(date -> new YearNotice.Day(date, working, row.getField(3).strip()))
          .toList();
    } catch (DateTimeException e) {
      throw new Failure(Refusal.of("calendar.row", file, row.getStartingLineNumber()), e);
    }
  }

  private static Failure wrong(Path file, CsvRecord row) {
    return Failure.of("calendar.row", file, row.getStartingLineNumber());
  }
}
