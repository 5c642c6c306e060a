package org.zhongshu.desk;

import java.util.List;
import java.util.function.Consumer;
import org.zhongshu.store.JournalLine;

/**
 * The live feed: every line of the journal that any desk commits, in order within its chain, none
 * missed and none twice, also when the link was down for a while.
 */
public interface Feed {
  /**
   * Calls {@code listener} with each batch, on the feed's own thread, from now on. A listener that
   * throws is logged and does not stop the others.
   */
  Subscription subscribe(Consumer<List<JournalLine>> listener);

  /** How the feed stands. */
  State state();

  /** How a feed stands. */
  enum State {
    /** Reads as it should. */
    LIVE,
    /** The store does not answer; what is shown may be old. Tries again by itself. */
    DOWN
  }

  /** Ends when closed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
