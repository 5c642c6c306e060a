package org.zhongshu.mode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Video rounds as they stand: by hand, and against a look through all items. */
class RoundsTest {
  private static final Instant TEN = Instant.parse("2026-04-04T02:00:00Z");

  private static MeasureItem look(
      long id, String measure, String place, int opens, int due, ItemState state) {
    ItemAnswer answer =
        state == ItemState.DONE ? new ItemAnswer(TEN, "seat", "烟", id % 2 == 0) : null;
    return new MeasureItem(
        id,
        1,
        measure,
        ItemKind.VIDEO,
        place,
        TEN.plusSeconds(60L * opens),
        TEN.plusSeconds(60L * due),
        state,
        Receipts.NONE,
        answer,
        null,
        1);
  }

  @Test
  void the_next_place_is_the_first_open_one_of_the_round_that_ends_first() {
    Rounds rounds =
        Rounds.at(
            List.of(
                look(1, "long", "p1", -30, 60, ItemState.OPEN),
                look(2, "short", "p3", -10, 20, ItemState.DONE),
                look(3, "short", "p2", -10, 20, ItemState.OPEN),
                look(4, "short", "p1", -10, 20, ItemState.DONE),
                look(5, "short", "p1", 20, 40, ItemState.OPEN)),
            TEN.plusSeconds(60));
    assertThat(rounds.next()).map(MeasureItem::id).contains(3L);
    assertThat(rounds.running()).extracting(Rounds.Round::measure).containsExactly("short", "long");
    assertThat(rounds.running().getFirst().left()).isEqualTo(1);
    assertThat(rounds.running().getFirst().looks()).hasSize(3);
    assertThat(rounds.opensNext()).isEqualTo(TEN.plusSeconds(20 * 60));
  }

  @Test
  void what_was_missed_is_told_the_latest_first_until_it_is_made_up_for() {
    Rounds rounds =
        Rounds.at(
            List.of(
                look(1, "v", "p1", -90, -60, ItemState.MISSED),
                look(2, "v", "p1", -60, -30, ItemState.MISSED),
                look(3, "v", "p2", -60, -30, ItemState.DONE_LATE)),
            TEN);
    assertThat(rounds.missed()).extracting(MeasureItem::id).containsExactly(2L, 1L);
    assertThat(rounds.next()).isEmpty();
    assertThat(rounds.opensNext()).isNull();
  }

  @Test
  void what_was_said_of_a_place_before_is_told_the_latest_first() {
    List<MeasureItem> items =
        List.of(
            look(1, "v", "p1", -90, -60, ItemState.MISSED),
            look(2, "v", "p1", -60, -30, ItemState.DONE),
            look(3, "v", "p2", -60, -30, ItemState.DONE),
            look(4, "v", "p1", -60, -20, ItemState.CANCELLED),
            look(5, "v", "p1", -30, 10, ItemState.OPEN));
    assertThat(Rounds.before(items, items.getLast(), 5))
        .extracting(MeasureItem::id)
        .containsExactly(2L, 1L);
    assertThat(Rounds.before(items, items.getLast(), 1)).hasSize(1);
  }

  @Test
  void random_rounds_have_the_next_place_that_a_look_through_all_finds() {
    Random random = new Random(79);
    ItemState[] states = ItemState.values();
    for (int round = 0; round < 300; round++) {
      List<MeasureItem> items = new ArrayList<>();
      int count = random.nextInt(30);
      for (int id = 1; id <= count; id++) {
        int opens = random.nextInt(120) - 90;
        items.add(
            look(
                id,
                random.nextBoolean() ? "a" : "b",
                "p" + random.nextInt(5),
                opens,
                opens + 10 * (1 + random.nextInt(4)),
                states[random.nextInt(states.length)]));
      }
      MeasureItem expected = null;
      for (MeasureItem it : items) {
        boolean runs = !TEN.isBefore(it.opens()) && !TEN.isAfter(it.due());
        if (runs
            && it.state() == ItemState.OPEN
            && (expected == null
                || Comparator.comparing(MeasureItem::due)
                        .thenComparing(MeasureItem::measure)
                        .thenComparing(MeasureItem::id)
                        .compare(it, expected)
                    < 0)) {
          expected = it;
        }
      }
      assertThat(Rounds.at(items, TEN).next().orElse(null))
          .as("round %d", round)
          .isEqualTo(expected);
    }
  }
}
