package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem;

/** Handovers in {@code duty_handover…}. */
final class HandoverRows {
  private static final String OPEN = "taken_at IS NULL AND withdrawn_at IS NULL";

  private final Session session;

  HandoverRows(Session session) {
    this.session = session;
  }

  Optional<Handover> insert(Handover it) {
    List<Long> id =
        session.readWriting(
            "INSERT INTO duty_handover (version, area, drawn_at, drawn_by, until_at, words) VALUES"
                + " (?, ?, ?, ?, ?, ?) ON CONFLICT (area) WHERE "
                + OPEN
                + " DO NOTHING RETURNING id",
            (row, _) ->
                row.set(it.version())
                    .set(it.area())
                    .set(Micros.of(it.drawnAt()))
                    .set(it.drawnBy())
                    .set(Micros.of(it.until()))
                    .set(it.words()),
            rows -> rows.next() ? List.of(rows.getLong(1)) : List.of());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Handover stored = it.withId(id.getFirst());
    session.batch(
        "INSERT INTO duty_handover_item (handover_id, position, kind, subject, words, due, count)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, it.items().size()).boxed().toList(),
        (row, i) -> {
          HandoverItem item = it.items().get(i);
          row.set(stored.id())
              .set(i.intValue())
              .set(Codes.HANDOVER_ITEM.of(item.topic()))
              .set(item.subject())
              .set(item.words())
              .set(Micros.ofNullable(item.due()))
              .set(item.count());
        });
    return Optional.of(stored);
  }

  Optional<Handover> one(long id, String lock) {
    return find("WHERE id = ?" + lock, (row, _) -> row.set(id)).stream().findFirst();
  }

  Optional<Handover> open(String area) {
    return find("WHERE area = ? AND " + OPEN, (row, _) -> row.set(area)).stream().findFirst();
  }

  Optional<Handover> lastTaken(String area) {
    return find(
            "WHERE area = ? AND taken_at IS NOT NULL ORDER BY taken_at DESC, id DESC LIMIT 1",
            (row, _) -> row.set(area))
        .stream()
        .findFirst();
  }

  List<Handover> all(String area, int limit) {
    return find(
        "WHERE area = ? ORDER BY drawn_at DESC, id DESC LIMIT ?",
        (row, _) -> row.set(area).set(limit));
  }

  private List<Handover> find(String condition, Session.Binder<Dialect> binder) {
    List<Handover> bare =
        session.read(
            "SELECT id, version, area, drawn_at, drawn_by, until_at, words, signed_at, signed_by,"
                + " taken_at, taken_by, withdrawn_at, withdrawn_by, withdrawn_reason FROM"
                + " duty_handover "
                + condition,
            binder,
            rows -> {
              List<Handover> found = new ArrayList<>();
              while (rows.next()) {
                found.add(bare(rows));
              }
              return found;
            });
    return bare.stream().map(this::whole).toList();
  }

  private static Handover bare(ResultSet r) throws SQLException {
    Instant gone = TaskRows.orNull(r, 12);
    return new Handover(
        r.getLong(1),
        r.getInt(2),
        r.getString(3),
        Micros.instant(r.getLong(4)),
        r.getString(5),
        Micros.instant(r.getLong(6)),
        List.of(),
        r.getString(7),
        signature(r, 8),
        signature(r, 10),
        gone == null ? null : new Handover.Withdrawal(gone, r.getString(13), r.getString(14)),
        List.of());
  }

  private static Handover.@Nullable Signature signature(ResultSet r, int column)
      throws SQLException {
    Instant at = TaskRows.orNull(r, column);
    return at == null ? null : new Handover.Signature(at, r.getString(column + 1));
  }

  private Handover whole(Handover bare) {
    return new Handover(
        bare.id(),
        bare.version(),
        bare.area(),
        bare.drawnAt(),
        bare.drawnBy(),
        bare.until(),
        items(bare.id()),
        bare.words(),
        bare.outgoing(),
        bare.incoming(),
        bare.withdrawn(),
        remarks(bare.id()));
  }

  private List<HandoverItem> items(long id) {
    return session.read(
        "SELECT kind, subject, words, due, count FROM duty_handover_item WHERE handover_id = ?"
            + " ORDER BY position",
        (row, _) -> row.set(id),
        rows -> {
          List<HandoverItem> all = new ArrayList<>();
          while (rows.next()) {
            all.add(
                new HandoverItem(
                    Codes.HANDOVER_ITEM.get(rows.getInt(1)),
                    rows.getString(2),
                    rows.getString(3),
                    TaskRows.orNull(rows, 4),
                    rows.getInt(5)));
          }
          return all;
        });
  }

  private List<Handover.Remark> remarks(long id) {
    return session.read(
        "SELECT at, seat, words FROM duty_handover_remark WHERE handover_id = ? ORDER BY position",
        (row, _) -> row.set(id),
        rows -> {
          List<Handover.Remark> all = new ArrayList<>();
          while (rows.next()) {
            all.add(
                new Handover.Remark(
                    Micros.instant(rows.getLong(1)), rows.getString(2), rows.getString(3)));
          }
          return all;
        });
  }

  boolean update(Handover after) {
    Handover.Signature out = after.outgoing();
    Handover.Signature in = after.incoming();
    Handover.Withdrawal gone = after.withdrawn();
    return session.write(
            "UPDATE duty_handover SET version = ?, signed_at = ?, signed_by = ?, taken_at = ?,"
                + " taken_by = ?, withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? WHERE id"
                + " = ? AND version = ?",
            (row, _) ->
                row.set(after.version())
                    .set(Micros.ofNullable(out == null ? null : out.at()))
                    .set(out == null ? null : out.by())
                    .set(Micros.ofNullable(in == null ? null : in.at()))
                    .set(in == null ? null : in.by())
                    .set(Micros.ofNullable(gone == null ? null : gone.at()))
                    .set(gone == null ? null : gone.by())
                    .set(gone == null ? null : gone.reason())
                    .set(after.id())
                    .set(after.version() - 1))
        > 0;
  }

  void remark(long id, Handover.Remark it) {
    session.write(
        "INSERT INTO duty_handover_remark (handover_id, position, at, seat, words) SELECT ?,"
            + " count(*), ?, ?, ? FROM duty_handover_remark WHERE handover_id = ?",
        (row, _) -> row.set(id).set(Micros.of(it.at())).set(it.by()).set(it.words()).set(id));
  }
}
