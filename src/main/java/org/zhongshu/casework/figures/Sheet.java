package org.zhongshu.casework.figures;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of one group over one span.
 *
 * @param figures indicator → figure; all indicators
 */
public record Sheet(Map<Indicator, Figure> figures) {
  public Sheet {
    figures = Map.copyOf(figures);
  }

  public static final Sheet EMPTY = new Sheet(Map.of());

  public Figure of(Indicator indicator) {
    return figures.getOrDefault(indicator, Figure.NONE);
  }

  /**
   * The published score (综合得分), 0 to 100: 处置率 30, 按期处置率 20, 1 − 返工率 20, 1 − 超期待处置率 20, 1 − 延期率 10.
   * Empty when nothing was due to be handled. Where one of its parts has nothing to count while
   * others have, nothing speaks against the group: rework and overdue count as none, and what was
   * handled in time counts as what was handled.
   */
  public OptionalDouble score() {
    OptionalDouble handled = of(Indicator.HANDLED).value();
    if (handled.isEmpty()) {
      return OptionalDouble.empty();
    }
    double all = handled.getAsDouble();
    return OptionalDouble.of(
        30 * all
            + 20 * of(Indicator.HANDLED_IN_TIME).value().orElse(all)
            + 20 * (1 - of(Indicator.REWORKED).value().orElse(0))
            + 20 * (1 - of(Indicator.STILL_OVERDUE).value().orElse(0))
            + 10 * (1 - of(Indicator.EXTENDED).value().orElse(0)));
  }
}
