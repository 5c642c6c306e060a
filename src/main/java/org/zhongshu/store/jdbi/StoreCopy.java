package org.zhongshu.store.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhongshu.casework.Case;

/**
 * Copies a whole store between a PostgreSQL and a file of SQLite, row by row, inside one
 * transaction of each. Both have the same tables and columns; how a value is written differs in few
 * types, which PostgreSQL's own description of its columns tells. The index of words is made anew.
 */
final class StoreCopy {
  /** All tables with rows of ours, such that what is referred to comes first. */
  static final List<String> TABLES =
      List.of(
          "cases",
          "case_detail",
          "case_co_handler",
          "case_progress",
          "number_counter",
          "journal_chain",
          "journal",
          "activation",
          "activation_area",
          "activation_approval",
          "activation_measure",
          "measure_item",
          "force_readiness",
          "measure_reminder",
          "sensor_reading",
          "sensor_exceeded",
          "operator",
          "operator_role",
          "setting",
          "revision",
          "city_profile",
          "area",
          "jurisdiction",
          "unit",
          "unit_class",
          "leader",
          "street",
          "place_alias",
          "outline",
          "element",
          "category",
          "category_alias",
          "category_condition",
          "catalogue_version",
          "duty",
          "duty_version",
          "rule_version",
          "plan",
          "plan_version",
          "plan_move",
          "plan_drill",
          "supervised_task",
          "supervised_receipt",
          "supervised_rung",
          "minutes",
          "minutes_attended",
          "minutes_passage",
          "minutes_decision",
          "alarm",
          "alarm_reached",
          "alarm_seat",
          "duty_shift",
          "duty_log",
          "duty_handover",
          "duty_handover_item",
          "duty_handover_remark",
          "incident",
          "incident_report",
          "training",
          "training_order",
          "training_look",
          "training_pace",
          "commanding",
          "commanding_tenure",
          "directive",
          "directive_receiver",
          "directive_report");

  private static final int BATCH = 1_000;

  private final Session from;
  private final Session to;
  private final Connection server;

  StoreCopy(Session from, Session to) {
    this.from = from;
    this.to = to;
    this.server = (from.dialect() == Dialect.POSTGRESQL ? from : to).connection();
  }

  void copy() throws SQLException {
    for (String table : TABLES) {
      copy(table);
    }
    words();
  }

  private record Column(String name, int type) {}

  private void copy(String table) throws SQLException {
    List<Column> columns = columns(table);
    String names = String.join(", ", columns.stream().map(Column::name).toList());
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (Statement select = from.connection().createStatement();
        PreparedStatement insert =
            to.connection()
                .prepareStatement(
                    "INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")")) {
      select.setFetchSize(BATCH);
      int waiting = 0;
      try (ResultSet row = select.executeQuery("SELECT " + names + " FROM " + table)) {
        while (row.next()) {
          for (int i = 0; i < columns.size(); i++) {
            move(row, insert, i + 1, columns.get(i).type());
          }
          insert.addBatch();
          if (++waiting % BATCH == 0) {
            insert.executeBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }

  private List<Column> columns(String table) throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
      ResultSetMetaData told = none.getMetaData();
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i <= told.getColumnCount(); i++) {
        columns.add(new Column(told.getColumnName(i), told.getColumnType(i)));
      }
      return columns;
    }
  }

  private void move(ResultSet row, PreparedStatement insert, int at, int type) throws SQLException {
    switch (type) {
      case Types.INTEGER, Types.BIGINT -> {
        long value = row.getLong(at);
        if (row.wasNull()) {
          insert.setNull(at, type);
        } else if (type == Types.INTEGER) {
          insert.setInt(at, Math.toIntExact(value));
        } else {
          insert.setLong(at, value);
        }
      }
      case Types.DOUBLE -> {
        double value = row.getDouble(at);
        if (row.wasNull()) {
          insert.setNull(at, type);
        } else {
          insert.setDouble(at, value);
        }
      }
      case Types.BIT, Types.BOOLEAN -> insert.setBoolean(at, row.getBoolean(at));
      case Types.BINARY -> insert.setBytes(at, row.getBytes(at));
      case Types.OTHER -> to.dialect().setUuid(insert, at, from.dialect().uuid(row, at));
      case Types.VARCHAR -> insert.setString(at, row.getString(at));
      default -> throw new IllegalStateException("a column of type " + type + " can't be copied");
    }
  }

  private void words() {
    String sql =
        "SELECT " + CaseRows.WHOLE + CaseRows.WHOLE_FROM + "WHERE c.id > ? ORDER BY c.id LIMIT ?";
    long last = 0;
    while (true) {
      long after = last;
      List<Case> some =
          to.read(
              sql,
              (row, _) -> row.set(after).set(BATCH),
              rows -> {
                CaseRows mapper = new CaseRows();
                List<Case> cases = new ArrayList<>();
                while (rows.next()) {
                  cases.add(mapper.whole(rows, List.of()));
                }
                return cases;
              });
      if (some.isEmpty()) {
        return;
      }
      TextIndex.add(to, some);
      last = some.getLast().id();
    }
  }
}
