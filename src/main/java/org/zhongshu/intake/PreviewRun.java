package org.zhongshu.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.map.Mapped;
import org.zhongshu.intake.map.RowMapper;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableSource;

/**
 * Looks at the rows of a file as they would come in, and counts what the city's lists don't know.
 */
final class PreviewRun {
  private static final int SHOWN = 50;

  /** So many rows are counted; a larger file would keep the operator waiting. */
  private static final int COUNTED = 20_000;

  /** So many different unknown words are told apart. */
  private static final int MOST_WORDS = 5_000;

  final List<IntakePreview.Row> rows = new ArrayList<>();
  final Map<String, Long> unfit = new HashMap<>();
  final Map<String, Long> areas = new HashMap<>();
  final Map<String, Long> classes = new HashMap<>();
  final Map<String, Long> units = new HashMap<>();
  long looked;
  long fit;
  boolean whole;

  void look(TableSource source, RowMapper mapper, BooleanSupplier cancelled) throws IOException {
    RawRow row = source.next();
    while (row != null && looked < COUNTED && !cancelled.getAsBoolean()) {
      looked++;
      switch (mapper.map(row)) {
        case Mapped.Fit(Draft draft) -> {
          fit++;
          show(new IntakePreview.Row.In(row, draft));
          count(draft);
        }
        case Mapped.Unfit(Refusal why) -> {
          unfit.merge(why.key(), 1L, Long::sum);
          show(new IntakePreview.Row.Out(row, why));
        }
      }
      row = source.next();
    }
    whole = row == null;
  }

  private void show(IntakePreview.Row row) {
    if (rows.size() < SHOWN) {
      rows.add(row);
    }
  }

  private void count(Draft draft) {
    if (draft.place().area() == null) {
      count(areas, draft.place().areaWords());
    }
    if (draft.topic().category() == null) {
      count(classes, draft.topic().words());
    }
    Past past = draft.past();
    if (past != null && past.lead() == null) {
      count(units, past.leadWords());
    }
  }

  private static void count(Map<String, Long> counts, String words) {
    if (!words.isEmpty() && (counts.size() < MOST_WORDS || counts.containsKey(words))) {
      counts.merge(words, 1L, Long::sum);
    }
  }
}
