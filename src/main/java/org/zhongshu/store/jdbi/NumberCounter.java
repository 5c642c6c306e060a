package org.zhongshu.store.jdbi;

import java.time.LocalDate;

/** Numbers that people use, counted by the city's day: {@code TF-20260404-001}. */
final class NumberCounter {
  private NumberCounter() {}

  /** Draws the next one; who draws at the same time gets another. */
  static String draw(Session session, String prefix, LocalDate day) {
    String date = day.toString().replace("-", "");
    long last =
        session.readWriting(
            "INSERT INTO number_counter (prefix, day, last) VALUES (?, ?, 1) ON CONFLICT (prefix,"
                + " day) DO UPDATE SET last = number_counter.last + 1 RETURNING last",
            (row, _) -> row.set(prefix).set(date),
            rows -> {
              rows.next();
              return rows.getLong(1);
            });
    return "%s-%s-%03d".formatted(prefix, date, last);
  }
}
