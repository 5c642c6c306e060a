package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.app.TrainingSteering;
import org.zhongshu.app.Trainings;
import org.zhongshu.app.exercise.ExerciseClock;
import org.zhongshu.app.exercise.ExerciseSeats;
import org.zhongshu.app.exercise.TrainingRun;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.TrainingClock;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.intake.lists.ScenarioFile;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.TrainingOrder;
import org.zhongshu.store.TrainingPace;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a scenario on a store of its own: with a console, beside people and by the training's clock;
 * without, as fast as it goes and with every seat the program's.
 */
@Command(name = "start")
final class TrainingStart implements Callable<Integer> {
  /** The desk of what nobody sits at. */
  private static final String STATION = "training";

  private final Session session;
  private final CommandLines.Front front;

  @Parameters(index = "0", descriptionKey = "zhongshu.training.scenario", paramLabel = "SCENARIO")
  private String scenario = "";

  @Option(names = "--speed", paramLabel = "1–60")
  private int speed = 1;

  @Option(names = "--console")
  private boolean console;

  @Option(names = "--hours", paramLabel = "N")
  private @Nullable Integer hours;

  @Option(names = "--seed", paramLabel = "N")
  private @Nullable Long seed;

  @Option(names = "--people", paramLabel = "SEAT,…", split = ",")
  private @Nullable Set<String> people;

  TrainingStart(Session session, CommandLines.Front front) {
    this.session = session;
    this.front = front;
  }

  /** Answer for machines: how a run without a console ended. */
  record Ran(
      boolean ok,
      String store,
      String scenario,
      Instant until,
      long cases,
      Map<String, Long> heads) {}

  @Override
  public Integer call() {
    TrainingCommand.said(session, speed);
    if (hours != null && hours < 1) {
      throw Failure.of("training.hours");
    }
    Trainings trainings = TrainingCommand.trainings(session);
    ScenarioFile file = trainings.file(scenario);
    Scenario script = TrainingCommand.sound(session, file, trainings.check(file));
    Store store =
        trainings.store(
            session.place(),
            script,
            file,
            seed,
            hours,
            (key, count) -> {
              if (!session.json()) {
                session.remark(key, count);
              }
            });
    return console ? beside(store, script, file) : alone(store, script, file);
  }

  /** One plays it at a time; and only seats that there are can be left to people. */
  private void ready(Store store) {
    Instant now = session.environment().clock().instant();
    store
        .read(tables -> tables.training().pace())
        .filter(it -> it.runs() && it.holds(now))
        .ifPresent(
            it -> {
              throw Failure.of("training.running", store.info().place());
            });
    List<String> seats = Trainings.seats(store).stream().map(Operator::id).sorted().toList();
    if (people != null) {
      people.stream()
          .filter(it -> !seats.contains(it))
          .findFirst()
          .ifPresent(
              it -> {
                throw Failure.of("scenario.seat", it, seats);
              });
    }
  }

  /** When it goes on: at the beginning, or where it was left. */
  private static Instant from(Store store, TrainingMark mark) {
    Instant last =
        store
            .read(tables -> tables.training().lastOrder())
            .map(TrainingOrder::at)
            .orElse(mark.starts());
    Instant clock =
        store.read(tables -> tables.training().pace()).map(TrainingPace::at).orElse(mark.starts());
    return last.isAfter(clock) ? last : clock;
  }

  private static Operator control(List<Operator> seats) {
    return seats.stream()
        .filter(it -> it.id().equals(ExerciseSeats.CONTROL))
        .findFirst()
        .orElseThrow();
  }

  private static TrainingMark mark(Store store) {
    return Objects.requireNonNull(store.info().training());
  }

  // Without a console.

  private int alone(Store store, Scenario script, ScenarioFile file) {
    List<Operator> seats;
    try {
      ready(store);
      seats = Trainings.seats(store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    TrainingMark mark = mark(store);
    Instant from = from(store, mark);
    long done =
        store.read(tables -> tables.training().lastOrder()).map(TrainingOrder::position).orElse(0L);
    // Ids come from the seed as all else does; what goes on must not use those before again.
    Supplier<UUID> ids = Trainings.ids(31 * mark.seed() + done + 1);
    ExerciseClock clock = new ExerciseClock(from);
    try (Desk desk = Desks.open(store, control(seats), clock, STATION, ids)) {
      Words words = session.words().at(desk.city().profile().zone());
      TrainingRun.play(
          new TrainingRun.Parts(
              desk,
              seats,
              script,
              file.beside(),
              mark.seed(),
              people == null ? Set.of() : people,
              words),
          clock,
          mark.until());
      store.write(
          tables -> {
            tables
                .training()
                .set(
                    new TrainingPace(
                        session.environment().clock().instant(),
                        mark.until(),
                        0,
                        desk.operator().id()));
            return 0;
          });
      Map<String, Long> heads = new HashMap<>(store.read(tables -> tables.journal().heads()));
      long cases = desk.cases().open().size();
      Ran ran = new Ran(true, store.info().place(), mark.scenario(), mark.until(), cases, heads);
      return session.answer(
          AnswerJson.ofTraining(AnswerJson.plain(ran)),
          words.get("training.ran", mark.name(), store.info().place(), mark.until(), cases));
    }
  }

  // Beside people.

  private int beside(Store store, Scenario script, ScenarioFile file) {
    TrainingMark mark = mark(store);
    try (store) {
      ready(store);
      Instant from = from(store, mark);
      if (!from.isBefore(mark.until())) {
        throw Failure.of("training.over", mark.name());
      }
      store.write(
          tables -> {
            tables
                .training()
                .set(new TrainingPace(session.environment().clock().instant(), from, 0, ""));
            return 0;
          });
    }
    return front.open(new Beside(script, file));
  }

  /** The console on the training's store, with its run beside it. */
  private final class Beside extends SessionStart {
    private final Scenario script;
    private final ScenarioFile file;

    Beside(Scenario script, ScenarioFile file) {
      super(TrainingStart.this.session);
      this.script = script;
      this.file = file;
    }

    @Override
    public int atDesk(ToIntBiFunction<Desk, Words> work) {
      return session.atDesk(desk -> at(desk, work));
    }

    private int at(Desk desk, ToIntBiFunction<Desk, Words> work) {
      TrainingClock clock = session.training().orElseThrow();
      TrainingMark mark = Objects.requireNonNull(desk.store().training());
      List<Operator> seats = desk.places().operators();
      TrainingRun.Parts parts =
          new TrainingRun.Parts(
              desk.as(control(seats)),
              seats,
              script,
              file.beside(),
              mark.seed(),
              people == null ? new HashSet<>(script.people()) : people,
              session.words());
      desk.timekeeping().start();
      try (TrainingRun _ = TrainingRun.begin(parts, clock, mark.until())) {
        clock.set(speed, desk.operator().id());
        return work.applyAsInt(desk, session.words());
      } finally {
        // Nobody plays any more: the scenario's time stands until it goes on.
        clock.set(0, desk.operator().id());
      }
    }

    @Override
    public boolean needsWindow() {
      return true;
    }

    @Override
    public Optional<TrainingControl> training(Desk desk) {
      return session.training().map(clock -> new TrainingSteering(clock, desk));
    }
  }
}
