package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.evaluate.Proposal;
import org.zhongshu.casework.evaluate.Sign;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.casework.figures.Sheet;
import org.zhongshu.casework.figures.Span;
import org.zhongshu.city.Scope;

/**
 * An operator's questions about figures, answered from the journal. They take seconds, and are
 * asked off the FX thread.
 */
public interface FigureQuestions {
  /** The figures of a span, with those of the span before and of a year before beside each. */
  Book figures(Wanted wanted);

  /** These cases as they stand now, in the same order; those that are not seen are left out. */
  List<CaseSummary> cases(List<String> numbers);

  /** Signs and proposed marks of a case that was closed; empty for any other. */
  Optional<Evaluation> evaluation(String number);

  /**
   * The latest cases that were closed within {@link #TO_EVALUATE} and wait for somebody: to be
   * called back, or to be checked a second time because of a sign. Newest first.
   */
  List<ToEvaluate> toEvaluate(int limit);

  /** How far back it is looked for what waits to be evaluated. */
  Duration TO_EVALUATE = Duration.ofDays(14);

  /**
   * Evaluation of a case.
   *
   * @param signs signs that its closing may be false; for the second check, never an accusation
   * @param handler proposed mark of the unit that handled it
   * @param dispatcher proposed mark of the dispatchers
   * @param callBack what the reporter said last when he was reached; null when he was not
   * @param secondCheck whether the second check passed; null when there was none since it was
   *     closed
   */
  record Evaluation(
      String number,
      List<Sign> signs,
      Proposal handler,
      Proposal dispatcher,
      Mark.@Nullable Answer callBack,
      @Nullable Boolean secondCheck) {
    public Evaluation {
      signs = List.copyOf(signs);
    }
  }

  /**
   * A closed case that waits for somebody.
   *
   * @param toCallBack whether its reporter waits to be called back
   */
  record ToEvaluate(CaseSummary row, boolean toCallBack, Evaluation evaluation) {}

  /**
   * What is asked for.
   *
   * @param within part of the city; null for the whole
   */
  record Wanted(Span span, Grouping by, @Nullable Scope within) {}

  /**
   * Figures of a span.
   *
   * @param asOf up to when the record was read: the end of the span, or now while it runs
   * @param total everything in one
   * @param groups by the grouping asked for, in the order of the city's and the catalogue's lists
   * @param cases how many cases were read
   */
  record Book(Wanted wanted, Instant asOf, Group total, List<Group> groups, int cases) {
    public Book {
      groups = List.copyOf(groups);
    }

    /** Place of a group by its score, 1 is the best; equal scores share it. 0 without a score. */
    public int rank(Group group) {
      OptionalDouble own = group.now().score();
      if (own.isEmpty()) {
        return 0;
      }
      // As they are shown, so that two that read alike stand alike.
      long mine = Math.round(own.getAsDouble() * 10);
      return 1
          + (int)
              groups.stream()
                  .flatMapToDouble(it -> it.now().score().stream())
                  .filter(score -> Math.round(score * 10) > mine)
                  .count();
    }
  }

  /**
   * Figures of one group.
   *
   * @param key id, code or name of the group; empty for cases of which it is not known
   * @param now of the span
   * @param before of the span before (环比)
   * @param yearBefore of the same span a year before (同比)
   */
  record Group(String key, Sheet now, Sheet before, Sheet yearBefore) {}
}
