package org.zhongshu.store.jdbi;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Times;
import org.zhongshu.city.Point;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseTable;

/** Cases in {@code cases}, {@code case_detail}, {@code case_co_handler} and {@code case_words}. */
final class JdbiCases implements CaseTable {
  /** Columns that steps change. */
  private static final String STEPS =
      "version, stage, grade, routing, hops, lead, lead_words, taken_by, taken_at, stage_since, stage_due, case_due, closed_at,"
          + " filed_at, dispatched_at, first_dispatched_at, handled_at";

  /** Columns that stay as they are in most steps; an update that leaves them out leaves their indexes alone. */
  private static final String FACTS =
      "number, channel, nature, title, address, area, area_words, category, topic_words, reported_at, lat, lon, received_at,"
          + " source, external_number";

  private static final String INSERT =
      "INSERT INTO cases (" + STEPS + ", " + FACTS + ", id) VALUES (" + "?, ".repeat(32) + "?)";
  private static final String WHERE = " = ? WHERE id = ? AND version = ?";
  private static final String UPDATE_STEPS = "UPDATE cases SET " + STEPS.replace(",", " = ?,") + WHERE;
  private static final String UPDATE_ALL =
      "UPDATE cases SET " + (STEPS + ", " + FACTS).replace(",", " = ?,") + WHERE;

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
    String sql =
        "SELECT " + CaseRows.WHOLE + " FROM cases c JOIN case_detail d ON d.case_id = c.id WHERE " + condition + lock;
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
            rows.next() ? Optional.of(new CaseRows().whole(rows, coHandlers(rows.getLong(1)))) : Optional.empty());
  }

  private List<String> coHandlers(long id) {
    return session.read(
        "SELECT unit FROM case_co_handler WHERE case_id = ? ORDER BY position",
        (row, _) -> row.set(id),
        rows -> {
          List<String> units = new ArrayList<>();
          while (rows.next()) {
            units.add(rows.getString(1));
          }
          return units;
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
            "INSERT INTO number_counter (prefix, day, last) VALUES (?, ?, ?) ON CONFLICT (prefix, day)"
                + " DO UPDATE SET last = number_counter.last + excluded.last RETURNING last",
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
    if (cases.isEmpty()) {
      return List.of();
    }
    List<Long> ids = newIds(cases.size());
    List<Case> stored =
        IntStream.range(0, cases.size()).mapToObj(i -> withId(cases.get(i), ids.get(i))).toList();
    session.batch(INSERT, stored, (row, c) -> bindFacts(bindSteps(row, c), c).set(c.id()));
    session.batch(
        "INSERT INTO case_detail (description, channel_words, reporter, case_id) VALUES (?, ?, ?, ?)",
        stored,
        (row, c) ->
            row.set(c.description()).set(c.origin().channelWords()).set(c.origin().reporter()).set(c.id()));
    insertCoHandlers(stored);
    TextIndex.add(session, stored);
    return stored;
  }

  private List<Long> newIds(int count) {
    return switch (session.dialect()) {
      case SQLITE -> {
        // The one writer holds the store and no case is ever deleted: the next id is the highest and one.
        long highest =
            session.read("SELECT coalesce(max(id), 0) FROM cases", (_, _) -> {}, rows -> rows.next() ? rows.getLong(1) : 0L);
        yield LongStream.rangeClosed(highest + 1, highest + count).boxed().toList();
      }
      case POSTGRESQL ->
          session.read(
              "SELECT nextval('case_id') FROM generate_series(1, ?)",
              (row, _) -> row.set(count),
              rows -> {
                List<Long> ids = new ArrayList<>(count);
                while (rows.next()) {
                  ids.add(rows.getLong(1));
                }
                ids.sort(null);
                return ids;
              });
    };
  }

  private void insertCoHandlers(List<Case> cases) {
    record CoHandler(long id, int position, String unit) {}
    List<CoHandler> all = new ArrayList<>();
    for (Case c : cases) {
      List<String> units = c.assignment().coHandlers();
      for (int i = 0; i < units.size(); i++) {
        all.add(new CoHandler(c.id(), i, units.get(i)));
      }
    }
    session.batch(
        "INSERT INTO case_co_handler (case_id, position, unit) VALUES (?, ?, ?)",
        all,
        (row, h) -> row.set(h.id()).set(h.position()).set(h.unit()));
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
    boolean sameFacts = sameFacts(before, after);
    int changed =
        session.write(
            sameFacts ? UPDATE_STEPS : UPDATE_ALL,
            (row, _) -> {
              bindSteps(row, after);
              if (!sameFacts) {
                bindFacts(row, after);
              }
              row.set(after.id()).set(after.version() - 1);
            });
    if (changed == 0) {
      return false;
    }
    if (!before.description().equals(after.description())
        || !before.origin().channelWords().equals(after.origin().channelWords())
        || !before.origin().reporter().equals(after.origin().reporter())) {
      session.write(
          "UPDATE case_detail SET description = ?, channel_words = ?, reporter = ? WHERE case_id = ?",
          (row, _) ->
              row.set(after.description())
                  .set(after.origin().channelWords())
                  .set(after.origin().reporter())
                  .set(after.id()));
    }
    if (!before.assignment().coHandlers().equals(after.assignment().coHandlers())) {
      session.write("DELETE FROM case_co_handler WHERE case_id = ?", (row, _) -> row.set(after.id()));
      insertCoHandlers(List.of(after));
    }
    if (!CaseTexts.same(before, after)) {
      TextIndex.replace(session, after);
    }
    held.put(after.id(), after);
    return true;
  }

  private static boolean sameFacts(Case a, Case b) {
    Origin x = a.origin();
    Origin y = b.origin();
    return a.number().equals(b.number())
        && a.title().equals(b.title())
        && a.place().equals(b.place())
        && a.topic().equals(b.topic())
        && x.channel() == y.channel()
        && x.nature() == y.nature()
        && Objects.equals(x.source(), y.source())
        && Objects.equals(x.externalNumber(), y.externalNumber())
        && Micros.of(x.reportedAt()) == Micros.of(y.reportedAt())
        && Micros.of(a.times().receivedAt()) == Micros.of(b.times().receivedAt());
  }

  private static Session.Row bindSteps(Session.Row row, Case c) throws SQLException {
    Assignment assignment = c.assignment();
    Times times = c.times();
    return row.set(c.version())
        .set(Codes.STAGE.of(c.stage()))
        .set(Codes.GRADE.of(c.grade()))
        .set(Codes.ROUTING.of(c.routing()))
        .set(times.hops())
        .set(assignment.lead())
        .set(assignment.leadWords())
        .set(assignment.takenBy())
        .set(Micros.ofNullable(assignment.takenAt()))
        .set(Micros.of(times.stageSince()))
        .set(Micros.ofNullable(times.stageDue()))
        .set(Micros.ofNullable(times.caseDue()))
        .set(Micros.ofNullable(times.closedAt()))
        .set(Micros.ofNullable(times.filedAt()))
        .set(Micros.ofNullable(times.dispatchedAt()))
        .set(Micros.ofNullable(times.firstDispatchedAt()))
        .set(Micros.ofNullable(times.handledAt()));
  }

  private static Session.Row bindFacts(Session.Row row, Case c) throws SQLException {
    Origin origin = c.origin();
    Place place = c.place();
    Point at = place.at();
    return row.set(c.number())
        .set(Codes.CHANNEL.of(origin.channel()))
        .set(Codes.NATURE.of(origin.nature()))
        .set(c.title())
        .set(place.address())
        .set(place.area())
        .set(place.areaWords())
        .set(c.topic().category())
        .set(c.topic().words())
        .set(Micros.of(origin.reportedAt()))
        .set(at == null ? (Double) null : (Double) at.lat())
        .set(at == null ? (Double) null : (Double) at.lon())
        .set(Micros.of(c.times().receivedAt()))
        .set(origin.source())
        .set(origin.externalNumber());
  }

  private static Case withId(Case c, long id) {
    return new Case(
        id,
        c.number(),
        c.version(),
        c.origin(),
        c.title(),
        c.description(),
        c.place(),
        c.topic(),
        c.grade(),
        c.routing(),
        c.stage(),
        c.assignment(),
        c.times());
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
          session.read("SELECT " + CaseRows.SUMMARY + " FROM cases c" + open, (_, _) -> {}, rows -> CaseRows.summaries(rows, 4_096));
      case SQLITE -> {
        List<CaseSummary> all = new ArrayList<>(4_096);
        List<Long> left =
            session.read(
                "SELECT " + PackedRows.COLUMNS + " FROM " + CasePages.OPEN_BY_ID + open, (_, _) -> {}, rows -> new PackedRows().read(rows, all));
        all.addAll(summaries(left));
        yield all;
      }
    };
  }

  @Override
  public List<CaseSummary> summaries(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    CaseRows mapper = new CaseRows();
    return session
        .query("SELECT " + CaseRows.SUMMARY + " FROM cases c WHERE c.id IN (" + session.dialect().longList() + ")")
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
  public CaseCounts counts(Instant dayStart, Instant now) {
    return new CaseCounting(session).counts(dayStart, now);
  }

  @Override
  public long size() {
    return session.read("SELECT count(*) FROM cases", (_, _) -> {}, rows -> rows.next() ? rows.getLong(1) : 0L);
  }
}
