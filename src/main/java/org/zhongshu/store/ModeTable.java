package org.zhongshu.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhongshu.mode.Activation;

/** Activations of modes. */
public interface ModeTable {
  /** Those in force, and those that wait for approval or for their time. */
  List<Activation> current();

  /** All that ever were proposed, in that order. */
  List<Activation> all();

  /** Ended and withdrawn ones, latest first. */
  List<Activation> history(int limit);

  Optional<Activation> byId(long id);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Activation> byIdForUpdate(long id);

  /** Ids of those approved whose set time has come by then. */
  List<Long> toBegin(Instant now);

  /**
   * Keeps others from adding one until the transaction ends, so that what {@link #current} tells
   * holds until then.
   */
  void alone();

  /** Stores a new one and returns it with its id. */
  Activation insert(Activation activation);

  /** Stores the next version; false when it is no longer at {@code after.version() - 1}. */
  boolean update(Activation after);
}
