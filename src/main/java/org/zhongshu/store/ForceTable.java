package org.zhongshu.store;

import java.util.Map;
import java.util.Optional;
import org.zhongshu.mode.force.Readiness;

/** What units say of the readiness of the forces of plans; words are added and never change. */
public interface ForceTable {
  /** The last word on each force of a plan that any was said on, by the force's id. */
  Map<String, Readiness> of(String plan);

  /** The last word on a force. */
  Optional<Readiness> last(String plan, String force);

  /** Adds a word, and tells which it is on this force, counted from 1. */
  int add(Readiness word);
}
