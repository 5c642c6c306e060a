package org.zhongshu.mode;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;

/**
 * What happened while a mode was in force (结束小结).
 *
 * @param activation the activation
 * @param reported cases reported in its areas while it was in force
 * @param closed of these, closed by now
 * @param open of these, still open
 * @param firstDispatch time from report to first dispatch that nine in ten did not pass; null when
 *     none was dispatched
 * @param items what it made due: kind → state → how many
 */
public record ModeSummary(
    Activation activation,
    int reported,
    int closed,
    int open,
    @Nullable Duration firstDispatch,
    Map<ItemKind, Map<ItemState, Long>> items) {

  /** How many of a kind stand so. */
  public long count(ItemKind kind, ItemState state) {
    return items.getOrDefault(kind, Map.of()).getOrDefault(state, 0L);
  }

  /** Counts items by kind and state. */
  public static Map<ItemKind, Map<ItemState, Long>> counted(List<MeasureItem> items) {
    Map<ItemKind, Map<ItemState, Long>> all = new EnumMap<>(ItemKind.class);
    for (MeasureItem it : items) {
      all.computeIfAbsent(it.kind(), _ -> new EnumMap<>(ItemState.class))
          .merge(it.state(), 1L, Long::sum);
    }
    return all;
  }
}
