package org.zhongshu.console.mode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.desk.ReportingWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * Who of an opened activation is in place, and who reported in which round of a day. No nodes; used
 * on the FX thread.
 */
final class ReportingModel {
  /** What is still to come becomes overdue by the clock alone. */
  private static final Duration EVERY = Duration.seconds(20);

  private final Console console;
  private final ItemsModel opened;
  private final ReportingWords say;
  private final Acting acting;
  private final FxWork.Lane lane;
  private final FeedEar feed;
  private final Timeline clock;
  private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>(null);
  private final ChangeListener<ItemsModel.Shown> changed = (_, _, now) -> follow(now);
  private @Nullable Activation of;
  private @Nullable LocalDate day;

  /**
   * What is seen, all of one moment.
   *
   * @param attendance null when the activation has no plan
   * @param said what was answered, by the number of what is due
   * @param minutes of the activation, by the minute of their round
   * @param lines the same in words, by their number
   */
  record Seen(
      Activation by,
      @Nullable Attendance attendance,
      ReportMatrix matrix,
      Map<Long, String> said,
      List<MinutesFile> minutes,
      Map<Long, List<String>> lines,
      Instant at) {
    /** Minutes of a round. */
    Optional<MinutesFile> minutes(ReportMatrix.Round round) {
      return minutes.stream()
          .filter(it -> it.minutes().what() == round.what())
          .filter(it -> it.minutes().due().equals(round.due()))
          .findFirst();
    }
  }

  /**
   * @param opened which activation is open
   */
  ReportingModel(Console console, ItemsModel opened) {
    this.console = console;
    this.opened = opened;
    this.say = new ReportingWords(console.desk(), console.words(), console.clock());
    this.acting = new Acting(console);
    this.lane = console.work().lane();
    this.feed = new FeedEar(console, this::heard);
    this.clock = new Timeline(new KeyFrame(EVERY, _ -> load()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  ReadOnlyObjectProperty<@Nullable Seen> seen() {
    return seen.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return acting.busy();
  }

  ReportingWords say() {
    return say;
  }

  /** Another activation was opened: nothing of the former one is shown any more. */
  void opened() {
    lane.drop();
    of = null;
    day = null;
    seen.set(null);
  }

  void attach() {
    if (!feed.isOpen()) {
      feed.open();
      opened.shown().addListener(changed);
      clock.play();
    }
    follow(opened.shown().get());
  }

  void detach() {
    lane.drop();
    clock.stop();
    if (feed.isOpen()) {
      feed.close();
      opened.shown().removeListener(changed);
    }
  }

  private void follow(ItemsModel.Shown now) {
    if (now.activation() != null) {
      of = now.activation();
      load();
    }
  }

  private void heard(List<JournalLine> lines) {
    if (lines.stream().map(JournalLine::subjectKind).anyMatch(ReportingModel::concerns)) {
      load();
    }
  }

  private static boolean concerns(SubjectKind kind) {
    return kind == SubjectKind.MEASURE
        || kind == SubjectKind.MODE
        || kind == SubjectKind.MINUTES
        || kind == SubjectKind.TASK;
  }

  /** The day that is shown. */
  LocalDate day() {
    LocalDate chosen = day;
    return chosen == null ? today() : chosen;
  }

  LocalDate today() {
    return console.now().atZone(console.words().zone()).toLocalDate();
  }

  /** Shows another day; null for today, whichever that is. */
  void turnTo(@Nullable LocalDate to) {
    day = to;
    load();
  }

  private void load() {
    Activation by = of;
    if (by == null) {
      return;
    }
    LocalDate on = day();
    lane.ask(() -> read(by, on), seen::set, console.notices()::failed);
  }

  private Seen read(Activation by, LocalDate on) {
    Desk desk = console.desk();
    Attendance attendance = desk.reporting().attendance(by.id()).orElse(null);
    ReportMatrix matrix = desk.reporting().matrix(by.id(), on);
    List<MinutesFile> minutes = desk.reporting().minutes(by.id());
    Map<Long, String> said = new HashMap<>();
    matrix.cells().forEach(it -> said.put(it.item().id(), say.said(it)));
    if (attendance != null) {
      for (Attendance.Member it : attendance.members()) {
        MeasureItem item = it.item();
        if (item != null) {
          said.put(item.id(), say.liaison(it));
        }
      }
    }
    Map<Long, List<String>> lines = new HashMap<>();
    minutes.forEach(it -> lines.put(it.minutes().id(), say.lines(it)));
    return new Seen(by, attendance, matrix, said, minutes, lines, console.now());
  }

  /**
   * Runs a command.
   *
   * @param done when it was done
   * @param refused with the sentence that says why not
   */
  void run(Command command, Consumer<Outcome> done, Consumer<String> refused) {
    ask(() -> console.desk().run(command), done, refused);
  }

  /**
   * Reminds all of whom something of these kinds is owed, as far as they may be reminded now.
   *
   * @param only what may be meant; empty for all
   */
  void remindAll(
      Set<ItemKind> kinds, Set<Long> only, Consumer<Outcome> done, Consumer<String> refused) {
    Activation by = of;
    if (by == null) {
      return;
    }
    ask(
        () -> {
          List<Long> whom =
              console.desk().reporting().toRemind(by.id(), kinds).stream()
                  .map(MeasureItem::id)
                  .filter(it -> only.isEmpty() || only.contains(it))
                  .toList();
          return whom.isEmpty()
              ? new Outcome.Refused(Refusal.of("reporting.nobody-to-remind"))
              : console.desk().run(new Command.OnMeasures(new MeasureStep.Remind(whom)));
        },
        done,
        refused);
  }

  private void ask(Callable<Outcome> work, Consumer<Outcome> done, Consumer<String> refused) {
    acting.ask(
        work,
        outcome -> {
          load();
          done.accept(outcome);
        },
        refused);
  }

  /** Whether this seat may remind and write minutes: the centre's own may. */
  boolean ofTheCentre() {
    return console.desk().operator().unit() == null;
  }

  /** Whether this seat may answer for a unit: for its own, and at the centre for any. */
  boolean answersFor(String unit) {
    String own = console.desk().operator().unit();
    return own == null || own.equals(unit);
  }
}
