package org.zhongshu.store.jdbi;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one SQLite connection: preparing costs more than most of our
 * statements do. Used by one thread at a time, as its connection is. (The driver of PostgreSQL
 * keeps its own.)
 */
final class StatementCache implements StatementBuilder {
  private static final int MOST = 200;

  private final Map<String, PreparedStatement> idle = new HashMap<>();

  @Override
  public PreparedStatement create(Connection conn, String sql, StatementContext ctx)
      throws SQLException {
    return take(conn, sql);
  }

  PreparedStatement take(Connection conn, String sql) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept != null ? kept : conn.prepareStatement(sql);
  }

  @Override
  public void close(Connection conn, String sql, Statement stmt) throws SQLException {
    if (stmt instanceof PreparedStatement prepared
        && !idle.containsKey(sql)
        && idle.size() < MOST) {
      prepared.clearBatch();
      prepared.clearParameters();
      idle.put(sql, prepared);
    } else {
      stmt.close();
    }
  }

  @Override
  public Statement create(Connection conn, StatementContext ctx) throws SQLException {
    return conn.createStatement();
  }

  @Override
  public CallableStatement createCall(Connection conn, String sql, StatementContext ctx)
      throws SQLException {
    return conn.prepareCall(sql);
  }

  @Override
  public void close(Connection conn) {
    for (PreparedStatement prepared : idle.values()) {
      try {
        prepared.close();
      } catch (SQLException e) {
        // The connection is about to be closed, which frees it too.
      }
    }
    idle.clear();
  }
}
