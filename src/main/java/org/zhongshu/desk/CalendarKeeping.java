package org.zhongshu.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Entry;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.city.CentreDays;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.desk.CaseClocks.CaseClock;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.desk.json.CentreDaysJson;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Keeps the centre's own calendar, and reckons anew in the same transaction every open case whose
 * deadline a changed day moves. Each such case gets its entry, so that whoever is at work on it is
 * told.
 */
final class CalendarKeeping {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Picture before;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;

  CalendarKeeping(Picture before, Operator operator, Tables tables, Scribe scribe) {
    this.before = before;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
  }

  Outcome run(Command.SetCalendar what) {
    Optional<Refusal> refusal =
        Permissions.any(operator, Permissions.KEEP, Told.step("set-calendar"));
    CentreDays own = own(tables);
    if (refusal.isEmpty()) {
      refusal =
          what.removed().stream()
              .filter(date -> !own.has(date))
              .findFirst()
              .map(date -> Refusal.of("calendar.no-day", date));
    }
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    CentreDays next = own.with(what.days(), what.removed(), what.notices());
    tables.settings().put(CentreDaysJson.KEY, CentreDaysJson.write(next));
    tables.city().touch();
    CaseRules to = before.rules().with(next.on(WorkingCalendar.stateCouncil()));
    boolean nothing = what.days().isEmpty() && what.removed().isEmpty() && what.notices().isEmpty();
    CaseRules from = nothing ? beforeLatestNotice(to) : before.rules();
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    lines.add(
        scribe.line(
            SubjectKind.CITY, "calendar", 0, "set-calendar", null, "", CommandJson.write(what)));
    List<String> moved = new ArrayList<>();
    int unexplained = 0;
    NavigableSet<LocalDate> changed = changed(from.calendar(), to.calendar());
    for (CaseSummary row : changed.isEmpty() ? List.<CaseSummary>of() : tables.cases().open()) {
      if (!touched(row, changed)) {
        continue;
      }
      Case it = tables.cases().byNumberForUpdate(row.number()).orElseThrow();
      CaseFile file = new CaseFile(it, tables.journal().ofCase(it.id()));
      unexplained += unexplained(file, from, to);
      Times times = times(file, from, to);
      if (!times.equals(it.times())) {
        Case after = it.withTimes(times).withVersion(it.version() + 1);
        if (!tables.cases().update(after)) {
          return new Outcome.Refused(Refusal.of("calendar.moved", it.number()));
        }
        lines.add(line(it, after));
        moved.add(it.number());
      }
    }
    tables.journal().append(lines);
    return new Outcome.CalendarSet(moved, unexplained);
  }

  static CentreDays own(Tables tables) {
    return tables
        .settings()
        .get(CentreDaysJson.KEY)
        .map(CentreDaysJson::read)
        .orElse(CentreDays.NONE);
  }

  private static CaseRules beforeLatestNotice(CaseRules rules) {
    WorkingCalendar calendar = rules.calendar();
    return calendar.lastPublished().isEmpty()
        ? rules
        : rules.with(calendar.withoutNotice(calendar.lastPublished().getAsInt()));
  }

  /** Dates that were worked and aren't, or the other way round. */
  private static NavigableSet<LocalDate> changed(WorkingCalendar from, WorkingCalendar to) {
    return Stream.of(from, to)
        .flatMap(calendar -> calendar.special().stream())
        .map(DayRuling::date)
        .filter(date -> from.isWorkday(date) != to.isWorkday(date))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a changed date lies on the way of one of its clocks. */
  private boolean touched(CaseSummary row, NavigableSet<LocalDate> changed) {
    return between(row.stageSince(), row.stageDue(), changed)
        || between(row.reportedAt(), row.caseDue(), changed);
  }

  private boolean between(Instant from, @Nullable Instant to, NavigableSet<LocalDate> changed) {
    if (to == null) {
      return false;
    }
    LocalDate next = changed.ceiling(date(from));
    return next != null && !next.isAfter(date(to));
  }

  private LocalDate date(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return before.city().profile().zone();
  }

  /** Clocks whose deadline comes of neither. */
  private static int unexplained(CaseFile file, CaseRules from, CaseRules to) {
    List<CaseClock> was = CaseClocks.of(file, from);
    List<CaseClock> is = CaseClocks.of(file, to);
    int count = 0;
    for (int i = 0; i < was.size(); i++) {
      boolean neither =
          was.get(i).source() == CaseClocks.Source.FORMER_RULES
              && is.get(i).source() == CaseClocks.Source.FORMER_RULES;
      count += neither ? 1 : 0;
    }
    return count;
  }

  private static Times times(CaseFile file, CaseRules from, CaseRules to) {
    Times times = file.now().times();
    for (CaseClock clock : CaseClocks.of(file, from)) {
      Explanation told = clock.told();
      Instant due = told == null ? null : told.run().deadline(to.reckoning()).orElse(clock.due());
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

  private static String quoted(@Nullable Instant at) {
    return at == null ? "null" : "\"" + at + "\"";
  }
}
