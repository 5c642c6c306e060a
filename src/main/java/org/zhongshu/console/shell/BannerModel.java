package org.zhongshu.console.shell;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.Feed;
import org.zhongshu.desk.ModeQuestions;
import org.zhongshu.desk.ReportingQuestions.ReminderHere;
import org.zhongshu.mode.ModeLayout;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;

/**
 * Follows the modes in force and the link to the store, for banner and status bar. Used on the FX
 * thread.
 */
final class BannerModel {
  /** Seconds after which the load of alarms is read anew, and the fewest between two looks. */
  private static final int EVERY = 20;

  private static final int SOONEST = 18;

  /** Seconds after which it is asked anew what is suggested: that comes and goes by itself. */
  private static final int ASK_EVERY = 60;

  /** Roles that may propose a mode, and so are told of what is suggested. */
  private static final Set<Role> PROPOSE =
      EnumSet.of(Role.DISPATCHER, Role.SHIFT_CHIEF, Role.DUTY_LEADER);

  private final Console console;
  private final FxWork.Lane lane;
  private final ReadOnlyObjectWrapper<BannerState> state;
  private final ReadOnlyObjectWrapper<Feed.State> feed =
      new ReadOnlyObjectWrapper<>(Feed.State.LIVE);
  private final ReadOnlyObjectWrapper<@Nullable Instant> changedAt =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable AlarmLoad> load = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<List<Suggestion>> suggested =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Optional<ModeLayout.Wanted>> layout =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<List<ReminderHere>> reminded =
      new ReadOnlyObjectWrapper<>(List.of());
  private final FxWork.Lane loads;
  private final FxWork.Lane reminders;
  private final FxWork.Lane asks;
  private final FeedEar ear;
  private int untilLoad;
  private int untilAsked;
  private boolean alarmsChanged = true;

  BannerModel(Console console) {
    this.console = console;
    this.ear = new FeedEar(console, this::heard);
    this.lane = console.work().lane();
    this.loads = console.work().lane();
    this.asks = console.work().lane();
    this.reminders = console.work().lane();
    this.state =
        new ReadOnlyObjectWrapper<>(
            BannerState.of(new Modes(List.of()), console.desk().city(), console.words()));
  }

  ReadOnlyObjectProperty<BannerState> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Feed.State> feed() {
    return feed.getReadOnlyProperty();
  }

  /** When the feed last brought a change; null when it has not yet. */
  ReadOnlyObjectProperty<@Nullable Instant> changedAt() {
    return changedAt.getReadOnlyProperty();
  }

  /** How many alarms this seat gets; null before it is known. */
  ReadOnlyObjectProperty<@Nullable AlarmLoad> alarms() {
    return load.getReadOnlyProperty();
  }

  /** Modes that are suggested to this seat, the strictest first. */
  ReadOnlyObjectProperty<List<Suggestion>> suggested() {
    return suggested.getReadOnlyProperty();
  }

  /** What the modes in force want this seat to see first; null before it is known. */
  ReadOnlyObjectProperty<@Nullable Optional<ModeLayout.Wanted>> layout() {
    return layout.getReadOnlyProperty();
  }

  /** What the unit of this seat was reminded of and still owes, the most urgent first. */
  ReadOnlyObjectProperty<List<ReminderHere>> reminded() {
    return reminded.getReadOnlyProperty();
  }

  void attach() {
    ear.open();
    load();
    remind();
    untilAsked = 0;
  }

  void detach() {
    lane.drop();
    loads.drop();
    asks.drop();
    reminders.drop();
    ear.close();
  }

  /** Looks at the link; called every second. */
  void tick() {
    feed.set(console.desk().feed().state());
    // A flood is read every few seconds and not with every line; what reached a seat ages by
    // itself.
    untilLoad--;
    if (ear.isOpen() && (untilLoad <= 0 || (alarmsChanged && untilLoad <= SOONEST))) {
      alarmsChanged = false;
      untilLoad = EVERY;
      loads.ask(() -> console.desk().supervision().load(), load::set, console.notices()::failed);
    }
    ask();
  }

  /** On whatever page: a burst of cases or a warning at night must not wait to be looked for. */
  private void ask() {
    if (!ear.isOpen() || --untilAsked > 0) {
      return;
    }
    untilAsked = ASK_EVERY;
    if (PROPOSE.stream().anyMatch(console.desk().operator()::is)) {
      asks.ask(
          () -> console.desk().modeBook().suggestions(), suggested::set, console.notices()::failed);
    }
  }

  private void heard(List<JournalLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    changedAt.set(lines.getLast().at());
    alarmsChanged |= lines.stream().anyMatch(line -> line.subjectKind() == SubjectKind.ALARM);
    if (lines.stream()
        .anyMatch(
            line ->
                line.subjectKind() == SubjectKind.MODE || line.subjectKind() == SubjectKind.CITY)) {
      load();
      untilAsked = 0;
    }
    if (lines.stream()
        .anyMatch(
            line ->
                line.subjectKind() == SubjectKind.MEASURE
                    || line.subjectKind() == SubjectKind.MODE)) {
      remind();
    }
    if (lines.stream().map(JournalLine::kind).anyMatch(ModeQuestions.SIGNALS::contains)) {
      untilAsked = 0;
    }
  }

  /** Only a unit is reminded; the centre's own seats have nothing to ask for. */
  private void remind() {
    if (console.desk().operator().unit() != null) {
      reminders.ask(
          () -> console.desk().reporting().reminders(), reminded::set, console.notices()::failed);
    }
  }

  private void load() {
    lane.ask(
        () ->
            new Loaded(
                BannerState.of(console.desk().modes(), console.desk().city(), console.words()),
                console.desk().layout().first(place())),
        loaded -> {
          state.set(loaded.state());
          layout.set(loaded.layout());
        },
        console.notices()::failed);
  }

  private record Loaded(BannerState state, Optional<ModeLayout.Wanted> layout) {}

  /** What this seat works for; null for the whole city. */
  private @Nullable String place() {
    Operator seat = console.desk().operator();
    if (seat.area() != null) {
      return seat.area();
    }
    return console
        .desk()
        .city()
        .unit(seat.unit())
        .filter(unit -> unit.level() != Level.CITY)
        .map(Unit::area)
        .orElse(null);
  }
}
