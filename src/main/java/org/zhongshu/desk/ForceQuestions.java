package org.zhongshu.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.KeyPlace;

/** Questions on forces placed forward. May take a while; asked off the FX thread. */
public interface ForceQuestions {
  /** How the forces of an activation stand; empty when there is none, or it has no plan. */
  Optional<ForceBoard> board(long activation);

  /**
   * Forces that could serve a case.
   *
   * @param around code of the area whose middle stands for the place of the case; null when its own
   *     place is known, or none is
   * @param items kinds of forces that are ready somewhere, in order of their names
   * @param fits the nearest first
   */
  record Nearest(@Nullable String around, List<String> items, List<ForceFit> fits) {
    public Nearest {
      items = List.copyOf(items);
      fits = List.copyOf(fits);
    }
  }

  /**
   * The nearest ready forces of all activations in force; empty when there is no such case here.
   *
   * @param item what is needed; null for anything
   */
  Optional<Nearest> nearest(String caseNumber, @Nullable String item, int most);

  /**
   * The look at a key place that a case comes from.
   *
   * @param place null when the plan no longer tells it
   */
  record Found(Activation activation, MeasureItem look, @Nullable KeyPlace place) {}

  /** Where a case comes from; empty when it is no finding of a round. */
  Optional<Found> foundBy(String caseNumber);
}
