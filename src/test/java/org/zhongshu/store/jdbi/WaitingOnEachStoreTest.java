package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Waiting;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.CaseSpan;

/** What waits after the end of a case, held against the same found one by one. */
final class WaitingOnEachStoreTest extends OnEachStore {
  private static final Instant SINCE = CaseFixtures.NOON.minus(Duration.ofDays(2));
  private List<Case> all = List.of();

  @BeforeEach
  void storeCases() {
    store.write(
        t -> {
          t.city().replace(CaseworkFixtures.cityData());
          return true;
        });
    all = new ArrayList<>(CaseFixtures.store(store, CaseFixtures.many(800, 5)));
    Random random = new Random(3);
    for (int i = 0; i < all.size(); i++) {
      Case it = all.get(i);
      if (it.stage() == Stage.CLOSED && random.nextInt(3) == 0) {
        Case appealed = CaseworkFixtures.appealed(it).withVersion(it.version() + 1);
        update(appealed);
        all.set(i, appealed);
      }
    }
  }

  @Test
  void pagesGiveThoseOfWhichItWaitsNewestFirst() {
    for (Waiting what : List.of(Waiting.APPEAL, Waiting.CALL_BACK)) {
      CaseFilter filter = CaseFilter.ALL.waitingFor(what);
      List<CaseSummary> found = new ArrayList<>();
      List<CaseSummary> page = store.read(t -> t.cases().page(filter, 7));
      while (!page.isEmpty()) {
        found.addAll(page);
        long last = page.getLast().id();
        page = store.read(t -> t.cases().page(filter.before(last), 7));
      }
      assertThat(found)
          .isNotEmpty()
          .isEqualTo(
              all.stream()
                  .filter(it -> Waiting.of(it).contains(what))
                  .sorted(Comparator.comparing(Case::id).reversed())
                  .map(CaseSummary::of)
                  .toList());
    }
  }

  @Test
  void aSpanKeepsOnlyThoseThatWereClosedInIt() {
    CaseSpan lately = new CaseSpan(CaseSpan.Kind.CLOSED, SINCE, CaseFixtures.NOON.plusSeconds(1));
    CaseFilter filter = CaseFilter.ALL.waitingFor(Waiting.CALL_BACK).in(lately);
    List<CaseSummary> page = store.read(t -> t.cases().page(filter, 1_000));
    assertThat(page)
        .isNotEmpty()
        .hasSameSizeAs(
            all.stream()
                .filter(it -> Waiting.of(it).contains(Waiting.CALL_BACK))
                .filter(it -> lately.holds(CaseSummary.of(it)))
                .toList());
  }

  @Test
  void countsAreThoseOfEachAreaAndForgetWhomNobodyWillCall() {
    Map<String, Integer> counts = new HashMap<>();
    store
        .read(t -> t.cases().waitingAfterEnd(SINCE))
        .forEach(c -> counts.put(c.what() + " " + c.area(), c.cases()));

    Map<String, Integer> expected = new HashMap<>();
    for (Case it : all) {
      Instant closed = it.times().closedAt();
      for (Waiting what : Waiting.of(it)) {
        if (what == Waiting.APPEAL
            || (what == Waiting.CALL_BACK && closed != null && !closed.isBefore(SINCE))) {
          expected.merge(what + " " + it.place().area(), 1, Integer::sum);
        }
      }
    }
    assertThat(counts).isNotEmpty().isEqualTo(expected);
  }
}
