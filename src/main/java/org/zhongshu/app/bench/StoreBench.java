package org.zhongshu.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Area;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** Measures what the service layer does with a store: create, read for the board, find words. */
final class StoreBench {
  private static final List<String> WRITTEN = List.of("cases", "case_detail", "journal");

  private final Path folder;
  private final CityImport.Ready city;
  private final BenchOptions options;

  StoreBench(Path folder, CityImport.Ready city, BenchOptions options) {
    this.folder = folder;
    this.city = city;
    this.options = options;
  }

  /** Creates cases through the service layer by one caller and by four, then the same rows bare. */
  List<Figure> create() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (BenchCentre centre = new BenchCentre(folder.resolve("create.db"), city, options.seed())) {
      Desk desk = centre.desk();
      create(desk, centre, new Timings(), options.creates() / 5);
      long before = desk.cases().page(CaseFilter.ALL, 1).getFirst().id();
      Timings ours = new Timings();
      create(desk, centre, ours, options.creates());
      Timings bare = bare(centre.file(), "create-bare.db", before, 1);
      figures.add(
          new Figure(
              "create a case, one caller",
              ours,
              bare,
              "p95 ≤ 10 ms, ≥ 500/s",
              ours.millis(0.95) <= 10 && ours.perSecond() >= 500,
              "%.0f/s, bare %.0f/s".formatted(ours.perSecond(), bare.perSecond())));
      figures.add(createTogether(desk, centre));
    }
    return figures;
  }

  private Figure createTogether(Desk desk, BenchCentre centre) throws Exception {
    int callers = 4;
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < options.creates(); i++) {
      commands.add(new Command.Report(centre.report(), true));
    }
    Timings all = new Timings();
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
      List<Future<Timings>> parts = new ArrayList<>();
      for (int c = 0; c < callers; c++) {
        int first = c;
        Callable<Timings> part =
            () -> {
              Timings mine = new Timings();
              for (int i = first; i < commands.size(); i += callers) {
                Command command = commands.get(i);
                long began = System.nanoTime();
                check(desk.run(command));
                mine.add(System.nanoTime() - began);
              }
              return mine;
            };
        parts.add(pool.submit(part));
      }
      for (Future<Timings> part : parts) {
        part.get().addTo(all);
      }
    }
    double perSecond = commands.size() / ((System.nanoTime() - start) / 1e9);
    return new Figure(
        "create a case, four callers at once",
        all,
        null,
        "p95 ≤ 10 ms, ≥ 500/s",
        all.millis(0.95) <= 10 && perSecond >= 500,
        "%.0f/s together".formatted(perSecond));
  }

  private static void create(Desk desk, BenchCentre centre, Timings timings, int count) {
    for (int i = 0; i < count; i++) {
      Command command = new Command.Report(centre.report(), true);
      timings.time(() -> check(desk.run(command)));
    }
  }

  private static void check(Outcome outcome) {
    if (!(outcome instanceof Outcome.CaseDone)) {
      throw new IllegalStateException("a case of the benchmark was refused: " + outcome);
    }
  }

  /**
   * Writes the rows of all cases after one bare.
   *
   * @param cases how many cases go into one transaction; 0 for all
   */
  Timings bare(Path from, String name, long afterCase, int cases) throws SQLException {
    Path empty = folder.resolve(name);
    JdbiStores.open(empty.toString(), OpenMode.CREATE_IF_MISSING).close();
    Timings timings = new Timings();
    try (BareSqlite source = new BareSqlite(from);
        BareSqlite target = new BareSqlite(empty)) {
      target.insert(source.rows("journal_chain", ""));
      List<List<BareSqlite.Row>> tables = new ArrayList<>();
      for (String table : WRITTEN) {
        String key = table.equals("cases") ? "id" : "case_id";
        tables.add(source.rows(table, "WHERE " + key + " > " + afterCase + " ORDER BY " + key));
      }
      int count = tables.getFirst().size();
      int step = cases == 0 ? count : cases;
      for (int at = 0; at < count; at += step) {
        List<BareSqlite.Row> rows = new ArrayList<>();
        for (List<BareSqlite.Row> table : tables) {
          rows.addAll(table.subList(at, Math.min(count, at + step)));
        }
        long start = System.nanoTime();
        target.insert(rows);
        timings.add(System.nanoTime() - start);
      }
    }
    return timings;
  }

  /** Finds words among very many cases. */
  List<Figure> find() throws Exception {
    Path file = folder.resolve("find.db");
    List<Figure> figures = new ArrayList<>();
    try (BenchCentre centre = new BenchCentre(file, city, options.seed())) {
      centre.fill(options.findCases(), false);
      Desk desk = centre.desk();
      String rare = rareWord(desk);
      figures.add(find(desk, "common word 小区", CaseFilter.ALL.withText("小区"), file, "小区"));
      figures.add(find(desk, "word 路口 of many", CaseFilter.ALL.withText("路口"), file, "路口"));
      figures.add(find(desk, "rarer word " + rare, CaseFilter.ALL.withText(rare), file, rare));
      CaseFilter narrow =
          new CaseFilter(
              Set.of(Stage.CLOSED),
              desk.city().jurisdictions().getFirst().id(),
              null,
              "路口",
              null,
              false,
              false,
              null);
      figures.add(find(desk, "路口, closed, one jurisdiction", narrow, null, ""));
      figures.add(find(desk, "a word that is nowhere", CaseFilter.ALL.withText("鲲鹏"), file, "鲲鹏"));
    }
    return figures;
  }

  private static String rareWord(Desk desk) {
    // Two characters of one community's name: few of the cases hold them.
    return desk.city().areas().stream()
        .filter(area -> area.code().length() == 12 && area.name().length() >= 4)
        .map(Area::name)
        .sorted()
        .skip(7)
        .findFirst()
        .orElse("社区")
        .substring(0, 2);
  }

  private Figure find(Desk desk, String name, CaseFilter filter, @Nullable Path file, String word)
      throws SQLException {
    Timings ours = new Timings();
    int[] hits = new int[1];
    for (int i = 0; i < options.finds(); i++) {
      ours.time(() -> hits[0] = desk.cases().page(filter, 50).size());
    }
    Timings bare = null;
    if (file != null) {
      bare = new Timings();
      String sql =
          "SELECT c.* FROM case_words w JOIN cases c ON c.id = w.rowid WHERE w.case_words MATCH '\""
              + word
              + "\"' ORDER BY w.rowid DESC LIMIT 50";
      try (BareSqlite source = new BareSqlite(file)) {
        for (int i = 0; i < options.finds(); i++) {
          long start = System.nanoTime();
          source.read(sql);
          bare.add(System.nanoTime() - start);
        }
      }
    }
    return new Figure(
        "find among " + options.findCases() + " cases: " + name,
        ours,
        bare,
        "first page ≤ 100 ms",
        ours.millis(0.95) <= 100,
        hits[0] + " on the first page");
  }

  /** Reads all open cases for a board. */
  Figure readOpen(int cases) throws Exception {
    Path file = folder.resolve("open-" + cases + ".db");
    try (BenchCentre centre = new BenchCentre(file, city, options.seed())) {
      centre.fill(cases, true);
      Timings ours = new Timings();
      Timings bare = new Timings();
      try (BareSqlite source = new BareSqlite(file)) {
        for (int i = 0; i < options.opens(); i++) {
          ours.time(
              () -> {
                List<CaseSummary> rows = centre.desk().cases().open();
                if (rows.size() != cases) {
                  throw new IllegalStateException(
                      "expected " + cases + " open, found " + rows.size());
                }
              });
          long start = System.nanoTime();
          source.read("SELECT * FROM cases WHERE stage < 10");
          bare.add(System.nanoTime() - start);
        }
      }
      return new Figure("read " + cases + " open cases", ours, bare, "", null, "");
    }
  }

  /** Removes what a measure left, since a million cases are not small. */
  void clear() throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
