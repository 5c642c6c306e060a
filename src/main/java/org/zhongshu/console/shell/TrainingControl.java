package org.zhongshu.console.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;

/**
 * What steers the training or the replay that a window shows (推演、回放): how fast its clock goes, and
 * in a replay where it stands and whose seat is followed. What it tells is at hand; what it sets
 * may take a while and is set off the FX thread.
 */
public interface TrainingControl {
  /** What the window shows. */
  enum Kind {
    /** 演练: people work, on a store of its own. */
    TRAINING,
    /** 回放: what was recorded is done again, and nobody can do anything. */
    REPLAY
  }

  Kind kind();

  /** The training that it is: its name, when it begins and ends. */
  TrainingMark mark();

  /** Its time. */
  Instant now();

  /** Seconds of it in a second; 0 while it stands still. */
  int speed();

  /** Lets it go so fast; 0 lets it stand. */
  void speed(int speed);

  /** A replay's own; empty while people work. */
  default Optional<Replaying> replaying() {
    return Optional.empty();
  }

  /** A replay (回放). */
  interface Replaying {
    /** Goes to a moment, ahead or back; returns when it is there. */
    void jump(Instant to);

    /** Whether it is on its way to a moment. */
    boolean jumping();

    /** Ids of the seats that did or saw something, in order. */
    List<String> seats();

    /** The seat that the window follows; null for none. */
    @Nullable String followed();

    void follow(@Nullable String seat);

    /**
     * Tells what the followed seat looked at when the replay came to it; one listener, the newest.
     */
    void onLook(Consumer<TrainingLook> shown);

    /** Tells of a desk that begins anew, since a replay goes back by beginning again; likewise. */
    void onDesk(Consumer<Desk> begun);
  }
}
