package org.zhongshu.app.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark found, for machines.
 *
 * @param cores processors that Java sees
 * @param memoryMiB most memory that Java takes, MiB
 * @param system operating system and its release
 * @param java release of Java
 * @param figures one after another, as they were measured
 * @param reached whether every target was reached
 */
public record BenchReport(
    int cores, long memoryMiB, String system, String java, List<Line> figures, boolean reached) {
  public BenchReport {
    figures = List.copyOf(figures);
  }

  /**
   * One measured thing. Durations are milliseconds.
   *
   * @param name what was done
   * @param times how often it was measured
   * @param bareP50 median of the same rows by the yardstick in the same run, which is bare
   *     sqlite-jdbc or a plain walk over all; null where there is none
   * @param ratio median as a multiple of the yardstick's
   * @param target what it should be, in words; may be empty
   * @param reached whether it is; null where there is no target
   * @param remark what else there is to say; may be empty
   */
  public record Line(
      String name,
      int times,
      double p50,
      double p95,
      double p99,
      @Nullable Double bareP50,
      @Nullable Double ratio,
      String target,
      @Nullable Boolean reached,
      String remark) {}

  static BenchReport of(List<Figure> figures) {
    Runtime machine = Runtime.getRuntime();
    List<Line> lines = new ArrayList<>();
    boolean reached = true;
    for (Figure figure : figures) {
      Timings ours = figure.ours();
      Timings bare = figure.bare();
      lines.add(
          new Line(
              figure.name(),
              ours.size(),
              ours.millis(0.5),
              ours.millis(0.95),
              ours.millis(0.99),
              bare == null ? null : bare.millis(0.5),
              bare == null ? null : figure.ratio(),
              figure.target(),
              figure.reached(),
              figure.remark()));
      reached &= !Boolean.FALSE.equals(figure.reached());
    }
    return new BenchReport(
        machine.availableProcessors(),
        machine.maxMemory() >> 20,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.version"),
        lines,
        reached);
  }

  /** What missed its target. */
  List<String> missed() {
    return figures.stream()
        .filter(line -> Boolean.FALSE.equals(line.reached()))
        .map(Line::name)
        .toList();
  }
}
