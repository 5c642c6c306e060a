package org.zhongshu.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.mode.measure.Reminded;

/** Reminders of what is due (催报): a record that is only added to. */
public interface ReminderTable {
  /** Puts on record that these were reminded of. */
  void remind(Collection<Long> items, Instant at, String operator);

  /** How somebody was reminded of it; empty when nobody was. */
  Optional<Reminded> of(long item);

  /** Item of an activation → how somebody was reminded of it. */
  Map<Long, Reminded> in(long activation);
}
