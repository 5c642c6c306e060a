package org.zhongshu.store.jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.Point;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseTable;
import org.zhongshu.store.ReportedCase;

/** Cases in {@code cases}, {@code case_detail}, {@code case_co_handler} and {@code case_words}. */
final class JdbiCases implements CaseTable {
  private final Session session;

  /** Cases read for a change in this transaction, so that the change knows what it must write. */
  private final Map<Long, Case> held = new HashMap<>();

  JdbiCases(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Case> byNumber(String number) {
    return one("c.number = ?", number, "");
  }

  @Override
  public Optional<Case> byNumberForUpdate(String number) {
    String lock = session.dialect().forUpdate();
    Optional<Case> found = one("c.number = ?", number, lock.isEmpty() ? "" : lock + " OF c");
    found.ifPresent(c -> held.put(c.id(), c));
    return found;
  }

  private Optional<Case> one(String condition, Object key, String lock) {
    String sql = "SELECT " + CaseRows.WHOLE + CaseRows.WHOLE_FROM + "WHERE " + condition + lock;
    return session.read(
        sql,
        (row, _) -> {
          if (key instanceof Long id) {
            row.set(id.longValue());
          } else {
            row.set(key.toString());
          }
        },
        rows ->
            rows.next()
                ? Optional.of(new CaseRows().whole(rows, parts(rows.getLong(1))))
                : Optional.empty());
  }

  private List<Part> parts(long id) {
    return session.read(
        "SELECT unit, task, coalesce(limit_amount, 0), coalesce(limit_unit, 0), "
            + CaseRows.marks("given", "due", "done_at").replace("c.", "")
            + ", result FROM case_co_handler WHERE case_id = ? ORDER BY position",
        (row, _) -> row.set(id),
        rows -> {
          List<Part> parts = new ArrayList<>();
          while (rows.next()) {
            int amount = rows.getInt(3);
            parts.add(
                new Part(
                    rows.getString(1),
                    rows.getString(2),
                    amount == 0 ? null : new Limit(amount, Codes.LIMIT_UNIT.get(rows.getInt(4))),
                    Micros.orNone(rows.getLong(5)),
                    Micros.orNone(rows.getLong(6)),
                    Micros.orNone(rows.getLong(7)),
                    rows.getString(8)));
          }
          return parts;
        });
  }

  @Override
  public List<WaitingCount> waitingAfterEnd(Instant closedSince) {
    return new CaseCounting(session).waitingAfterEnd(closedSince);
  }

  @Override
  public List<String> mergedInto(String parent) {
    return strings(
        "SELECT c.number FROM case_progress p JOIN cases c ON c.id = p.case_id WHERE p.parent = ?"
            + " ORDER BY c.id",
        (row, _) -> row.set(parent));
  }

  @Override
  public List<String> toResume(Instant now, int limit) {
    return strings(
        "SELECT c.number FROM case_progress p JOIN cases c ON c.id = p.case_id WHERE p.resume_at"
            + " IS NOT NULL AND p.resume_at <= ? ORDER BY p.resume_at, c.id LIMIT ?",
        (row, _) -> row.set(Micros.of(now)).set(limit));
  }

  private List<String> strings(String sql, Session.Binder<Dialect> binder) {
    return session.read(
        sql,
        binder,
        rows -> {
          List<String> found = new ArrayList<>();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
          return found;
        });
  }

  @Override
  public List<String> drawNumbers(String prefix, LocalDate day, int count) {
    if (count == 0) {
      return List.of();
    }
    String date = day.toString().replace("-", "");
    long last =
        session.readWriting(
            "INSERT INTO number_counter (prefix, day, last) VALUES (?, ?, ?) ON CONFLICT (prefix,"
                + " day) DO UPDATE SET last = number_counter.last + excluded.last RETURNING last",
            (row, _) -> row.set(prefix).set(date).set((long) count),
            rows -> {
              rows.next();
              return rows.getLong(1);
            });
    return LongStream.rangeClosed(last - count + 1, last)
        .mapToObj(number -> prefix + "-" + date + "-" + padded(number))
        .toList();
  }

  private static String padded(long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  @Override
  public List<Case> insert(List<Case> cases) {
    return new CaseWriting(session).insert(cases);
  }

  @Override
  public boolean update(Case after) {
    Case before = held.remove(after.id());
    if (before == null) {
      before = one("c.id = ?", after.id(), "").orElse(null);
    }
    if (before == null || before.version() != after.version() - 1) {
      return false;
    }
    boolean updated = new CaseWriting(session).update(before, after);
    if (updated) {
      held.put(after.id(), after);
    }
    return updated;
  }

  @Override
  public Set<String> knownExternal(String source, Collection<String> externalNumbers) {
    if (externalNumbers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        session
            .query(
                "SELECT external_number FROM cases WHERE source = ? AND external_number IN ("
                    + session.dialect().stringList()
                    + ")")
            .bind(0, source)
            .bind(1, session.dialect().strings(externalNumbers))
            .mapTo(String.class)
            .list());
  }

  @Override
  public List<CaseSummary> open() {
    String open = " WHERE c.stage < " + Codes.FIRST_CLOSED_STAGE;
    return switch (session.dialect()) {
      case POSTGRESQL ->
          session.read(
              "SELECT " + CaseRows.SUMMARY + " FROM cases c" + open,
              (_, _) -> {},
              rows -> CaseRows.summaries(rows, 4_096));
      case SQLITE -> {
        List<CaseSummary> all = new ArrayList<>(4_096);
        List<Long> left =
            session.read(
                "SELECT " + PackedRows.COLUMNS + " FROM " + CasePages.OPEN_BY_ID + open,
                (_, _) -> {},
                rows -> new PackedRows().read(rows, all));
        all.addAll(summaries(left));
        yield all;
      }
    };
  }

  @Override
  public List<OpenCount> openCounts() {
    return new CaseCounting(session).openCounts();
  }

  @Override
  public List<CaseSummary> summaries(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    CaseRows mapper = new CaseRows();
    return session
        .query(
            "SELECT "
                + CaseRows.SUMMARY
                + " FROM cases c WHERE c.id IN ("
                + session.dialect().longList()
                + ")")
        .bind(0, session.dialect().longs(ids))
        .map((row, _) -> mapper.summary(row))
        .list();
  }

  @Override
  public List<CaseSummary> page(CaseFilter filter, int limit) {
    return new CasePages(session).page(filter, limit);
  }

  @Override
  public List<CaseSummary> near(Point at, double metres, Instant since, int limit) {
    return new CasePages(session).near(at, metres, since, limit);
  }

  @Override
  public List<CaseSummary> sameClass(String category, String area, Instant since, int limit) {
    return new CasePages(session).sameClass(category, area, since, limit);
  }

  @Override
  public Map<String, Integer> loads() {
    return session.read(
        "SELECT lead, count(*) FROM cases WHERE stage < "
            + Codes.FIRST_CLOSED_STAGE
            + " AND lead IS NOT NULL GROUP BY lead",
        (_, _) -> {},
        rows -> {
          Map<String, Integer> loads = new HashMap<>();
          while (rows.next()) {
            loads.put(rows.getString(1), rows.getInt(2));
          }
          return loads;
        });
  }

  @Override
  public Map<String, OnTime> onTime(Instant since) {
    return new CaseCounting(session).onTime(since);
  }

  @Override
  public List<ReportedCase> reportedBetween(Instant from, Instant until) {
    return session.read(
        "SELECT category, area, stage, reported_at, first_dispatched_at FROM cases"
            + " WHERE reported_at >= ? AND reported_at < ?",
        (row, _) -> row.set(Micros.of(from)).set(Micros.of(until)),
        rows -> {
          List<ReportedCase> found = new ArrayList<>();
          while (rows.next()) {
            found.add(
                new ReportedCase(
                    rows.getString(1),
                    rows.getString(2),
                    Codes.STAGE.get(rows.getInt(3)),
                    Micros.instant(rows.getLong(4)),
                    TaskRows.orNull(rows, 5)));
          }
          return found;
        });
  }

  @Override
  public CaseCounts counts(Instant dayStart, Instant now) {
    return new CaseCounting(session).counts(dayStart, now);
  }

  @Override
  public List<CaseDay> days(Instant dayStart) {
    return new CaseCounting(session).wholeDays(dayStart);
  }

  @Override
  public long size() {
    return session.read(
        "SELECT count(*) FROM cases", (_, _) -> {}, rows -> rows.next() ? rows.getLong(1) : 0L);
  }
}
