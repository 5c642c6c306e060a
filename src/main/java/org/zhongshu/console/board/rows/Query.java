package org.zhongshu.console.board.rows;

/** What the table shows: a lane, filtered, in an order. */
public record Query(Lane lane, RowFilter filter, RowOrder order) {
  public static final Query START = new Query(Lane.ALL, RowFilter.NONE, RowOrder.LEAST_TIME);

  public Query in(Lane other) {
    return new Query(other, filter, other == Lane.CLOSED ? RowOrder.LATEST : defaultOrder());
  }

  public Query with(RowFilter other) {
    return new Query(lane, other, order);
  }

  public Query by(RowOrder other) {
    return new Query(lane, filter, other);
  }

  private RowOrder defaultOrder() {
    return lane == Lane.CLOSED ? RowOrder.LEAST_TIME : order;
  }
}
