package org.zhongshu.store;

import java.time.Instant;
import java.util.List;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.Sensor;

/** Readings of sensors. */
public interface SignalTable {
  /** All sensors that ever read anything, each with its last readings, by their ids. */
  List<Sensor> sensors();

  /**
   * Keeps readings, in any order; one that is known already is left as it is. Of each sensor the
   * newest {@link Sensor#KEPT} stay.
   */
  void put(List<Reading> readings);

  /** Puts readings over a threshold on record; one that is there already stays what it was. */
  void record(List<Exceeded> exceeded);

  /** Those on record that were read after a moment, in order of time. */
  List<Exceeded> exceededSince(Instant since);

  /** The same up to another moment, which is among them. */
  List<Exceeded> exceededBetween(Instant since, Instant until);
}
