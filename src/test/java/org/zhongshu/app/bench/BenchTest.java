package org.zhongshu.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The benchmark itself works; how fast it finds things is not for tests to say. */
class BenchTest {
  private static final BenchOptions SMALL =
      new BenchOptions(Set.of(), null, 12, 40, Set.of(30), 2, 30, 1, 200, 2, 7);

  @Test
  void every_measure_runs_and_is_told() throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    BenchReport report =
        new Bench(SMALL, new PrintStream(told, true, StandardCharsets.UTF_8)).run();

    assertThat(report.figures())
        .extracting(BenchReport.Line::name)
        .anyMatch(name -> name.startsWith("create a case"))
        .anyMatch(name -> name.startsWith("import 40 rows"))
        .anyMatch(name -> name.equals("open the board with 30 open cases"))
        .anyMatch(name -> name.startsWith("sort by time left of 30"))
        .anyMatch(name -> name.equals("a second of 30 open cases, by queue"))
        .anyMatch(name -> name.startsWith("frames while"))
        .anyMatch(name -> name.startsWith("find among 200 cases"));
    assertThat(report.figures())
        .allSatisfy(
            line -> {
              assertThat(line.times()).isPositive();
              assertThat(line.p50()).isPositive().isLessThanOrEqualTo(line.p99());
              assertThat(line.p95()).isBetween(line.p50(), line.p99());
              assertThat(told.toString(StandardCharsets.UTF_8)).contains(line.name());
            });
    assertThat(report.figures()).anyMatch(line -> line.ratio() != null);
    assertThat(report.figures()).anyMatch(line -> line.remark().contains("selection kept"));
    assertThat(report.missed().isEmpty()).isEqualTo(report.reached());
  }
}
