package org.zhongshu.console.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.CommandQuestions.Wanted;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * What wants this seat in command, on whatever page it works: what was raised and waits for a
 * leader, directives to its unit. What a desk of a unit shows is delivered: that is told here. Used
 * on the FX thread.
 */
final class WantedModel {
  /** Seconds after which it is asked anew: limits pass by themselves. */
  private static final int EVERY = 20;

  private final Console console;
  private final FxWork.Lane lane;
  private final FeedEar ear;
  private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>(Wanted.NOTHING);

  /** Numbers that were told to be delivered: each is told once. */
  private final Set<String> told = new HashSet<>();

  private int untilAsked;

  WantedModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
    this.ear = new FeedEar(console, this::heard);
  }

  ReadOnlyObjectProperty<Wanted> wanted() {
    return wanted.getReadOnlyProperty();
  }

  void attach() {
    ear.open();
    ask();
  }

  void detach() {
    lane.drop();
    ear.close();
  }

  /** A second has passed. */
  void tick() {
    if (ear.isOpen() && --untilAsked <= 0) {
      ask();
    }
  }

  private void heard(List<JournalLine> lines) {
    if (lines.stream().anyMatch(line -> line.subjectKind() == SubjectKind.COMMAND)) {
      ask();
    }
  }

  private void ask() {
    untilAsked = EVERY;
    lane.ask(() -> console.desk().commands().wanted(), this::show, console.notices()::failed);
  }

  private void show(Wanted now) {
    wanted.set(now);
    List<String> fresh = now.undelivered().stream().filter(told::add).toList();
    if (!fresh.isEmpty()) {
      console
          .work()
          .ask(
              () -> console.desk().run(new Command.OnCommands(new CommandStep.Deliver(fresh))),
              _ -> {},
              failure -> {
                fresh.forEach(told::remove);
                console.notices().failed(failure);
              });
    }
  }
}
