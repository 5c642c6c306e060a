package org.zhongshu.app.cli;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.zhongshu.app.Failure;
import org.zhongshu.app.Founding;
import org.zhongshu.app.StorePlace;
import org.zhongshu.app.TrainingSteering;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Desk;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.words.Words;

/** Starts the console on this session's store. */
final class ConsoleStart extends SessionStart {
  ConsoleStart(Session session) {
    super(session);
  }

  @Override
  public int atDesk(ToIntBiFunction<Desk, Words> work) {
    if (!session.placeWasSaid()
        && StorePlace.file(session.place()).filter(Files::notExists).isPresent()) {
      foundExercise();
    }
    return session.atDesk(
        desk -> {
          // Where people sit the rules keep time; a single command leaves them alone.
          desk.timekeeping().start();
          return work.applyAsInt(desk, session.words());
        });
  }

  @Override
  public Optional<TrainingControl> training(Desk desk) {
    return session.training().map(clock -> new TrainingSteering(clock, desk));
  }

  /** Whoever opens the console for the first time finds a city at work. */
  private void foundExercise() {
    Founding founding =
        new Founding(session.environment(), session.stores(), session.shipped(), session.words());
    session.remark("cli.first", session.place());
    CityImport.Ready city =
        founding.city(null).city().orElseThrow(() -> Failure.of("cli.shipped-city"));
    founding.at(session.place(), city, true, (key, count) -> session.remark(key, count));
  }
}
