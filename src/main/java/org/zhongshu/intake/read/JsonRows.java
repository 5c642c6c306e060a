package org.zhongshu.intake.read;

import java.io.IOException;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.read.TableFormat.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Service requests of Open311 GeoReport v2: an array of objects, bare or under a key such as {@code
 * service_requests}. Fields are columns; fields within fields are told by {@code outer.inner}.
 * Fields that first appear late in the file stand beyond the columns as {@code name: value}.
 */
final class JsonRows implements RowReader {
  /** Objects looked at for the names of the fields. */
  private static final int LOOK = 500;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ByteWindow window;
  private final ObjectScanner scanner;
  private final CharsetDecoder decoder;
  private final TableFormat format;
  private final long size;
  private final List<String> headers;
  private final Map<String, Integer> index = new HashMap<>();
  private final Queue<Read> ahead = new ArrayDeque<>();

  private record Read(
      long line, byte[] raw, Map<String, String> fields, @Nullable Refusal broken) {}

  JsonRows(Path file) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    if (encoding.width() != 1) {
      throw new UnreadableFile(
          Refusal.of("intake.json-encoding", file.getFileName(), encoding.charset().name()));
    }
    this.size = Files.size(file);
    this.format = new TableFormat(Kind.JSON, encoding.charset(), ',');
    this.decoder = Cells.strict(encoding.charset());
    this.window = CsvRows.open(file, encoding);
    this.scanner = new ObjectScanner(window);
    boolean ready = false;
    try {
      if (!scanner.enterArray()) {
        throw new UnreadableFile(Refusal.of("intake.json-shape", file.getFileName()));
      }
      Set<String> names = new LinkedHashSet<>();
      for (int i = 0; i < LOOK && scanner.next(); i++) {
        Read read = read();
        names.addAll(read.fields().keySet());
        ahead.add(read);
      }
      this.headers = List.copyOf(names);
      ready = true;
    } finally {
      if (!ready) {
        window.close();
      }
    }
    for (String header : headers) {
      index.put(header, index.size());
    }
  }

  private Read read() {
    long line = scanner.startLine();
    byte[] raw = scanner.raw();
    if (!scanner.complete()) {
      return new Read(line, raw, Map.of(), Refusal.of("intake.row.json-end"));
    }
    String text = Cells.decode(decoder, raw);
    if (text == null) {
      return new Read(
          line, raw, Map.of(), Refusal.of("intake.row.encoding", format.charset().name()));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      flatten("", MAPPER.readTree(text), fields);
    } catch (JacksonException e) {
      return new Read(line, raw, Map.of(), Refusal.of("intake.row.json", e.getOriginalMessage()));
    }
    boolean half = fields.values().stream().anyMatch(Cells::halfCharacter);
    return new Read(
        line,
        raw,
        fields,
        half ? Refusal.of("intake.row.encoding", format.charset().name()) : null);
  }

  private static void flatten(String name, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.forEachEntry(
          (key, value) -> flatten(name.isEmpty() ? key : name + "." + key, value, fields));
    } else if (node.isArray()) {
      fields.put(name, node.isEmpty() ? "" : node.toString());
    } else if (node.isNumber()) {
      fields.put(name, Numbers.plain(node.asString()));
    } else {
      fields.put(name, node.isNull() ? "" : node.asString());
    }
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    Read read = ahead.poll();
    if (read == null) {
      if (!scanner.next()) {
        return null;
      }
      read = read();
    }
    if (read.broken() != null) {
      return new RawRow(read.line(), List.of(), read.raw(), read.broken());
    }
    String[] known = new String[headers.size()];
    Arrays.fill(known, "");
    List<String> more = new ArrayList<>();
    read.fields()
        .forEach(
            (name, value) -> {
              Integer at = index.get(name);
              if (at != null) {
                known[at] = value;
              } else if (!value.isBlank()) {
                more.add(name + ": " + value);
              }
            });
    List<String> cells = new ArrayList<>(List.of(known));
    cells.addAll(more);
    return new RawRow(read.line(), cells, read.raw(), null);
  }

  @Override
  public List<String> ownHeaders() {
    return headers;
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
