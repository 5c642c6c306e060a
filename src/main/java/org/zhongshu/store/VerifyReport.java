package org.zhongshu.store;

import java.util.List;
import org.zhongshu.casework.Refusal;

/**
 * What {@link Store#verify} found.
 *
 * @param cases cases read
 * @param lines journal lines read
 * @param faults what is wrong, each a sentence; empty when all is well
 */
public record VerifyReport(long cases, long lines, List<Refusal> faults) {
  public VerifyReport {
    faults = List.copyOf(faults);
  }

  public boolean sound() {
    return faults.isEmpty();
  }
}
