package org.zhongshu.app.bench;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large the benchmark is.
 *
 * @param only names of the measures to run; empty for all: {@code create}, {@code import}, {@code
 *     board}, {@code due}, {@code mode}, {@code live}, {@code find}
 * @param file file to import instead of a generated one; null to generate
 * @param creates cases to create
 * @param importRows rows of the generated file
 * @param boards open cases on the boards to open
 * @param opens how often each is opened
 * @param liveOpen open cases on the board that changes
 * @param liveSeconds how long it changes
 * @param findCases cases to find words among
 * @param finds how often each word is looked for
 * @param seed of all that is made up
 */
public record BenchOptions(
    Set<String> only,
    @Nullable Path file,
    int creates,
    int importRows,
    Set<Integer> boards,
    int opens,
    int liveOpen,
    int liveSeconds,
    int findCases,
    int finds,
    long seed) {
  public BenchOptions {
    only = Set.copyOf(only);
    boards = Set.copyOf(boards);
  }

  /** As the figures are published. */
  public static BenchOptions full() {
    return new BenchOptions(
        Set.of(),
        null,
        5_000,
        7_000,
        Set.of(2_000, 100_000),
        60,
        20_000,
        30,
        1_000_000,
        50,
        20260404);
  }

  /** For a first look, a tenth of the time. */
  public static BenchOptions quick() {
    return new BenchOptions(
        Set.of(), null, 500, 7_000, Set.of(2_000, 20_000), 5, 5_000, 5, 50_000, 20, 20260404);
  }

  public BenchOptions withOnly(Set<String> names) {
    return new BenchOptions(
        names,
        file,
        creates,
        importRows,
        boards,
        opens,
        liveOpen,
        liveSeconds,
        findCases,
        finds,
        seed);
  }

  public BenchOptions withFile(@Nullable Path other) {
    return new BenchOptions(
        only,
        other,
        creates,
        importRows,
        boards,
        opens,
        liveOpen,
        liveSeconds,
        findCases,
        finds,
        seed);
  }

  public BenchOptions withFindCases(int cases) {
    return new BenchOptions(
        only, file, creates, importRows, boards, opens, liveOpen, liveSeconds, cases, finds, seed);
  }

  boolean wants(String name) {
    return only.isEmpty() || only.contains(name);
  }
}
