package org.zhongshu.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.figures.HandMadeCases.Example;
import org.zhongshu.casework.figures.HandMadeCases.Expected;

class HandMadeFiguresTest {
  private static final CaseRules RULES = CaseworkFixtures.rules();

  @TestFactory
  Stream<DynamicTest> figuresAreThoseWrittenByHand() {
    return HandMadeCases.read().stream()
        .flatMap(
            example ->
                example.expected().stream()
                    .map(
                        expected ->
                            DynamicTest.dynamicTest(
                                example + " " + expected.month() + " " + expected.unit(),
                                () -> check(example, expected))));
  }

  private static void check(Example example, Expected expected) {
    Sheet sheet = sheet(example, expected);
    Map<String, String> told = new TreeMap<>();
    for (Indicator indicator : Indicator.values()) {
      Figure figure = sheet.of(indicator);
      if (figure.denominator() > 0) {
        told.put(
            indicator.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            (indicator.kind() == Indicator.Kind.SHARE
                    ? cases(figure.within())
                    : figure.numerator() + " s")
                + " / "
                + cases(figure.of()));
      }
    }
    OptionalDouble score = sheet.score();
    told.put(
        "score",
        score.isEmpty() ? "none" : String.format(Locale.ROOT, "%.1f", score.getAsDouble()));
    assertThat(told).isEqualTo(new TreeMap<>(expected.figures()));
  }

  private static Sheet sheet(Example example, Expected expected) {
    Span span = Span.of(expected.month());
    Instant from = span.from(HandMadeCases.ZONE);
    Instant until = span.until(HandMadeCases.ZONE);
    Grouping by = expected.unit() == null ? Grouping.ALL : Grouping.UNIT;
    Tally tally = Groups.tally(by, RULES, null, from, until);
    example
        .cases()
        .forEach((number, marks) -> CaseFold.of(number, marks, RULES, until).ifPresent(tally::add));
    String key = expected.unit() == null ? "" : expected.unit();
    return tally.sheets().getOrDefault(key, Sheet.EMPTY);
  }

  private static String cases(List<String> numbers) {
    return numbers.isEmpty() ? "-" : String.join(" ", numbers);
  }

  @Test
  void aFigureWithNothingToCountIsNeitherNothingNorAll() {
    assertThat(Figure.NONE.value()).isEmpty();
    assertThat(Sheet.EMPTY.score()).isEmpty();
  }
}
