package org.zhongshu.console.board.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.FigureQuestions;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseSpan;

/** Asks the desk for rows and keeps the index; runs off the FX thread, one question at a time. */
public final class BoardReader {
  /** Cases of the past that one page holds. */
  public static final int PAGE = 200;

  /**
   * What waits after the end is counted again when it is older than this and cases have changed.
   */
  private static final Duration COUNTS_AGE = Duration.ofSeconds(2);

  /** And when it is older than this in any case: other desks close cases too. */
  private static final Duration COUNTS_OLD = Duration.ofSeconds(60);

  /** The same where a span of time bounds them: the rows shall be as many as the figure told. */
  public static final int PAGE_OF_SPAN = 100_000;

  private final Desk desk;
  private final CaseIndex index;
  private volatile boolean stale = true;
  private Map<Waiting, Integer> afterEnd = Map.of();
  private Instant afterEndAt = Instant.EPOCH;
  private Set<Long> past = Set.of();
  private RowOrder.@Nullable Ranks ranks;
  private @Nullable City rankedCity;
  private @Nullable Catalogue rankedCatalogue;

  public BoardReader(Desk desk) {
    this.desk = desk;
    this.index = new CaseIndex(desk.operator().id());
  }

  /**
   * What to look at.
   *
   * @param query what is shown
   * @param changed ids that have changed
   * @param reshape when the rows shown are to be brought in order
   * @param pages how many pages of ended cases are shown
   */
  public record Task(Query query, Set<Long> changed, Reshape reshape, int pages) {}

  /** When to bring the rows shown in order. */
  public enum Reshape {
    /** In any case. */
    ALWAYS,
    /** When they would be others. */
    IF_CHANGED,
    /** Not now: somebody has his hand on them. */
    NEVER
  }

  /**
   * What was found.
   *
   * @param shape rows in order; null when they are to stay as they are
   * @param more whether there are more ended cases to be had
   */
  public record Found(
      Task task, Changes changes, LaneCounts counts, @Nullable Shape shape, boolean more) {}

  public synchronized Found look(Task task, Instant now) {
    boolean first = stale;
    index.notice(desk.layout(), now);
    if (first) {
      stale = false;
      try {
        index.load(desk.cases().open(), now);
      } catch (RuntimeException e) {
        stale = true;
        throw e;
      }
    }
    Query query = task.query();
    Predicate<CaseSummary> test = query.filter().over(desk.city());
    Changes changes = Changes.NONE;
    if (!task.changed().isEmpty()) {
      List<CaseSummary> answer = desk.cases().summaries(task.changed());
      changes =
          index.apply(
              task.changed(), answer, query.lane(), test, query.order().number(ranks()), now);
      if (query.lane().past()) {
        changes = pastChanges(changes, query, test);
      }
    }
    changes = changes.and(index.tick(query.lane(), test, now));
    boolean reshape =
        first
            || task.reshape() == Reshape.ALWAYS
            || (task.reshape() == Reshape.IF_CHANGED && changes.reshape());
    LaneCounts counts = counts(first, !task.changed().isEmpty(), now);
    if (!reshape) {
      return new Found(task, changes, counts, null, false);
    }
    List<CaseSummary> rows;
    boolean more = false;
    if (query.lane().past()) {
      rows = new ArrayList<>();
      more = readHistory(query, task.pages(), rows, now);
      past = rows.stream().map(CaseSummary::id).collect(Collectors.toSet());
    } else {
      rows = index.rows(query.lane(), test);
    }
    return new Found(task, changes, counts, new Shape(query.order().sort(rows, ranks())), more);
  }

  /** Counts of the lanes: of the open cases from the index, of the others as the store tells. */
  private LaneCounts counts(boolean first, boolean changed, Instant now) {
    Duration age = Duration.between(afterEndAt, now);
    if (first || age.compareTo(changed ? COUNTS_AGE : COUNTS_OLD) >= 0) {
      afterEnd = desk.cases().waitingAfterEnd();
      afterEndAt = now;
    }
    LaneCounts counts = index.counts();
    for (Lane lane : Lane.values()) {
      if (lane.past() && lane.counted()) {
        counts =
            counts.with(lane, lane.waiting().map(it -> afterEnd.getOrDefault(it, 0)).orElse(0));
      }
    }
    return counts;
  }

  /** Forgets all, so that the next look reads the open cases anew. */
  public void forget() {
    stale = true;
  }

  private boolean readHistory(Query query, int pages, List<CaseSummary> rows, Instant now) {
    CaseFilter filter = historyFilter(query);
    Predicate<CaseSummary> test = query.filter().withText("").over(desk.city());
    int size = filter.span() == null ? PAGE : PAGE_OF_SPAN;
    if (query.lane() == Lane.CALL_BACK && filter.span() == null) {
      // Whoever was not called for so long is not called any more; the count says the same.
      Instant since = now.minus(FigureQuestions.TO_EVALUATE);
      filter = filter.in(new CaseSpan(CaseSpan.Kind.CLOSED, since, now.plusSeconds(1)));
    }
    for (int i = 0; i < pages; i++) {
      List<CaseSummary> page = desk.cases().page(filter, size);
      page.stream().filter(test).forEach(rows::add);
      if (page.size() < size) {
        return false;
      }
      filter = filter.before(page.getLast().id());
    }
    return true;
  }

  private static CaseFilter historyFilter(Query query) {
    CaseFilter base = query.lane().history().orElse(CaseFilter.ALL);
    RowFilter filter = query.filter();
    Set<Stage> stages = new HashSet<>(base.stages());
    if (filter.stages().stream().anyMatch(stages::contains)) {
      stages.retainAll(filter.stages());
    }
    if (base.stages().isEmpty()) {
      stages.addAll(filter.stages());
    }
    // The store finds words of two characters or more; one alone would find nothing.
    List<String> words =
        Arrays.stream(filter.text().strip().split("\\s+")).filter(w -> w.length() >= 2).toList();
    String category = filter.category();
    boolean toClass = category != null && category.isEmpty();
    return new CaseFilter(
        stages,
        filter.within(),
        filter.channels().size() == 1 ? filter.channels().iterator().next() : null,
        String.join(" ", words),
        null,
        false,
        toClass,
        null,
        toClass ? null : category,
        filter.span(),
        base.waits());
  }

  /** Which rows of the past come or go by a batch, judged against those that were read last. */
  private Changes pastChanges(Changes changes, Query query, Predicate<CaseSummary> test) {
    CaseSpan span = query.filter().span();
    boolean told = span == null || span.toldBySummary();
    Set<Long> joined = new HashSet<>();
    Set<Long> left = new HashSet<>(changes.gone());
    left.retainAll(past);
    for (CaseSummary row : changes.fresh().values()) {
      boolean held = query.lane().holdsPast(row) && test.test(row);
      if (held && !past.contains(row.id())) {
        joined.add(row.id());
      } else if (!held && told && past.contains(row.id())) {
        left.add(row.id());
      }
    }
    return changes.joinedAndLeft(joined, left);
  }

  private RowOrder.Ranks ranks() {
    City city = desk.city();
    Catalogue catalogue = desk.catalogue();
    RowOrder.Ranks known = ranks;
    if (known == null || city != rankedCity || catalogue != rankedCatalogue) {
      known = new RowOrder.Ranks(city, catalogue);
      ranks = known;
      rankedCity = city;
      rankedCatalogue = catalogue;
    }
    return known;
  }
}
