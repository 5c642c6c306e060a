package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.JournalHash;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalTable;

/**
 * The journal. Each chain has a head row with its last position and hash; a writer locks the heads
 * that it needs, in order of their names, until it commits. So positions are given in commit order
 * and without gaps, and a reader who goes on from a position misses nothing.
 */
final class JdbiJournal implements JournalTable {
  private static final HexFormat HEX = HexFormat.of();
  private static final String COLUMNS =
      "h.chain, j.position, j.at, j.operator, j.station, j.command, j.subject_kind, j.subject,"
          + " j.case_id, j.subject_version, j.kind, j.receiver, j.opinion, j.stage_after, j.body,"
          + " j.previous_hash, j.hash, j.seq";
  private static final String FROM = " FROM journal j JOIN journal_chain h ON h.id = j.chain_id ";
  private static final String INSERT =
      "INSERT INTO journal (chain_id, position, at, operator, station, command, subject_kind,"
          + " subject, case_id, subject_version, kind, receiver, opinion, stage_after, body,"
          + " previous_hash, hash) VALUES ("
          + "?, ".repeat(16)
          + "?)";

  private static final int CASES_AT_ONCE = 200;

  private final Session session;

  JdbiJournal(Session session) {
    this.session = session;
  }

  private static final class Head {
    private final long id;
    private long position;
    private String hash;

    Head(long id, long position, String hash) {
      this.id = id;
      this.position = position;
      this.hash = hash;
    }
  }

  private record Sealed(long chainId, JournalLine line) {}

  @Override
  public List<JournalLine> append(List<JournalLine.Unsealed> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<String, Head> heads = new TreeMap<>();
    for (String chain : new TreeSet<>(lines.stream().map(JournalLine.Unsealed::chain).toList())) {
      heads.put(chain, lock(chain));
    }
    List<Sealed> sealed = new ArrayList<>(lines.size());
    for (JournalLine.Unsealed raw : lines) {
      JournalLine.Unsealed line = clean(raw);
      Head head = heads.get(line.chain());
      if (head == null) {
        throw new IllegalStateException("no head of chain " + line.chain());
      }
      long position = ++head.position;
      String previous = head.hash;
      head.hash = JournalHash.of(previous, position, line);
      sealed.add(new Sealed(head.id, line(line, position, previous, head.hash)));
    }
    session.batch(INSERT, sealed, JdbiJournal::bind);
    session.batch(
        "UPDATE journal_chain SET position = ?, hash = ? WHERE id = ?",
        List.copyOf(heads.values()),
        (row, head) -> row.set(head.position).set(HEX.parseHex(head.hash)).set(head.id));
    return sealed.stream().map(Sealed::line).toList();
  }

  private Head lock(String chain) {
    String sql =
        "SELECT id, position, hash FROM journal_chain WHERE chain = ?"
            + session.dialect().forUpdate();
    List<Head> found = heads(sql, chain);
    if (found.isEmpty()) {
      session.write(
          "INSERT INTO journal_chain (chain, position, hash) VALUES (?, 0, ?) ON CONFLICT (chain)"
              + " DO NOTHING",
          (row, _) -> row.set(chain).set(HEX.parseHex(JournalHash.FIRST)));
      found = heads(sql, chain);
    }
    return found.getFirst();
  }

  private List<Head> heads(String sql, String chain) {
    return session.read(
        sql,
        (row, _) -> row.set(chain),
        rows ->
            rows.next()
                ? List.of(
                    new Head(rows.getLong(1), rows.getLong(2), HEX.formatHex(rows.getBytes(3))))
                : List.of());
  }

  private static void bind(Session.Row row, Sealed sealed) throws SQLException {
    JournalLine line = sealed.line();
    Stage after = line.after();
    row.set(sealed.chainId())
        .set(line.position())
        .set(Micros.of(line.at()))
        .set(line.operator())
        .set(line.station())
        .set(line.command())
        .set(Codes.SUBJECT_KIND.of(line.subjectKind()))
        .set(line.subject())
        .set(line.caseId())
        .set(line.subjectVersion())
        .set(line.kind())
        .set(line.receiver())
        .set(line.opinion())
        .set(after == null ? (Integer) null : (Integer) Codes.STAGE.of(after))
        .set(line.body())
        .set(HEX.parseHex(line.previousHash()))
        .set(HEX.parseHex(line.hash()));
  }

  /** The line as it will be read back, so that its hash is that of what is stored. */
  private static JournalLine.Unsealed clean(JournalLine.Unsealed line) {
    String receiver = line.receiver();
    return new JournalLine.Unsealed(
        Session.clean(line.chain()),
        Micros.round(line.at()),
        Session.clean(line.operator()),
        Session.clean(line.station()),
        line.command(),
        line.subjectKind(),
        Session.clean(line.subject()),
        line.caseId(),
        line.subjectVersion(),
        Session.clean(line.kind()),
        receiver == null ? null : Session.clean(receiver),
        Session.clean(line.opinion()),
        line.after(),
        Session.clean(line.body()));
  }

  private static JournalLine line(
      JournalLine.Unsealed line, long position, String previous, String hash) {
    return new JournalLine(
        line.chain(),
        position,
        line.at(),
        line.operator(),
        line.station(),
        line.command(),
        line.subjectKind(),
        line.subject(),
        line.caseId(),
        line.subjectVersion(),
        line.kind(),
        line.receiver(),
        line.opinion(),
        line.after(),
        line.body(),
        previous,
        hash);
  }

  @Override
  public Map<String, Long> heads() {
    return positions("SELECT chain, position FROM journal_chain", (_, _) -> {});
  }

  @Override
  public Map<String, Long> headsBefore(Instant at) {
    return positions(
        "SELECT h.chain, max(j.position) FROM journal j JOIN journal_chain h ON h.id = j.chain_id"
            + " WHERE j.at < ? GROUP BY h.chain",
        (row, _) -> row.set(Micros.of(at)));
  }

  private Map<String, Long> positions(String query, Session.Binder<Dialect> binder) {
    return session.read(
        query,
        binder,
        rows -> {
          Map<String, Long> heads = new HashMap<>();
          while (rows.next()) {
            heads.put(rows.getString(1), rows.getLong(2));
          }
          return heads;
        });
  }

  String headHash(String chain) {
    return heads("SELECT id, position, hash FROM journal_chain WHERE chain = ?", chain)
        .getFirst()
        .hash;
  }

  @Override
  public List<JournalLine> after(Map<String, Long> after, int limit) {
    record Placed(long seq, JournalLine line) {}
    List<Placed> found = new ArrayList<>();
    heads()
        .forEach(
            (chain, head) -> {
              long seen = after.getOrDefault(chain, 0L);
              if (head > seen) {
                // Each chain may give the whole page: which lines are the earliest is known only
                // when all are here.
                session.read(
                    "SELECT "
                        + COLUMNS
                        + FROM
                        + "WHERE h.chain = ? AND j.position > ? ORDER BY j.position LIMIT ?",
                    (row, _) -> row.set(chain).set(seen).set(limit),
                    rows -> {
                      while (rows.next()) {
                        found.add(new Placed(rows.getLong(18), line(rows)));
                      }
                      return found;
                    });
              }
            });
    return found.stream()
        .sorted(Comparator.comparingLong(Placed::seq))
        .limit(limit)
        .map(Placed::line)
        .toList();
  }

  @Override
  public List<JournalLine> ofCase(long caseId) {
    return lines(
        "WHERE j.case_id = ? ORDER BY j.subject_version, j.seq", (row, _) -> row.set(caseId));
  }

  @Override
  public Optional<Instant> lastOf(long caseId) {
    return session.read(
        "SELECT at FROM journal WHERE case_id = ? ORDER BY subject_version DESC LIMIT 1",
        (row, _) -> row.set(caseId),
        rows -> rows.next() ? Optional.of(Micros.instant(rows.getLong(1))) : Optional.empty());
  }

  @Override
  public List<Long> casesIn(Instant from, Instant until) {
    long first = Micros.of(from);
    long end = Micros.of(until);
    // Three looks by three indexes: one look for all would read every case there ever was.
    return session.read(
        "SELECT c.id FROM cases c WHERE c.stage < "
            + Codes.FIRST_CLOSED_STAGE
            + " AND c.reported_at < ?"
            + " UNION SELECT c.id FROM cases c WHERE c.closed_at IS NOT NULL AND c.closed_at >= ?"
            + " AND c.reported_at < ?"
            + " UNION SELECT c.id FROM cases c WHERE c.closed_at IS NOT NULL AND c.closed_at >= ?"
            + " AND c.closed_at < ? AND c.reported_at < ? AND EXISTS (SELECT 1 FROM journal j WHERE"
            + " j.case_id = c.id AND j.at >= ? AND j.at < ?) ORDER BY 1",
        (row, _) ->
            row.set(end)
                .set(first)
                .set(end)
                .set(Micros.of(from.minus(CALLED_BACK_WITHIN)))
                .set(first)
                .set(end)
                .set(first)
                .set(end),
        rows -> {
          List<Long> ids = new ArrayList<>();
          while (rows.next()) {
            ids.add(rows.getLong(1));
          }
          return ids;
        });
  }

  @Override
  public List<JournalLine> ofCases(List<Long> caseIds) {
    List<JournalLine> all = new ArrayList<>();
    for (int start = 0; start < caseIds.size(); start += CASES_AT_ONCE) {
      List<Long> some = caseIds.subList(start, Math.min(start + CASES_AT_ONCE, caseIds.size()));
      // Filled up to the same number of places, so that the statement is made ready once.
      all.addAll(
          lines(
              "WHERE j.case_id IN ("
                  + "?, ".repeat(CASES_AT_ONCE - 1)
                  + "?) ORDER BY j.case_id, j.subject_version, j.seq",
              (row, _) -> {
                for (int i = 0; i < CASES_AT_ONCE; i++) {
                  row.set(some.get(Math.min(i, some.size() - 1)).longValue());
                }
              }));
    }
    return all;
  }

  @Override
  public List<JournalLine> ofUnitWith(String lead, Instant since, String words) {
    String holds =
        switch (session.dialect()) {
          case SQLITE -> "instr(j.body, ?) > 0";
          case POSTGRESQL -> "strpos(j.body, ?) > 0";
        };
    return lines(
        "WHERE j.case_id IN (SELECT c.id FROM cases c WHERE c.lead = ? AND c.closed_at IS NOT NULL"
            + " AND c.closed_at >= ?) AND "
            + holds
            + " ORDER BY j.case_id, j.subject_version, j.seq",
        (row, _) -> row.set(lead).set(Micros.of(since)).set(words));
  }

  @Override
  public List<JournalLine> latest(int limit) {
    return lines("ORDER BY j.seq DESC LIMIT ?", (row, _) -> row.set(limit));
  }

  @Override
  public List<JournalLine> ofCommand(UUID command) {
    return lines("WHERE j.command = ? ORDER BY j.seq", (row, _) -> row.set(command));
  }

  @Override
  public long size() {
    return session.read(
        "SELECT coalesce(sum(position), 0) FROM journal_chain",
        (_, _) -> {},
        rows -> rows.next() ? rows.getLong(1) : 0L);
  }

  private List<JournalLine> lines(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        "SELECT " + COLUMNS + FROM + condition,
        binder,
        rows -> {
          List<JournalLine> lines = new ArrayList<>();
          while (rows.next()) {
            lines.add(line(rows));
          }
          return lines;
        });
  }

  /**
   * Gives every line of a chain in order, a thousand at a time, for the check of the whole store.
   */
  void each(String chain, Consumer<JournalLine> reader) {
    long position = 0;
    while (true) {
      long from = position;
      List<JournalLine> some =
          lines(
              "WHERE h.chain = ? AND j.position > ? ORDER BY j.position LIMIT 1000",
              (row, _) -> row.set(chain).set(from));
      if (some.isEmpty()) {
        return;
      }
      some.forEach(reader);
      position = some.getLast().position();
    }
  }

  private JournalLine line(ResultSet r) throws SQLException {
    return new JournalLine(
        r.getString(1),
        r.getLong(2),
        Micros.instant(r.getLong(3)),
        r.getString(4),
        r.getString(5),
        session.dialect().uuid(r, 6),
        Codes.SUBJECT_KIND.get(r.getInt(7)),
        r.getString(8),
        longOrNull(r, 9),
        r.getInt(10),
        r.getString(11),
        r.getString(12),
        r.getString(13),
        stage(r, 14),
        r.getString(15),
        HEX.formatHex(r.getBytes(16)),
        HEX.formatHex(r.getBytes(17)));
  }

  private static @Nullable Long longOrNull(ResultSet r, int at) throws SQLException {
    long value = r.getLong(at);
    return r.wasNull() ? null : value;
  }

  private static @Nullable Stage stage(ResultSet r, int at) throws SQLException {
    int value = r.getInt(at);
    return r.wasNull() ? null : Codes.STAGE.get(value);
  }
}
