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
import org.zhongshu.store.CaseDay;
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
  void openCasesAreCountedByPlaceClassAndStage() {
    Map<String, Integer> counts = new HashMap<>();
    store
        .read(t -> t.cases().openCounts())
        .forEach(
            c ->
                counts.merge(
                    c.area() + " " + c.category() + " " + c.stage(), c.cases(), Integer::sum));

    Map<String, Integer> expected = new HashMap<>();
    all.stream()
        .filter(c -> c.stage().open())
        .forEach(
            c ->
                expected.merge(
                    c.place().area() + " " + c.topic().category() + " " + c.stage(),
                    1,
                    Integer::sum));
    assertThat(counts).isNotEmpty().isEqualTo(expected);
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
            between(c.times().closedAt(), counts.weekStart(), counts.dayEnd())
                && c.times().caseDue() != null;
    assertThat(counts.closedLast7Days()).isEqualTo((int) all.stream().filter(week).count());
    assertThat(counts.inTimeLast7Days())
        .isEqualTo((int) all.stream().filter(week.and(CountsOnEachStoreTest::inTime)).count());
    assertThat(counts.weekStart()).isEqualTo(DAY_START.minus(Duration.ofDays(6)));
    assertThat(counts.dayEnd()).isEqualTo(DAY_START.plus(Duration.ofDays(1)));
    Duration into = Duration.between(DAY_START, NOW);
    Instant yesterday = DAY_START.minus(Duration.ofDays(1));
    assertThat(counts.receivedYesterdayByNow())
        .isPositive()
        .isEqualTo(counted(c -> c.origin().reportedAt(), yesterday, into, 1).getFirst());
    assertThat(counts.closedYesterdayByNow())
        .isEqualTo(counted(c -> c.times().closedAt(), yesterday, into, 1).getFirst());
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

  @Test
  void wholeDaysAreReckonedAsOneWouldReckonThem() {
    List<CaseDay> days = store.read(t -> t.cases().days(DAY_START));

    assertThat(days).hasSize(13);
    for (int i = 0; i < days.size(); i++) {
      CaseDay day = days.get(i);
      Instant from = DAY_START.minus(Duration.ofDays(13 - i));
      Instant until = from.plus(Duration.ofDays(1));
      Predicate<Case> closed =
          c -> between(c.times().closedAt(), from, until) && c.times().caseDue() != null;
      List<Long> seconds =
          all.stream()
              .filter(c -> between(c.origin().reportedAt(), from, until))
              .filter(c -> c.times().firstDispatchedAt() != null)
              .map(
                  c ->
                      Duration.between(c.origin().reportedAt(), c.times().firstDispatchedAt())
                          .toSeconds())
              .sorted()
              .toList();
      assertThat(day.start()).isEqualTo(from);
      assertThat(day.closed()).isEqualTo((int) all.stream().filter(closed).count());
      assertThat(day.inTime())
          .isEqualTo((int) all.stream().filter(closed.and(CountsOnEachStoreTest::inTime)).count());
      assertThat(day.dispatched()).isEqualTo(seconds.size());
      if (!seconds.isEmpty()) {
        long within = seconds.stream().filter(s -> s <= day.firstResponseSeconds()).count();
        assertThat(within * 10).isGreaterThanOrEqualTo(seconds.size() * 9L);
        assertThat(seconds).contains((long) day.firstResponseSeconds());
      }
    }
    assertThat(days.stream().mapToInt(CaseDay::closed).sum()).isPositive();
    assertThat(days.stream().mapToInt(CaseDay::dispatched).sum()).isPositive();
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
