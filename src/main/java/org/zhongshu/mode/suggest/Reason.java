package org.zhongshu.mode.suggest;

import java.time.LocalDate;

/** Why a mode is suggested. */
public sealed interface Reason {
  /**
   * A public holiday comes near.
   *
   * @param days how many days until its first day; 0 on that day
   */
  record Holiday(String name, LocalDate first, LocalDate last, int days) implements Reason {}

  /** A warning was received. */
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
}
