package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.SensorKind;

/** Why a mode is suggested, or that one be raised, lowered or ended. */
public sealed interface Reason {
  /**
   * A public holiday comes near.
   *
   * @param days how many days until its first day; 0 on that day
   */
  record Holiday(String name, LocalDate first, LocalDate last, int days) implements Reason {}

  /** A warning was received and holds. */
  record Warned(Warning warning) implements Reason {}

  /**
   * Many cases of one class at one place.
   *
   * @param category code of the class
   * @param jurisdiction id of the managing jurisdiction
   * @param cases how many were reported
   * @param minutes within how many minutes
   */
  record Burst(String category, String jurisdiction, int cases, int minutes) implements Reason {}

  /**
   * Sensors of one kind at one place are over a threshold.
   *
   * @param jurisdiction id of the managing jurisdiction
   * @param level the strictest of them
   * @param readings the last of each, the highest first
   */
  record Sensed(SensorKind kind, String jurisdiction, Grade level, List<Reading> readings)
      implements Reason {
    public Sensed {
      readings = List.copyOf(readings);
    }
  }

  /**
   * A warning holds no more.
   *
   * @param at since when
   * @param takenBack whether its sender took it back or replaced it; else it has expired
   */
  record Lifted(Warning warning, Instant at, boolean takenBack) implements Reason {}

  /**
   * A sensor that was over a threshold is not any more.
   *
   * @param highest its highest reading while the mode was in force
   * @param now its last
   */
  record Fallen(Reading highest, Reading now) implements Reason {}
}
