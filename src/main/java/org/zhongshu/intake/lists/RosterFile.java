package org.zhongshu.intake.lists;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.ShiftCheck;
import org.zhongshu.intake.read.DayOrder;
import org.zhongshu.intake.read.TimeReader;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;

/** A roster as a table (排班表), in CSV or XLSX. What is written reads back the same. */
public final class RosterFile {
  private static final List<ListField> COLUMNS =
      List.of(
          ListField.WATCH,
          ListField.LEVEL,
          ListField.POST,
          ListField.BEGIN,
          ListField.END,
          ListField.PERSON,
          ListField.PHONE,
          ListField.MODE);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private RosterFile() {}

  /** Writes it, by the file's ending as CSV or XLSX; a file that is there is replaced. */
  public static void write(Path file, List<Shift> shifts, City city, Words words, FileMark mark) {
    List<List<Object>> rows = new ArrayList<>();
    ZoneId zone = city.profile().zone();
    for (Shift it : shifts) {
      rows.add(
          List.of(
              it.area(),
              ShiftCheck.level(it.area(), city).map(words::of).orElse(""),
              words.of(it.post()),
              TIME.format(it.from().atZone(zone)),
              TIME.format(it.until().atZone(zone)),
              it.person(),
              it.phone(),
              it.mode() == null ? "" : words.of(it.mode())));
    }
    TableFile.write(file, COLUMNS.stream().map(words::of).toList(), rows, mark);
  }

  /** Reads it for a city: all of it or nothing. */
  public static ListRead<Shift> read(Path file, City city, FileMark here) {
    ListTable table =
        ListTable.read(
            file,
            here,
            List.of(
                ListField.WATCH,
                ListField.POST,
                ListField.BEGIN,
                ListField.END,
                ListField.PERSON,
                ListField.PHONE));
    TimeReader times = new TimeReader(city.profile().zone(), DayOrder.DAY_FIRST);
    List<Shift> shifts = new ArrayList<>();
    Map<Shift, Long> lines = new HashMap<>();
    for (ListTable.Row row : table.rows()) {
      shift(row, city, times)
          .ifPresent(
              it -> {
                Long before = lines.putIfAbsent(it, row.line());
                if (before != null) {
                  row.fault(ListField.PERSON, Refusal.of("duty.file.twice", it.person(), before));
                } else {
                  shifts.add(it);
                  ShiftCheck.of(it, city).forEach(wrong -> row.fault(column(wrong), wrong));
                }
              });
    }
    if (shifts.isEmpty() && table.faults().isEmpty()) {
      table.fault(0, null, Refusal.of("duty.roster-empty"));
    }
    return new ListRead<>(shifts, table.faults());
  }

  private static Optional<Shift> shift(ListTable.Row row, City city, TimeReader times) {
    String watch = row.need(ListField.WATCH);
    String area = watch.isEmpty() ? "" : area(watch, row, city);
    Post post = row.constant(ListField.POST, Post.class, List.of(Post.values()));
    Instant from = time(row, ListField.BEGIN, times);
    Instant until = time(row, ListField.END, times);
    String person = row.need(ListField.PERSON);
    String phone = row.need(ListField.PHONE);
    boolean daily = row.text(ListField.MODE).isEmpty();
    ModeKind mode =
        daily
            ? null
            : row.constant(ListField.MODE, ModeKind.class, Arrays.asList(ModeKind.values()));
    if (area.isEmpty()
        || post == null
        || from == null
        || until == null
        || person.isEmpty()
        || phone.isEmpty()
        || (mode == null && !daily)) {
      return Optional.empty();
    }
    if (!row.text(ListField.LEVEL).isEmpty()) {
      Level said = row.constant(ListField.LEVEL, Level.class, List.of(Level.values()));
      Level is = ShiftCheck.level(area, city).orElse(null);
      if (said != null && is != null && said != is) {
        row.fault(ListField.LEVEL, Refusal.of("duty.file.level", watch, is, said));
        return Optional.empty();
      }
    }
    return Optional.of(
        Shift.of(area, post, from, until, person, phone, mode == ModeKind.DAILY ? null : mode));
  }

  private static @Nullable Instant time(ListTable.Row row, ListField field, TimeReader times) {
    String text = row.need(field);
    if (text.isEmpty()) {
      return null;
    }
    Instant at = times.read(text);
    if (at == null) {
      row.fault(field, Refusal.of("duty.file.time", text));
    }
    return at;
  }

  /** An area by its code or by its name; a name that several have must be told by its code. */
  private static String area(String said, ListTable.Row row, City city) {
    if (ShiftCheck.level(said, city).isPresent()) {
      return said;
    }
    if (said.equals(city.profile().name()) || said.equals(city.profile().shortName())) {
      return city.profile().code();
    }
    List<String> named = new ArrayList<>();
    for (Jurisdiction each : city.jurisdictions()) {
      if (each.name().equals(said) || each.shortName().equals(said)) {
        named.add(each.id());
      }
    }
    if (named.isEmpty()) {
      city.areas().stream()
          .filter(it -> it.name().equals(said) && it.level() != Level.GRID)
          .map(it -> it.code())
          .sorted(Comparator.naturalOrder())
          .forEach(named::add);
    }
    if (named.size() == 1) {
      return named.getFirst();
    }
    row.fault(
        ListField.WATCH,
        named.isEmpty()
            ? Refusal.of("duty.shift-area", said)
            : Refusal.of("duty.file.areas", said, named));
    return "";
  }

  private static ListField column(Refusal wrong) {
    return switch (wrong.key()) {
      case "duty.shift-area", "duty.shift-level" -> ListField.WATCH;
      case "duty.shift-person" -> ListField.PERSON;
      case "duty.shift-phone" -> ListField.PHONE;
      default -> ListField.END;
    };
  }
}
