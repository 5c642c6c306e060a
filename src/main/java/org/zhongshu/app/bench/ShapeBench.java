package org.zhongshu.app.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhongshu.casework.Channel;
import org.zhongshu.city.Scope;
import org.zhongshu.console.board.rows.BoardReader;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.board.rows.RowOrder;
import org.zhongshu.desk.Desk;

/**
 * Measures filtering and sorting of all rows of a board, off the FX thread, through the board's own
 * reader.
 */
final class ShapeBench {
  private final BoardReader reader;
  private final Desk desk;
  private final int times;

  ShapeBench(Desk desk, int times) {
    this.desk = desk;
    this.times = times;
    this.reader = new BoardReader(desk);
  }

  List<Figure> run(int cases) {
    Query all = Query.START.in(Lane.ALL);
    look(all);
    String jurisdiction = desk.city().jurisdictions().getFirst().id();
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(cases, "sort by time left", all));
    figures.add(figure(cases, "sort by class", all.by(new RowOrder(RowOrder.Key.CATEGORY, false))));
    figures.add(
        figure(cases, "sort by area, descending", all.by(new RowOrder(RowOrder.Key.AREA, true))));
    figures.add(figure(cases, "filter by a word", all.with(RowFilter.NONE.withText("路口"))));
    figures.add(
        figure(
            cases,
            "filter by jurisdiction and channel",
            all.with(
                RowFilter.NONE
                    .within(Scope.jurisdiction(jurisdiction))
                    .withChannels(EnumSet.of(Channel.HOTLINE_12345, Channel.POLICE_110)))));
    return figures;
  }

  private Figure figure(int cases, String name, Query query) {
    Timings timings = new Timings();
    look(query);
    for (int i = 0; i < times; i++) {
      timings.time(() -> look(query));
    }
    return new Figure(
        name + " of " + cases,
        timings,
        null,
        "≤ 100 ms off the UI thread",
        timings.millis(0.5) <= 100,
        "");
  }

  private void look(Query query) {
    reader.look(
        new BoardReader.Task(query, Set.of(), BoardReader.Reshape.ALWAYS, 1), Instant.now());
  }
}
