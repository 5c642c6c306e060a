package org.zhongshu.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.city.City;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.screen.OpenCases.Standing;

class OpenCasesTest {
  private static final Instant NOW = Instant.parse("2026-04-04T02:00:00Z");
  private static final City CITY = new FakeDesk(() -> NOW).city();

  private static CaseSummary row(long id, Random random) {
    Stage stage = random.nextInt(4) == 0 ? Stage.CLOSED : Stage.IN_HANDLING;
    String area = new String[] {"410102001001", "410103002001", null, "999999"}[random.nextInt(4)];
    Instant due = NOW.plus(Duration.ofMinutes(random.nextInt(600) - 200));
    return new CaseSummary(
        id,
        "N" + id,
        1,
        stage,
        Grade.ORDINARY,
        Channel.WEB,
        Nature.UNKNOWN,
        "t",
        "",
        area,
        "",
        null,
        "",
        null,
        "",
        null,
        NOW,
        NOW.minus(Duration.ofHours(10)),
        due,
        null,
        null,
        0,
        null);
  }

  @Test
  void what_is_kept_up_by_changes_is_what_a_fresh_look_finds() {
    Random random = new Random(4);
    OpenCases kept = new OpenCases();
    Map<Long, CaseSummary> truth = new HashMap<>();
    kept.load(List.of());
    for (int batch = 0; batch < 60; batch++) {
      Map<Long, CaseSummary> answer = new HashMap<>();
      Set<Long> asked = new java.util.HashSet<>();
      for (int i = 0; i < 20; i++) {
        long id = random.nextInt(150);
        asked.add(id);
        // Some are no longer seen by this operator: there is no answer for them.
        if (random.nextInt(8) > 0) {
          answer.put(id, row(id, random));
        }
      }
      kept.apply(asked, answer.values());
      asked.forEach(truth::remove);
      truth.putAll(answer);
    }
    OpenCases fresh = new OpenCases();
    fresh.load(truth.values().stream().filter(r -> r.stage().open()).toList());

    Standing standing = kept.standing(CITY, NOW);

    assertThat(standing).isEqualTo(fresh.standing(CITY, NOW));
    long over =
        truth.values().stream()
            .filter(r -> r.stage().open() && r.stageDue() != null && NOW.isAfter(r.stageDue()))
            .count();
    assertThat(standing.over()).isEqualTo((int) over).isPositive();
    int inUnits = standing.loads().stream().mapToInt(OpenCases.Load::open).sum();
    assertThat(inUnits + standing.toPlace()).isEqualTo(standing.open());
    assertThat(standing.toPlace()).isPositive();
  }

  @Test
  void clocks_that_turn_are_counted_as_by_a_fresh_look_at_any_time() {
    Random random = new Random(9);
    OpenCases kept = new OpenCases();
    Map<Long, CaseSummary> truth = new HashMap<>();
    List<CaseSummary> first =
        LongStream.range(0, 200)
            .mapToObj(id -> row(id, random))
            .filter(OpenCasesTest::open)
            .toList();
    kept.load(first);
    first.forEach(r -> truth.put(r.id(), r));
    Instant now = NOW;
    int before = kept.standing(CITY, now).over();
    for (int second = 0; second < 300; second++) {
      now = now.plusSeconds(random.nextInt(120));
      if (random.nextInt(4) == 0) {
        CaseSummary changed = row(random.nextInt(250), random);
        kept.apply(Set.of(changed.id()), List.of(changed));
        truth.remove(changed.id());
        if (open(changed)) {
          truth.put(changed.id(), changed);
        }
      }
      OpenCases fresh = new OpenCases();
      fresh.load(truth.values());
      assertThat(kept.standing(CITY, now)).isEqualTo(fresh.standing(CITY, now));
    }
    assertThat(kept.standing(CITY, now).over()).isGreaterThan(before);
    // The clock of a machine may be set back.
    OpenCases fresh = new OpenCases();
    fresh.load(truth.values());
    assertThat(kept.standing(CITY, NOW)).isEqualTo(fresh.standing(CITY, NOW));
  }

  @Test
  void when_a_mode_has_cases_noticed_earlier_more_are_due_soon_and_no_more_over() {
    Random random = new Random(11);
    OpenCases kept = new OpenCases();
    kept.load(
        LongStream.range(0, 300)
            .mapToObj(id -> row(id, random))
            .filter(OpenCasesTest::open)
            .toList());
    Standing daily = kept.standing(CITY, NOW);

    kept.notice(_ -> new DueSoon(5));
    Standing early = kept.standing(CITY, NOW);
    kept.notice(DueSoon.ByPlace.USUAL);

    assertThat(early.soon()).isGreaterThan(daily.soon());
    assertThat(early.over()).isEqualTo(daily.over());
    assertThat(kept.standing(CITY, NOW)).isEqualTo(daily);
  }

  private static boolean open(CaseSummary row) {
    return row.stage().open();
  }
}
