package org.zhongshu.console.board.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Scope;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.store.CaseSpan;

class RowFilterTest {
  private final FakeDesk desk = new FakeDesk(InstantSource.fixed(RandomRows.NOW));

  @RepeatedTest(20)
  void shows_the_rows_that_a_plain_look_at_each_would(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<CaseSummary> rows = new RandomRows(info.getCurrentRepetition()).many(500);
    RowFilter filter =
        new RowFilter(
            some(Stage.values(), random),
            random.nextBoolean()
                ? null
                : Scope.division(random.nextBoolean() ? "410102" : "410103002"),
            some(Channel.values(), random),
            some(Grade.values(), random),
            random.nextInt(3) > 0 ? null : random.nextBoolean() ? "0101" : "",
            random.nextInt(3) > 0
                ? null
                : new CaseSpan(
                    CaseSpan.Kind.REPORTED,
                    RandomRows.NOW.minus(Duration.ofHours(random.nextInt(100))),
                    RandomRows.NOW),
            List.of("", "垃圾", "wifi", "桐柏路 1", "ZZ-20260404-0012").get(random.nextInt(5)));

    List<CaseSummary> shown = rows.stream().filter(filter.over(desk.city())).toList();

    assertThat(shown).isEqualTo(rows.stream().filter(row -> plainly(filter, row)).toList());
  }

  @Test
  void nothing_asked_shows_everything() {
    List<CaseSummary> rows = new RandomRows(1).many(50);

    assertThat(rows.stream().filter(RowFilter.NONE.over(desk.city()))).hasSize(50);
    assertThat(RowFilter.NONE.isNone()).isTrue();
    assertThat(RowFilter.NONE.withText("井").isNone()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(RowOrder.Key.class)
  void every_order_is_total_and_its_reverse_turns_it_round(RowOrder.Key key) {
    List<CaseSummary> rows = new RandomRows(key.ordinal()).many(400);
    RowOrder.Ranks ranks = new RowOrder.Ranks(desk.city(), desk.catalogue());
    var number = new RowOrder(key, false).number(ranks);

    CaseSummary[] up = new RowOrder(key, false).sort(rows, ranks);
    CaseSummary[] down = new RowOrder(key, true).sort(rows, ranks);

    assertThat(up)
        .isEqualTo(
            rows.stream()
                .sorted(Comparator.comparingLong(number).thenComparing(CaseSummary::id))
                .toArray(CaseSummary[]::new));
    assertThat(Arrays.stream(down).mapToLong(number).boxed().toList().reversed())
        .isEqualTo(Arrays.stream(up).mapToLong(number).boxed().toList());
  }

  private static boolean plainly(RowFilter filter, CaseSummary row) {
    String all =
        String.join(
                "\n",
                row.title(),
                row.address(),
                row.number(),
                row.areaWords(),
                row.topicWords(),
                row.leadWords())
            .toLowerCase(Locale.ROOT);
    String area = filter.within() == null ? null : filter.within().id();
    CaseSpan span = filter.span();
    String code = row.area();
    return (filter.stages().isEmpty() || filter.stages().contains(row.stage()))
        && (filter.channels().isEmpty() || filter.channels().contains(row.channel()))
        && (filter.grades().isEmpty() || filter.grades().contains(row.grade()))
        && (area == null || (code != null && code.startsWith(area)))
        && (filter.category() == null
            || filter.category().equals(String.valueOf(row.category()).replace("null", "")))
        && (span == null
            || (!row.reportedAt().isBefore(span.from()) && row.reportedAt().isBefore(span.until())))
        && Arrays.stream(filter.text().toLowerCase(Locale.ROOT).strip().split(" "))
            .allMatch(all::contains);
  }

  private static <T> Set<T> some(T[] of, Random random) {
    Set<T> set = new HashSet<>();
    if (random.nextBoolean()) {
      for (T one : of) {
        if (random.nextInt(3) == 0) {
          set.add(one);
        }
      }
    }
    return set;
  }
}
