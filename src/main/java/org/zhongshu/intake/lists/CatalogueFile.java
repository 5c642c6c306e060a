package org.zhongshu.intake.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CatalogueCheck;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.words.Words;

/**
 * The catalogue as one table, in CSV or XLSX: a row for each class, and below it a row for each of
 * its finer conditions, which has a number. What is written reads back the same.
 */
public final class CatalogueFile {
  private static final List<ListField> COLUMNS =
      List.of(
          ListField.CODE,
          ListField.SEQ,
          ListField.KIND,
          ListField.BIG_CLASS,
          ListField.NAME,
          ListField.NAME_EN,
          ListField.CONDITION,
          ListField.LIMIT,
          ListField.CLOSING,
          ListField.CHIEF,
          ListField.ALIASES);

  /** Columns that say something of the class; in a condition's row they would be overlooked. */
  private static final List<ListField> OF_CLASS =
      List.of(
          ListField.KIND,
          ListField.BIG_CLASS,
          ListField.NAME_EN,
          ListField.CHIEF,
          ListField.ALIASES);

  private CatalogueFile() {}

  /** Writes it, by the file's ending as CSV or XLSX; a file that is there is replaced. */
  public static void write(Path file, List<Category> categories, Words words, FileMark mark) {
    ReckoningWords limits = new ReckoningWords(words);
    List<List<Object>> rows = new ArrayList<>();
    for (Category it : categories) {
      rows.add(
          List.of(
              it.code(),
              "",
              words.of(it.kind()),
              it.bigClass(),
              it.name(),
              it.nameEn(),
              it.condition(),
              limits.limit(it.limit()),
              it.closing(),
              it.chief(),
              String.join(CatalogueCheck.ALIAS_SEPARATOR, it.aliases())));
      for (Condition each : it.conditions()) {
        rows.add(
            List.of(
                it.code(),
                each.seq(),
                "",
                "",
                it.name(),
                "",
                each.words(),
                limits.limit(each.limit()),
                each.closing(),
                "",
                ""));
      }
    }
    TableFile.write(file, COLUMNS.stream().map(words::of).toList(), rows, mark);
  }

  /** Reads it: all of it or nothing. */
  public static ListRead<Category> read(Path file, FileMark here) {
    ListTable table =
        ListTable.read(
            file, here, List.of(ListField.CODE, ListField.KIND, ListField.NAME, ListField.LIMIT));
    return new Reading(table).read();
  }

  private static final class Reading {
    private final ListTable table;
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();

    Reading(ListTable table) {
      this.table = table;
    }

    ListRead<Category> read() {
      List<ListTable.Row> finer = new ArrayList<>();
      for (ListTable.Row row : table.rows()) {
        if (row.text(ListField.SEQ).isEmpty()) {
          category(row);
        } else {
          finer.add(row);
        }
      }
      finer.forEach(this::condition);
      List<Category> all =
          categories.values().stream()
              .map(it -> it.withConditions(conditions.getOrDefault(it.code(), List.of())))
              .toList();
      if (table.faults().isEmpty()) {
        // What the columns can't show: rules that hold for any catalogue.
        CatalogueCheck.of(all)
            .forEach(
                refusal ->
                    table.fault(
                        refusal.args().isEmpty()
                            ? 0
                            : lines.getOrDefault(String.valueOf(refusal.args().getFirst()), 0L),
                        null,
                        refusal));
      }
      return new ListRead<>(all, table.faults());
    }

    private void category(ListTable.Row row) {
      String code = row.need(ListField.CODE);
      String name = row.need(ListField.NAME);
      Category.Kind kind =
          row.constant(ListField.KIND, Category.Kind.class, List.of(Category.Kind.values()));
      Limit limit = limit(row);
      if (code.isEmpty() || name.isEmpty() || kind == null || limit == null) {
        // Known all the same, so that its conditions are not told to be without a class.
        lines.putIfAbsent(code, row.line());
        return;
      }
      Category category =
          new Category(
              code,
              kind,
              row.text(ListField.BIG_CLASS),
              name,
              row.text(ListField.NAME_EN),
              limit,
              row.text(ListField.CHIEF),
              Arrays.asList(row.text(ListField.ALIASES).split("[|]", -1)),
              row.text(ListField.CONDITION),
              row.text(ListField.CLOSING));
      Long before = lines.putIfAbsent(category.code(), row.line());
      if (before == null) {
        categories.put(category.code(), category);
      } else {
        row.fault(ListField.CODE, Refusal.of("catalogue.file.twice", code, before));
      }
    }

    private void condition(ListTable.Row row) {
      String code = row.need(ListField.CODE);
      String words = row.need(ListField.CONDITION);
      Limit limit = limit(row);
      Optional<Integer> seq = seq(row);
      for (ListField field : OF_CLASS) {
        if (!row.text(field).isEmpty()) {
          row.fault(field, Refusal.of("catalogue.file.of-class", code));
        }
      }
      if (!code.isEmpty() && !lines.containsKey(code)) {
        row.fault(ListField.CODE, Refusal.of("catalogue.file.no-class", code));
      }
      if (code.isEmpty() || words.isEmpty() || limit == null || seq.isEmpty()) {
        return;
      }
      if (!numbers.add(code + " " + seq.get())) {
        row.fault(ListField.SEQ, Refusal.of("catalogue.condition.twice", code, seq.get()));
        return;
      }
      conditions
          .computeIfAbsent(code, _ -> new ArrayList<>())
          .add(new Condition(seq.get(), words, limit, row.text(ListField.CLOSING)));
    }

    private static Optional<Integer> seq(ListTable.Row row) {
      String text = row.text(ListField.SEQ);
      if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) > 0) {
        return Optional.of(Integer.parseInt(text));
      }
      row.fault(ListField.SEQ, Refusal.of("catalogue.file.seq", text));
      return Optional.empty();
    }

    private static @Nullable Limit limit(ListTable.Row row) {
      String text = row.text(ListField.LIMIT);
      Limit limit = LimitText.read(text).orElse(null);
      if (limit == null) {
        row.fault(ListField.LIMIT, Refusal.of("catalogue.file.limit", text, LimitText.MOST));
      }
      return limit;
    }
  }
}
