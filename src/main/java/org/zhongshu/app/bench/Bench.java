package org.zhongshu.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.intake.city.CityImport;

/** Runs the measures one after another and prints what came out. */
public final class Bench {
  private final BenchOptions options;
  private final PrintStream out;

  public Bench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** One measure. */
  private interface Measure {
    List<Figure> run() throws Exception;
  }

  /**
   * Runs all that is wanted.
   *
   * @return whether every target was reached
   */
  public boolean run() throws Exception {
    Path folder = Files.createTempDirectory("zhongshu-bench");
    try {
      tellMachine();
      CityImport.Ready city = BenchCentre.city();
      StoreBench store = new StoreBench(folder, city, options);
      List<Figure> figures = new ArrayList<>();
      measure("create", figures, store::create);
      measure("import", figures, new ImportBench(folder, city, options)::run);
      measure("board", figures, () -> boards(store));
      measure("board", figures, new WindowBench(folder, city, options)::boards);
      measure("live", figures, new WindowBench(folder, city, options)::live);
      store.clear();
      measure("find", figures, store::find);
      List<String> missed =
          figures.stream()
              .filter(f -> Boolean.FALSE.equals(f.reached()))
              .map(Figure::name)
              .toList();
      out.println();
      out.println(
          missed.isEmpty()
              ? "all targets reached"
              : "targets missed: " + String.join("; ", missed));
      return missed.isEmpty();
    } finally {
      remove(folder);
    }
  }

  private List<Figure> boards(StoreBench store) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (int cases : options.boards().stream().sorted().toList()) {
      figures.add(store.readOpen(cases));
    }
    return figures;
  }

  private void measure(String name, List<Figure> figures, Measure measure) throws Exception {
    if (options.wants(name)) {
      List<Figure> found = measure.run();
      found.forEach(this::tell);
      figures.addAll(found);
    }
  }

  private void tellMachine() {
    Runtime machine = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "machine: %d cores, %d MiB for Java, %s %s, Java %s%n",
        machine.availableProcessors(),
        machine.maxMemory() >> 20,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.version"));
    out.printf(
        Locale.ROOT,
        "%-62s %7s %9s %9s %9s %9s %6s  %s%n",
        "",
        "n",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "bare p50",
        "ratio",
        "target");
  }

  private void tell(Figure figure) {
    Timings ours = figure.ours();
    Timings bare = figure.bare();
    out.printf(
        Locale.ROOT,
        "%-62s %7d %9.2f %9.2f %9.2f %9s %6s  %s%n",
        figure.name(),
        ours.size(),
        ours.millis(0.5),
        ours.millis(0.95),
        ours.millis(0.99),
        bare == null ? "" : "%.2f".formatted(bare.millis(0.5)),
        bare == null ? "" : "%.1f".formatted(figure.ratio()),
        target(figure));
    out.flush();
  }

  private static String target(Figure figure) {
    String reached = told(figure.reached());
    return Stream.of(figure.target(), reached, figure.remark())
        .filter(word -> !word.isEmpty())
        .reduce((a, b) -> a + ": " + b)
        .orElse("");
  }

  private static String told(@Nullable Boolean reached) {
    return reached == null ? "" : reached ? "reached" : "MISSED";
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
