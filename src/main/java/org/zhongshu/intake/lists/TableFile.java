package org.zhongshu.intake.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhongshu.casework.Refusal;

/**
 * Writes a table as spreadsheets open it at a double click: CSV in UTF-8 with a byte order mark, or
 * XLSX. It is written beside its place and moved there, so that no half file stands there.
 */
final class TableFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What the format would take for one of its escapes. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final int WIDEST = 60;

  private TableFile() {}

  static void write(
      Path file, List<String> plainHeaders, List<List<Object>> plainRows, FileMark mark) {
    List<String> headers = mark.headers(plainHeaders);
    List<List<Object>> rows = plainRows.stream().map(mark::row).toList();
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean xlsx = name.endsWith(".xlsx");
    if (!xlsx && !name.endsWith(".csv")) {
      throw new ListFileRefused(Refusal.of("catalogue.file.ending", file));
    }
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        if (xlsx) {
          workbook(out, headers, rows);
        } else {
          csv(out, headers, rows);
        }
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ListFileRefused(
          Refusal.of("catalogue.file.unwritable", file, e.getClass().getSimpleName()), e);
    } finally {
      part.toFile().delete();
    }
  }

  private static void csv(OutputStream out, List<String> headers, List<List<Object>> rows)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
      csv.writeRecord(headers);
      for (List<Object> row : rows) {
        csv.writeRecord(row.stream().map(Object::toString).toList());
      }
    }
  }

  private static void workbook(OutputStream out, List<String> headers, List<List<Object>> rows)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Zhongshu", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      int[] widths = new int[headers.size()];
      for (int column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
        sheet.style(0, column).bold().set();
        widths[column] = width(headers.get(column));
      }
      for (int i = 0; i < rows.size(); i++) {
        List<Object> row = rows.get(i);
        for (int column = 0; column < row.size(); column++) {
          Object cell = row.get(column);
          if (cell instanceof Integer number) {
            sheet.value(i + 1, column, number);
          } else if (!cell.toString().isEmpty()) {
            String text = cell.toString();
            sheet.value(i + 1, column, ESCAPE.matcher(text).replaceAll("_x005F_"));
            widths[column] = Math.max(widths[column], width(text));
          }
        }
      }
      for (int column = 0; column < widths.length; column++) {
        sheet.width(column, Math.min(WIDEST, widths[column] + 2));
      }
      sheet.freezePane(0, 1);
    }
  }

  /** About how wide it is shown: a Chinese character as wide as two letters. */
  private static int width(String text) {
    return text.lines()
        .mapToInt(line -> line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum())
        .max()
        .orElse(0);
  }
}
