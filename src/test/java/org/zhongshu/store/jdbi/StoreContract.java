package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;

/** What every store promises; run on each database. */
abstract class StoreContract {
  protected Store store;

  /** Opens a new, empty store. */
  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  // Asked with their types, since an assertion can't tell which one a lambda gives.

  protected Optional<Case> find(String number) {
    return store.read(t -> t.cases().byNumber(number));
  }

  protected List<CaseSummary> page(CaseFilter filter, int limit) {
    return store.read(t -> t.cases().page(filter, limit));
  }

  protected List<String> draw(int count) {
    return store.write(t -> t.cases().drawNumbers("YL", CaseFixtures.DAY, count));
  }

  protected Map<String, Long> heads() {
    return store.read(t -> t.journal().heads());
  }

  protected List<JournalLine> after(Map<String, Long> positions, int limit) {
    return store.read(t -> t.journal().after(positions, limit));
  }

  protected List<JournalLine> record(Case c) {
    return store.read(t -> t.journal().ofCase(c.id()));
  }

  @Test
  void aCaseWithEverythingToldComesBackAsItWas() {
    Case stored = CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00001"));

    Case read = store.read(t -> t.cases().byNumber("YL-20260404-00001")).orElseThrow();

    assertThat(read).isEqualTo(stored);
    assertThat(read.id()).isPositive();
  }

  @Test
  void aCaseWithNothingThatMayBeLeftOutComesBackAsItWas() {
    Case stored = CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00001"));

    assertThat(find("YL-20260404-00001")).contains(stored);
    assertThat(find("YL-20260404-00002")).isEmpty();
  }

  @Test
  void anUpdateIsTakenOnlyOnTheVersionBefore() {
    Case first = CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00001"));
    Case second = CaseFixtures.next(first, c -> CaseFixtures.staged(c, Stage.IN_HANDLING));

    assertThat(store.<Boolean>write(t -> t.cases().update(second))).isTrue();
    assertThat(store.<Boolean>write(t -> t.cases().update(second))).isFalse();
    assertThat(find(first.number())).contains(second);
  }

  @Test
  void whatFailsLeavesNothing() {
    assertThatThrownBy(
            () ->
                store.write(
                    t -> {
                      List<Case> stored = t.cases().insert(CaseFixtures.many(3, 1));
                      t.journal().append(List.of(CaseFixtures.line(stored.getFirst(), "report")));
                      t.cases().drawNumbers("YL", CaseFixtures.DAY, 5);
                      throw new IllegalArgumentException("演练");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(store.<Long>read(t -> t.cases().size())).isZero();
    assertThat(store.<Long>read(t -> t.journal().size())).isZero();
    assertThat(heads()).isEmpty();
    assertThat(draw(1)).containsExactly("YL-20260404-00001");
  }

  @Test
  void aLineOfTheJournalComesBackWithItsPlaceAndHash() {
    Case c = CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00001"));
    List<JournalLine> appended =
        store.write(t -> t.journal().append(List.of(CaseFixtures.note("city", null, "交接"))));

    assertThat(heads()).isEqualTo(Map.of(CaseFixtures.CHAIN, 1L, "city", 1L));
    assertThat(after(Map.of(CaseFixtures.CHAIN, 1L), 10)).isEqualTo(appended);
    assertThat(record(c))
        .singleElement()
        .satisfies(line -> assertThat(line.subject()).isEqualTo(c.number()));
    assertThat(store.verify().faults()).isEmpty();
  }

  @Test
  void twoCharactersAreFoundInTheWords() {
    Case c = CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00001"));
    CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00002"));

    assertThat(page(CaseFilter.ALL.withText("供水"), 10))
        .singleElement()
        .satisfies(found -> assertThat(found.id()).isEqualTo(c.id()));
  }
}
