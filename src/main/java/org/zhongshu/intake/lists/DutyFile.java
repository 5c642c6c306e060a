package org.zhongshu.intake.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyCheck;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.words.Words;

/** The list of duties as a table, in CSV or XLSX. What is written reads back the same. */
public final class DutyFile {
  private static final List<ListField> COLUMNS =
      List.of(
          ListField.CODE,
          ListField.TITLE,
          ListField.CLASS,
          ListField.OWNER,
          ListField.LEVEL,
          ListField.AREA,
          ListField.MATTER,
          ListField.BASIS);

  private static final List<Level> LEVELS =
      List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY);

  private DutyFile() {}

  /** Writes it, by the file's ending as CSV or XLSX; a file that is there is replaced. */
  public static void write(Path file, List<Duty> items, Words words, FileMark mark) {
    List<List<Object>> rows = new ArrayList<>();
    for (Duty it : items) {
      Level level = it.level();
      rows.add(
          List.of(
              it.code(),
              it.title(),
              it.category(),
              it.owner(),
              level == null ? "" : words.of(level),
              it.area(),
              words.of(it.matter()),
              it.basis()));
    }
    TableFile.write(file, COLUMNS.stream().map(words::of).toList(), rows, mark);
  }

  /** Reads it for a city and its catalogue: all of it or nothing. */
  public static ListRead<Duty> read(Path file, City city, Catalogue catalogue, FileMark here) {
    ListTable table =
        ListTable.read(
            file,
            here,
            List.of(
                ListField.CODE,
                ListField.TITLE,
                ListField.CLASS,
                ListField.OWNER,
                ListField.MATTER));
    List<Duty> items = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (ListTable.Row row : table.rows()) {
      duty(row)
          .ifPresent(
              item -> {
                Long before = lines.putIfAbsent(item.code(), row.line());
                if (before != null) {
                  row.fault(
                      ListField.CODE, Refusal.of("catalogue.file.twice", item.code(), before));
                } else {
                  items.add(item);
                  DutyCheck.of(item, city, catalogue)
                      .forEach(wrong -> row.fault(column(wrong), wrong));
                }
              });
    }
    if (items.isEmpty() && table.faults().isEmpty()) {
      table.fault(0, null, Refusal.of("duties.empty"));
    }
    return new ListRead<>(items, table.faults());
  }

  /** The list that ships with a catalogue; empty when there is none. */
  public static Optional<List<Duty>> shipped(String base, City city, Catalogue catalogue) {
    try (InputStream in = DutyFile.class.getResourceAsStream("/" + base + "/duties.csv")) {
      if (in == null) {
        return Optional.empty();
      }
      Path copy = Files.createTempFile("zhongshu-duties", ".csv");
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        ListRead<Duty> read = read(copy, city, catalogue, FileMark.NONE);
        return read.sound() ? Optional.of(read.entries()) : Optional.empty();
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the duties of " + base, e);
    }
  }

  private static Optional<Duty> duty(ListTable.Row row) {
    String code = row.need(ListField.CODE);
    String title = row.need(ListField.TITLE);
    String category = row.need(ListField.CLASS);
    String owner = row.need(ListField.OWNER);
    Duty.Matter matter =
        row.constant(ListField.MATTER, Duty.Matter.class, List.of(Duty.Matter.values()));
    boolean anyLevel = row.text(ListField.LEVEL).isEmpty();
    Level level = anyLevel ? null : row.constant(ListField.LEVEL, Level.class, LEVELS);
    if (code.isEmpty()
        || title.isEmpty()
        || category.isEmpty()
        || owner.isEmpty()
        || matter == null
        || (level == null && !anyLevel)) {
      return Optional.empty();
    }
    return Optional.of(
        new Duty(
            code,
            title,
            category,
            owner,
            level,
            row.text(ListField.AREA),
            row.text(ListField.BASIS),
            matter));
  }

  private static ListField column(Refusal wrong) {
    return switch (wrong.key()) {
      case "duties.title" -> ListField.TITLE;
      case "duties.class" -> ListField.CLASS;
      case "duties.owner" -> ListField.OWNER;
      case "duties.area" -> ListField.AREA;
      default -> ListField.CODE;
    };
  }
}
