package org.zhongshu.console.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.map.CaseMark;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.JournalLine;

/** Asks the desk what one screen shows; off the FX thread, one question at a time. */
final class ScreenReader {
  /** Lines of the feed that are kept. */
  static final int KEPT = 100;

  /**
   * Counts of the day are asked for again when they are older than this and something has changed.
   */
  private static final Duration COUNTS_AGE = Duration.ofSeconds(1);

  /** And when they are older than this in any case: the hour turns, days end. */
  private static final Duration COUNTS_OLD = Duration.ofSeconds(20);

  /**
   * Days that have passed change by little, and reading them costs: asked for again after this,
   * when the day turns, or when cases were taken in from a file.
   */
  private static final Duration DAYS_AGE = Duration.ofMinutes(10);

  /** With more open cases than this the map follows once a second. */
  private static final int MANY = 20_000;

  private final Desk desk;
  private final OpenCases open = new OpenCases();
  private boolean loaded;
  private @Nullable CaseCounts counts;
  private Instant countsAt = Instant.EPOCH;
  private Instant marksAt = Instant.EPOCH;
  private List<CaseDay> days = List.of();
  private Instant daysAt = Instant.EPOCH;
  private Instant daysBefore = Instant.EPOCH;

  ScreenReader(Desk desk) {
    this.desk = desk;
  }

  /**
   * What was found.
   *
   * @param marks cases on the map; null to leave them
   * @param lines new lines of the feed, newest first
   * @param settings settings of the city; null to leave them
   */
  record Found(
      Figures figures,
      @Nullable List<CaseMark> marks,
      List<FeedLine> lines,
      @Nullable Map<String, String> settings) {}

  /** Reads what these lines have changed; everything at the first time. */
  synchronized Found look(List<JournalLine> heard, Instant now) {
    boolean first = !loaded;
    List<JournalLine> lines = heard;
    Map<Long, CaseSummary> changed = new HashMap<>();
    if (first) {
      lines = desk.places().latest(KEPT);
      open.load(desk.cases().open());
      loaded = true;
    }
    Set<Long> ids = ids(first ? lines : heard);
    if (!ids.isEmpty()) {
      Collection<CaseSummary> answer = desk.cases().summaries(ids);
      answer.forEach(row -> changed.put(row.id(), row));
      open.apply(ids, answer);
    }
    CaseCounts now7 = counts(first || !heard.isEmpty(), now);
    open.notice(desk.layout());
    OpenCases.Standing standing = open.standing(desk.city(), now);
    List<CaseMark> marks = null;
    boolean due = first || standing.open() <= MANY || !now.isBefore(marksAt.plusSeconds(1));
    if (due) {
      marks = open.marks(desk.city(), MapCity.of(desk), now);
      marksAt = now;
    }
    return new Found(
        new Figures(now, standing, now7, days(lines, now7.dayStart(), now)),
        marks,
        told(first ? lines : lines.reversed(), changed),
        first ? desk.places().settings("city.") : null);
  }

  /** Forgets all, so that the next look reads anew. */
  synchronized void forget() {
    loaded = false;
    counts = null;
    daysAt = Instant.EPOCH;
  }

  private CaseCounts counts(boolean changed, Instant now) {
    CaseCounts known = counts;
    Duration age = Duration.between(countsAt, now);
    if (known == null
        || (changed && age.compareTo(COUNTS_AGE) >= 0)
        || age.compareTo(COUNTS_OLD) >= 0) {
      known = desk.cases().counts();
      counts = known;
      countsAt = now;
    }
    return known;
  }

  private List<CaseDay> days(List<JournalLine> lines, Instant dayStart, Instant now) {
    boolean imported = lines.stream().anyMatch(l -> l.kind().equals("import"));
    if (imported
        || !dayStart.equals(daysBefore)
        || Duration.between(daysAt, now).compareTo(DAYS_AGE) >= 0) {
      days = desk.cases().days();
      daysAt = now;
      daysBefore = dayStart;
    }
    return days;
  }

  private static Set<Long> ids(List<JournalLine> lines) {
    Set<Long> ids = new HashSet<>();
    for (JournalLine line : lines) {
      Long id = line.caseId();
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static List<FeedLine> told(List<JournalLine> newestFirst, Map<Long, CaseSummary> cases) {
    List<FeedLine> told = new ArrayList<>();
    for (JournalLine line : newestFirst) {
      if (told.size() == KEPT) {
        break;
      }
      if (!FeedLine.tells(line)) {
        continue;
      }
      told.add(FeedLine.of(line, line.caseId() == null ? null : cases.get(line.caseId())));
    }
    return told;
  }
}
