package org.zhongshu.console.supervise;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmGroup;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * State of the supervision page. Changes are only noted when they come and read a few times a
 * second, so that a flood costs no more than a drop. No nodes; used on the FX thread.
 */
final class SuperviseModel {
  private static final int SETTLED = 200;

  /**
   * What is shown, all of one moment.
   *
   * @param open open tasks, those whose clock runs out first in front
   * @param settled settled ones, latest first
   * @param groups alarms that stand, floods as one
   * @param meetings number of a task → in words, from which meeting it comes
   */
  record Shown(
      List<Task> open,
      List<Task> settled,
      List<AlarmGroup> groups,
      AlarmLoad load,
      Map<String, String> meetings,
      Instant at) {
    static final Shown NOTHING =
        new Shown(
            List.of(), List.of(), List.of(), new AlarmLoad(0, 0, 0, 0), Map.of(), Instant.EPOCH);

    /** Open tasks on each rung. */
    Map<Rung, Long> rungs() {
      Map<Rung, Long> counts = new EnumMap<>(Rung.class);
      open.forEach(task -> task.rung().ifPresent(rung -> counts.merge(rung, 1L, Long::sum)));
      return counts;
    }

    /** Open tasks on no rung yet: issued, and not chased. */
    long issued() {
      return open.stream().filter(task -> task.rung().isEmpty()).count();
    }
  }

  private final Console console;
  private final FxWork.Lane lane;
  private final Telling telling;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final FeedEar feed;
  private boolean changed;

  SuperviseModel(Console console) {
    this.console = console;
    this.feed = new FeedEar(console, this::heard);
    this.lane = console.work().lane();
    this.telling = new Telling(console.desk(), console.words());
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a step is under way: the buttons wait. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  Telling telling() {
    return telling;
  }

  void attach() {
    feed.open();
    load();
  }

  void detach() {
    lane.drop();
    feed.close();
  }

  private void heard(List<JournalLine> lines) {
    changed |=
        lines.stream()
            .anyMatch(
                line ->
                    line.subjectKind() == SubjectKind.TASK
                        || line.subjectKind() == SubjectKind.ALARM
                        || line.subjectKind() == SubjectKind.SETTING);
  }

  /** Reads what has changed; called once a second while the page is shown. */
  void pulse() {
    // A shelving ends by the clock alone, so floods are gathered anew now and then.
    boolean old = shown.get().at().plusSeconds(30).isBefore(console.now());
    if (feed.isOpen() && (changed || old)) {
      load();
    }
  }

  void load() {
    changed = false;
    Instant now = console.now();
    lane.ask(
        () -> {
          var desk = console.desk();
          telling.learn(desk.places().operators());
          List<Alarm> alarms = desk.supervision().alarms();
          List<Task> open = desk.supervision().openTasks();
          List<Task> settled = desk.supervision().settledTasks(SETTLED);
          return new Shown(
              open,
              settled,
              AlarmGroup.gather(alarms, desk.supervision().rules(), now),
              desk.supervision().load(),
              meetings(open, settled),
              now);
        },
        shown::set,
        console.notices()::failed);
  }

  private Map<String, String> meetings(List<Task> open, List<Task> settled) {
    ReportingWords say = new ReportingWords(console.desk(), console.words(), console.clock());
    Map<String, String> meetings = new HashMap<>();
    Stream.concat(open.stream(), settled.stream())
        // Only what stands on its own can come from a meeting.
        .filter(task -> task.cause() == Cause.INSTRUCTION && task.caseNumber() == null)
        .forEach(
            task ->
                console
                    .desk()
                    .reporting()
                    .decidedIn(task.number())
                    .ifPresent(it -> meetings.put(task.number(), say.decidedIn(it))));
    return meetings;
  }

  /** Units that received a task, in words, without repeating. */
  String receivers(Task task) {
    Set<String> units =
        task.receipts().stream()
            .map(receipt -> telling.unit(receipt.unit()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return String.join(console.words().get("list.separator"), units);
  }

  /**
   * Takes a step.
   *
   * @param done when it was done, as it stands now
   * @param refused with the sentence that says why not
   */
  void step(SuperviseStep step, Consumer<Outcome.Supervised> done, Consumer<String> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> {
              Outcome outcome = console.desk().run(new Command.Supervise(step));
              return outcome instanceof Outcome.Refused(var refusal)
                  ? new Answer(null, telling.sentence(refusal))
                  : new Answer((Outcome.Supervised) outcome, "");
            },
            answer -> {
              busy.set(false);
              Outcome.Supervised now = answer.done();
              if (now == null) {
                refused.accept(answer.refusal());
              } else {
                done.accept(now);
                load();
              }
            },
            failure -> {
              busy.set(false);
              console.notices().failed(failure);
            });
  }

  private record Answer(Outcome.@Nullable Supervised done, String refusal) {}
}
