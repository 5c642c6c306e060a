package org.zhongshu.intake.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.read.TableFormat.Kind;

/**
 * Rows of the first sheet of a workbook that holds any. Numbers come as plain digits, dates as
 * {@code 2019-02-28 11:25:05}, all else as it is shown.
 */
final class XlsxRows implements RowReader {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** How the format keeps characters that XML can't hold, a carriage return for example. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final String fileName;
  private final ReadableWorkbook workbook;
  private final Stream<Row> rows;
  private final Iterator<Row> iterator;
  private final List<Refusal> remarks = new ArrayList<>();

  XlsxRows(Path file) throws IOException {
    this.fileName = String.valueOf(file.getFileName());
    try {
      this.workbook = open(file);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFile(Refusal.of("intake.broken-excel", fileName), e);
    }
    try {
      Sheet sheet = firstWithRows();
      this.rows = sheet.openStream();
      this.iterator = rows.iterator();
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e instanceof UnreadableFile unreadable
          ? unreadable
          : new UnreadableFile(Refusal.of("intake.broken-excel", fileName), e);
    }
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException e) {
      // A workbook may leave its styles out; then no number is shown as a date.
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
    }
  }

  private Sheet firstWithRows() throws IOException {
    List<Sheet> sheets = workbook.getSheets().toList();
    for (Sheet sheet : sheets) {
      try (Stream<Row> some = sheet.openStream()) {
        if (some.anyMatch(row -> !text(row).stream().allMatch(String::isBlank))) {
          List<String> others =
              sheets.stream().filter(s -> s != sheet).map(Sheet::getName).toList();
          if (!others.isEmpty()) {
            remarks.add(Refusal.of("intake.remark.sheets", sheet.getName(), others));
          }
          return sheet;
        }
      }
    }
    throw new UnreadableFile(Refusal.of("intake.empty", fileName));
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    try {
      while (iterator.hasNext()) {
        Row row = iterator.next();
        List<String> cells = text(row);
        if (!cells.stream().allMatch(String::isBlank)) {
          byte[] raw = Cells.join(cells, ',').getBytes(StandardCharsets.UTF_8);
          boolean half = cells.stream().anyMatch(Cells::halfCharacter);
          return new RawRow(
              row.getRowNum(), cells, raw, half ? Refusal.of("intake.row.encoding", "XLSX") : null);
        }
      }
      return null;
    } catch (RuntimeException e) {
      throw new UnreadableFile(Refusal.of("intake.broken-excel", fileName), e);
    }
  }

  private static List<String> text(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case FORMULA -> formula(cell);
      case STRING -> unescape(cell.getText());
      case BOOLEAN, ERROR -> cell.getText();
      case EMPTY -> "";
    };
  }

  private static String formula(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    return cell.getValue() instanceof BigDecimal ? number(cell) : unescape(raw);
  }

  private static String number(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    String format = cell.getDataFormatString();
    if (format != null && isDate(format)) {
      try {
        LocalDateTime time = cell.asDate();
        return TIME.format(time.plusNanos(500_000_000).withNano(0));
      } catch (RuntimeException e) {
        // Formatted as a date but no day of the calendar: the digits are what there is.
        return Numbers.plain(raw);
      }
    }
    return Numbers.plain(raw);
  }

  /** Whether a number format shows a day: it has y, or d, or 年 outside quotes and brackets. */
  static boolean isDate(String format) {
    boolean quoted = false;
    boolean bracket = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '[') {
        bracket = true;
      } else if (c == ']') {
        bracket = false;
      } else if (c == ';' && !quoted) {
        return false;
      } else if (!quoted
          && !bracket
          && (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'e')) {
        return true;
      }
    }
    return false;
  }

  private static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  @Override
  public List<Refusal> remarks() {
    return List.copyOf(remarks);
  }

  @Override
  public TableFormat format() {
    return new TableFormat(Kind.XLSX, StandardCharsets.UTF_8, ',');
  }

  @Override
  public double share() {
    return -1;
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } catch (ExcelReaderException e) {
      throw new IOException(e);
    } finally {
      workbook.close();
    }
  }
}
