package org.zhongshu.console.board.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.CaseFilter;

/** Asks the desk for rows and keeps the index; runs off the FX thread, one question at a time. */
public final class BoardReader {
  /** Ended cases that one page holds. */
  public static final int PAGE = 200;

  private final Desk desk;
  private final CaseIndex index;
  private volatile boolean stale = true;
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
      if (query.lane() == Lane.CLOSED) {
        changes = changes.joinedBy(ended(changes, test));
      }
    }
    changes = changes.and(index.tick(query.lane(), test, now));
    boolean reshape =
        first
            || task.reshape() == Reshape.ALWAYS
            || (task.reshape() == Reshape.IF_CHANGED && changes.reshape());
    if (!reshape) {
      return new Found(task, changes, index.counts(), null, false);
    }
    List<CaseSummary> rows;
    boolean more = false;
    if (query.lane().history().isPresent()) {
      rows = new ArrayList<>();
      more = readHistory(query, task.pages(), rows);
    } else {
      rows = index.rows(query.lane(), test);
    }
    return new Found(
        task, changes, index.counts(), new Shape(query.order().sort(rows, ranks())), more);
  }

  /** Forgets all, so that the next look reads the open cases anew. */
  public void forget() {
    stale = true;
  }

  private boolean readHistory(Query query, int pages, List<CaseSummary> rows) {
    CaseFilter filter = historyFilter(query);
    Predicate<CaseSummary> test = query.filter().withText("").over(desk.city());
    for (int i = 0; i < pages; i++) {
      List<CaseSummary> page = desk.cases().page(filter, PAGE);
      page.stream().filter(test).forEach(rows::add);
      if (page.size() < PAGE) {
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
    // The store finds words of two characters or more; one alone would find nothing.
    List<String> words =
        Arrays.stream(filter.text().strip().split("\\s+")).filter(w -> w.length() >= 2).toList();
    return new CaseFilter(
        stages,
        filter.area(),
        filter.channels().size() == 1 ? filter.channels().iterator().next() : null,
        String.join(" ", words),
        null,
        false,
        false,
        null);
  }

  private static Set<Long> ended(Changes changes, Predicate<CaseSummary> test) {
    Map<Long, CaseSummary> ended = new HashMap<>(changes.fresh());
    ended.values().removeIf(row -> row.stage().open() || !test.test(row));
    return Set.copyOf(ended.keySet());
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
