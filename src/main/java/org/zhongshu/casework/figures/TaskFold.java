package org.zhongshu.casework.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.figures.CaseFacts.Round;
import org.zhongshu.casework.figures.CaseFacts.Standing;
import org.zhongshu.casework.figures.CaseFacts.Task;

/** A task while its record is read. */
final class TaskFold {
  private final HandlingClock clock;
  private final List<Round> rounds = new ArrayList<>();
  private final List<Instant> reworks = new ArrayList<>();
  private @Nullable String unit;
  private @Nullable Instant began;
  private @Nullable Instant stopped;
  private @Nullable Instant left;
  private int extensions;
  private Standing standing = Standing.WITH_UNIT;

  TaskFold(@Nullable String unit, Instant at, HandlingClock clock) {
    this.unit = unit;
    this.began = at;
    this.clock = clock;
  }

  @Nullable String unit() {
    return unit;
  }

  boolean withUnit() {
    return standing == Standing.WITH_UNIT;
  }

  boolean handedIn() {
    return standing == Standing.HANDED_IN;
  }

  void handIn(Instant at) {
    endRound(at, at);
    clock.pause(at);
    standing = Standing.HANDED_IN;
  }

  void fail() {
    standing = Standing.FAILED;
    stopped = rounds.getLast().handedIn();
  }

  void takeAway(Instant at) {
    endRound(null, at);
    clock.pause(at);
    standing = Standing.TAKEN_AWAY;
    left = at;
  }

  void cutOff(Instant at) {
    endRound(null, at);
    standing = Standing.CUT_OFF;
    left = at;
  }

  /** The case went to another unit. */
  void replaced(Instant at) {
    if (left == null && standing == Standing.FAILED) {
      left = at;
    }
  }

  void suspend(Instant at) {
    clock.pause(at);
    stopped = at;
  }

  void resume(Instant at, @Nullable Instant told) {
    clock.resume(at, told);
    stopped = null;
  }

  /** Dispatched to this unit again. */
  void again(Instant at, @Nullable Instant told) {
    began = at;
    left = null;
    standing = Standing.WITH_UNIT;
    resume(at, told);
  }

  void extend(@Nullable Instant told) {
    extensions++;
    clock.extend(told);
  }

  void moved(Instant due) {
    clock.moved(due);
  }

  void rework(Instant at) {
    reworks.add(at);
  }

  void passTo(@Nullable String other) {
    unit = other;
  }

  private void endRound(@Nullable Instant handedIn, Instant at) {
    Instant start = began;
    if (start != null) {
      rounds.add(new Round(start, handedIn, at));
      began = null;
    }
  }

  Task done() {
    List<Round> all = new ArrayList<>(rounds);
    Instant start = began;
    if (start != null) {
      all.add(new Round(start, null, null));
    }
    Instant still = stopped;
    Instant due = still == null ? clock.due() : clock.dueIfPassed(still);
    return new Task(unit, all, due, extensions, reworks, standing, left);
  }
}
