package org.zhongshu.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Entry;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.clock.CaseLimits;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.desk.CaseClocks.CaseClock;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Tables;

/**
 * Reckons anew, in the transaction that changed calendar, hours or modes, every open case whose
 * deadline that moves. Each such case gets its entry, so that whoever is at work on it is told.
 */
final class Recounting {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Picture before;
  private final Tables tables;
  private final Scribe scribe;
  private final CaseRules from;
  private final CaseRules to;
  private final List<JournalLine.Unsealed> lines = new ArrayList<>();
  private final List<String> moved = new ArrayList<>();
  private int unexplained;

  /**
   * @param from rules by which what stands was reckoned
   * @param to rules by which it is reckoned now
   */
  Recounting(Picture before, Tables tables, Scribe scribe, CaseRules from, CaseRules to) {
    this.before = before;
    this.tables = tables;
    this.scribe = scribe;
    this.from = from;
    this.to = to;
  }

  /** One line for each case that was moved. */
  List<JournalLine.Unsealed> lines() {
    return lines;
  }

  /** Numbers of the cases whose deadline was moved. */
  List<String> moved() {
    return moved;
  }

  /** Clocks on the way of a change that were left, since they come of neither rules. */
  int unexplained() {
    return unexplained;
  }

  /** Cases that a change concerns; a refusal when somebody is at work on one of them. */
  Optional<Refusal> run(Predicate<CaseSummary> touched) {
    for (CaseSummary row : tables.cases().open()) {
      Optional<Refusal> refusal = touched.test(row) ? reckon(row.number()) : Optional.empty();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** The same for changed hours, which change nothing that was counted up to now. */
  Optional<Refusal> hours(Instant now) {
    return run(
        row ->
            (ahead(row.stageDue(), now) || ahead(row.caseDue(), now))
                && !from.reckonings().hours(row.area()).equals(to.reckonings().hours(row.area()))
                && tables.cases().byNumber(row.number()).filter(this::works).isPresent());
  }

  private static boolean ahead(@Nullable Instant due, Instant now) {
    return due != null && due.isAfter(now);
  }

  /**
   * Whether one of its clocks counts working hours; spares a look at the record of those without.
   */
  private boolean works(Case it) {
    Progress.Handling handling = it.progress().handling();
    ClockRun citizen = it.progress().citizen();
    CaseLimits whole = from.caseLimits(it.times().receivedAt());
    boolean stage =
        it.stage() == Stage.IN_HANDLING
            ? handling != null && works(handling.run().limit())
            : from.stageLimit(it.stage(), it.place().area(), it.times().stageSince())
                .filter(Recounting::works)
                .isPresent();
    return stage
        || (citizen == null
            ? Stream.of(whole.urgent(), whole.general(), whole.complex())
                .anyMatch(Recounting::works)
            : works(citizen.limit()));
  }

  private static boolean works(Limit limit) {
    return !limit.unit().alwaysRuns();
  }

  private Optional<Refusal> reckon(String number) {
    Case it = tables.cases().byNumberForUpdate(number).orElseThrow();
    CaseFile file = new CaseFile(it, tables.journal().ofCase(it.id()));
    List<CaseClock> clocks = CaseClocks.of(file, from);
    count(clocks, file);
    Times times = times(it, clocks);
    if (times.equals(it.times())) {
      return Optional.empty();
    }
    Case after = it.withTimes(times).withVersion(it.version() + 1);
    if (!tables.cases().update(after)) {
      return Optional.of(Refusal.of("calendar.moved", it.number()));
    }
    lines.add(line(it, after));
    moved.add(it.number());
    return Optional.empty();
  }

  private void count(List<CaseClock> was, CaseFile file) {
    List<CaseClock> is = CaseClocks.of(file, to);
    for (int i = 0; i < was.size(); i++) {
      boolean neither =
          was.get(i).source() == CaseClocks.Source.FORMER_RULES
              && is.get(i).source() == CaseClocks.Source.FORMER_RULES;
      unexplained += neither ? 1 : 0;
    }
  }

  private Times times(Case it, List<CaseClock> clocks) {
    Times times = it.times();
    for (CaseClock clock : clocks) {
      Explanation told = clock.told();
      Instant due =
          told == null
              ? null
              : told.run().deadline(to.reckoning(it.place().area())).orElse(clock.due());
      if (due != null && !due.equals(clock.due())) {
        times =
            switch (clock.kind()) {
              case STAGE -> times.withStage(times.stageSince(), due);
              case CASE -> times.withCaseDue(due);
            };
      }
    }
    return times;
  }

  private JournalLine.Unsealed line(Case was, Case after) {
    Instant stage = after.times().stageDue();
    Instant whole = after.times().caseDue();
    String words =
        Stream.of(told(was.times().stageDue(), stage), told(was.times().caseDue(), whole))
            .flatMap(Optional::stream)
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    Entry entry = new Entry("recount", null, words, List.of(), after.stage());
    return scribe.line(
        Centre.chain(before, after.place().area()),
        after,
        entry,
        "{\"do\":\"recount\",\"stageDue\":%s,\"caseDue\":%s}"
            .formatted(quoted(stage), quoted(whole)));
  }

  private Optional<String> told(@Nullable Instant was, @Nullable Instant is) {
    return was == null || is == null || was.equals(is)
        ? Optional.empty()
        : Optional.of(TIME.format(was.atZone(zone())) + " → " + TIME.format(is.atZone(zone())));
  }

  private ZoneId zone() {
    return before.city().profile().zone();
  }

  private static String quoted(@Nullable Instant at) {
    return at == null ? "null" : "\"" + at + "\"";
  }
}
