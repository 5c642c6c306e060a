package org.zhongshu.console.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.clock.DueState;

/** Puts cases on the map. */
public final class CaseMarks {
  private CaseMarks() {}

  /**
   * Marks of the cases whose place is known, if only by area.
   *
   * @param state how a case's clock stands now
   */
  public static List<CaseMark> of(
      Collection<CaseSummary> cases, MapCity city, Function<CaseSummary, DueState> state) {
    List<CaseMark> marks = new ArrayList<>(cases.size());
    for (CaseSummary row : cases) {
      double[] place = city.place(row.at(), row.area());
      if (place != null) {
        marks.add(new CaseMark(row.id(), place[0], place[1], state.apply(row), row.at() != null));
      }
    }
    return marks;
  }
}
