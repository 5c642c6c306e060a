package org.zhongshu.console.board.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseSummary;

class RowListTest {
  private final List<CaseSummary> rows = new RandomRows(3).many(20);
  private final RowList list = new RowList();
  private final List<Integer> told = new ArrayList<>();

  @BeforeEach
  void show() {
    list.show(shape(rows));
    list.addListener(
        (ListChangeListener<CaseSummary>)
            change -> {
              while (change.next()) {
                for (int at = change.getFrom(); at < change.getTo(); at++) {
                  told.add(at);
                }
              }
            });
  }

  @Test
  void the_same_rows_again_are_no_change_at_all() {
    list.show(shape(rows));

    assertThat(told).isEmpty();
    assertThat(list).containsExactlyElementsOf(rows);
  }

  @Test
  void a_row_that_is_another_is_told_alone() {
    List<CaseSummary> after = new ArrayList<>(rows);
    after.set(7, new RandomRows(9).one(rows.get(7).id(), 2, RandomRows.NOW));

    list.show(shape(after));

    assertThat(told).containsExactly(7);
    assertThat(list).containsExactlyElementsOf(after);
  }

  @Test
  void another_order_or_another_number_of_rows_replaces_all() {
    list.show(shape(rows.reversed()));
    assertThat(told).hasSize(20);
    assertThat(list).containsExactlyElementsOf(rows.reversed());

    told.clear();
    list.show(shape(rows.subList(0, 5)));
    assertThat(told).hasSize(5);
    assertThat(list).containsExactlyElementsOf(rows.subList(0, 5));
  }

  @Test
  void rows_read_anew_that_say_the_same_stay_the_same_objects() {
    CaseIndex index = new CaseIndex("seat");
    index.load(rows, RandomRows.NOW);
    List<CaseSummary> first = index.rows(Lane.ALL, _ -> true);
    List<CaseSummary> copies = new RandomRows(3).many(20);
    assertThat(copies.getFirst()).isEqualTo(rows.getFirst()).isNotSameAs(rows.getFirst());

    index.load(copies, RandomRows.NOW);

    assertThat(index.rows(Lane.ALL, _ -> true))
        .hasSameSizeAs(first)
        .allSatisfy(row -> assertThat(first).anyMatch(one -> one == row));
  }

  private static Shape shape(List<CaseSummary> rows) {
    return new Shape(rows.toArray(CaseSummary[]::new));
  }
}
