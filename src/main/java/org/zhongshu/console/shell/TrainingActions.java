package org.zhongshu.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What can be done to a training's clock, or in a replay, by key and button alike. */
final class TrainingActions {
  /** Speeds that the keys go through. */
  private static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 20, 30, 60);

  /** How far a replay goes ahead or back by one key. */
  private static final Duration LEAP = Duration.ofMinutes(10);

  private final Console console;
  private final TrainingControl control;
  private final FxWork.Lane jumps;
  private final List<Action> all = new ArrayList<>();
  private int before;

  TrainingActions(Console console, TrainingControl control) {
    this.console = console;
    this.control = control;
    this.jumps = console.work().lane();
    this.before = Math.max(1, control.speed());
    all.add(Action.of("training.pause", "fth-pause", this::pause, "Shortcut+Alt+P"));
    // Many desktops keep these arrows for themselves, so that each has a second key.
    all.add(
        Action.of(
            "training.faster",
            "fth-plus",
            () -> step(1),
            "Shortcut+Alt+Up",
            "Shortcut+Alt+Equals"));
    all.add(
        Action.of(
            "training.slower",
            "fth-minus",
            () -> step(-1),
            "Shortcut+Alt+Down",
            "Shortcut+Alt+Minus"));
    control
        .replaying()
        .ifPresent(
            replay -> {
              all.add(
                  Action.of(
                      "training.back",
                      "fth-rewind",
                      () -> jump(control.now().minus(LEAP)),
                      "Shortcut+Alt+Left",
                      "Shortcut+Alt+Comma"));
              all.add(
                  Action.of(
                      "training.ahead",
                      "fth-fast-forward",
                      () -> jump(control.now().plus(LEAP)),
                      "Shortcut+Alt+Right",
                      "Shortcut+Alt+Period"));
              all.add(
                  Action.of(
                      "training.follow", "fth-eye", () -> followNext(replay), "Shortcut+Alt+F"));
            });
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  private void set(int speed) {
    console.work().run(() -> control.speed(speed));
  }

  private void pause() {
    int speed = control.speed();
    if (speed == 0) {
      set(before);
    } else {
      before = speed;
      set(0);
    }
  }

  private void step(int by) {
    int speed = control.speed() == 0 ? before : control.speed();
    int at = 0;
    while (at < SPEEDS.size() - 1 && SPEEDS.get(at) < speed) {
      at++;
    }
    before = SPEEDS.get(Math.clamp(at + by, 0, SPEEDS.size() - 1));
    if (control.speed() > 0) {
      set(before);
    }
  }

  /** How fast it goes when it goes. */
  int speed() {
    return control.speed() == 0 ? before : control.speed();
  }

  /** To a moment of a replay; on its way the window goes on. */
  void jump(Instant to) {
    control
        .replaying()
        .ifPresent(
            replay ->
                jumps.ask(
                    () -> {
                      replay.jump(to);
                      return to;
                    },
                    _ -> {},
                    console.notices()::failed));
  }

  /** To a minute of it. */
  void jumpToMinute(int minute) {
    jump(control.mark().starts().plus(Duration.ofMinutes(minute)));
  }

  /** The next seat, and after the last none. */
  private static void followNext(TrainingControl.Replaying replay) {
    List<String> seats = replay.seats();
    String followed = replay.followed();
    int next = followed == null ? 0 : seats.indexOf(followed) + 1;
    replay.follow(next < seats.size() ? seats.get(next) : null);
  }
}
