package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DueQueueTest {
  private static final Instant NOON = Instant.parse("2026-04-03T04:00:00Z");

  @Test
  void what_is_due_comes_out_earliest_first_and_the_rest_stays() {
    DueQueue queue = new DueQueue();
    queue.put(1, NOON.plusSeconds(30));
    queue.put(2, NOON.plusSeconds(10));
    queue.put(3, NOON.plusSeconds(20));
    queue.put(2, NOON.plusSeconds(25));
    queue.remove(3);
    queue.remove(99);

    List<Long> due = new ArrayList<>();
    queue.takeDue(NOON.plusSeconds(25), due::add);

    assertThat(due).containsExactly(2L);
    assertThat(queue.next()).contains(NOON.plusSeconds(30));
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void what_is_due_may_be_put_in_again_while_it_is_taken_out() {
    DueQueue queue = new DueQueue();
    queue.put(1, NOON);
    List<Long> due = new ArrayList<>();
    queue.takeDue(
        NOON.plusSeconds(5),
        id -> {
          due.add(id);
          if (due.size() < 3) {
            queue.put(id, NOON.plusSeconds(due.size()));
          }
        });
    assertThat(due).containsExactly(1L, 1L, 1L);
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void in_random_runs_it_answers_what_a_walk_over_all_answers() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      DueQueue queue = new DueQueue();
      Map<Long, Instant> plain = new HashMap<>();
      Instant now = NOON;
      for (int i = 0; i < 2_000; i++) {
        long id = random.nextInt(300);
        switch (random.nextInt(8)) {
          case 0, 1, 2, 3 -> {
            Instant at = now.plusMillis(random.nextInt(60_000) - 5_000);
            queue.put(id, at);
            plain.put(id, at);
          }
          case 4, 5 -> {
            queue.remove(id);
            plain.remove(id);
          }
          case 6 -> assertThat(queue.momentOf(id)).isEqualTo(Optional.ofNullable(plain.get(id)));
          default -> {
            now = now.plusMillis(random.nextInt(4_000));
            assertThat(taken(queue, now)).isEqualTo(walked(plain, now));
          }
        }
        assertThat(queue.size()).isEqualTo(plain.size());
        assertThat(queue.next()).isEqualTo(plain.values().stream().min(Comparator.naturalOrder()));
      }
      queue.clear();
      assertThat(queue.next()).isEmpty();
    }
  }

  /** Those that are due in the same instant come in no promised order. */
  private static List<Long> taken(DueQueue queue, Instant now) {
    List<Long> taken = new ArrayList<>();
    queue.takeDue(now, taken::add);
    taken.sort(null);
    return taken;
  }

  private static List<Long> walked(Map<Long, Instant> plain, Instant now) {
    List<Long> due = new ArrayList<>();
    plain.forEach(
        (id, at) -> {
          if (!at.isAfter(now)) {
            due.add(id);
          }
        });
    due.forEach(plain::remove);
    due.sort(null);
    return due;
  }
}
