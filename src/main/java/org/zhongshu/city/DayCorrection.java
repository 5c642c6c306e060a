package org.zhongshu.city;

import java.time.LocalDate;

/**
 * A day that a centre adds or corrects (本地调整): it goes before the State Council's calendar.
 *
 * @param date the date, in the city's zone
 * @param working whether it is worked
 * @param reason why; never blank, for it is shown behind every deadline that it moves
 */
public record DayCorrection(LocalDate date, boolean working, String reason) {
  public DayCorrection {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a corrected day needs a reason: " + date);
    }
  }
}
