package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.Point;

/**
 * Reads many rows of a board from SQLite at half the cost. Every column asked of the driver is a
 * call into native code; so SQLite puts all of a row but its place into one text, with U+001F
 * between, and it is taken apart here. A row whose words hold that character themselves is told by
 * its number of parts, and left to be read the plain way.
 */
final class PackedRows {
  private static final char BETWEEN = '\u001F';

  /** Columns, in the order that {@link #summary} takes apart. */
  static final String COLUMNS =
      "concat_ws(char(31), c.id, c.version, c.stage, c.grade, c.channel, c.nature, c.hops, c.routing, c.waiting,"
          + " c.reported_at, c.stage_since, coalesce(c.stage_due, ''), coalesce(c.case_due, ''),"
          + " coalesce(c.closed_at, ''), coalesce(c.area, ''), coalesce(c.category, ''),"
          + " coalesce(c.lead, ''), coalesce(c.taken_by, ''), c.number, c.title, c.address,"
          + " c.area_words, c.topic_words, c.lead_words), coalesce(c.lat, 999.0), coalesce(c.lon,"
          + " 999.0)";

  private static final int PARTS = 24;

  private final Map<String, String> shared = new HashMap<>();
  private final int[] starts = new int[PARTS + 1];
  private final List<Long> left = new ArrayList<>();
  private String row = "";

  /** Adds what it can read; gives the ids of the rest. */
  List<Long> read(ResultSet rows, List<CaseSummary> into) throws SQLException {
    while (rows.next()) {
      row = rows.getString(1);
      if (split()) {
        into.add(summary(CaseRows.point(rows.getDouble(2), rows.getDouble(3))));
      } else {
        left.add(number(0));
      }
    }
    return left;
  }

  private boolean split() {
    int part = 0;
    starts[0] = 0;
    for (int at = row.indexOf(BETWEEN); at >= 0; at = row.indexOf(BETWEEN, at + 1)) {
      if (++part == PARTS) {
        return false;
      }
      starts[part] = at + 1;
    }
    starts[PARTS] = row.length() + 1;
    return part == PARTS - 1;
  }

  private CaseSummary summary(@Nullable Point at) {
    return new CaseSummary(
        number(0),
        text(18),
        (int) number(1),
        Codes.STAGE.get((int) number(2)),
        Codes.GRADE.get((int) number(3)),
        Codes.CHANNEL.get((int) number(4)),
        Codes.NATURE.get((int) number(5)),
        text(19),
        text(20),
        code(14),
        words(21),
        code(15),
        words(22),
        code(16),
        words(23),
        code(17),
        Micros.instant(number(9)),
        Micros.instant(number(10)),
        Micros.orNone(mark(11)),
        Micros.orNone(mark(12)),
        Micros.orNone(mark(13)),
        (int) number(6),
        at,
        Codes.ROUTING.get((int) number(7)),
        Waiting.of((int) number(8)));
  }

  private boolean empty(int part) {
    return starts[part + 1] - 1 == starts[part];
  }

  private long number(int part) {
    return Long.parseLong(row, starts[part], starts[part + 1] - 1, 10);
  }

  private long mark(int part) {
    return empty(part) ? Micros.NONE : number(part);
  }

  private String text(int part) {
    return row.substring(starts[part], starts[part + 1] - 1);
  }

  private String words(int part) {
    return empty(part) ? "" : share(text(part));
  }

  private @Nullable String code(int part) {
    return empty(part) ? null : share(text(part));
  }

  private String share(String text) {
    String first = shared.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
