package org.zhongshu.app.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.console.board.rows.BoardReader;
import org.zhongshu.console.board.rows.BoardReader.Reshape;
import org.zhongshu.console.board.rows.CaseIndex;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.intake.city.CityImport;

/**
 * Measures what a second costs in which nothing happens but that time passes: how many cases of
 * each lane are in time, due soon and over. The yardstick is the plain walk over all of them, in
 * the same run; both must count the same.
 */
final class DueBench {
  /** Seconds that pass; the clock of the benchmark runs ahead of the wall's. */
  private static final int SECONDS = 3_600;

  /** One second in so many is walked as well. */
  private static final int WALK_EVERY = 60;

  /** The seconds before are not counted: a process just started still compiles what it runs. */
  private static final int WARM_UP = 300;

  private static final int AT_ONCE = 1_000;

  private final Path folder;
  private final CityImport.Ready city;
  private final BenchOptions options;

  DueBench(Path folder, CityImport.Ready city, BenchOptions options) {
    this.folder = folder;
    this.city = city;
    this.options = options;
  }

  List<Figure> run() throws Exception {
    int cases = options.boards().stream().max(Integer::compare).orElse(0);
    try (BenchCentre centre = new BenchCentre(folder.resolve("due.db"), city, options.seed())) {
      centre.fill(cases, true);
      List<CaseSummary> rows = centre.desk().cases().open();
      return List.of(
          seconds(centre, rows, Lane.IN_HANDLING, "a second of %d open cases, by queue"),
          seconds(centre, rows, Lane.OVER, "the same while the queue of those over is shown, %d"),
          atOnce(rows));
    }
  }

  /** What the board does each second. */
  private static Figure seconds(
      BenchCentre centre, List<CaseSummary> rows, Lane lane, String name) {
    BoardReader reader = new BoardReader(centre.desk());
    String operator = centre.desk().operator().id();
    BoardReader.Task task =
        new BoardReader.Task(Query.START.in(lane), Set.of(), Reshape.IF_CHANGED, 1);
    Instant begin = Instant.now();
    LaneCounts before = reader.look(task, begin).counts();
    Timings ours = new Timings();
    Timings walks = new Timings();
    int turned = 0;
    for (int second = 1; second <= SECONDS; second++) {
      Instant now = begin.plusSeconds(second);
      long start = System.nanoTime();
      LaneCounts counts = reader.look(task, now).counts();
      long took = System.nanoTime() - start;
      turned += counts.equals(before) ? 0 : 1;
      before = counts;
      if (second > WARM_UP) {
        ours.add(took);
      }
      if (second % WALK_EVERY == 0) {
        long walk = System.nanoTime();
        int[][] plain = walk(rows, operator, now);
        if (second > WARM_UP) {
          walks.add(System.nanoTime() - walk);
        }
        compare(plain, counts);
      }
    }
    boolean reached = ours.millis(0.95) <= 1 && ours.millis(0.5) * 20 <= walks.millis(0.5);
    // Where rows come in by time alone the list is put in order anew, which is no counting.
    boolean counts = lane != Lane.OVER;
    return new Figure(
        name.formatted(rows.size()),
        ours,
        walks,
        counts ? "p95 ≤ 1 ms, ≤ 1/20 of the walk over all" : "",
        counts && rows.size() >= AT_ONCE ? reached : null,
        "in %d of %d s a clock turned".formatted(turned, SECONDS));
  }

  /** A second in which very many fall due together, as they do when a shift ends. */
  private static Figure atOnce(List<CaseSummary> rows) {
    int many = Math.min(AT_ONCE, Math.max(1, rows.size() / 4));
    int rounds = Math.min(20, rows.size() / many);
    Instant begin = Instant.now();
    List<CaseSummary> own = new ArrayList<>(rows);
    for (int i = 0; i < rounds * many; i++) {
      Instant due = begin.plusSeconds(60L + 60L * (i / many));
      own.set(i, due(rows.get(i), begin.minusSeconds(36_000), due));
    }
    CaseIndex index = new CaseIndex("");
    index.load(own, begin);
    Timings ours = new Timings();
    Timings walks = new Timings();
    for (int round = 0; round < rounds; round++) {
      Instant now = begin.plusSeconds(61L + 60L * round);
      // What falls due by itself in the minute before is not part of it.
      index.tick(Lane.ALL, _ -> true, now.minusNanos(1_000_000_000L));
      long start = System.nanoTime();
      index.tick(Lane.ALL, _ -> true, now);
      LaneCounts counts = index.counts();
      ours.add(System.nanoTime() - start);
      long walk = System.nanoTime();
      int[][] plain = walk(own, "", now);
      walks.add(System.nanoTime() - walk);
      compare(plain, counts);
    }
    return new Figure(
        "a second in which %d of %d fall due".formatted(many, rows.size()),
        ours,
        walks,
        "",
        null,
        "");
  }

  private static CaseSummary due(CaseSummary r, Instant since, Instant due) {
    return new CaseSummary(
        r.id(),
        r.number(),
        r.version(),
        r.stage(),
        r.grade(),
        r.channel(),
        r.nature(),
        r.title(),
        r.address(),
        r.area(),
        r.areaWords(),
        r.category(),
        r.topicWords(),
        r.lead(),
        r.leadWords(),
        r.takenBy(),
        r.reportedAt(),
        since,
        due,
        null,
        r.closedAt(),
        r.hops(),
        r.at(),
        r.routing(),
        r.waiting());
  }

  /** The counts by looking at every case. */
  private static int[][] walk(List<CaseSummary> rows, String operator, Instant now) {
    int[][] counts = new int[Lane.values().length][DueState.values().length];
    for (CaseSummary row : rows) {
      DueState state = Clock.of(row).map(clock -> clock.state(now)).orElse(DueState.NONE);
      for (Lane lane : Lane.values()) {
        if (lane.holds(row, state, operator)) {
          counts[lane.ordinal()][state.ordinal()]++;
        }
      }
    }
    return counts;
  }

  private static void compare(int[][] plain, LaneCounts counts) {
    for (Lane lane : Lane.values()) {
      for (DueState state : DueState.values()) {
        if (plain[lane.ordinal()][state.ordinal()] != counts.of(lane, state)) {
          throw new IllegalStateException(
              "the walk counts %s for %s, the index %s"
                  .formatted(Arrays.toString(plain[lane.ordinal()]), lane, counts));
        }
      }
    }
  }
}
