package org.zhongshu.store.jdbi;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.Waiting;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.Point;

/** Writes cases with what belongs to them: details, co-handlers, words. */
final class CaseWriting {
  /** Columns that steps change. */
  private static final String STEPS =
      "version, stage, grade, routing, hops, lead, lead_words, taken_by, taken_at, stage_since,"
          + " stage_due, case_due, closed_at, filed_at, dispatched_at, first_dispatched_at,"
          + " handled_at, waiting";

  /**
   * Columns that stay as they are in most steps; an update that leaves them out leaves their
   * indexes alone.
   */
  private static final String FACTS =
      "number, channel, nature, title, address, area, area_words, category, topic_words,"
          + " reported_at, lat, lon, received_at, source, external_number";

  private static final String INSERT =
      "INSERT INTO cases (" + STEPS + ", " + FACTS + ", id) VALUES (" + "?, ".repeat(33) + "?)";
  private static final String WHERE = " = ? WHERE id = ? AND version = ?";
  private static final String UPDATE_STEPS =
      "UPDATE cases SET " + STEPS.replace(",", " = ?,") + WHERE;
  private static final String UPDATE_ALL =
      "UPDATE cases SET " + (STEPS + ", " + FACTS).replace(",", " = ?,") + WHERE;

  private final Session session;

  CaseWriting(Session session) {
    this.session = session;
  }

  /** Stores new cases and gives them their ids. */
  List<Case> insert(List<Case> cases) {
    if (cases.isEmpty()) {
      return List.of();
    }
    List<Long> ids = newIds(cases.size());
    List<Case> stored =
        IntStream.range(0, cases.size()).mapToObj(i -> withId(cases.get(i), ids.get(i))).toList();
    session.batch(INSERT, stored, (row, c) -> bindFacts(bindSteps(row, c), c).set(c.id()));
    session.batch(
        "INSERT INTO case_detail (description, channel_words, reporter, case_id) VALUES (?, ?, ?,"
            + " ?)",
        stored,
        (row, c) ->
            row.set(c.description())
                .set(c.origin().channelWords())
                .set(c.origin().reporter())
                .set(c.id()));
    insertParts(stored);
    writeProgress(stored.stream().filter(c -> !c.progress().equals(Progress.NONE)).toList());
    TextIndex.add(session, stored);
    return stored;
  }

  private List<Long> newIds(int count) {
    return switch (session.dialect()) {
      case SQLITE -> {
        // The one writer holds the store and no case is ever deleted: the next id is the highest
        // and one.
        long highest =
            session.read(
                "SELECT coalesce(max(id), 0) FROM cases",
                (_, _) -> {},
                rows -> rows.next() ? rows.getLong(1) : 0L);
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

  private void insertParts(List<Case> cases) {
    record Placed(long id, int position, Part part) {}
    List<Placed> all = new ArrayList<>();
    for (Case c : cases) {
      List<Part> parts = c.assignment().parts();
      for (int i = 0; i < parts.size(); i++) {
        all.add(new Placed(c.id(), i, parts.get(i)));
      }
    }
    session.batch(
        "INSERT INTO case_co_handler (case_id, position, unit, task, limit_amount, limit_unit,"
            + " given, due, done_at, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        all,
        (row, p) -> {
          Limit limit = p.part().limit();
          row.set(p.id())
              .set(p.position())
              .set(p.part().unit())
              .set(p.part().task())
              .set(limit == null ? (Integer) null : (Integer) limit.amount())
              .set(limit == null ? (Integer) null : (Integer) Codes.LIMIT_UNIT.of(limit.unit()))
              .set(Micros.ofNullable(p.part().given()))
              .set(Micros.ofNullable(p.part().due()))
              .set(Micros.ofNullable(p.part().doneAt()))
              .set(p.part().result());
        });
  }

  private void writeProgress(List<Case> cases) {
    session.batch(
        "INSERT INTO case_progress (case_id, resume_at, parent, body) VALUES (?, ?, ?, ?) ON"
            + " CONFLICT (case_id) DO UPDATE SET resume_at = excluded.resume_at, parent ="
            + " excluded.parent, body = excluded.body",
        cases,
        (row, c) -> {
          Progress.Suspension suspension = c.progress().suspension();
          Progress.Merged merged = c.progress().merged();
          row.set(c.id())
              .set(
                  suspension == null || c.stage() != Stage.SUSPENDED
                      ? (Long) null
                      : Micros.ofNullable(suspension.until()))
              .set(merged == null || c.stage() != Stage.MERGED ? null : merged.parent())
              .set(ProgressJson.write(c.progress()));
        });
  }

  /** Writes what a step has changed; false when another was quicker. */
  boolean update(Case before, Case after) {
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
          "UPDATE case_detail SET description = ?, channel_words = ?, reporter = ? WHERE case_id ="
              + " ?",
          (row, _) ->
              row.set(after.description())
                  .set(after.origin().channelWords())
                  .set(after.origin().reporter())
                  .set(after.id()));
    }
    if (!before.assignment().parts().equals(after.assignment().parts())) {
      session.write(
          "DELETE FROM case_co_handler WHERE case_id = ?", (row, _) -> row.set(after.id()));
      insertParts(List.of(after));
    }
    if (!before.progress().equals(after.progress()) || before.stage() != after.stage()) {
      writeProgress(
          before.progress().equals(Progress.NONE) && after.progress().equals(Progress.NONE)
              ? List.of()
              : List.of(after));
    }
    if (!CaseTexts.same(before, after)) {
      TextIndex.replace(session, after);
    }
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
        .set(Micros.ofNullable(times.handledAt()))
        .set(Waiting.bits(Waiting.of(c)));
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
    return c.withIdentity(id, c.number());
  }
}
