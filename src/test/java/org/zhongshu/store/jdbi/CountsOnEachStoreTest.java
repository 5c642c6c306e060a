package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.CaseTable.OnTime;

/** Counts, held against the same counted one by one. */
final class CountsOnEachStoreTest extends OnEachStore {
  /** Midnight in the city of the fixtures, Asia/Shanghai. */
  private static final Instant DAY_START = Instant.parse("2026-04-03T16:00:00Z");

  private static final Instant NOW = CaseFixtures.NOON;
  private List<Case> all = List.of();

  @BeforeEach
  void storeCases() {
    store.write(
        t -> {
          t.city().replace(CaseworkFixtures.cityData());
          return true;
        });
    all = CaseFixtures.store(store, CaseFixtures.many(1_500, 21));
  }

  @Test
  void loadsAreTheOpenCasesOfEachLead() {
    Map<String, Integer> loads = store.read(t -> t.cases().loads());

    Map<String, Integer> expected = new HashMap<>();
    all.stream()
        .filter(c -> c.stage().open())
        .map(c -> c.assignment().lead())
        .filter(lead -> lead != null)
        .forEach(lead -> expected.merge(lead, 1, Integer::sum));
    assertThat(loads).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void aStepMovesTheLoad() {
    Case moved = all.stream().filter(c -> c.stage() == Stage.IN_HANDLING).findFirst().orElseThrow();
    String lead = java.util.Objects.requireNonNull(moved.assignment().lead());
    int before = store.read(t -> t.cases().loads()).getOrDefault(lead, 0);

    update(CaseFixtures.next(moved, c -> CaseFixtures.staged(c, Stage.CLOSED)));

    Map<String, Integer> loads = store.read(t -> t.cases().loads());
    assertThat(loads.getOrDefault(lead, 0)).isEqualTo(before - 1);
  }

  @Test
  void onTimeCountsClosedCasesWithALimitByLead() {
    Instant since = NOW.minus(Duration.ofDays(3));

    Map<String, OnTime> onTime = store.read(t -> t.cases().onTime(since));

    Map<String, OnTime> expected =
        all.stream()
            .filter(c -> c.assignment().lead() != null && c.times().caseDue() != null)
            .filter(c -> c.times().closedAt() != null && !c.times().closedAt().isBefore(since))
            .collect(
                Collectors.groupingBy(
                    c -> String.valueOf(c.assignment().lead()),
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        some ->
                            new OnTime(
                                some.size(),
                                (int)
                                    some.stream().filter(CountsOnEachStoreTest::inTime).count()))));
    assertThat(onTime).isNotEmpty().isEqualTo(expected);
  }

  private static boolean inTime(Case c) {
    Instant closed = c.times().closedAt();
    Instant due = c.times().caseDue();
    return closed != null && due != null && !closed.isAfter(due);
  }

  @Test
  void theScreenIsCountedAsOneWouldCountIt() {
    CaseCounts counts = store.read(t -> t.cases().counts(DAY_START, NOW));

    assertThat(counts.receivedToday()).hasSize(24).isEqualTo(byHour(c -> c.origin().reportedAt()));
    assertThat(counts.closedToday()).hasSize(24).isEqualTo(byHour(c -> c.times().closedAt()));
    assertThat(counts.receivedByDay()).hasSize(14).isEqualTo(byDay(c -> c.origin().reportedAt()));
    assertThat(counts.closedByDay()).hasSize(14).isEqualTo(byDay(c -> c.times().closedAt()));
    assertThat(counts.channelsToday())
        .isEqualTo(
            today().stream()
                .collect(
                    Collectors.groupingBy(
                        c -> c.origin().channel(), Collectors.summingInt(_ -> 1))));
    Map<String, Integer> categories = new TreeMap<>();
    counts.categoriesToday().forEach(c -> categories.put(String.valueOf(c.category()), c.count()));
    assertThat(categories)
        .isEqualTo(
            today().stream()
                .collect(
                    Collectors.groupingBy(
                        c -> String.valueOf(c.topic().category()), Collectors.summingInt(_ -> 1))));
    assertThat(counts.categoriesToday())
        .isSortedAccordingTo((a, b) -> Integer.compare(b.count(), a.count()));
    Predicate<Case> week =
        c ->
            between(c.times().closedAt(), NOW.minus(Duration.ofDays(7)), NOW.plusNanos(1))
                && c.times().caseDue() != null;
    assertThat(counts.closedLast7Days()).isEqualTo((int) all.stream().filter(week).count());
    assertThat(counts.inTimeLast7Days())
        .isEqualTo((int) all.stream().filter(week.and(CountsOnEachStoreTest::inTime)).count());
    assertThat(counts.firstResponseSeconds())
        .isNotEmpty()
        .isEqualTo(
            today().stream()
                .filter(c -> c.times().firstDispatchedAt() != null)
                .map(
                    c ->
                        (int)
                            Duration.between(c.origin().reportedAt(), c.times().firstDispatchedAt())
                                .toSeconds())
                .sorted()
                .toList());
  }

  private List<Case> today() {
    return all.stream()
        .filter(
            c -> between(c.origin().reportedAt(), DAY_START, DAY_START.plus(Duration.ofDays(1))))
        .toList();
  }

  private static boolean between(@Nullable Instant at, Instant from, Instant to) {
    return at != null && !at.isBefore(from) && at.isBefore(to);
  }

  private List<Integer> byHour(Function<Case, @Nullable Instant> mark) {
    return counted(mark, DAY_START, Duration.ofHours(1), 24);
  }

  private List<Integer> byDay(Function<Case, @Nullable Instant> mark) {
    return counted(mark, DAY_START.minus(Duration.ofDays(13)), Duration.ofDays(1), 14);
  }

  private List<Integer> counted(
      Function<Case, @Nullable Instant> mark, Instant first, Duration step, int steps) {
    return new ArrayList<>(
        IntStream.range(0, steps)
            .mapToObj(
                i ->
                    (int)
                        all.stream()
                            .filter(
                                c ->
                                    between(
                                        mark.apply(c),
                                        first.plus(step.multipliedBy(i)),
                                        first.plus(step.multipliedBy(i + 1))))
                            .count())
            .toList());
  }
}
