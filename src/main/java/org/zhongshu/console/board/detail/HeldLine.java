package org.zhongshu.console.board.detail;

import java.time.Duration;
import java.time.Instant;
import org.zhongshu.casework.Custody;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.desk.CaseCustody;

/**
 * One stretch of custody with the holder's name, looked up off the FX thread.
 *
 * @param who name of the holder
 * @param holding the stretch
 * @param reckoning working hours are counted with
 */
public record HeldLine(String who, Custody.Holding holding, Reckoning reckoning) {
  Duration length(Instant now) {
    return holding.length(now);
  }

  Duration worked(Instant now) {
    return CaseCustody.worked(holding, now, reckoning);
  }

  boolean open() {
    return holding.until() == null;
  }
}
