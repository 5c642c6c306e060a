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
import org.zhongshu.intake.city.CityImport;

/** Runs the measures one after another and prints each as it comes out. */
public final class Bench {
  private final BenchOptions options;
  private final PrintStream out;

  /**
   * @param out where figures are told to people while the benchmark runs
   */
  public Bench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** One measure. */
  private interface Measure {
    List<Figure> run() throws Exception;
  }

  /** Runs all that is wanted. */
  public BenchReport run() throws Exception {
    Path folder = Files.createTempDirectory("zhongshu-bench");
    try {
      BenchReport machine = BenchReport.of(List.of());
      out.printf(
          Locale.ROOT,
          "machine: %d cores, %d MiB for Java, %s, Java %s%n",
          machine.cores(),
          machine.memoryMiB(),
          machine.system(),
          machine.java());
      out.printf(
          "%-62s %7s %9s %9s %9s %9s %6s  %s%n",
          "", "n", "p50 ms", "p95 ms", "p99 ms", "bare p50", "ratio", "target");
      CityImport.Ready city = BenchCentre.city();
      StoreBench store = new StoreBench(folder, city, options);
      List<Figure> figures = new ArrayList<>();
      measure("create", figures, store::create);
      measure("import", figures, new ImportBench(folder, city, options)::run);
      measure("board", figures, () -> boards(store));
      measure("board", figures, new WindowBench(folder, city, options)::boards);
      measure("due", figures, new DueBench(folder, city, options)::run);
      measure("mode", figures, new ModeBench(folder, city, options)::run);
      measure("live", figures, new WindowBench(folder, city, options)::live);
      store.clear();
      measure("find", figures, store::find);
      BenchReport report = BenchReport.of(figures);
      out.println();
      out.println(
          report.reached()
              ? "all targets reached"
              : "targets missed: " + String.join("; ", report.missed()));
      return report;
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
      BenchReport.of(found).figures().forEach(this::tell);
      figures.addAll(found);
    }
  }

  private void tell(BenchReport.Line line) {
    out.printf(
        Locale.ROOT,
        "%-62s %7d %9.2f %9.2f %9.2f %9s %6s  %s%n",
        line.name(),
        line.times(),
        line.p50(),
        line.p95(),
        line.p99(),
        line.bareP50() == null ? "" : "%.2f".formatted(line.bareP50()),
        line.ratio() == null ? "" : (line.ratio() < 0.1 ? "%.4f" : "%.1f").formatted(line.ratio()),
        target(line));
    out.flush();
  }

  private static String target(BenchReport.Line line) {
    String reached = line.reached() == null ? "" : line.reached() ? "reached" : "MISSED";
    return Stream.of(line.target(), reached, line.remark())
        .filter(word -> !word.isEmpty())
        .reduce((a, b) -> a + ": " + b)
        .orElse("");
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
