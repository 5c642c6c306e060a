package org.zhongshu.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a watch now (当班): who took it over last; while a handover is under way that is
 * still the old watch.
 *
 * @param seat operator who took over last; null when nobody ever has, then the roster's chief
 *     answers
 * @param since when he took over; null likewise
 * @param underWay the handover that waits for a signature; null for none
 */
public record Answering(
    String area, @Nullable String seat, @Nullable Instant since, @Nullable Handover underWay) {

  /**
   * @param last the handover that was taken over last; null for none
   * @param open the one that is open; null for none
   */
  public static Answering of(String area, @Nullable Handover last, @Nullable Handover open) {
    Handover.Signature in = last == null ? null : last.incoming();
    return new Answering(area, in == null ? null : in.by(), in == null ? null : in.at(), open);
  }
}
