package org.zhongshu.desk.json;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.figures.Figure;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Indicator;
import org.zhongshu.casework.figures.Sheet;
import org.zhongshu.desk.FigureQuestions.Book;
import org.zhongshu.desk.FigureQuestions.Group;
import org.zhongshu.desk.FigureWords;

/**
 * Figures as JSON.
 *
 * @param from first day, ISO 8601
 * @param to last day
 * @param asOf up to when the journal was read
 * @param by what the groups are
 * @param within area or jurisdiction; missing for the whole city
 * @param total everything in one
 * @param groups the groups that have any figure
 */
public record FiguresJson(
    String from,
    String to,
    Instant asOf,
    Grouping by,
    @Nullable String within,
    Of total,
    List<Of> groups) {

  /**
   * Figures of one group.
   *
   * @param key id, code or name; empty for cases of which it is not known
   * @param score 0 to 100; missing when nothing was due to be handled
   * @param rank place by score, 1 is the best; missing with it, and for the total
   */
  public record Of(
      String key, String name, @Nullable Double score, @Nullable Integer rank, List<One> figures) {}

  /**
   * One figure.
   *
   * @param numerator cases, or seconds of a mean
   * @param denominator cases
   * @param value numerator over denominator; missing when there is nothing to count
   * @param before of the span before; missing when there was nothing to count
   * @param yearBefore of the same span a year before
   */
  public record One(
      Indicator figure,
      String name,
      long numerator,
      long denominator,
      @Nullable Double value,
      @Nullable Double before,
      @Nullable Double yearBefore) {}

  public static FiguresJson of(Book book, FigureWords words) {
    var wanted = book.wanted();
    return new FiguresJson(
        wanted.span().first().toString(),
        wanted.span().last().toString(),
        book.asOf(),
        wanted.by(),
        wanted.within() == null ? null : wanted.within().id(),
        of(book.total(), words.group(Grouping.ALL, ""), null, words),
        book.groups().stream()
            .map(
                group -> {
                  int rank = book.rank(group);
                  return of(
                      group,
                      words.group(wanted.by(), group.key()),
                      rank == 0 ? null : (Integer) rank,
                      words);
                })
            .toList());
  }

  private static Of of(Group group, String name, @Nullable Integer rank, FigureWords words) {
    return new Of(
        group.key(),
        name,
        orNull(group.now().score()),
        rank,
        Arrays.stream(Indicator.values()).map(it -> one(it, group, words)).toList());
  }

  private static One one(Indicator indicator, Group group, FigureWords words) {
    Figure now = group.now().of(indicator);
    return new One(
        indicator,
        words.name(indicator),
        now.numerator(),
        now.denominator(),
        orNull(now.value()),
        value(group.before(), indicator),
        value(group.yearBefore(), indicator));
  }

  private static @Nullable Double value(Sheet sheet, Indicator indicator) {
    return orNull(sheet.of(indicator).value());
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isEmpty() ? null : (Double) value.getAsDouble();
  }
}
