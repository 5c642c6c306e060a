package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.store.CommandTable;

/**
 * Commands in {@code commanding}; their directives are read and written by {@link DirectiveRows}.
 */
final class JdbiCommands implements CommandTable {
  private static final String COMMAND = "ZH";
  private static final String DIRECTIVE = "ZL";

  private static final String COLUMNS =
      "number, version, about, about_key, title, area, raised_at, raised_by, raised_unit, words,"
          + " ended_at, ended_by, ended_how, result";

  private final Session session;
  private final DirectiveRows directives;

  JdbiCommands(Session session) {
    this.session = session;
    this.directives = new DirectiveRows(session);
  }

  @Override
  public String drawCommand(LocalDate day) {
    return NumberCounter.draw(session, COMMAND, day);
  }

  @Override
  public String drawDirective(LocalDate day) {
    return NumberCounter.draw(session, DIRECTIVE, day);
  }

  @Override
  public boolean insert(Commanding it) {
    Commanding.Raised raised = it.raised();
    int stored =
        session.write(
            "INSERT INTO commanding (number, version, about, about_key, title, area, raised_at,"
                + " raised_by, raised_unit, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            (row, _) ->
                row.set(it.number())
                    .set(it.version())
                    .set(Codes.MATTER_KIND.of(it.matter().kind()))
                    .set(it.matter().key())
                    .set(it.title())
                    .set(it.area())
                    .set(Micros.of(raised.at()))
                    .set(raised.by())
                    .set(raised.unit())
                    .set(raised.words()));
    if (stored > 0) {
      tenures(it, 0);
    }
    return stored > 0;
  }

  @Override
  public Optional<Commanding> command(String number) {
    return find("WHERE number = ?", (row, _) -> row.set(number)).stream().findFirst();
  }

  @Override
  public Optional<Commanding> commandForUpdate(String number) {
    return find("WHERE number = ?" + session.dialect().forUpdate(), (row, _) -> row.set(number))
        .stream()
        .findFirst();
  }

  @Override
  public boolean update(Commanding before, Commanding after) {
    Commanding.Ended ended = after.ended();
    int changed =
        session.write(
            "UPDATE commanding SET version = ?, ended_at = ?, ended_by = ?, ended_how = ?,"
                + " result = ? WHERE number = ? AND version = ?",
            (row, _) ->
                row.set(after.version())
                    .set(Micros.ofNullable(ended == null ? null : ended.at()))
                    .set(ended == null ? null : ended.by())
                    .set(
                        ended == null
                            ? null
                            : Integer.valueOf(Codes.COMMAND_ENDING.of(ended.how())))
                    .set(ended == null ? null : ended.result())
                    .set(after.number())
                    .set(before.version()));
    if (changed > 0) {
      tenures(after, before.tenures().size());
    }
    return changed > 0;
  }

  /** Who took command after the first so many. */
  private void tenures(Commanding it, int stored) {
    for (int i = stored; i < it.tenures().size(); i++) {
      int position = i;
      Commanding.Tenure by = it.tenures().get(i);
      session.write(
          "INSERT INTO commanding_tenure (command, position, at, seat, words) VALUES (?, ?, ?, ?,"
              + " ?)",
          (row, _) ->
              row.set(it.number())
                  .set(position)
                  .set(Micros.of(by.at()))
                  .set(by.by())
                  .set(by.words()));
    }
  }

  @Override
  public List<Commanding> open() {
    return find("WHERE ended_at IS NULL ORDER BY number", (_, _) -> {});
  }

  @Override
  public List<Commanding> ended(int limit) {
    return find(
        "WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, number DESC LIMIT ?",
        (row, _) -> row.set(limit));
  }

  @Override
  public Optional<Commanding> openAbout(Matter matter) {
    // Written out so that the partial index serves it.
    return find(
            "WHERE ended_at IS NULL AND about <> 99 AND about = ? AND about_key = ?",
            (row, _) -> row.set(Codes.MATTER_KIND.of(matter.kind())).set(matter.key()))
        .stream()
        .findFirst();
  }

  private List<Commanding> find(String condition, Session.Binder<Dialect> binder) {
    List<Commanding> bare =
        session.read(
            "SELECT " + COLUMNS + " FROM commanding " + condition,
            binder,
            rows -> {
              List<Commanding> found = new ArrayList<>();
              while (rows.next()) {
                found.add(command(rows));
              }
              return found;
            });
    return bare.stream().map(this::whole).toList();
  }

  private static Commanding command(ResultSet r) throws SQLException {
    return new Commanding(
        r.getString(1),
        r.getInt(2),
        new Matter(Codes.MATTER_KIND.get(r.getInt(3)), r.getString(4)),
        r.getString(5),
        r.getString(6),
        new Commanding.Raised(
            Micros.instant(r.getLong(7)), r.getString(8), r.getString(9), r.getString(10)),
        List.of(),
        ended(r));
  }

  private static Commanding.@Nullable Ended ended(ResultSet r) throws SQLException {
    Instant at = TaskRows.orNull(r, 11);
    return at == null
        ? null
        : new Commanding.Ended(
            at, r.getString(12), Codes.COMMAND_ENDING.get(r.getInt(13)), r.getString(14));
  }

  private Commanding whole(Commanding bare) {
    List<Commanding.Tenure> tenures =
        session.read(
            "SELECT at, seat, words FROM commanding_tenure WHERE command = ? ORDER BY position",
            (row, _) -> row.set(bare.number()),
            rows -> {
              List<Commanding.Tenure> all = new ArrayList<>();
              while (rows.next()) {
                all.add(
                    new Commanding.Tenure(
                        Micros.instant(rows.getLong(1)), rows.getString(2), rows.getString(3)));
              }
              return all;
            });
    return new Commanding(
        bare.number(),
        bare.version(),
        bare.matter(),
        bare.title(),
        bare.area(),
        bare.raised(),
        tenures,
        bare.ended());
  }

  @Override
  public void insert(Directive it) {
    directives.insert(it);
  }

  @Override
  public Optional<Directive> directive(String number) {
    return directives.one(number, "");
  }

  @Override
  public Optional<Directive> directiveForUpdate(String number) {
    return directives.one(number, session.dialect().forUpdate());
  }

  @Override
  public void update(Directive before, Directive after) {
    directives.update(before, after);
  }

  @Override
  public List<Directive> directivesOf(String command) {
    return directives.find(
        "WHERE command = ? ORDER BY number", (row, _) -> row.set(Objects.requireNonNull(command)));
  }

  @Override
  public List<Owed> owed() {
    return session.read(
        "SELECT d.number, c.area, d.words, d.confirm_by, w.unconfirmed, d.report_by, w.unreported"
            + " FROM (SELECT directive, sum(CASE WHEN confirmed_at IS NULL THEN 1 ELSE 0 END) AS"
            + " unconfirmed, sum(CASE WHEN reported_at IS NULL THEN 1 ELSE 0 END) AS unreported"
            + " FROM directive_receiver WHERE wanting = 1 GROUP BY directive) w"
            + " JOIN directive d ON d.number = w.directive"
            + " JOIN commanding c ON c.number = d.command ORDER BY d.number",
        (_, _) -> {},
        rows -> {
          List<Owed> found = new ArrayList<>();
          while (rows.next()) {
            Instant report = TaskRows.orNull(rows, 6);
            found.add(
                new Owed(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    Micros.instant(rows.getLong(4)),
                    rows.getInt(5),
                    report,
                    report == null ? 0 : rows.getInt(7)));
          }
          return found;
        });
  }

  @Override
  public int late(String command, Instant now) {
    return session.read(
        "SELECT count(*) FROM directive d JOIN directive_receiver r ON r.directive = d.number"
            + " WHERE d.command = ? AND r.wanting = 1 AND ((r.confirmed_at IS NULL AND d.confirm_by"
            + " < ?) OR (r.reported_at IS NULL AND d.report_by < ?))",
        (row, _) -> row.set(command).set(Micros.of(now)).set(Micros.of(now)),
        rows -> {
          rows.next();
          return rows.getInt(1);
        });
  }

  @Override
  public List<Directive> toUnit(String unit, int others) {
    return directives.toUnit(unit, others);
  }

  @Override
  public List<String> ranOut(Instant now, int limit) {
    return session.read(
        "SELECT DISTINCT directive FROM directive_receiver WHERE next_due IS NOT NULL AND"
            + " next_due < ? ORDER BY directive LIMIT ?",
        (row, _) -> row.set(Micros.of(now)).set(limit),
        rows -> {
          List<String> found = new ArrayList<>();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
          return found;
        });
  }
}
