package org.zhongshu.app;

import java.time.Instant;
import java.util.Objects;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.TrainingClock;
import org.zhongshu.store.TrainingMark;

/** Steers a training that people work in: its clock is the same at every desk of the store. */
public final class TrainingSteering implements TrainingControl {
  private final TrainingClock clock;
  private final Desk desk;
  private final TrainingMark mark;

  /**
   * @param desk a desk of the training's store
   */
  public TrainingSteering(TrainingClock clock, Desk desk) {
    this.clock = clock;
    this.desk = desk;
    this.mark = Objects.requireNonNull(desk.store().training());
  }

  @Override
  public Kind kind() {
    return Kind.TRAINING;
  }

  @Override
  public TrainingMark mark() {
    return mark;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public int speed() {
    return clock.speed();
  }

  @Override
  public void speed(int speed) {
    clock.set(speed, desk.operator().id());
  }
}
