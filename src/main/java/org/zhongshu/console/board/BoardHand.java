package org.zhongshu.console.board;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.Lanes;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.board.table.BoardTable;
import org.zhongshu.console.shell.Console;

/** What keys do to the view itself: cursor, marks, lanes, what is shown. */
final class BoardHand {
  private final Console console;
  private final BoardModel model;
  private final Lanes lanes;
  private final BoardActs acts;
  private final BoardTable table;
  private final BoardToolbar toolbar;
  private final NewCaseSide fresh;
  private final BooleanProperty detail;

  /**
   * @param detail whether the case is shown beside the table
   */
  BoardHand(
      Console console,
      BoardModel model,
      Lanes lanes,
      BoardActs acts,
      BoardTable table,
      BoardToolbar toolbar,
      NewCaseSide fresh,
      BooleanProperty detail) {
    this.console = console;
    this.model = model;
    this.lanes = lanes;
    this.acts = acts;
    this.table = table;
    this.toolbar = toolbar;
    this.fresh = fresh;
    this.detail = detail;
  }

  void step(int by) {
    table.step(by);
  }

  void stepLane(int by) {
    Lane to = lanes.step(model.query().lane(), by, model.countsProperty().get());
    model.show(model.query().in(to));
  }

  void mark() {
    withRow(row -> model.marks().toggle(row.id()));
  }

  boolean hasRow() {
    return model.current() != null;
  }

  void markAll() {
    if (!model.marks().isEmpty()) {
      model.marks().clear();
    } else if (!model.marks().add(model.rows())) {
      console.notices().done(console.words().get("board.marks.most", Marks.MAX));
    }
  }

  void toggleDetail() {
    fresh.close();
    detail.set(!detail.get());
  }

  void filter() {
    toolbar.text().requestFocus();
    toolbar.text().selectAll();
  }

  /** Goes back by one: from the form, the filter's field, the marks, the drawer, the filter. */
  void back() {
    if (fresh.isOpen()) {
      fresh.close();
    } else if (acts.isBusy()) {
      acts.back();
    } else if (toolbar.text().isFocused()) {
      table.node().requestFocus();
    } else if (!model.marks().isEmpty()) {
      model.marks().clear();
    } else if (console.look().compact() && detail.get()) {
      detail.set(false);
    } else {
      model.show(model.query().with(RowFilter.NONE));
    }
  }

  boolean canGoBack() {
    return fresh.isOpen()
        || acts.isBusy()
        || toolbar.text().isFocused()
        || !model.marks().isEmpty()
        || (console.look().compact() && detail.get())
        || !model.query().filter().isNone();
  }

  private void withRow(Consumer<CaseSummary> act) {
    CaseSummary row = model.current();
    if (row != null) {
      act.accept(row);
    }
  }
}
