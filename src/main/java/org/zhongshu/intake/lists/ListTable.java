package org.zhongshu.intake.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.intake.read.UnreadableFile;

/** A file of a list, read whole: its rows by column, and what is wrong with it. */
final class ListTable {
  /** Whoever has more of them mends the cause and not each line. */
  private static final int MOST_FAULTS = 200;

  private final String file;
  private final List<ListFault> faults = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int unlisted;

  private ListTable(String file) {
    this.file = file;
  }

  static ListTable read(Path file, FileMark here, List<ListField> required) {
    ListTable table = new ListTable(String.valueOf(file.getFileName()));
    try (TableSource source = TableSource.open(file)) {
      Optional<Refusal> refusal = here.refusal(source.headers());
      if (refusal.isPresent()) {
        table.fault(0, null, refusal.get());
      } else {
        table.fill(source, required);
      }
    } catch (UnreadableFile e) {
      table.fault(0, null, e.refusal());
    } catch (IOException e) {
      table.fault(0, null, Refusal.of("catalogue.file.unreadable", e.getClass().getSimpleName()));
    }
    return table;
  }

  private void fill(TableSource source, List<ListField> required) throws IOException {
    Map<ListField, Integer> columns = new EnumMap<>(ListField.class);
    for (int i = 0; i < source.headers().size(); i++) {
      Optional<ListField> field = FieldWords.field(source.headers().get(i));
      if (field.isPresent()) {
        columns.putIfAbsent(field.get(), i);
      }
    }
    List<ListField> missing = required.stream().filter(f -> !columns.containsKey(f)).toList();
    if (!missing.isEmpty()) {
      fault(0, null, Refusal.of("catalogue.file.columns", missing, source.headers()));
      return;
    }
    for (RawRow raw = source.next(); raw != null; raw = source.next()) {
      Refusal broken = raw.broken();
      if (broken != null) {
        fault(raw.line(), null, broken);
      } else if (!raw.blank()) {
        rows.add(new Row(raw, columns));
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** What is wrong; a last one tells how many more there are. */
  List<ListFault> faults() {
    List<ListFault> all = new ArrayList<>(faults);
    if (unlisted > 0) {
      all.add(new ListFault(file, 0, null, Refusal.of("catalogue.file.more", unlisted)));
    }
    return all;
  }

  void fault(long line, @Nullable ListField field, Refusal what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new ListFault(file, line, field, what));
    } else {
      unlisted++;
    }
  }

  /** One row. What it is asked for and does not have, it reports. */
  final class Row {
    private final RawRow raw;
    private final Map<ListField, Integer> columns;

    private Row(RawRow raw, Map<ListField, Integer> columns) {
      this.raw = raw;
      this.columns = columns;
    }

    long line() {
      return raw.line();
    }

    /** The cell, stripped; empty when the column is missing. */
    String text(ListField field) {
      Integer at = columns.get(field);
      return at == null ? "" : raw.cell(at).strip();
    }

    /** The cell; reports when it is empty. */
    String need(ListField field) {
      String text = text(field);
      if (text.isEmpty()) {
        fault(field, Refusal.of("catalogue.file.empty"));
      }
      return text;
    }

    <E extends Enum<E>> @Nullable E constant(ListField field, Class<E> type, List<E> allowed) {
      Optional<E> constant = FieldWords.constant(type, text(field)).filter(allowed::contains);
      if (constant.isEmpty()) {
        fault(field, Refusal.of("catalogue.file.choice", text(field), allowed));
      }
      return constant.orElse(null);
    }

    void fault(ListField field, Refusal what) {
      ListTable.this.fault(line(), field, what);
    }
  }
}
