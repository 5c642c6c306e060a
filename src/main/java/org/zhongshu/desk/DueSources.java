package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.DueSource.Asked;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.DueItem.DueKind;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.ModesHere;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.store.CommandTable;
import org.zhongshu.store.DutyTable.DeadlineCount;

/** Where what falls due today comes from. */
final class DueSources {
  /** All of them; whoever brings duties of a new kind adds a source here. */
  static final List<DueSource> ALL =
      List.of(
          DueSources::shifts,
          DueSources::reports,
          DueSources::tasks,
          DueSources::cases,
          DueSources::measures,
          DueSources::directives);

  /** A handover is signed around the change of the watch: from so long before it on. */
  private static final Duration EARLY = Duration.ofHours(2);

  private static final int HANDOVERS = 20;
  private static final int ENDED = 50;

  private DueSources() {}

  /** What falls due, in order of time. */
  static List<DueItem> due(Asked asked) {
    return ALL.stream().flatMap(it -> it.due(asked).stream()).sorted(DueItem.ORDER).toList();
  }

  /** Who comes on today; for the chief that is a handover, which both sign. */
  private static List<DueItem> shifts(Asked asked) {
    List<ModeKind> modes =
        ModesHere.kinds(
            new Modes(asked.tables().modes().current()), asked.area(), asked.picture().city());
    var roster = HandoverDrawing.roster(asked.area(), asked.tables(), asked.from());
    List<Handover> handovers = asked.tables().duty().handovers(asked.area(), HANDOVERS);
    List<DueItem> items = new ArrayList<>();
    for (Shift it : roster.shifts()) {
      boolean counts = roster.at(modes, it.from()).on().contains(it);
      if (!asked.today(it.from()) || !counts) {
        continue;
      }
      if (it.post() == Post.CHIEF) {
        Optional<Handover> taken = taken(handovers, it);
        items.add(
            new DueItem(
                it.from(),
                DueKind.HANDOVER,
                taken.map(h -> Long.toString(h.id())).orElse(""),
                it.person(),
                1,
                taken.map(DueSources::takenAt).orElse(null)));
      } else if (it.post() == Post.LEADER) {
        boolean past = !it.from().isAfter(asked.now());
        items.add(
            new DueItem(
                it.from(),
                DueKind.SHIFT,
                it.post().name(),
                it.person(),
                1,
                past ? it.from() : null));
      }
    }
    return items;
  }

  private static Optional<Handover> taken(List<Handover> handovers, Shift shift) {
    Instant begin = shift.from().minus(EARLY);
    Instant end = shift.until().minus(EARLY);
    return handovers.stream()
        .filter(it -> it.incoming() != null)
        .filter(it -> !takenAt(it).isBefore(begin) && takenAt(it).isBefore(end))
        .min((a, b) -> takenAt(a).compareTo(takenAt(b)));
  }

  private static Instant takenAt(Handover it) {
    Handover.Signature in = it.incoming();
    return in == null ? Instant.MAX : in.at();
  }

  /** Clocks of reports: those of today, and those that passed before without a report. */
  private static List<DueItem> reports(Asked asked) {
    List<DueItem> items = new ArrayList<>();
    List<Incident> all = new ArrayList<>(asked.tables().incidents().open());
    all.addAll(asked.tables().incidents().ended(ENDED));
    for (Incident it : all) {
      if (!asked.here(it.area())) {
        continue;
      }
      boolean ended = it.endedAt().isPresent();
      List<ReportClock> clocks =
          ReportClock.of(
              it,
              asked.picture().kept().inForce().reports(),
              asked.picture().city().profile().zone(),
              asked.now());
      for (ReportClock clock : clocks) {
        if (asked.today(clock.due()) || (!ended && clock.missed(asked.now()))) {
          items.add(
              new DueItem(
                  clock.due(), kind(clock.owed()), it.number(), it.title(), 1, clock.metAt()));
        }
      }
    }
    return items;
  }

  private static DueKind kind(ReportClock.Owed owed) {
    return switch (owed) {
      case PHONE -> DueKind.PHONE_REPORT;
      case WRITTEN -> DueKind.FIRST_REPORT;
      case FOLLOW_UP -> DueKind.FOLLOW_UP;
    };
  }

  /** Clocks of supervised tasks: those of today, and those that are over. */
  private static List<DueItem> tasks(Asked asked) {
    List<DueItem> items = new ArrayList<>();
    for (Task it : asked.tables().supervision().openTasks()) {
      it.clock()
          .map(Task.Clock::due)
          .filter(due -> asked.here(it.area()) && due.isBefore(asked.until()))
          .ifPresent(
              due -> items.add(new DueItem(due, DueKind.TASK, it.number(), it.words(), 1, null)));
    }
    return items;
  }

  /**
   * What modes in force ask for: reports, rounds, arrivals. Many fall due at one minute; each
   * minute of an activation is one line. What was missed today stays until it is made good.
   */
  private static List<DueItem> measures(Asked asked) {
    List<DueItem> items = new ArrayList<>();
    for (Activation it : new Modes(asked.tables().modes().current()).activations()) {
      if (!ModesHere.concerns(it, asked.area(), asked.picture().city())) {
        continue;
      }
      measures(asked, it, _ -> true, items);
    }
    return items;
  }

  private static void measures(
      Asked asked, Activation it, Predicate<MeasureItem> which, List<DueItem> items) {
    Map<Instant, Integer> counts = new TreeMap<>();
    asked.tables().measures().wantedBetween(it.id(), asked.from(), asked.until()).stream()
        .filter(which)
        .forEach(item -> counts.merge(item.due(), 1, Integer::sum));
    counts.forEach(
        (due, count) ->
            items.add(
                new DueItem(
                    due, DueKind.MEASURE, Long.toString(it.id()), it.title(), count, null)));
  }

  /**
   * What modes in force ask a unit for by itself: each minute of an activation is one line, and
   * each reminder that it has not answered another.
   */
  static List<DueItem> ofUnit(Centre centre, Asked asked, String unit) {
    MeasureOwners owners = new MeasureOwners(centre, asked.tables());
    List<DueItem> items = new ArrayList<>();
    for (Activation it : new Modes(asked.tables().modes().current()).activations()) {
      measures(asked, it, item -> unit.equals(owners.unit(item)), items);
    }
    items.addAll(reminded(centre, asked, unit));
    items.sort(DueItem.ORDER);
    return items;
  }

  /** What falls due in a watch that a unit of its own keeps: with what that was reminded of. */
  static List<DueItem> due(Centre centre, Asked asked, String unit) {
    return Stream.concat(due(asked).stream(), reminded(centre, asked, unit).stream())
        .sorted(DueItem.ORDER)
        .toList();
  }

  private static List<DueItem> reminded(Centre centre, Asked asked, String unit) {
    return StoredReporting.reminders(centre, asked.tables(), unit).stream()
        .map(
            it ->
                new DueItem(
                    it.item().due(),
                    DueKind.REMINDED,
                    it.item().kind().name(),
                    it.by().title(),
                    it.reminded().times(),
                    null))
        .toList();
  }

  /** Directives that somebody still has to confirm or to report back on: one line each. */
  private static List<DueItem> directives(Asked asked) {
    List<DueItem> items = new ArrayList<>();
    for (CommandTable.Owed it : asked.tables().commands().owed()) {
      if (!asked.here(it.area())) {
        continue;
      }
      if (it.unconfirmed() > 0 && it.confirmBy().isBefore(asked.until())) {
        items.add(
            new DueItem(
                it.confirmBy(),
                DueKind.CONFIRMATION,
                it.number(),
                it.words(),
                it.unconfirmed(),
                null));
      }
      Instant report = it.reportBy();
      if (report != null && it.unreported() > 0 && report.isBefore(asked.until())) {
        items.add(
            new DueItem(
                report, DueKind.REPORT_BACK, it.number(), it.words(), it.unreported(), null));
      }
    }
    return items;
  }

  /** Deadlines of open cases, one line for each hour that has any, at the end of that hour. */
  private static List<DueItem> cases(Asked asked) {
    Map<Integer, Integer> hours = new TreeMap<>();
    for (DeadlineCount it : asked.tables().duty().deadlineCounts(asked.from(), asked.until())) {
      if (DutyAreas.within(asked.area(), it.area(), asked.picture().city())) {
        hours.merge(it.hour(), it.count(), Integer::sum);
      }
    }
    List<DueItem> items = new ArrayList<>();
    hours.forEach(
        (hour, count) ->
            items.add(
                new DueItem(
                    asked.from().plus(Duration.ofHours(hour + 1L)),
                    DueKind.CASES,
                    "",
                    "",
                    count,
                    null)));
    return items;
  }
}
