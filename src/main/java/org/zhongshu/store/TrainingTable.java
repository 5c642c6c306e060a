package org.zhongshu.store;

import java.util.List;
import java.util.Optional;

/** What a training keeps (演练): empty in every other store. Nothing of it can be changed. */
public interface TrainingTable {
  /** What makes the store that of a training; empty when it is none. */
  Optional<TrainingMark> mark();

  /** Makes it one, for good. */
  void found(TrainingMark mark);

  /** Records a command; one that is recorded already is left as it is. */
  void record(TrainingOrder order);

  /** Commands after a position, in order. */
  List<TrainingOrder> orders(long after, int limit);

  /** The last one recorded. */
  Optional<TrainingOrder> lastOrder();

  void record(TrainingLook look);

  /** All that seats looked at, in order. */
  List<TrainingLook> looks();

  void set(TrainingPace pace);

  /** How the clock goes now; empty when it was never set. */
  Optional<TrainingPace> pace();
}
