package org.zhongshu.store;

import java.util.List;
import org.zhongshu.casework.ListVersion;

/** The centre's rules with all their versions. */
public interface RuleTable {
  /**
   * A version of the rules as it is kept.
   *
   * @param body what is in it, as JSON
   */
  record Kept(ListVersion version, String body) {}

  /** All versions, the oldest first; none before any has been set. */
  List<Kept> all();

  /** Adds the next version. */
  void add(ListVersion version, String body);
}
