package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.TrainingPace;

/**
 * The clock of a training (推演时钟): 1 to 60 times as fast as the one on the wall, or standing still.
 * Every desk reckons it from the anchor that the store keeps, so that all have the same time; it
 * stands at the end of the scenario and never goes beyond.
 */
public final class TrainingClock implements InstantSource, AutoCloseable {
  /** Slowest and fastest that it goes. */
  public static final int SLOWEST = 1;

  public static final int FASTEST = 60;

  private static final Duration RENEW = TrainingPace.HOLDS.dividedBy(3);

  private final Store store;
  private final InstantSource wall;
  private final TrainingMark mark;
  private final Store.Watch watch;
  private volatile @Nullable TrainingPace pace;

  private TrainingClock(Store store, InstantSource wall, TrainingMark mark) {
    this.store = store;
    this.wall = wall;
    this.mark = mark;
    read();
    this.watch = store.watch(this::read);
  }

  /**
   * The clock of the training that a store holds; empty when it holds none.
   *
   * @param wall the clock on the wall
   */
  public static Optional<TrainingClock> of(Store store, InstantSource wall) {
    return Optional.ofNullable(store.info().training())
        .map(mark -> new TrainingClock(store, wall, mark));
  }

  private void read() {
    pace = store.read(tables -> tables.training().pace()).orElse(null);
  }

  @Override
  public Instant instant() {
    TrainingPace now = pace;
    Instant at = now == null ? mark.starts() : now.time(wall.instant());
    return at.isAfter(mark.until()) ? mark.until() : at;
  }

  /** Seconds of the training in a second; 0 while it stands still. */
  public int speed() {
    TrainingPace now = pace;
    return now == null || over() || !now.holds(wall.instant()) ? 0 : now.speed();
  }

  /** Whether the scenario has come to its end. */
  public boolean over() {
    return !instant().isBefore(mark.until());
  }

  /**
   * Lets it go on from now at another speed, for all desks.
   *
   * @param speed 0 to let it stand
   * @param operator who says so
   */
  public void set(int speed, String operator) {
    if (speed != 0 && (speed < SLOWEST || speed > FASTEST)) {
      throw new IllegalArgumentException("no such speed: " + speed);
    }
    TrainingPace next = anchor(speed, operator);
    store.write(
        tables -> {
          tables.training().set(next);
          return 0;
        });
    pace = next;
  }

  /** From now on; to the microsecond, as the store keeps it. */
  private TrainingPace anchor(int speed, String operator) {
    return new TrainingPace(
        wall.instant().truncatedTo(ChronoUnit.MICROS),
        instant().truncatedTo(ChronoUnit.MICROS),
        speed,
        operator);
  }

  /**
   * Sets the anchor anew when it is some time old, so that it goes on holding. What another desk
   * has set since, and this one may not have heard of yet, stays.
   */
  public void renew() {
    TrainingPace now = pace;
    if (now != null
        && now.runs()
        && Duration.between(now.wall(), wall.instant()).compareTo(RENEW) > 0) {
      TrainingPace next = anchor(now.speed(), now.operator());
      pace =
          store.write(
              tables -> {
                TrainingPace stands = tables.training().pace().orElse(now);
                if (!stands.equals(now)) {
                  return stands;
                }
                tables.training().set(next);
                return next;
              });
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
