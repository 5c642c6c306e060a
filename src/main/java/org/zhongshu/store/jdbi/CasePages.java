package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Scope;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseSpan;

/** Finds cases: pages by filter and words, cases near a place, cases of a class. */
final class CasePages {
  /** How many hits of the words are looked at to verify them before the next round is fetched. */
  private static final int ROUND = 500;

  /**
   * SQLite's open cases in the order of the table: by any other index it would jump about in it.
   */
  static final String OPEN_BY_ID = "cases c INDEXED BY cases_open_id";

  private static final double METRES_PER_DEGREE = 111_194.9;

  private final Session session;

  CasePages(Session session) {
    this.session = session;
  }

  List<CaseSummary> page(CaseFilter filter, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    if (filter.text().isBlank()) {
      return plain(filter, limit);
    }
    List<HanGrams.Word> words = HanGrams.words(filter.text());
    if (words.isEmpty()) {
      return List.of();
    }
    return words.stream().anyMatch(HanGrams.Word::toBeVerified)
        ? verified(filter, words, limit)
        : found(filter, words, limit);
  }

  private List<CaseSummary> plain(CaseFilter filter, int limit) {
    Conditions where = new Conditions("c.id");
    where.of(filter);
    boolean open =
        session.dialect() == Dialect.SQLITE
            && !filter.stages().isEmpty()
            && filter.stages().stream().allMatch(Stage::open);
    return where.run(
        "SELECT " + CaseRows.SUMMARY + " FROM " + (open ? OPEN_BY_ID : from(filter.waits())),
        limit,
        rows -> CaseRows.summaries(rows, limit));
  }

  /** SQLite would rather go back through all that have ended than take these small indexes. */
  private String from(@Nullable Waiting waits) {
    if (waits == null || session.dialect() != Dialect.SQLITE) {
      return "cases c";
    }
    return "cases c INDEXED BY " + (waits == Waiting.APPEAL ? "cases_appealed" : "cases_to_call");
  }

  /** The very condition of the partial indexes. */
  static String waits(Waiting what) {
    return "(waiting & " + what.bit() + ") <> 0";
  }

  private List<CaseSummary> found(CaseFilter filter, List<HanGrams.Word> words, int limit) {
    Conditions where = byWords(words);
    where.of(filter);
    return where.run(
        "SELECT " + CaseRows.SUMMARY + " FROM case_words w CROSS JOIN cases c",
        limit,
        rows -> CaseRows.summaries(rows, limit));
  }

  private Conditions byWords(List<HanGrams.Word> words) {
    String key = TextIndex.key(session.dialect());
    Conditions where = new Conditions(key);
    where.and(TextIndex.condition(session.dialect()), TextIndex.asked(session.dialect(), words));
    where.and("c.id = " + key);
    return where;
  }

  /** Grams say only that all pairs of characters are there; whether the word is, tells the text. */
  private List<CaseSummary> verified(CaseFilter filter, List<HanGrams.Word> words, int limit) {
    record Hit(CaseSummary summary, boolean holds) {}
    List<CaseSummary> page = new ArrayList<>();
    CaseFilter next = filter;
    while (true) {
      Conditions where = byWords(words);
      where.of(next);
      CaseRows mapper = new CaseRows();
      List<Hit> hits =
          where.run(
              "SELECT "
                  + CaseRows.WHOLE
                  + " FROM case_words w CROSS JOIN cases c JOIN case_detail d ON d.case_id = c.id LEFT"
                  + " JOIN case_progress p ON p.case_id = c.id",
              ROUND,
              rows -> {
                List<Hit> all = new ArrayList<>();
                while (rows.next()) {
                  var whole = mapper.whole(rows, List.of());
                  all.add(
                      new Hit(mapper.summary(rows), CaseTexts.holds(words, CaseTexts.of(whole))));
                }
                return all;
              });
      for (Hit hit : hits) {
        if (hit.holds()) {
          page.add(hit.summary());
          if (page.size() == limit) {
            return page;
          }
        }
      }
      if (hits.size() < ROUND) {
        return page;
      }
      next = next.before(hits.getLast().summary().id());
    }
  }

  List<CaseSummary> near(Point at, double metres, Instant since, int limit) {
    double lat = metres / METRES_PER_DEGREE;
    double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(at.lat())));
    Conditions where = new Conditions("c.id");
    where.and("c.lat >= ?", at.lat() - lat);
    where.and("c.lat <= ?", at.lat() + lat);
    where.and("c.lon >= ?", at.lon() - lon);
    where.and("c.lon <= ?", at.lon() + lon);
    where.and("c.reported_at >= ?", Micros.of(since));
    return where.run(
        "SELECT " + CaseRows.SUMMARY + " FROM cases c",
        limit,
        rows -> CaseRows.summaries(rows, 16));
  }

  List<CaseSummary> sameClass(String category, String area, Instant since, int limit) {
    Conditions where = new Conditions("c.id");
    where.and("c.category = ?", category);
    where.and("c.reported_at >= ?", Micros.of(since));
    where.within("c.area", List.of(area), List.of());
    return where.run(
        "SELECT " + CaseRows.SUMMARY + " FROM cases c",
        limit,
        rows -> CaseRows.summaries(rows, 16));
  }

  /** A WHERE with its values. */
  private final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final String key;

    /**
     * @param key column that orders the page
     */
    Conditions(String key) {
      this.key = key;
    }

    void and(String condition, Object... its) {
      sql.append(sql.isEmpty() ? " WHERE " : " AND ").append(condition);
      values.addAll(List.of(its));
    }

    void of(CaseFilter filter) {
      Long before = filter.beforeId();
      if (before != null) {
        and(key + " < ?", before);
      }
      if (!filter.stages().isEmpty()) {
        String codes =
            filter.stages().stream()
                .map(stage -> Integer.toString(Codes.STAGE.of(stage)))
                .sorted()
                .collect(Collectors.joining(", "));
        and("c.stage IN (" + codes + ")");
        // Said for the partial indexes, which SQLite takes only when it reads their very condition.
        if (filter.stages().stream().allMatch(Stage::open)) {
          and("c.stage < " + Codes.FIRST_CLOSED_STAGE);
        } else if (filter.stages().stream()
            .allMatch(stage -> Codes.STAGE.of(stage) >= Codes.FIRST_RARE_STAGE)) {
          and("c.stage >= " + Codes.FIRST_RARE_STAGE);
        }
      }
      if (filter.channel() != null) {
        and("c.channel = ?", (long) Codes.CHANNEL.of(filter.channel()));
      }
      if (filter.source() != null) {
        and("c.source = ?", filter.source());
      }
      if (filter.toPlace()) {
        and("c.area IS NULL");
      }
      if (filter.toClass()) {
        and("c.category IS NULL");
      }
      if (filter.category() != null) {
        and("c.category = ?", filter.category());
      }
      if (filter.span() != null) {
        span(filter.span());
      }
      if (filter.waits() != null) {
        and(waits(filter.waits()));
      }
      if (filter.within() != null) {
        part(filter.within());
      }
    }

    private void part(Scope scope) {
      switch (scope.kind()) {
        case DIVISION -> {
          boolean few = scope.id().length() >= Level.COMMUNITY.digits();
          within(few ? "c.area" : byOrder("c.area"), List.of(scope.id()), List.of());
        }
        case JURISDICTION -> {
          Managed managed = managed(scope.id());
          within(byOrder("c.area"), managed.areas(), managed.except());
        }
      }
    }

    private void span(CaseSpan span) {
      switch (span.kind()) {
        case REPORTED, REPORTED_AND_DISPATCHED -> {
          and("c.reported_at >= ?", Micros.of(span.from()));
          and("c.reported_at < ?", Micros.of(span.until()));
        }
        case CLOSED, CLOSED_WITH_LIMIT -> {
          and("c.closed_at IS NOT NULL");
          and("c.closed_at >= ?", Micros.of(span.from()));
          and("c.closed_at < ?", Micros.of(span.until()));
        }
      }
      switch (span.kind()) {
        case REPORTED, CLOSED -> {}
        case REPORTED_AND_DISPATCHED -> and("c.first_dispatched_at IS NOT NULL");
        case CLOSED_WITH_LIMIT -> and("c.case_due IS NOT NULL");
      }
    }

    /**
     * A column of which SQLite shall use no index: going back from the newest is quicker than
     * sorting all that fits.
     */
    private String byOrder(String column) {
      return session.dialect() == Dialect.SQLITE ? "+" + column : column;
    }

    void within(String column, List<String> areas, List<String> except) {
      and(areas.isEmpty() ? "1 = 0" : "(" + ranges(column, areas) + ")");
      if (!except.isEmpty()) {
        and("NOT (" + ranges(column, except) + ")");
      }
    }

    private String ranges(String column, List<String> areas) {
      List<String> parts = new ArrayList<>();
      for (String area : areas) {
        // A city's own code ends in 00 and stands for its first four digits.
        String prefix = area.length() == 6 && area.endsWith("00") ? area.substring(0, 4) : area;
        parts.add(column + " >= ? AND " + column + " < ?");
        values.add(prefix);
        // The character after the digits.
        values.add(prefix + ":");
      }
      return String.join(" OR ", parts);
    }

    <T> T run(String select, int limit, Session.Reader<T> reader) {
      String all = select + sql + " ORDER BY " + key + " DESC LIMIT " + limit;
      return session.read(
          all,
          (row, _) -> {
            for (Object value : values) {
              switch (value) {
                case Long number -> row.set(number.longValue());
                case Double number -> row.set(number);
                default -> row.set(value.toString());
              }
            }
          },
          reader);
    }
  }

  /**
   * What a managing jurisdiction without a statistical code manages.
   *
   * @param areas highest areas that it manages
   * @param except areas below them that another manages
   */
  private record Managed(List<String> areas, List<String> except) {}

  private Managed managed(String jurisdiction) {
    Map<String, String> manager = new HashMap<>();
    Map<String, @Nullable String> parent = new HashMap<>();
    session.read(
        "SELECT code, parent, jurisdiction FROM area",
        (_, _) -> {},
        (ResultSet rows) -> {
          while (rows.next()) {
            parent.put(rows.getString(1), rows.getString(2));
            manager.put(rows.getString(1), rows.getString(3));
          }
          return manager;
        });
    Set<String> areas = new LinkedHashSet<>();
    Set<String> except = new HashSet<>();
    manager.forEach(
        (code, own) -> {
          String above = managerOf(parent.get(code), manager, parent);
          if (own.equals(jurisdiction) && !jurisdiction.equals(above)) {
            areas.add(code);
          } else if (!own.isEmpty() && !own.equals(jurisdiction) && jurisdiction.equals(above)) {
            except.add(code);
          }
        });
    return new Managed(List.copyOf(areas), List.copyOf(except));
  }

  private static @Nullable String managerOf(
      @Nullable String code, Map<String, String> manager, Map<String, @Nullable String> parent) {
    String at = code;
    for (int i = 0; at != null && i < 8; i++) {
      String own = manager.get(at);
      if (own != null && !own.isEmpty()) {
        return own;
      }
      at = parent.get(at);
    }
    return null;
  }
}
