package org.zhongshu.store.jdbi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.mode.measure.Reminded;
import org.zhongshu.store.ReminderTable;

/** Reminders in {@code measure_reminder}. */
final class JdbiReminders implements ReminderTable {
  private final Session session;

  JdbiReminders(Session session) {
    this.session = session;
  }

  @Override
  public void remind(Collection<Long> items, Instant at, String operator) {
    session.batch(
        "INSERT INTO measure_reminder (item_id, at, seat) VALUES (?, ?, ?)",
        List.copyOf(items),
        (row, item) -> row.set(item.longValue()).set(Micros.of(at)).set(operator));
  }

  @Override
  public Optional<Reminded> of(long item) {
    return Optional.ofNullable(find("WHERE r.item_id = ?", item).get(item));
  }

  @Override
  public Map<Long, Reminded> in(long activation) {
    return find("JOIN measure_item i ON i.id = r.item_id WHERE i.activation_id = ?", activation);
  }

  private Map<Long, Reminded> find(String condition, long of) {
    return session.read(
        "SELECT r.item_id, count(*), max(r.at) FROM measure_reminder r "
            + condition
            + " GROUP BY r.item_id",
        (row, _) -> row.set(of),
        rows -> {
          Map<Long, Reminded> found = new HashMap<>();
          while (rows.next()) {
            found.put(
                rows.getLong(1), new Reminded(rows.getInt(2), Micros.instant(rows.getLong(3))));
          }
          return found;
        });
  }
}
