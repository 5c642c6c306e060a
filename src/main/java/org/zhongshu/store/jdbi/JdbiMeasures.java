package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Receipts;
import org.zhongshu.store.MeasureTable;

/**
 * Measures in {@code activation_measure}, what they make due in {@code measure_item}. States in
 * queries are the numbers of {@link Codes#ITEM_STATE}, written out so that partial indexes serve
 * them.
 */
final class JdbiMeasures implements MeasureTable {
  private static final String MEASURE =
      "SELECT activation_id, measure, level, since, until, made_until FROM activation_measure ";
  private static final String ITEM =
      "SELECT id, activation_id, measure, kind, subject, opens, due, state, delivered_at, read_at,"
          + " returned_at, answered_at, answered_by, answer, no_report, missed_at, version,"
          + " case_number"
          + " FROM measure_item ";

  private final Session session;

  JdbiMeasures(Session session) {
    this.session = session;
  }

  @Override
  public List<MeasureInForce> all() {
    return measures("ORDER BY since, activation_id, measure", (_, _) -> {});
  }

  @Override
  public List<MeasureInForce> of(long activation) {
    return measures(
        "WHERE activation_id = ? ORDER BY since, measure", (row, _) -> row.set(activation));
  }

  @Override
  public List<MeasureInForce> toMake(Instant until) {
    return measures(
        "WHERE until IS NULL AND made_until < ? ORDER BY activation_id, measure",
        (row, _) -> row.set(Micros.of(until)));
  }

  private List<MeasureInForce> measures(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        MEASURE + condition,
        binder,
        rows -> {
          List<MeasureInForce> found = new ArrayList<>();
          while (rows.next()) {
            found.add(
                new MeasureInForce(
                    rows.getLong(1),
                    rows.getString(2),
                    Codes.GRADE.get(rows.getInt(3)),
                    Micros.instant(rows.getLong(4)),
                    orNull(rows, 5),
                    Micros.instant(rows.getLong(6))));
          }
          return found;
        });
  }

  @Override
  public void switchOn(List<MeasureInForce> measures) {
    session.batch(
        "INSERT INTO activation_measure (activation_id, measure, level, since, until, made_until)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        measures,
        (row, it) ->
            row.set(it.activation())
                .set(it.measure())
                .set(Codes.GRADE.of(it.level()))
                .set(Micros.of(it.since()))
                .set(Micros.ofNullable(it.until()))
                .set(Micros.of(it.madeUntil())));
  }

  @Override
  public void switchOff(long activation, Collection<String> measures, Instant at) {
    session.batch(
        "UPDATE activation_measure SET until = ? WHERE activation_id = ? AND measure = ?"
            + " AND until IS NULL",
        List.copyOf(measures),
        (row, measure) -> row.set(Micros.of(at)).set(activation).set(measure));
  }

  @Override
  public void made(MeasureInForce measure, Instant until) {
    session.write(
        "UPDATE activation_measure SET made_until = ? WHERE activation_id = ? AND measure = ?"
            + " AND since = ?",
        (row, _) ->
            row.set(Micros.of(until))
                .set(measure.activation())
                .set(measure.measure())
                .set(Micros.of(measure.since())));
  }

  @Override
  public void insert(List<MeasureItem> items) {
    session.batch(
        "INSERT INTO measure_item (activation_id, measure, kind, subject, opens, due, state,"
            + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        items,
        (row, it) ->
            row.set(it.activation())
                .set(it.measure())
                .set(Codes.ITEM_KIND.of(it.kind()))
                .set(it.subject())
                .set(Micros.of(it.opens()))
                .set(Micros.of(it.due()))
                .set(Codes.ITEM_STATE.of(it.state()))
                .set(it.version()));
  }

  @Override
  public Optional<MeasureItem> item(long id) {
    return items("WHERE id = ?", (row, _) -> row.set(id)).stream().findFirst();
  }

  @Override
  public Optional<MeasureItem> itemForUpdate(long id) {
    return items("WHERE id = ? " + session.dialect().forUpdate(), (row, _) -> row.set(id)).stream()
        .findFirst();
  }

  @Override
  public boolean update(List<MeasureItem> after) {
    for (MeasureItem it : after) {
      if (!update(it)) {
        return false;
      }
    }
    return true;
  }

  private boolean update(MeasureItem it) {
    ItemAnswer answer = it.answer();
    Receipts how = it.receipts();
    return session.write(
            "UPDATE measure_item SET state = ?, delivered_at = ?, read_at = ?, returned_at = ?,"
                + " answered_at = ?, answered_by = ?, answer = ?, no_report = ?, missed_at = ?,"
                + " case_number = ?, version = ? WHERE id = ? AND version = ?",
            (row, _) ->
                row.set(Codes.ITEM_STATE.of(it.state()))
                    .set(Micros.ofNullable(how.delivered()))
                    .set(Micros.ofNullable(how.read()))
                    .set(Micros.ofNullable(how.returned()))
                    .set(answer == null ? null : Long.valueOf(Micros.of(answer.at())))
                    .set(answer == null ? null : answer.operator())
                    .set(answer == null ? null : answer.words())
                    .set(answer == null ? null : Integer.valueOf(answer.nothing() ? 1 : 0))
                    .set(Micros.ofNullable(it.missedAt()))
                    .set(answer == null ? null : answer.caseNumber())
                    .set(it.version())
                    .set(it.id())
                    .set(it.version() - 1))
        > 0;
  }

  @Override
  public List<MeasureItem> items(long activation) {
    return items("WHERE activation_id = ? ORDER BY due, id", (row, _) -> row.set(activation));
  }

  @Override
  public Optional<MeasureItem> findingOf(String caseNumber) {
    return items("WHERE case_number = ? ORDER BY id LIMIT 1", (row, _) -> row.set(caseNumber))
        .stream()
        .findFirst();
  }

  @Override
  public List<MeasureItem> items(
      long activation, Set<ItemKind> kinds, Instant from, Instant before) {
    return items(
        "WHERE activation_id = ? AND due >= ? AND due < ? AND "
            + among(kinds)
            + " ORDER BY due, id",
        (row, _) -> row.set(activation).set(Micros.of(from)).set(Micros.of(before)));
  }

  @Override
  public List<MeasureItem> items(long activation, Set<ItemKind> kinds) {
    return items(
        "WHERE activation_id = ? AND " + among(kinds) + " ORDER BY due, id",
        (row, _) -> row.set(activation));
  }

  private static String among(Set<ItemKind> kinds) {
    return kinds.stream()
        .sorted()
        .map(it -> Integer.toString(Codes.ITEM_KIND.of(it)))
        .collect(Collectors.joining(", ", "kind IN (", ")"));
  }

  @Override
  public List<MeasureItem> openBetween(Instant from, Instant until) {
    return items(
        "WHERE state = 1 AND due > ? AND due <= ? ORDER BY due, id",
        (row, _) -> row.set(Micros.of(from)).set(Micros.of(until)));
  }

  @Override
  public List<MeasureItem> ranOut(Instant now, int limit) {
    return items(
        "WHERE state = 1 AND due < ? ORDER BY due, id LIMIT ?",
        (row, _) -> row.set(Micros.of(now)).set(limit));
  }

  @Override
  public List<MeasureItem> wanted(long activation) {
    return items(
        "WHERE activation_id = ? AND state IN (1, 3) ORDER BY due, id",
        (row, _) -> row.set(activation));
  }

  @Override
  public List<MeasureItem> answeredBefore(long activation, Instant due) {
    return items(
        "WHERE activation_id = ? AND due > ? AND state IN (2, 4) ORDER BY due, id",
        (row, _) -> row.set(activation).set(Micros.of(due)));
  }

  @Override
  public void cancel(List<MeasureItem> items) {
    if (items.isEmpty()) {
      return;
    }
    // By one statement: row by row takes a round trip each, of thousands. That it is still open is
    // asked of the row itself, as somebody may be answering it.
    session
        .update(
            "UPDATE measure_item SET state = 5, version = version + 1 WHERE state = 1 AND id IN ("
                + session.dialect().longList()
                + ")")
        .bind(0, session.dialect().longs(items.stream().map(MeasureItem::id).toList()))
        .execute();
  }

  @Override
  public List<MeasureItem> wantedBetween(long activation, Instant from, Instant until) {
    return items(
        "WHERE activation_id = ? AND state IN (1, 3) AND due > ? AND due <= ? ORDER BY due, id",
        (row, _) -> row.set(activation).set(Micros.of(from)).set(Micros.of(until)));
  }

  private List<MeasureItem> items(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        ITEM + condition,
        binder,
        rows -> {
          List<MeasureItem> found = new ArrayList<>();
          while (rows.next()) {
            found.add(item(rows));
          }
          return found;
        });
  }

  private static MeasureItem item(ResultSet r) throws SQLException {
    Instant answered = orNull(r, 12);
    return new MeasureItem(
        r.getLong(1),
        r.getLong(2),
        r.getString(3),
        Codes.ITEM_KIND.get(r.getInt(4)),
        r.getString(5),
        Micros.instant(r.getLong(6)),
        Micros.instant(r.getLong(7)),
        Codes.ITEM_STATE.get(r.getInt(8)),
        new Receipts(orNull(r, 9), orNull(r, 10), orNull(r, 11)),
        answered == null
            ? null
            : new ItemAnswer(
                answered, r.getString(13), r.getString(14), r.getInt(15) == 1, r.getString(18)),
        orNull(r, 16),
        r.getInt(17));
  }

  private static @Nullable Instant orNull(ResultSet r, int column) throws SQLException {
    return TaskRows.orNull(r, column);
  }
}
