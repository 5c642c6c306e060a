package org.zhongshu.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.city.CentreDays;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.desk.json.CentreDaysJson;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Keeps the centre's own calendar, and reckons anew in the same transaction every open case whose
 * deadline a changed day moves ({@link Recounting}).
 */
final class CalendarKeeping {
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
    Recounting recounting = new Recounting(before, tables, scribe, from, to);
    NavigableSet<LocalDate> changed = changed(from.calendar(), to.calendar());
    if (!changed.isEmpty()) {
      refusal = recounting.run(row -> touched(row, changed));
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
      }
    }
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    lines.add(
        scribe.line(
            SubjectKind.CITY, "calendar", 0, "set-calendar", null, "", CommandJson.write(what)));
    lines.addAll(recounting.lines());
    tables.journal().append(lines);
    return new Outcome.CalendarSet(recounting.moved(), recounting.unexplained());
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
}
