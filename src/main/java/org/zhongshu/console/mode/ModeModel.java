package org.zhongshu.console.mode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.ModeQuestions;
import org.zhongshu.desk.ModeQuestions.Looked;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * State of the mode view: modes in force, their history, and the steps on them. No nodes; used on
 * the FX thread.
 */
final class ModeModel {
  static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
  private static final int HISTORY = 100;
  private static final Duration MINUTES = Duration.ofMinutes(1);

  private final Console console;
  private final FxWork.Lane lane;
  private final Telling telling;
  private final ObservableList<Activation> inForce = FXCollections.observableArrayList();
  private final ObservableList<Activation> waiting = FXCollections.observableArrayList();
  private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
  private final ObservableList<PlanVersion> plans = FXCollections.observableArrayList();
  private final ObservableList<Activation> history = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final FeedEar feed;
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing(List.of(), List.of(), List.of()));
  private boolean known;
  private @Nullable Instant asked;

  ModeModel(Console console) {
    this.console = console;
    this.feed = new FeedEar(console, this::heard);
    this.lane = console.work().lane();
    this.telling = new Telling(console.desk(), console.words());
  }

  /** All that is in force, waits or is suggested, at one moment. */
  record Standing(
      List<Activation> inForce, List<Activation> waiting, List<Suggestion> suggestions) {}

  /** Changes once for whatever came together, and not when nothing did. */
  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Strictest first. */
  ObservableList<Activation> inForce() {
    return inForce;
  }

  /** Those that wait for approval or for their time. */
  ObservableList<Activation> waiting() {
    return waiting;
  }

  /** What is suggested now, and why; the program itself switches nothing. */
  ObservableList<Suggestion> suggestions() {
    return suggestions;
  }

  /** Plans in force, by which a mode can be activated. */
  ObservableList<PlanVersion> plans() {
    return plans;
  }

  /** Whether the plans have been read. */
  boolean known() {
    return known;
  }

  /** Those that have ended, newest first. */
  ObservableList<Activation> history() {
    return history;
  }

  /** Whether a step is under way: the buttons wait. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
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
    if (lines.stream()
        .anyMatch(
            line ->
                line.subjectKind() == SubjectKind.MODE
                    || ModeQuestions.SIGNALS.contains(line.kind()))) {
      load();
    }
  }

  /** What is suggested comes and goes with time alone: it is asked for again each minute. */
  void tick(Instant now) {
    if (asked != null && !now.isBefore(asked.plus(MINUTES))) {
      load();
    }
  }

  private record Loaded(
      Modes modes,
      List<Activation> history,
      List<PlanVersion> plans,
      List<Suggestion> suggestions) {}

  private static <T> void set(ObservableList<T> list, List<T> now) {
    if (!list.equals(now)) {
      list.setAll(now);
    }
  }

  private void load() {
    asked = console.now();
    lane.ask(
        () ->
            new Loaded(
                console.desk().modes(),
                console.desk().places().modeHistory(HISTORY),
                console.desk().plans().inForce(),
                console.desk().modeBook().suggestions()),
        loaded -> {
          set(inForce, loaded.modes().activations());
          set(suggestions, loaded.suggestions());
          set(waiting, loaded.modes().waiting());
          set(history, loaded.history());
          if (!known || !plans.equals(loaded.plans())) {
            known = true;
            plans.setAll(loaded.plans());
          }
          standing.set(
              new Standing(List.copyOf(inForce), List.copyOf(waiting), List.copyOf(suggestions)));
        },
        console.notices()::failed);
  }

  /** The strictest activation of a kind that is in force. */
  Optional<Activation> inForce(ModeKind kind) {
    return inForce.stream().filter(activation -> activation.kind() == kind).findFirst();
  }

  long count(ModeKind kind) {
    return inForce.stream().filter(activation -> activation.kind() == kind).count();
  }

  /** A time as it was typed, in the city's time. */
  Instant time(String typed) throws DateTimeException {
    return LocalDateTime.parse(typed.strip(), TYPED).atZone(console.words().zone()).toInstant();
  }

  /**
   * Looks at what a step would change.
   *
   * @param seen with what it would change
   * @param refused with why it can't be taken
   */
  void preview(ModeStep step, Consumer<ModePreview> seen, Consumer<Refusal> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> console.desk().modeBook().preview(step),
            looked -> {
              busy.set(false);
              switch (looked) {
                case Looked.Seen(ModePreview preview) -> seen.accept(preview);
                case Looked.Refused(var refusal) -> refused.accept(refusal);
              }
            },
            failure -> {
              busy.set(false);
              console.notices().failed(failure);
            });
  }

  /** A refusal in words. */
  String sentence(Refusal refusal) {
    return telling.sentence(refusal);
  }

  /**
   * Takes a step.
   *
   * @param done with the activation as it stands now
   * @param refused with the sentence that says why not
   */
  void step(ModeStep step, Consumer<Activation> done, Consumer<String> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> {
              Outcome outcome = console.desk().run(new Command.OnModes(step));
              return outcome instanceof Outcome.Refused(var refusal)
                  ? new Answer(null, telling.sentence(refusal))
                  : new Answer(((Outcome.ModeDone) outcome).now(), "");
            },
            answer -> {
              busy.set(false);
              Activation now = answer.now();
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

  private record Answer(@Nullable Activation now, String refusal) {}
}
