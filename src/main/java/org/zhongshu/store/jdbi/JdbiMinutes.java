package org.zhongshu.store.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.minutes.Minutes;
import org.zhongshu.store.MinutesTable;

/** Minutes in {@code minutes} and its parts. */
final class JdbiMinutes implements MinutesTable {
  private final Session session;

  JdbiMinutes(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Minutes> insert(Minutes it) {
    List<Long> id =
        session.readWriting(
            "INSERT INTO minutes (activation_id, kind, due, held_at, chair) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (activation_id, due, kind) DO NOTHING RETURNING id",
            (row, _) ->
                row.set(it.activation())
                    .set(Codes.ITEM_KIND.of(it.what()))
                    .set(Micros.of(it.due()))
                    .set(Micros.of(it.heldAt()))
                    .set(it.chair()),
            rows -> rows.next() ? List.of(rows.getLong(1)) : List.of());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Minutes stored = it.withId(id.getFirst());
    session.batch(
        "INSERT INTO minutes_attended (minutes_id, position, unit) VALUES (?, ?, ?)",
        IntStream.range(0, it.attended().size()).boxed().toList(),
        (row, i) -> row.set(stored.id()).set(i.intValue()).set(it.attended().get(i)));
    return Optional.of(stored);
  }

  @Override
  public void addLast(Minutes it) {
    int last = it.passages().size() - 1;
    Minutes.Passage passage = it.passages().get(last);
    session.write(
        "INSERT INTO minutes_passage (minutes_id, position, at, seat, words) VALUES (?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(it.id())
                .set(last)
                .set(Micros.of(passage.at()))
                .set(passage.by())
                .set(passage.words()));
    session.batch(
        "INSERT INTO minutes_decision (minutes_id, position, passage, words, unit, task_number)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        IntStream.range(0, it.decisions().size())
            .filter(i -> it.decisions().get(i).passage() == last)
            .boxed()
            .toList(),
        (row, i) -> {
          Minutes.Decision each = it.decisions().get(i);
          row.set(it.id())
              .set(i.intValue())
              .set(each.passage())
              .set(each.words())
              .set(each.unit())
              .set(each.task());
        });
  }

  @Override
  public Optional<Minutes> minutes(long id) {
    return one("WHERE id = ?", (row, _) -> row.set(id));
  }

  @Override
  public Optional<Minutes> forUpdate(long id) {
    return one("WHERE id = ? " + session.dialect().forUpdate(), (row, _) -> row.set(id));
  }

  @Override
  public Optional<Minutes> ofRound(long activation, ItemKind what, Instant due) {
    return one(
        "WHERE activation_id = ? AND due = ? AND kind = ?",
        (row, _) -> row.set(activation).set(Micros.of(due)).set(Codes.ITEM_KIND.of(what)));
  }

  @Override
  public List<Minutes> in(long activation) {
    return find("WHERE activation_id = ? ORDER BY due, kind", (row, _) -> row.set(activation));
  }

  @Override
  public Optional<Minutes> ofTask(String number) {
    return one(
        "WHERE id = (SELECT minutes_id FROM minutes_decision WHERE task_number = ?)",
        (row, _) -> row.set(number));
  }

  private Optional<Minutes> one(String condition, Session.Binder<Dialect> binder) {
    return find(condition, binder).stream().findFirst();
  }

  private List<Minutes> find(String condition, Session.Binder<Dialect> binder) {
    List<Minutes> bare =
        session.read(
            "SELECT id, activation_id, kind, due, held_at, chair FROM minutes " + condition,
            binder,
            rows -> {
              List<Minutes> found = new ArrayList<>();
              while (rows.next()) {
                found.add(
                    new Minutes(
                        rows.getLong(1),
                        rows.getLong(2),
                        Codes.ITEM_KIND.get(rows.getInt(3)),
                        Micros.instant(rows.getLong(4)),
                        Micros.instant(rows.getLong(5)),
                        rows.getString(6),
                        List.of(),
                        List.of(),
                        List.of()));
              }
              return found;
            });
    return bare.stream().map(this::whole).toList();
  }

  private Minutes whole(Minutes bare) {
    return new Minutes(
        bare.id(),
        bare.activation(),
        bare.what(),
        bare.due(),
        bare.heldAt(),
        bare.chair(),
        parts("unit FROM minutes_attended", bare.id(), rows -> rows.getString(1)),
        parts(
            "at, seat, words FROM minutes_passage",
            bare.id(),
            rows ->
                new Minutes.Passage(
                    Micros.instant(rows.getLong(1)), rows.getString(2), rows.getString(3))),
        parts(
            "passage, words, unit, task_number FROM minutes_decision",
            bare.id(),
            rows ->
                new Minutes.Decision(
                    rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4))));
  }

  private <T> List<T> parts(String columns, long id, Session.Reader<T> part) {
    return session.read(
        "SELECT " + columns + " WHERE minutes_id = ? ORDER BY position",
        (row, _) -> row.set(id),
        rows -> {
          List<T> found = new ArrayList<>();
          while (rows.next()) {
            found.add(part.read(rows));
          }
          return found;
        });
  }
}
