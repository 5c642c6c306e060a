package org.zhongshu.store;

import java.util.List;
import java.util.Optional;
import org.zhongshu.mode.Activation;

/** Activations of modes. */
public interface ModeTable {
  /** Those in force. */
  List<Activation> inForce();

  /** All that are or were in force, in the order in which they began. */
  List<Activation> all();

  /** Ended ones, latest first. */
  List<Activation> history(int limit);

  Optional<Activation> byId(long id);

  /** Stores a new one and returns it with its id. */
  Activation insert(Activation activation);

  /** Stores the next version; false when it is no longer at {@code after.version() - 1}. */
  boolean update(Activation after);
}
