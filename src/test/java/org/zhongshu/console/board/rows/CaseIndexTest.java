package org.zhongshu.console.board.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.console.board.FakeDesk;

class CaseIndexTest {
  private static final String ME = "seat-3";
  private static final RowOrder.Ranks RANKS = ranks();
  private static final Predicate<CaseSummary> ANY = _ -> true;

  @ParameterizedTest
  @EnumSource(Lane.class)
  void counts_and_membership_stay_those_of_a_full_count_through_random_changes(Lane lane) {
    RandomRows rows = new RandomRows(7 + lane.ordinal());
    Map<Long, CaseSummary> reference = new HashMap<>();
    CaseIndex index = new CaseIndex(ME);
    Instant now = RandomRows.NOW;
    List<CaseSummary> first = rows.many(300);
    index.load(first, now);
    first.stream().filter(r -> r.stage().open()).forEach(r -> reference.put(r.id(), r));
    Set<Long> shown = ids(index, lane);
    Predicate<CaseSummary> test = row -> row.id() % 3 != 0;
    shown.removeIf(id -> id % 3 == 0);

    for (int round = 0; round < 200; round++) {
      now = now.plusSeconds(rows.random().nextInt(300));
      Map<Long, CaseSummary> batch = new HashMap<>();
      Set<Long> asked = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        long id = 1 + rows.random().nextInt(400);
        asked.add(id);
        if (rows.random().nextInt(20) != 0) {
          batch.put(id, rows.one(id, round + 2, now));
        }
      }
      Changes changes =
          index
              .apply(asked, batch.values(), lane, test, RowOrder.LEAST_TIME.number(RANKS), now)
              .and(index.tick(lane, test, now));
      asked.forEach(reference::remove);
      batch.values().stream().filter(r -> r.stage().open()).forEach(r -> reference.put(r.id(), r));
      shown.addAll(changes.joined());
      shown.removeAll(changes.left());

      Set<Long> expected = new HashSet<>();
      for (CaseSummary row : reference.values()) {
        if (lane.holds(row, state(row, now), ME) && test.test(row)) {
          expected.add(row.id());
        }
      }
      assertThat(shown).isEqualTo(expected);
      assertThat(index.counts()).isEqualTo(countedAnew(reference, now));
    }
  }

  @Test
  void a_late_answer_does_not_undo_what_is_known() {
    RandomRows rows = new RandomRows(1);
    CaseSummary old = openRow(rows, 1, 4);
    CaseSummary fresh = openRow(rows, 1, 5);
    CaseIndex index = new CaseIndex(ME);
    index.load(List.of(fresh), RandomRows.NOW);

    Changes changes =
        index.apply(
            Set.of(1L),
            List.of(old),
            Lane.ALL,
            ANY,
            RowOrder.LEAST_TIME.number(RANKS),
            RandomRows.NOW);

    assertThat(index.find(1)).contains(fresh);
    assertThat(changes.fresh()).isEmpty();
  }

  @Test
  void a_case_that_is_no_longer_seen_leaves() {
    CaseSummary row = openRow(new RandomRows(2), 9, 1);
    CaseIndex index = new CaseIndex(ME);
    index.load(List.of(row), RandomRows.NOW);

    Changes changes =
        index.apply(
            Set.of(9L),
            List.of(),
            Lane.ALL,
            ANY,
            RowOrder.LEAST_TIME.number(RANKS),
            RandomRows.NOW);

    assertThat(changes.left()).containsExactly(9L);
    assertThat(index.counts().of(Lane.ALL)).isZero();
  }

  @Test
  void a_place_in_the_order_that_changes_is_told_as_a_move() {
    RandomRows rows = new RandomRows(3);
    CaseSummary row = openRow(rows, 1, 1);
    CaseIndex index = new CaseIndex(ME);
    index.load(List.of(row), RandomRows.NOW);
    CaseSummary later = withGrade(row, 2);

    Changes changes =
        index.apply(
            Set.of(1L),
            List.of(later),
            Lane.ALL,
            ANY,
            new RowOrder(RowOrder.Key.GRADE, true).number(RANKS),
            RandomRows.NOW);

    assertThat(changes.moved()).containsExactly(1L);
    assertThat(changes.joined()).isEmpty();
  }

  @Test
  void when_a_mode_has_cases_noticed_earlier_all_are_counted_anew() {
    RandomRows rows = new RandomRows(5);
    Map<Long, CaseSummary> all = new HashMap<>();
    for (long id = 1; id <= 400; id++) {
      all.put(id, openRow(rows, id, 1));
    }
    DueSoon.ByPlace early = place -> new DueSoon(place == null ? 60 : 30);
    CaseIndex index = new CaseIndex(ME);
    index.load(all.values(), RandomRows.NOW);
    int before = index.counts().of(Lane.ALL, DueState.SOON);

    index.notice(early, RandomRows.NOW);
    long expected =
        all.values().stream()
            .flatMap(row -> Clock.of(row, early).stream())
            .filter(clock -> clock.state(RandomRows.NOW) == DueState.SOON)
            .count();
    assertThat(index.counts().of(Lane.ALL, DueState.SOON))
        .isEqualTo((int) expected)
        .isGreaterThan(before);

    index.notice(DueSoon.ByPlace.USUAL, RandomRows.NOW);
    assertThat(index.counts()).isEqualTo(countedAnew(all, RandomRows.NOW));
  }

  private static RowOrder.Ranks ranks() {
    FakeDesk desk = new FakeDesk(InstantSource.fixed(RandomRows.NOW));
    return new RowOrder.Ranks(desk.city(), desk.catalogue());
  }

  private static CaseSummary withGrade(CaseSummary r, int version) {
    Grade[] grades = Grade.values();
    return new CaseSummary(
        r.id(),
        r.number(),
        version,
        r.stage(),
        grades[(r.grade().ordinal() + 1) % grades.length],
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
        r.stageSince(),
        r.stageDue(),
        r.caseDue(),
        r.closedAt(),
        r.hops(),
        r.at());
  }

  private static CaseSummary openRow(RandomRows rows, long id, int version) {
    CaseSummary row = rows.one(id, version, RandomRows.NOW);
    while (!row.stage().open()) {
      row = rows.one(id, version, RandomRows.NOW);
    }
    return row;
  }

  private static Set<Long> ids(CaseIndex index, Lane lane) {
    return index.rows(lane, ANY).stream()
        .map(CaseSummary::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static DueState state(CaseSummary row, Instant now) {
    return Clock.of(row).map(c -> c.state(now)).orElse(DueState.NONE);
  }

  private static LaneCounts countedAnew(Map<Long, CaseSummary> rows, Instant now) {
    int[][] counts = new int[Lane.values().length][DueState.values().length];
    for (CaseSummary row : rows.values()) {
      for (Lane lane : Lane.values()) {
        DueState state = state(row, now);
        if (lane.holds(row, state, ME)) {
          counts[lane.ordinal()][state.ordinal()]++;
        }
      }
    }
    return new LaneCounts(counts);
  }
}
