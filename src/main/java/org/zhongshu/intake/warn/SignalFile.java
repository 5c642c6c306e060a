package org.zhongshu.intake.warn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Point;
import org.zhongshu.intake.lists.FieldWords;
import org.zhongshu.intake.lists.ListFault;
import org.zhongshu.intake.read.DayOrder;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.intake.read.TimeReader;
import org.zhongshu.intake.read.UnreadableFile;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.SensorKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads readings of sensors: CSV, XLSX, or JSON objects in an array or line by line. Lines that
 * can't be understood are told with their reason, the others count all the same: a gateway sends
 * what many sensors read, and one of them broken must not silence the rest.
 */
public final class SignalFile {
  /** How far a sensor's clock may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private enum Column {
    SENSOR("sensor", "传感器", "传感器编号", "设备编号"),
    KIND("kind", "type", "类型"),
    NAME("name", "place", "位置", "点位"),
    AREA("area", "区域", "辖区"),
    LON("lon", "lng", "longitude", "经度"),
    LAT("lat", "latitude", "纬度"),
    VALUE("value", "读数", "值"),
    UNIT("unit", "单位"),
    TIME("time", "时间", "采集时间");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    static Optional<Column> of(String header) {
      String plain = plain(header);
      return Arrays.stream(values()).filter(it -> it.names.contains(plain)).findFirst();
    }

    String header() {
      return names.getFirst();
    }
  }

  /** By how much a value in a unit is to be multiplied to be in that of its kind. */
  private static final Map<String, Map<String, Double>> UNITS =
      Map.of(
          "cm", Map.of("cm", 1.0, "厘米", 1.0, "mm", 0.1, "毫米", 0.1, "m", 100.0, "米", 100.0),
          "mm", Map.of("mm", 1.0, "毫米", 1.0, "cm", 10.0, "厘米", 10.0),
          "℃", Map.of("°c", 1.0, "c", 1.0, "℃", 1.0, "度", 1.0, "摄氏度", 1.0),
          "m/s", Map.of("m/s", 1.0, "米/秒", 1.0, "米每秒", 1.0, "km/h", 1 / 3.6),
          "人/m²", Map.of("人/m2", 1.0, "人/平方米", 1.0, "人每平方米", 1.0, "1/m2", 1.0));

  private static final Set<Column> NEEDED =
      Set.of(Column.SENSOR, Column.KIND, Column.VALUE, Column.TIME);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final City city;
  private final Function<Point, Optional<String>> areaAt;
  private final Instant now;
  private final TimeReader times;
  private final AreaNames areas;
  private final String file;
  private final List<Reading> readings = new ArrayList<>();
  private final List<ListFault> faults = new ArrayList<>();

  private SignalFile(Path file, City city, Function<Point, Optional<String>> areaAt, Instant now) {
    this.city = city;
    this.areaAt = areaAt;
    this.now = now;
    this.times = new TimeReader(city.profile().zone(), DayOrder.DAY_FIRST);
    this.areas = new AreaNames(city);
    this.file = String.valueOf(file.getFileName());
  }

  /**
   * What was read.
   *
   * @param readings the sound ones
   * @param faults what is wrong, by line
   */
  public record Read(List<Reading> readings, List<ListFault> faults) {
    public Read {
      readings = List.copyOf(readings);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a file.
   *
   * @param areaAt finds the area of a position
   * @param now readings from later are refused
   */
  public static Read read(
      Path file, City city, Function<Point, Optional<String>> areaAt, Instant now) {
    SignalFile reading = new SignalFile(file, city, areaAt, now);
    try {
      if (lines(file)) {
        reading.lineByLine(file);
      } else {
        try (TableSource source = TableSource.open(file)) {
          reading.rows(source);
        }
      }
    } catch (UnreadableFile e) {
      reading.fault(0, e.refusal());
    } catch (IOException e) {
      reading.fault(0, Refusal.of("catalogue.file.unreadable", e.getClass().getSimpleName()));
    }
    return new Read(reading.readings, reading.faults);
  }

  private void fault(long line, Refusal what) {
    faults.add(new ListFault(file, line, null, what));
  }

  /** Whether a file is JSON, one object to a line: gateways write so, since lines can be added. */
  private static boolean lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(4_096), StandardCharsets.UTF_8).strip();
      return head.startsWith("{") && !head.split("\\R", 2)[0].endsWith("[");
    }
  }

  private void lineByLine(Path file) throws IOException {
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    long line = 0;
    for (String each : all.split("\\R")) {
      line++;
      if (each.isBlank()) {
        continue;
      }
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      List<String> cells = new ArrayList<>();
      try {
        JsonNode node = MAPPER.readTree(each);
        node.propertyStream()
            .forEach(
                it ->
                    Column.of(it.getKey())
                        .ifPresent(
                            column -> {
                              columns.put(column, cells.size());
                              cells.add(it.getValue().isNull() ? "" : it.getValue().asString());
                            }));
        readings.add(reading(new Row(new RawRow(line, cells, new byte[0], null), columns)));
      } catch (JacksonException e) {
        fault(line, Refusal.of("signal.not-json"));
      } catch (Faulty e) {
        fault(line, e.why);
      }
    }
  }

  private void rows(TableSource source) throws IOException {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < source.headers().size(); i++) {
      int at = i;
      Column.of(source.headers().get(i)).ifPresent(it -> columns.putIfAbsent(it, at));
    }
    List<String> missing =
        Arrays.stream(Column.values())
            .filter(it -> NEEDED.contains(it) && !columns.containsKey(it))
            .map(Column::header)
            .toList();
    if (!missing.isEmpty()) {
      fault(0, Refusal.of("signal.columns", missing, source.headers()));
      return;
    }
    for (RawRow raw = source.next(); raw != null; raw = source.next()) {
      Refusal broken = raw.broken();
      if (broken != null) {
        fault(raw.line(), broken);
      } else if (!raw.blank()) {
        try {
          readings.add(reading(new Row(raw, columns)));
        } catch (Faulty e) {
          fault(raw.line(), e.why);
        }
      }
    }
  }

  /** The first thing that is wrong in a line. */
  private static final class Faulty extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal why;

    Faulty(String key, Object... args) {
      super(key, null, false, false);
      this.why = Refusal.of(key, args);
    }
  }

  private record Row(RawRow raw, Map<Column, Integer> columns) {
    String text(Column column) {
      Integer at = columns.get(column);
      return at == null ? "" : raw.cell(at).strip();
    }

    String need(Column column) throws Faulty {
      String text = text(column);
      if (text.isEmpty()) {
        throw new Faulty("signal.empty", column.header());
      }
      return text;
    }
  }

  private Reading reading(Row row) throws Faulty {
    String sensor = row.need(Column.SENSOR);
    String said = row.need(Column.KIND);
    SensorKind kind =
        FieldWords.constant(SensorKind.class, said)
            .orElseThrow(() -> new Faulty("signal.kind", said, Arrays.asList(SensorKind.values())));
    double value = value(row, kind);
    Instant time = times.read(row.need(Column.TIME));
    if (time == null) {
      throw new Faulty("signal.time", row.text(Column.TIME));
    }
    if (time.isAfter(now.plus(AHEAD))) {
      throw new Faulty("signal.future", time, now);
    }
    Point at = at(row);
    String name = row.text(Column.NAME);
    return new Reading(
        sensor, kind, name.isEmpty() ? sensor : name, area(row, at), at, value, time);
  }

  private static double value(Row row, SensorKind kind) throws Faulty {
    double value = number(row.need(Column.VALUE));
    if (!Double.isFinite(value)) {
      throw new Faulty("signal.value", row.text(Column.VALUE));
    }
    String unit = row.text(Column.UNIT);
    if (unit.isEmpty()) {
      return value;
    }
    Double times = UNITS.getOrDefault(kind.unit(), Map.of()).get(plain(unit));
    if (times == null) {
      throw new Faulty("signal.unit", unit, kind, kind.unit());
    }
    // 0.42 m are 42 cm, and not a hair less.
    return Math.round(value * times * 1_000) / 1_000.0;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(Normalizer.normalize(text, Normalizer.Form.NFKC));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static @Nullable Point at(Row row) throws Faulty {
    String lon = row.text(Column.LON);
    String lat = row.text(Column.LAT);
    if (lon.isEmpty() && lat.isEmpty()) {
      return null;
    }
    double east = number(lon);
    double north = number(lat);
    if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
      throw new Faulty("signal.point", lon, lat);
    }
    return new Point(north, east);
  }

  private String area(Row row, @Nullable Point at) throws Faulty {
    String said = row.text(Column.AREA);
    if (!said.isEmpty()) {
      return city.jurisdictions().stream()
          .filter(
              it -> it.id().equals(said) || it.name().equals(said) || it.shortName().equals(said))
          .map(Jurisdiction::id)
          .findFirst()
          .or(() -> city.area(said).map(Area::code))
          .or(() -> areas.inText(said).map(Area::code))
          .orElseThrow(() -> new Faulty("signal.place", said));
    }
    if (at == null) {
      throw new Faulty("signal.no-place");
    }
    return areaAt.apply(at).orElseThrow(() -> new Faulty("signal.outside", at.lon(), at.lat()));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
