package org.zhongshu.app.cli;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Environment;
import org.zhongshu.app.Failure;
import org.zhongshu.app.Replayer;
import org.zhongshu.app.Trainings;
import org.zhongshu.app.exercise.ExerciseSeats;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Rerun;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows a training again in the console, read only; or does it again at once and says whether the
 * journal comes out the same.
 */
@Command(name = "replay")
final class TrainingReplay implements Callable<Integer> {
  private final Session session;
  private final CommandLines.Front front;

  @Option(names = "--speed", paramLabel = "1–60")
  private int speed = 1;

  @Option(names = "--follow", paramLabel = "SEAT")
  private @Nullable String follow;

  @Option(names = "--verify")
  private boolean verify;

  TrainingReplay(Session session, CommandLines.Front front) {
    this.session = session;
    this.front = front;
  }

  /** Answer for machines: whether the journal came out the same. */
  record Verified(boolean ok, String scenario, int commands, int refused, List<String> chains) {}

  @Override
  public Integer call() {
    TrainingCommand.said(session, speed);
    Trainings trainings = TrainingCommand.trainings(session);
    String place = session.place();
    InstantSource wall = session.environment().clock();
    Map<String, String> heads;
    List<Operator> seats;
    TrainingMark mark;
    Replayer replayer;
    try (Store recorded = trainings.open(place)) {
      mark = Objects.requireNonNull(recorded.info().training());
      heads = Rerun.heads(recorded);
      seats = Trainings.seats(recorded);
      replayer = new Replayer(recorded, trainings.snapshot(place), session.stores(), wall);
    }
    try (replayer) {
      return verify
          ? verified(replayer, mark, heads)
          : front.open(new Shown(replayer, viewer(seats)));
    }
  }

  private int verified(Replayer replayer, TrainingMark mark, Map<String, String> heads) {
    int refused = replayer.all();
    Map<String, String> again = replayer.heads();
    Map<String, String> differ = new HashMap<>(heads);
    differ.entrySet().removeIf(it -> it.getValue().equals(again.get(it.getKey())));
    boolean same = differ.isEmpty() && heads.keySet().equals(again.keySet());
    List<String> chains = differ.keySet().stream().sorted().toList();
    session.answer(
        AnswerJson.ofTraining(
            AnswerJson.plain(
                new Verified(same, mark.scenario(), replayer.recorded(), refused, chains))),
        session
            .words()
            .get(
                same ? "training.replay.same" : "training.replay.differs",
                mark.name(),
                replayer.recorded(),
                refused,
                chains));
    return same ? 0 : 1;
  }

  /** Whose eyes it is seen with: those of the seat that is followed, else of the control. */
  private Operator viewer(List<Operator> seats) {
    String wanted = follow == null ? ExerciseSeats.CONTROL : follow;
    return seats.stream()
        .filter(it -> it.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.of(
                    "scenario.seat", wanted, seats.stream().map(Operator::id).sorted().toList()));
  }

  /** The console on a replay. */
  private final class Shown extends SessionStart {
    private final Replayer replayer;
    private final Operator viewer;

    Shown(Replayer replayer, Operator viewer) {
      super(TrainingReplay.this.session);
      this.replayer = replayer;
      this.viewer = viewer;
    }

    @Override
    public Environment environment() {
      return session.environment().at(replayer.clock());
    }

    @Override
    public int atDesk(ToIntBiFunction<Desk, Words> work) {
      Desk desk = replayer.desk(viewer);
      replayer.start();
      replayer.speed(speed);
      replayer.follow(follow);
      return work.applyAsInt(desk, session.words().at(desk.city().profile().zone()));
    }

    @Override
    public boolean needsWindow() {
      return true;
    }

    @Override
    public Optional<TrainingControl> training(Desk desk) {
      return Optional.of(replayer);
    }
  }
}
