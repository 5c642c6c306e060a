package org.zhongshu.console.duty;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyQuestions.OnWatch;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.IncidentWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Roster;
import org.zhongshu.duty.RosterCheck;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.store.JournalLine;

/**
 * State of the duty page. Changes are only noted when they come and read once a second, so that a
 * flood costs no more than a drop. No nodes; used on the FX thread.
 */
final class DutyModel {
  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration BACK = Duration.ofDays(3);
  private static final int ENTRIES = 1_000;
  private static final int HANDOVERS = 30;
  private static final int ENDED = 30;

  /**
   * What is shown, all of one moment.
   *
   * @param shifts the area's shifts from today on
   * @param logFrom beginning of the watch whose log is shown
   * @param logUntil its end
   * @param clocks number of an incident → its clocks
   */
  record Shown(
      OnWatch watch,
      List<Shift> shifts,
      List<RosterCheck.Finding> findings,
      List<DueItem> due,
      List<LogEntry> log,
      Instant logFrom,
      Instant logUntil,
      List<Handover> handovers,
      List<Incident> incidents,
      Map<String, List<ReportClock>> clocks,
      Instant at) {}

  private final Console console;
  private final FxWork.Lane lane;
  private final Telling telling;
  private final DutyWords say;
  private final IncidentWords reports;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final FeedEar feed;
  private @Nullable String area;
  private int watchesBack;
  private boolean changed;

  DutyModel(Console console) {
    this.console = console;
    this.feed = new FeedEar(console, this::heard);
    this.lane = console.work().lane();
    this.telling = new Telling(console.desk(), console.words());
    this.say = new DutyWords(console.words(), telling);
    this.reports = new IncidentWords(console.words(), telling);
  }

  ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a step is under way: the buttons wait. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  Telling telling() {
    return telling;
  }

  DutyWords say() {
    return say;
  }

  IncidentWords reports() {
    return reports;
  }

  /** The area whose watch is shown. */
  String area() {
    String chosen = area;
    return chosen == null ? console.desk().duty().area() : chosen;
  }

  /** Shows another area's watch. */
  void choose(String other) {
    if (!other.equals(area())) {
      area = other;
      watchesBack = 0;
      load();
    }
  }

  /** Shows the log of the watch before, or of the one after. */
  void turn(int watches) {
    watchesBack = Math.max(0, watchesBack - watches);
    load();
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
                    switch (line.subjectKind()) {
                      case DUTY, MODE, MEASURE, COMMAND, TASK, SETTING, CITY -> true;
                      default -> false;
                    });
  }

  /** Reads what has changed; called once a second while the page is shown. */
  void pulse() {
    Shown now = shown.get();
    // Deadlines of cases move all the time; they are counted anew now and then.
    boolean old = now == null || now.at().plusSeconds(30).isBefore(console.now());
    if (feed.isOpen() && (changed || old)) {
      load();
    }
  }

  void load() {
    changed = false;
    String where = area();
    int back = watchesBack;
    Instant now = console.now();
    lane.ask(() -> read(where, back, now), shown::set, console.notices()::failed);
  }

  private Shown read(String where, int back, Instant now) {
    Desk desk = console.desk();
    telling.learn(desk.places().operators());
    Instant today =
        now.atZone(console.words().zone())
            .toLocalDate()
            .atStartOfDay(console.words().zone())
            .toInstant();
    List<Shift> all =
        desk.duty().shifts(now.minus(BACK), today.plus(AHEAD)).stream()
            .filter(it -> it.area().equals(where))
            .toList();
    Roster.Span log = new Roster(all).back(now, back);
    List<Incident> incidents = desk.duty().incidents(ENDED);
    Map<String, List<ReportClock>> clocks = new LinkedHashMap<>();
    incidents.forEach(it -> clocks.put(it.number(), desk.duty().clocks(it)));
    return new Shown(
        desk.duty().now(where),
        all.stream().filter(it -> it.until().isAfter(now)).toList(),
        RosterCheck.of(all, now, today.plus(AHEAD)),
        desk.duty().due(where),
        desk.duty().log(where, log.from(), log.until(), ENTRIES),
        log.from(),
        log.until(),
        desk.duty().handovers(where, HANDOVERS),
        incidents,
        clocks,
        now);
  }

  /**
   * Runs a command.
   *
   * @param done when it was done
   * @param refused with the sentence that says why not
   */
  void run(Command command, Consumer<Outcome.DutyDone> done, Consumer<String> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> {
              Outcome outcome = console.desk().run(command);
              return outcome instanceof Outcome.Refused(Refusal refusal)
                  ? new Answer(null, telling.sentence(refusal))
                  : new Answer((Outcome.DutyDone) outcome, "");
            },
            answer -> {
              busy.set(false);
              Outcome.DutyDone now = answer.done();
              if (now == null) {
                refused.accept(answer.refusal());
              } else {
                done.accept(now);
              }
              load();
            },
            failure -> {
              busy.set(false);
              console.notices().failed(failure);
            });
  }

  /**
   * The version to name for an incident whose report was taken up a while ago: the newest shown as
   * long as that report is still what it was, so that somebody who notes a phone call meanwhile
   * does not cost the typing; else the one of then, which the desk refuses.
   */
  int seen(Incident then) {
    Shown it = shown.get();
    return it == null
        ? then.version()
        : it.incidents().stream()
            .filter(now -> now.number().equals(then.number()))
            .filter(now -> now.last().equals(then.last()))
            .findFirst()
            .orElse(then)
            .version();
  }

  private record Answer(Outcome.@Nullable DutyDone done, String refusal) {}

  /** Does something with a file off the FX thread. */
  <T> void withFile(Path file, FileWork<T> work, Consumer<T> done) {
    console.work().ask(() -> work.on(file), done, console.notices()::failed);
  }

  /** Work on a file. */
  @FunctionalInterface
  interface FileWork<T> {
    T on(Path file);
  }
}
