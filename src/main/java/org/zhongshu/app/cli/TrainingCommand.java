package org.zhongshu.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.app.Trainings;
import org.zhongshu.desk.PlanText;
import org.zhongshu.desk.ScenarioText;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.TrainingClock;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.intake.lists.ScenarioFile;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Training (演练推演): scenarios, runs of them in stores of their own, assessment and replay. */
@Command(name = "training")
final class TrainingCommand {
  private TrainingCommand() {}

  /** With all its subcommands. */
  static CommandLine line(Session session, CommandLines.Front front) {
    return new CommandLine(new TrainingCommand())
        .addSubcommand(new All(session))
        .addSubcommand(new Check(session))
        .addSubcommand(new TrainingStart(session, front))
        .addSubcommand(new TrainingAssess(session))
        .addSubcommand(new TrainingReplay(session, front));
  }

  static Trainings trainings(Session session) {
    return new Trainings(
        session.environment(), session.stores(), session.shipped(), session.words());
  }

  /** A training's store is always named, and its clock goes no faster than it can. */
  static void said(Session session, int speed) {
    if (!session.placeWasSaid()) {
      throw Failure.of("training.store-missing");
    }
    if (speed < TrainingClock.SLOWEST || speed > TrainingClock.FASTEST) {
      throw Failure.of("training.speed", TrainingClock.SLOWEST, TrainingClock.FASTEST);
    }
  }

  /** Answer for machines: a scenario. */
  record Told(
      String scenario,
      String name,
      String purpose,
      String start,
      int hours,
      long seed,
      int injects,
      int expected) {
    static Told of(Scenario it) {
      return new Told(
          it.code(),
          it.name(),
          it.purpose(),
          it.start().toString(),
          it.hours(),
          it.seed(),
          it.injects().size(),
          it.expected().size());
    }
  }

  /**
   * Answer for machines: what a file says.
   *
   * @param scenario its code; null when the file can't be read
   */
  record Checked(boolean ok, @Nullable String scenario, List<PlanCommand.FileFault> faults) {}

  /** The scenario that was said; told with all its faults when it is unsound. */
  static Scenario sound(Session session, ScenarioFile file, ScenarioText text) {
    Scenario scenario = text.scenario();
    if (scenario == null || !text.sound()) {
      tellFaults(session, text);
      throw Failure.of("scenario.unsound", file.name(), text.faults().size());
    }
    return scenario;
  }

  private static void tellFaults(Session session, ScenarioText text) {
    for (PlanFault fault : text.faults()) {
      session.environment().err().println(PlanText.tell(fault, session.words()));
    }
  }

  /** Lists the scenarios that ship with the program. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    All(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Trainings trainings = trainings(session);
      List<Scenario> all = new ArrayList<>();
      for (ScenarioFile file : trainings.shipped()) {
        all.add(sound(session, file, trainings.check(file)));
      }
      if (session.json()) {
        session.say(AnswerJson.named("scenarios", all.stream().map(Told::of).toList()));
        return 0;
      }
      Words words = session.words();
      TextTable table = new TextTable(18, 26, 18, 6, 8, 8, 200);
      table.row(
          words.get("cli.column.code"),
          words.get("cli.column.name"),
          words.get("training.column.start"),
          words.get("training.column.hours"),
          words.get("training.column.injects"),
          words.get("training.column.expected"),
          words.get("training.column.purpose"));
      for (Scenario it : all) {
        table.row(
            it.code(),
            it.name(),
            it.start().toString().replace('T', ' '),
            Integer.toString(it.hours()),
            Integer.toString(it.injects().size()),
            Integer.toString(it.expected().size()),
            it.purpose());
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** Checks a scenario and changes nothing. */
  @Command(name = "check")
  static final class Check implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.training.scenario", paramLabel = "SCENARIO")
    private String scenario = "";

    Check(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Trainings trainings = trainings(session);
      ScenarioFile file = trainings.file(scenario);
      ScenarioText text = trainings.check(file);
      Words words = session.words();
      Scenario read = text.scenario();
      if (session.json()) {
        session.say(
            AnswerJson.plain(
                new Checked(
                    text.sound(),
                    read == null ? null : read.code(),
                    text.faults().stream()
                        .map(
                            it ->
                                new PlanCommand.FileFault(
                                    it.line(),
                                    it.path(),
                                    it.what().key(),
                                    Telling.plain(it.what(), words)))
                        .toList())));
        return text.sound() ? 0 : 1;
      }
      Scenario it = sound(session, file, text);
      session.say(
          words.get(
              "training.check.sound",
              it.name(),
              it.hours(),
              it.injects().size(),
              it.expected().size()));
      return 0;
    }
  }
}
