package org.zhongshu.intake.lists;

import java.util.List;

/**
 * What came of a file.
 *
 * @param entries what it says; without any when there is a fault: all or nothing
 * @param faults what is wrong
 */
public record ListRead<T>(List<T> entries, List<ListFault> faults) {
  public ListRead {
    faults = List.copyOf(faults);
    entries = faults.isEmpty() ? List.copyOf(entries) : List.of();
  }

  public boolean sound() {
    return faults.isEmpty();
  }
}
