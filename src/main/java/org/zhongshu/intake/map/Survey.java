package org.zhongshu.intake.map;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.read.DayOrder;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableFormat;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.intake.read.TimeReader;

/**
 * One look through a whole file before it is understood: only the whole file tells which column is
 * unique.
 *
 * @param rows rows without the headers
 * @param broken rows of them that can't be read
 * @param complete whether the file was read to its end; not when it was cancelled
 */
public record Survey(
    List<String> headers,
    List<ColumnProfile> columns,
    long rows,
    long broken,
    boolean complete,
    TableFormat format,
    List<Refusal> remarks) {
  /**
   * So many rows are looked at closely, and then one in so many: what a column tells shows soon.
   */
  private static final int CLOSE_LOOK = 500;

  private static final int THEN_ONE_IN = 32;

  public Survey {
    headers = List.copyOf(headers);
    columns = List.copyOf(columns);
    remarks = List.copyOf(remarks);
  }

  public static Survey of(Path file, ZoneId zone, BooleanSupplier cancelled) throws IOException {
    try (TableSource source = TableSource.open(file)) {
      TimeReader times = new TimeReader(zone, DayOrder.MONTH_FIRST);
      List<ColumnProfile> columns = new ArrayList<>();
      for (String header : source.headers()) {
        columns.add(new ColumnProfile(header, times));
      }
      long rows = 0;
      long broken = 0;
      RawRow row = source.next();
      while (row != null && !cancelled.getAsBoolean()) {
        rows++;
        boolean closely = rows <= CLOSE_LOOK || rows % THEN_ONE_IN == 0;
        if (row.broken() != null) {
          broken++;
        } else {
          for (int i = 0; i < columns.size(); i++) {
            columns.get(i).see(row.cell(i), closely);
          }
        }
        row = source.next();
      }
      return new Survey(
          source.headers(), columns, rows, broken, row == null, source.format(), source.remarks());
    }
  }

  ColumnProfile column(String header) {
    return columns.get(headers.indexOf(header));
  }
}
