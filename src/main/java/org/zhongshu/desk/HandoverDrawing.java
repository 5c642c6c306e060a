package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.city.City;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.HandoverItem.Topic;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.ModesHere;
import org.zhongshu.duty.Roster;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.store.CommandTable;
import org.zhongshu.store.DutyTable.Deadline;
import org.zhongshu.store.Tables;

/** Draws up a handover from what the store knows: nobody has to remember what is open. */
final class HandoverDrawing {
  private static final int GRAVEST = 5;
  private static final int FIRST_DUE = 10;
  private static final int ENTRIES = 500;

  /** How far back the log is read where nothing was handed over before. */
  private static final Duration LOG = Duration.ofDays(3);

  private static final Comparator<Deadline> GRAVEST_FIRST =
      Comparator.comparing(Deadline::grade).reversed().thenComparing(Deadline::due);

  private final Picture picture;
  private final City city;
  private final Tables tables;
  private final Instant now;

  HandoverDrawing(Picture picture, Tables tables, Instant now) {
    this.picture = picture;
    this.city = picture.city();
    this.tables = tables;
    this.now = now;
  }

  Handover of(String area, String seat, String words) {
    Modes modes = new Modes(tables.modes().current());
    Roster roster = roster(area, tables, now);
    Instant until = roster.watch(ModesHere.kinds(modes, area, city), now).nextUntil();
    List<HandoverItem> items = new ArrayList<>();
    modes(modes, area, items);
    reports(area, items);
    measures(modes, area, until, items);
    commands(area, items);
    instructions(area, items);
    cases(area, null, now, Topic.OVERDUE, Topic.OVERDUE_CASE, GRAVEST, items);
    cases(area, now, until, Topic.DUE, Topic.DUE_CASE, FIRST_DUE, items);
    shelved(area, items);
    log(area, items);
    return new Handover(0, 1, area, now, seat, until, items, words, null, null, null, List.of());
  }

  /** The roster of an area as far as it concerns a watch at a moment. */
  static Roster roster(String area, Tables tables, Instant at) {
    return new Roster(
        tables.duty().shifts(at.minus(Duration.ofDays(3)), at.plus(Duration.ofDays(7))).stream()
            .filter(it -> it.area().equals(area))
            .toList());
  }

  private void modes(Modes modes, String area, List<HandoverItem> items) {
    for (Activation it : modes.activations()) {
      if (ModesHere.concerns(it, area, city)) {
        items.add(
            new HandoverItem(Topic.MODE, Long.toString(it.id()), it.title(), it.plannedEnd(), 1));
      }
    }
  }

  /**
   * What modes in force have asked for and nobody has made good, and what they ask for by the end
   * of the next watch; one line for each kind, since a round alone may be dozens an hour.
   */
  private void measures(Modes modes, String area, Instant until, List<HandoverItem> items) {
    for (Topic topic : List.of(Topic.MEASURE_MISSED, Topic.MEASURE_DUE)) {
      for (Activation it : modes.activations()) {
        if (!ModesHere.concerns(it, area, city)) {
          continue;
        }
        Map<ItemKind, List<MeasureItem>> kinds = new EnumMap<>(ItemKind.class);
        for (MeasureItem item : tables.measures().wanted(it.id())) {
          // Time counts, not the state: what ran out a moment ago may not have been found yet.
          boolean missed = item.due().isBefore(now);
          if (missed == (topic == Topic.MEASURE_MISSED) && !item.due().isAfter(until)) {
            kinds.computeIfAbsent(item.kind(), _ -> new ArrayList<>()).add(item);
          }
        }
        kinds.forEach(
            (kind, wanted) ->
                items.add(
                    new HandoverItem(
                        topic, kind.name(), it.title(), wanted.getFirst().due(), wanted.size())));
      }
    }
  }

  private void reports(String area, List<HandoverItem> items) {
    for (Incident it : tables.incidents().open()) {
      if (DutyAreas.within(area, it.area(), city)) {
        List<ReportClock> clocks =
            ReportClock.of(it, picture.kept().inForce().reports(), city.profile().zone(), now);
        items.add(
            new HandoverItem(
                Topic.REPORT,
                it.number(),
                it.title(),
                ReportClock.open(clocks).map(ReportClock::due).orElse(null),
                1));
      }
    }
  }

  /** Commands that wait for a leader or are in force, and directives that somebody still owes. */
  private void commands(String area, List<HandoverItem> items) {
    for (Commanding it : tables.commands().open()) {
      if (DutyAreas.within(area, it.area(), city)) {
        items.add(new HandoverItem(Topic.COMMAND, it.number(), it.title(), null, 1));
      }
    }
    for (CommandTable.Owed it : tables.commands().owed()) {
      if (it.unconfirmed() > 0 && DutyAreas.within(area, it.area(), city)) {
        items.add(
            new HandoverItem(
                Topic.DIRECTIVE, it.number(), it.words(), it.confirmBy(), it.unconfirmed()));
      }
    }
  }

  private void instructions(String area, List<HandoverItem> items) {
    tables.supervision().openTasks().stream()
        .filter(it -> it.cause() == Cause.INSTRUCTION && DutyAreas.within(area, it.area(), city))
        .sorted(Comparator.comparing(HandoverDrawing::due).thenComparing(Task::number))
        .forEach(
            it ->
                items.add(
                    new HandoverItem(
                        Topic.INSTRUCTION,
                        it.number(),
                        it.words(),
                        it.clock().map(Task.Clock::due).orElse(null),
                        1)));
  }

  private static Instant due(Task it) {
    return it.clock().map(Task.Clock::due).orElse(Instant.MAX);
  }

  /** How many, and the gravest of them by number. */
  private void cases(
      String area,
      @Nullable Instant from,
      Instant until,
      Topic all,
      Topic one,
      int most,
      List<HandoverItem> items) {
    Collection<Deadline> found =
        tables.duty().deadlines(from, until).stream()
            .filter(it -> DutyAreas.within(area, it.area(), city))
            // A case with two clocks is one case; its first deadline counts.
            .collect(
                Collectors.toMap(
                    Deadline::caseId,
                    it -> it,
                    (a, b) -> a.due().isAfter(b.due()) ? b : a,
                    LinkedHashMap::new))
            .values();
    items.add(new HandoverItem(all, "", "", null, found.size()));
    List<Deadline> gravest = found.stream().sorted(GRAVEST_FIRST).limit(most).toList();
    Map<Long, CaseSummary> rows =
        tables.cases().summaries(gravest.stream().map(Deadline::caseId).toList()).stream()
            .collect(Collectors.toMap(CaseSummary::id, it -> it));
    for (Deadline it : gravest) {
      Optional.ofNullable(rows.get(it.caseId()))
          .ifPresent(
              row -> items.add(new HandoverItem(one, row.number(), row.title(), it.due(), 1)));
    }
  }

  private void shelved(String area, List<HandoverItem> items) {
    for (Alarm it : tables.supervision().standingAlarms()) {
      Alarm.Shelving how = it.shelving();
      if (how != null
          && it.state(now) == Alarm.State.SHELVED
          && DutyAreas.within(area, it.area(), city)) {
        items.add(
            new HandoverItem(
                Topic.SHELVED,
                Long.toString(it.id()),
                it.subject() + " " + it.title(),
                how.until(),
                1));
      }
    }
  }

  private void log(String area, List<HandoverItem> items) {
    Instant since =
        tables
            .duty()
            .lastTaken(area)
            .map(Handover::incoming)
            .map(Handover.Signature::at)
            .orElse(now.minus(LOG));
    // Up to this very moment, which the log's own end is not part of.
    List<LogEntry> entries =
        tables.duty().log(area, since, now.plusNanos(1_000), ENTRIES).reversed();
    entries.stream()
        .filter(it -> it.handOver() && it.struck() == null)
        .forEach(
            it ->
                items.add(
                    new HandoverItem(Topic.LOG, Long.toString(it.id()), it.words(), null, 1)));
  }
}
