package org.zhongshu.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;

/** What a desk of a training's store asks and keeps (演练). In any other store there is nothing. */
public interface TrainingBook {
  Optional<TrainingMark> mark();

  /**
   * Keeps what this seat looks at, for the replay; nothing where no training runs. Asked off the FX
   * thread.
   */
  void saw(TrainingLook.Kind kind, String what);

  /** What came of it so far; empty where no training runs. May take a while. */
  Optional<TrainingReport> report();

  /**
   * What was done and seen, in order of time. May take a while.
   *
   * @param seat of one seat; null for all
   */
  List<TrainingTrace> trace(@Nullable String seat);

  /** Nobody's training: for desks without one. */
  TrainingBook NONE =
      new TrainingBook() {
        @Override
        public Optional<TrainingMark> mark() {
          return Optional.empty();
        }

        @Override
        public void saw(TrainingLook.Kind kind, String what) {
          // Nobody replays what happens at a real store.
        }

        @Override
        public Optional<TrainingReport> report() {
          return Optional.empty();
        }

        @Override
        public List<TrainingTrace> trace(@Nullable String seat) {
          return List.of();
        }
      };
}
