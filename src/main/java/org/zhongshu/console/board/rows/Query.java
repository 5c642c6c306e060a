package org.zhongshu.console.board.rows;

import java.util.Set;
import org.zhongshu.console.shell.CasesWanted;

/** What the table shows: a lane, filtered, in an order. */
public record Query(Lane lane, RowFilter filter, RowOrder order) {
  public static final Query START = new Query(Lane.ALL, RowFilter.NONE, RowOrder.LEAST_TIME);

  /** What shows the cases that a view asks for, and no others. */
  public static Query of(CasesWanted wanted) {
    Lane lane =
        switch (wanted.kind()) {
          case OPEN -> Lane.ALL;
          case OVER -> Lane.OVER;
          case TO_PLACE -> Lane.TO_PLACE;
          case TO_CLASS -> Lane.TO_CLASS;
          case ENDED -> Lane.CLOSED;
          case EVERY -> Lane.EVERY;
        };
    return START
        .in(lane)
        .with(
            new RowFilter(
                wanted.stages(),
                wanted.within(),
                wanted.channels(),
                Set.of(),
                wanted.category(),
                wanted.span(),
                wanted.text()));
  }

  public Query in(Lane other) {
    return new Query(other, filter, other.past() ? RowOrder.LATEST : defaultOrder());
  }

  public Query with(RowFilter other) {
    return new Query(lane, other, order);
  }

  public Query by(RowOrder other) {
    return new Query(lane, filter, other);
  }

  private RowOrder defaultOrder() {
    return lane.past() ? RowOrder.LEAST_TIME : order;
  }
}
