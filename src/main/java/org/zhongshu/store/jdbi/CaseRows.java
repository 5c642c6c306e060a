package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.Topic;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.Point;

/**
 * Columns of a case and how they become records. By hand and by column number, since a hundred
 * thousand are read at once.
 */
final class CaseRows {
  private static final String NO_MARK = Long.toString(Micros.NONE);
  private static final double NO_DEGREE = 999;

  /**
   * Columns of {@code cases c}, in the order that {@link #summary} reads. Marks that may be missing
   * come as a number for it.
   */
  static final String SUMMARY =
      "c.id, c.number, c.version, c.stage, c.grade, c.channel, c.nature, c.title, c.address,"
          + " c.area, c.area_words, c.category, c.topic_words, c.lead, c.lead_words, c.taken_by,"
          + " c.reported_at, c.stage_since, "
          + marks("stage_due", "case_due", "closed_at")
          + ", c.hops, coalesce(c.lat, 999.0), coalesce(c.lon, 999.0), c.routing, c.waiting";

  /** Where a whole case stands. */
  static final String WHOLE_FROM =
      " FROM cases c JOIN case_detail d ON d.case_id = c.id LEFT JOIN case_progress p ON p.case_id"
          + " = c.id ";

  /** What a whole case has beyond {@link #SUMMARY}; to be read from {@link #WHOLE_FROM}. */
  static final String WHOLE =
      SUMMARY
          + ", c.source, c.external_number, c.received_at, "
          + marks("taken_at", "filed_at", "dispatched_at", "first_dispatched_at", "handled_at")
          + ", d.description, d.channel_words, d.reporter, p.body";

  /** For one query: the few hundred codes that a hundred thousand rows share are kept once. */
  private final Map<String, String> shared = new HashMap<>();

  static String marks(String... columns) {
    List<String> parts = new ArrayList<>();
    for (String column : columns) {
      parts.add("coalesce(c." + column + ", " + NO_MARK + ")");
    }
    return String.join(", ", parts);
  }

  static List<CaseSummary> summaries(ResultSet rows, int expected) throws SQLException {
    CaseRows mapper = new CaseRows();
    List<CaseSummary> all = new ArrayList<>(expected);
    while (rows.next()) {
      all.add(mapper.summary(rows));
    }
    return all;
  }

  CaseSummary summary(ResultSet r) throws SQLException {
    return new CaseSummary(
        r.getLong(1),
        r.getString(2),
        r.getInt(3),
        Codes.STAGE.get(r.getInt(4)),
        Codes.GRADE.get(r.getInt(5)),
        Codes.CHANNEL.get(r.getInt(6)),
        Codes.NATURE.get(r.getInt(7)),
        r.getString(8),
        r.getString(9),
        shareOrNull(r.getString(10)),
        share(r.getString(11)),
        shareOrNull(r.getString(12)),
        share(r.getString(13)),
        shareOrNull(r.getString(14)),
        share(r.getString(15)),
        shareOrNull(r.getString(16)),
        Micros.instant(r.getLong(17)),
        Micros.instant(r.getLong(18)),
        Micros.orNone(r.getLong(19)),
        Micros.orNone(r.getLong(20)),
        Micros.orNone(r.getLong(21)),
        r.getInt(22),
        point(r.getDouble(23), r.getDouble(24)),
        Codes.ROUTING.get(r.getInt(25)),
        Waiting.of(r.getInt(26)));
  }

  Case whole(ResultSet r, List<Part> parts) throws SQLException {
    CaseSummary s = summary(r);
    String lead = s.lead();
    Instant takenAt = Micros.orNone(r.getLong(30));
    return new Case(
        s.id(),
        s.number(),
        s.version(),
        new Origin(
            s.channel(),
            r.getString(36),
            s.nature(),
            r.getString(27),
            r.getString(28),
            r.getString(37),
            s.reportedAt()),
        s.title(),
        r.getString(35),
        new Place(s.address(), s.area(), s.areaWords(), s.at()),
        new Topic(s.category(), s.topicWords()),
        s.grade(),
        s.routing(),
        s.stage(),
        new Assignment(lead, s.leadWords(), parts, s.takenBy(), takenAt),
        new Times(
            Micros.instant(r.getLong(29)),
            Micros.orNone(r.getLong(31)),
            Micros.orNone(r.getLong(32)),
            Micros.orNone(r.getLong(33)),
            Micros.orNone(r.getLong(34)),
            s.closedAt(),
            s.stageSince(),
            s.stageDue(),
            s.caseDue(),
            s.hops()),
        ProgressJson.read(r.getString(38)));
  }

  static @Nullable Point point(double lat, double lon) {
    return lat == NO_DEGREE ? null : new Point(lat, lon);
  }

  private String share(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String first = shared.putIfAbsent(text, text);
    return first == null ? text : first;
  }

  private @Nullable String shareOrNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : share(text);
  }
}
