package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.cli.KeptListCommands.Fault;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ModeQuestions.SensorStanding;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.SignalWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.warn.SignalFile;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in readings of sensors (读数), and tells how all sensors stand. */
@Command(name = "signal")
final class ModeSignal implements Callable<Integer> {
  private final ModeCommand parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      descriptionKey = "zhongshu.mode.signal.file",
      paramLabel = "FILE")
  private @Nullable Path file;

  ModeSignal(ModeCommand parent) {
    this.parent = parent;
  }

  /**
   * Answer for machines.
   *
   * @param taken how many readings were taken in
   * @param faults lines that were not
   * @param sensors all sensors, those over a threshold first
   */
  record Signals(int taken, List<Fault> faults, List<SensorStanding> sensors) {}

  @Override
  public Integer call() {
    return parent.session().atDesk(this::run);
  }

  private int run(Desk desk) {
    Session session = parent.session();
    SignalFile.Read read = new SignalFile.Read(List.of(), List.of());
    Path from = file;
    if (from != null) {
      read =
          SignalFile.read(
              from, desk.city(), desk.places()::areaAt, session.environment().clock().instant());
      if (!read.readings().isEmpty()) {
        Outcome outcome =
            desk.run(new org.zhongshu.desk.Command.OnModes(new ModeStep.Sense(read.readings())));
        if (outcome instanceof Outcome.Refused(Refusal why)) {
          return session.refuse(new Telling(desk, session.words()).sentence(why), why);
        }
      }
    }
    tell(desk, read);
    return read.faults().isEmpty() ? 0 : 1;
  }

  private void tell(Desk desk, SignalFile.Read read) {
    Session session = parent.session();
    Words words = session.words();
    List<SensorStanding> all = desk.modeBook().sensors();
    if (session.json()) {
      List<Fault> faults =
          read.faults().stream()
              .map(
                  it ->
                      new Fault(
                          it.file(),
                          it.line(),
                          null,
                          it.what().key(),
                          Telling.plain(it.what(), words)))
              .toList();
      session.say(AnswerJson.plain(new Signals(read.readings().size(), faults, all)));
      return;
    }
    session.markExercise(desk);
    if (file != null) {
      session.say(words.get("signal.file.taken", read.readings().size()));
    }
    SignalWords say = new SignalWords(desk, words, session.environment().clock());
    all.forEach(it -> session.say("  " + say.line(it)));
    if (all.isEmpty() && file == null) {
      session.say(words.get("signal.none"));
    }
    if (!read.faults().isEmpty()) {
      session.remark("signal.file.faults", read.faults().size());
      read.faults().forEach(it -> session.environment().err().println(it.tell(words)));
    }
  }
}
