package org.zhongshu.intake.city;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Rows of a CSV file with one header line; each row tells what is wrong with it by line. */
final class CsvRows {
  /** Other headers by which centres' own files call the columns. */
  private static final Map<String, String> OTHER_HEADERS =
      Map.ofEntries(
          Map.entry("编码", "code"),
          Map.entry("代码", "code"),
          Map.entry("区划代码", "code"),
          Map.entry("名称", "name"),
          Map.entry("简称", "short"),
          Map.entry("上级", "parent"),
          Map.entry("上级编码", "parent"),
          Map.entry("级别", "level"),
          Map.entry("管理辖区", "jurisdiction"),
          Map.entry("人口", "population"),
          Map.entry("常住人口", "population"),
          Map.entry("电话", "phone"),
          Map.entry("纬度", "lat"),
          Map.entry("经度", "lon"),
          Map.entry("标识", "id"),
          Map.entry("区域", "area"),
          Map.entry("类型", "kind"));

  private CsvRows() {}

  static List<Row> read(String file, byte[] bytes, List<String> required, Problems problems) {
    Optional<String> text = TextFiles.decode(bytes);
    if (text.isEmpty()) {
      problems.error(file, 0, "city.encoding", file);
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.get())) {
      Map<String, Integer> columns = new HashMap<>();
      for (CsvRecord csv : reader) {
        if (columns.isEmpty()) {
          for (int i = 0; i < csv.getFieldCount(); i++) {
            String header = csv.getField(i).strip();
            columns.putIfAbsent(OTHER_HEADERS.getOrDefault(header, header), i);
          }
          List<String> missing = required.stream().filter(c -> !columns.containsKey(c)).toList();
          if (!missing.isEmpty()) {
            problems.error(file, 1, "city.columns", missing, csv.getFields());
            return List.of();
          }
        } else {
          if (csv.getFieldCount() < columns.size()
              && csv.getFields().stream().allMatch(String::isBlank)) {
            continue;
          }
          rows.add(new Row(file, csv.getStartingLineNumber(), columns, csv, problems));
        }
      }
    } catch (CsvParseException e) {
      long line = rows.isEmpty() ? 1 : rows.getLast().line();
      problems.error(file, line, "city.csv", String.valueOf(e.getMessage()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  /** One row. What it asks of a field and does not find, it reports. */
  record Row(
      String file, long line, Map<String, Integer> columns, CsvRecord csv, Problems problems) {
    /** The field, stripped; empty when the column or field is missing. */
    String text(String column) {
      Integer index = columns.get(column);
      return index == null || index >= csv.getFieldCount() ? "" : csv.getField(index).strip();
    }

    String text(String column, String otherwise) {
      String value = text(column);
      return value.isEmpty() ? otherwise : value;
    }

    Optional<String> need(String column) {
      String value = text(column);
      if (value.isEmpty()) {
        error("city.empty", column);
        return Optional.empty();
      }
      return Optional.of(value);
    }

    /** A whole number of 0 or more; 0 when empty. */
    long count(String column) {
      String value = text(column);
      if (value.isEmpty()) {
        return 0;
      }
      try {
        long number = Long.parseLong(value.replace(",", ""));
        if (number >= 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, as for a negative one.
      }
      error("city.count", column, value);
      return 0;
    }

    OptionalDouble degrees(String column, double most) {
      String value = text(column);
      if (value.isEmpty()) {
        return OptionalDouble.empty();
      }
      try {
        double number = Double.parseDouble(value);
        if (Math.abs(number) <= most) {
          return OptionalDouble.of(number);
        }
      } catch (NumberFormatException e) {
        // Told below, as for one out of range.
      }
      error("city.degrees", column, value);
      return OptionalDouble.empty();
    }

    /** A constant of an enum, written as in {@code functional-zone}. */
    <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
      String value = text(column);
      String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
      for (E each : type.getEnumConstants()) {
        if (each.name().equals(constant)) {
          return Optional.of(each);
        }
      }
      String choices =
          Arrays.stream(type.getEnumConstants())
              .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
      error("city.choice", column, value, choices);
      return Optional.empty();
    }

    List<String> list(String column) {
      return Arrays.stream(text(column).split("\\|", -1))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }

    void error(String key, Object... args) {
      problems.error(file, line, key, args);
    }

    void warn(String key, Object... args) {
      problems.warn(file, line, key, args);
    }
  }
}
