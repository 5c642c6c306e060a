package org.zhongshu.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/**
 * A table opened for reading: its headers, then its rows one after another. The file is never held;
 * however large it is, only the row at hand is.
 */
public final class TableSource implements Closeable {
  /** Rows in which the headers are looked for: titles and notes often stand above them. */
  private static final int HEADER_ROWS = 10;

  private final RowReader reader;
  private final Deque<RawRow> ahead = new ArrayDeque<>();
  private final List<Refusal> remarks = new ArrayList<>();
  private final List<String> headers;
  private final @Nullable RawRow headerRow;

  private TableSource(RowReader reader, Path file) throws IOException {
    this.reader = reader;
    this.remarks.addAll(reader.remarks());
    List<String> own = reader.ownHeaders();
    if (own != null) {
      this.headers = distinct(own);
      this.headerRow = null;
    } else {
      for (int i = 0; i < HEADER_ROWS; i++) {
        RawRow row = reader.next();
        if (row == null) {
          break;
        }
        ahead.add(row);
      }
      this.headerRow = takeHeader();
      this.headers = headerRow == null ? numbered() : distinct(headerRow.cells());
    }
    if (headers.isEmpty()) {
      throw new UnreadableFile(Refusal.of("intake.empty", file.getFileName()));
    }
    reader.columns(headers.size());
  }

  /** Opens a table of any kind. What is no table says so by {@link UnreadableFile}. */
  public static TableSource open(Path file) throws IOException {
    Path name = file.getFileName() == null ? file : file.getFileName();
    if (!Files.exists(file)) {
      throw new UnreadableFile(Refusal.of("intake.no-file", file));
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableFile(Refusal.of("intake.directory", file));
    }
    RowReader reader;
    try {
      reader = reader(file);
    } catch (AccessDeniedException e) {
      throw new UnreadableFile(Refusal.of("intake.denied", file), e);
    }
    boolean ready = false;
    try {
      TableSource source = new TableSource(reader, name);
      ready = true;
      return source;
    } finally {
      if (!ready) {
        reader.close();
      }
    }
  }

  private static RowReader reader(Path file) throws IOException {
    int first;
    boolean zip;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4096);
      zip = head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
      int at = head.length > 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB ? 3 : 0;
      while (at < head.length
          && (head[at] == ' ' || head[at] == '\n' || head[at] == '\r' || head[at] == '\t')) {
        at++;
      }
      first = at < head.length ? head[at] : -1;
    }
    if (zip) {
      return new XlsxRows(file);
    }
    return first == '{' || first == '[' ? new JsonRows(file) : new CsvRows(file);
  }

  /** Headers, all different and none empty, in the order of the columns. */
  public List<String> headers() {
    return headers;
  }

  /**
   * The row that holds the headers; null when the kind of file has none or the table begins with
   * its first row.
   */
  public @Nullable RawRow headerRow() {
    return headerRow;
  }

  /**
   * The next row; null after the last. Never fails for what stands in a row: a broken row comes as
   * such.
   */
  public @Nullable RawRow next() throws IOException {
    RawRow row = ahead.poll();
    return row != null ? row : reader.next();
  }

  public TableFormat format() {
    return reader.format();
  }

  /** Share of the file read, 0 to 1; negative when it can't be told. */
  public double share() {
    return reader.share();
  }

  /** What the reader of the file should know, for example that other sheets were not read. */
  public List<Refusal> remarks() {
    return List.copyOf(remarks);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Takes the header row, and what stands above it, out of the rows read ahead. */
  private @Nullable RawRow takeHeader() {
    int usual = usualWidth();
    int skipped = 0;
    for (RawRow row : ahead) {
      if (row.broken() == null && filled(row) * 2 >= usual) {
        if (isData(row)) {
          remarks.add(Refusal.of("intake.remark.no-header"));
          return null;
        }
        for (int i = 0; i < skipped; i++) {
          ahead.poll();
        }
        ahead.poll();
        if (skipped > 0) {
          remarks.add(Refusal.of("intake.remark.above", skipped, row.line()));
        }
        return row;
      }
      skipped++;
    }
    return null;
  }

  /**
   * How many cells the middle one of the rows holds: a title holds fewer, a row with cells too many
   * does not count.
   */
  private int usualWidth() {
    int[] widths = ahead.stream().mapToInt(TableSource::filled).sorted().toArray();
    return widths.length == 0 ? 0 : widths[widths.length / 2];
  }

  private static int filled(RawRow row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /** A row with a full time of day in it is no row of headers. */
  private static boolean isData(RawRow row) {
    return row.cells().stream().anyMatch(TimeReader::looksLikeTime);
  }

  private List<String> numbered() {
    int width = ahead.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      names.add("#" + i);
    }
    return names;
  }

  private static List<String> distinct(List<String> cells) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      name = name.startsWith("\ufeff") ? name.substring(1).strip() : name;
      name = name.isEmpty() ? "#" + (i + 1) : name;
      String unique = name;
      for (int again = 2; !seen.add(unique); again++) {
        unique = name + " (" + again + ")";
      }
      names.add(unique);
    }
    return List.copyOf(names);
  }
}
