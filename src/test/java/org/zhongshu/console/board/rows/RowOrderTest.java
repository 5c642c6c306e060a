package org.zhongshu.console.board.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.city.City;

class RowOrderTest {
  private final City city = CaseworkFixtures.city();
  private final RowOrder.Ranks ranks =
      new RowOrder.Ranks(city, new Catalogue(CaseworkFixtures.categories()));

  @ParameterizedTest
  @EnumSource
  void rows_stand_as_a_plain_comparison_would_put_them(RowOrder.Key key) {
    for (int size : new int[] {0, 1, 2, 3, 500}) {
      List<CaseSummary> rows = new ArrayList<>(new RandomRows(size + 7L).many(size));
      Collections.shuffle(rows, new Random(size));
      for (boolean descending : new boolean[] {false, true}) {
        RowOrder order = new RowOrder(key, descending);
        ToLongFunction<CaseSummary> number = order.number(ranks);
        Comparator<CaseSummary> byNumber = Comparator.comparingLong(number);
        List<CaseSummary> expected = new ArrayList<>(rows);
        expected.sort(
            (descending ? byNumber.reversed() : byNumber).thenComparingLong(CaseSummary::id));

        assertThat(order.sort(rows, ranks)).containsExactlyElementsOf(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_row_is_found_where_it_stands(RowOrder.Key key) {
    List<CaseSummary> rows = new RandomRows(11).many(300);
    Shape shape = new Shape(new RowOrder(key, true).sort(rows, ranks));

    for (int place = 0; place < shape.size(); place++) {
      assertThat(shape.placeOf(shape.get(place).id())).hasValue(place);
    }
    assertThat(shape.has(301)).isFalse();
    assertThat(shape.placeOf(0)).isEmpty();
  }

  @Test
  void numbers_too_far_apart_to_be_packed_are_sorted_all_the_same() {
    CaseSummary[] rows = new RandomRows(5).many(40).toArray(CaseSummary[]::new);
    ToLongFunction<CaseSummary> wide = row -> (row.id() % 3 - 1) * (Long.MAX_VALUE / 2);

    CaseSummary[] expected = rows.clone();
    Arrays.sort(expected, Comparator.comparingLong(wide));

    assertThat(PackedSort.sort(rows, wide)).containsExactly(expected);
  }
}
