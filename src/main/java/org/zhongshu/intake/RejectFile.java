package org.zhongshu.intake;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Telling;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableFormat;
import org.zhongshu.intake.read.TableFormat.Kind;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.words.Words;

/**
 * The rows that could not be taken, each whole and unchanged behind its line number and the reason.
 * Of a text the very bytes are copied, in its own encoding, so that a mended reject file can be
 * imported again. Made when the first row is rejected: beside the file, or where there is room when
 * that folder can't be written.
 */
final class RejectFile implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RejectFile.class);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Path file;
  private final List<Path> folders;
  private final TableSource source;
  private final Words words;
  private final Telling telling;
  private final String stamp;
  private final String reason;
  private final List<Refusal> remarks = new ArrayList<>();
  private @Nullable Path written;
  private @Nullable OutputStream out;

  /**
   * @param folders folders to try, first to last
   */
  RejectFile(
      Path file,
      List<Path> folders,
      TableSource source,
      Words words,
      Telling telling,
      Instant now,
      ZoneId zone,
      FileMark mark) {
    this.telling = telling;
    this.file = file;
    this.folders = List.copyOf(folders);
    this.source = source;
    this.words = words;
    this.reason =
        mark.training() == null
            ? words.get("intake.reject.reason")
            : words.get("intake.reject.reason") + "（" + FileMark.WORD + "）";
    this.stamp = STAMP.format(now.atZone(zone));
  }

  void reject(RawRow row, Refusal why) throws IOException {
    OutputStream to = out;
    if (to == null) {
      to = create();
      out = to;
      writeHeader(to);
    }
    TableFormat format = source.format();
    to.write(prefix(String.valueOf(row.line()), telling.sentence(why)));
    if (format.kind() == Kind.JSON) {
      // An object has line ends of its own: quoted, it is one cell.
      to.write('"');
      for (byte b : row.raw()) {
        to.write(b);
        if (b == '"') {
          to.write('"');
        }
      }
      to.write('"');
    } else {
      to.write(row.raw());
    }
    to.write(encode("\r\n"));
  }

  private void writeHeader(OutputStream to) throws IOException {
    Charset charset = source.format().charset();
    if (charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.UTF_16LE)
        || charset.equals(StandardCharsets.UTF_16BE)) {
      to.write(encode("\ufeff"));
    }
    to.write(prefix(words.get("intake.reject.line"), reason));
    RawRow header = source.headerRow();
    if (source.format().kind() == Kind.JSON) {
      to.write(encode(words.get("intake.reject.row")));
    } else if (header != null) {
      byte[] raw = header.raw();
      boolean mark =
          raw.length > 3
              && (raw[0] & 0xFF) == 0xEF
              && (raw[1] & 0xFF) == 0xBB
              && (raw[2] & 0xFF) == 0xBF;
      to.write(raw, mark ? 3 : 0, raw.length - (mark ? 3 : 0));
    } else {
      to.write(encode(String.join(String.valueOf(source.format().delimiter()), source.headers())));
    }
    to.write(encode("\r\n"));
  }

  private byte[] prefix(String line, String reason) {
    char delimiter = source.format().delimiter();
    return encode(line + delimiter + '"' + reason.replace("\"", "\"\"") + '"' + delimiter);
  }

  private byte[] encode(String text) {
    return text.getBytes(source.format().charset());
  }

  private OutputStream create() throws IOException {
    IOException last = null;
    for (Path folder : folders) {
      try {
        Files.createDirectories(folder);
        OutputStream made = createIn(folder);
        if (last != null) {
          remarks.add(Refusal.of("intake.remark.rejects-elsewhere", folders.getFirst(), folder));
        }
        return made;
      } catch (IOException e) {
        LOG.warn("no reject file in {}", folder, e);
        last = e;
      }
    }
    throw last == null ? new IOException("no folder for rejects") : last;
  }

  private OutputStream createIn(Path folder) throws IOException {
    for (int i = 1; ; i++) {
      String name = file.getFileName() + ".rejects-" + stamp + (i == 1 ? "" : "-" + i) + ".csv";
      Path path = folder.resolve(name);
      try {
        OutputStream made =
            new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
        written = path;
        return made;
      } catch (FileAlreadyExistsException e) {
        if (i > 1000) {
          throw e;
        }
      }
    }
  }

  void flush() throws IOException {
    OutputStream to = out;
    if (to != null) {
      to.flush();
    }
  }

  /** Where it lies; null when nothing was rejected. */
  @Nullable Path written() {
    return written;
  }

  List<Refusal> remarks() {
    return List.copyOf(remarks);
  }

  @Override
  public void close() throws IOException {
    OutputStream to = out;
    if (to != null) {
      to.close();
    }
  }
}
