package org.zhongshu.intake.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.read.TableFormat.Kind;

/** Rows of a delimited text: comma, semicolon or tab; UTF-8, GB 18030 or UTF-16. */
final class CsvRows implements RowReader {
  private static final char[] DELIMITERS = {',', '\t', ';'};

  private final ByteWindow window;
  private final RecordScanner scanner;
  private final CharsetDecoder decoder;
  private final TableFormat format;
  private final long size;
  private int columns = -1;

  CsvRows(Path file) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    char delimiter = guessDelimiter(file, encoding);
    this.size = Files.size(file);
    this.window = open(file, encoding);
    this.scanner = scanner(window, encoding, delimiter);
    this.decoder = Cells.strict(encoding.charset());
    this.format = new TableFormat(Kind.CSV, encoding.charset(), delimiter);
  }

  static ByteWindow open(Path file, TextEncoding encoding) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
    in.skipNBytes(encoding.mark());
    return new ByteWindow(in);
  }

  private static RecordScanner scanner(ByteWindow window, TextEncoding encoding, char delimiter) {
    return new RecordScanner(
        window, encoding.width(), encoding.charset().equals(StandardCharsets.UTF_16BE), delimiter);
  }

  /** The delimiter that parts most lines of the beginning into most cells, all alike. */
  private static char guessDelimiter(Path file, TextEncoding encoding) throws IOException {
    char best = ',';
    int bestScore = 0;
    for (char delimiter : DELIMITERS) {
      try (ByteWindow window = open(file, encoding)) {
        RecordScanner scanner = scanner(window, encoding, delimiter);
        CharsetDecoder decoder = Cells.strict(encoding.charset());
        int widest = 0;
        int score = 0;
        for (int i = 0; i < 20 && scanner.next(); i++) {
          String text = Cells.decode(decoder, scanner.raw());
          List<String> cells = text == null ? null : Cells.split(text, delimiter);
          int count = cells == null ? 0 : cells.size();
          widest = Math.max(widest, count);
          score += count == widest && count > 1 ? count : 0;
        }
        if (score > bestScore) {
          bestScore = score;
          best = delimiter;
        }
      }
    }
    return best;
  }

  @Override
  public void columns(int count) {
    this.columns = count;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    if (!scanner.next()) {
      return null;
    }
    long line = scanner.startLine();
    byte[] raw = scanner.raw();
    String text = Cells.decode(decoder, raw);
    if (text == null) {
      return new RawRow(
          line, List.of(), raw, Refusal.of("intake.row.encoding", format.charset().name()));
    }
    List<String> cells = Cells.split(text, format.delimiter());
    // A torn record is still sure when its one line gives just the cells that there should be.
    if (cells == null || scanner.torn() && columns >= 0 && cells.size() != columns) {
      return new RawRow(line, List.of(), raw, Refusal.of("intake.row.quotes"));
    }
    return new RawRow(line, cells, raw, null);
  }

  @Override
  public TableFormat format() {
    return format;
  }

  @Override
  public double share() {
    return size == 0 ? 1 : Math.min(1, (double) window.passed() / size);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
