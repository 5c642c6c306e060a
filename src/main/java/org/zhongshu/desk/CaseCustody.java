package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhongshu.casework.Custody;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.store.JournalLine;

/** Reads from the journal who held a case and for how long, on the wall and in working hours. */
public final class CaseCustody {
  private CaseCustody() {}

  public static Custody of(List<JournalLine> record) {
    List<Custody.Mark> marks = new ArrayList<>();
    for (JournalLine line : record) {
      Stage after = line.after();
      if (after != null) {
        marks.add(new Custody.Mark(line.at(), line.kind(), line.receiver(), after));
      }
    }
    return Custody.of(marks);
  }

  /** What of a holding fell into working hours. */
  public static Duration worked(Custody.Holding holding, Instant now, Reckoning reckoning) {
    return reckoning.counted(holding.from(), holding.end(now), LimitUnit.WORK_HOUR);
  }
}
