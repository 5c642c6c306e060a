package org.zhongshu.casework.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;

/**
 * Limits that modes in force shorten (时限收紧), by place. As every changed limit they count for clocks
 * that start while they are in force, and for no others.
 */
public interface Tightening {
  /** No mode shortens anything. */
  Tightening NONE =
      new Tightening() {
        @Override
        public List<Tight> stage(Stage stage, @Nullable String place, Instant started) {
          return List.of();
        }

        @Override
        public List<Tight> handling(String category, @Nullable String place, Instant started) {
          return List.of();
        }
      };

  /**
   * A limit set by a mode.
   *
   * @param by what the activation is called
   */
  record Tight(Limit limit, String by) {}

  /** Limits of a stage that were in force at a place when a clock started. */
  List<Tight> stage(Stage stage, @Nullable String place, Instant started);

  /** Limits of handling a class, likewise. */
  List<Tight> handling(String category, @Nullable String place, Instant started);
}
