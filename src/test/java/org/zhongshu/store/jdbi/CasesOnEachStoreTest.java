package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Point;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.StoreException;

/** Cases as they stand. */
final class CasesOnEachStoreTest extends OnEachStore {
  private static final String NUMBER = "YL-20260404-00001";

  @Test
  void aCaseWithEverythingToldComesBackAsItWas() {
    Case stored = CaseFixtures.store(store, CaseFixtures.full(NUMBER));

    assertThat(stored.id()).isPositive();
    assertThat(find(NUMBER)).contains(stored);
    assertThat(summaries(List.of(stored.id()))).containsExactly(summary(stored));
  }

  @Test
  void aCaseWithNothingThatMayBeLeftOutComesBackAsItWas() {
    Case stored = CaseFixtures.store(store, CaseFixtures.plain(NUMBER));

    assertThat(find(NUMBER)).contains(stored);
    assertThat(find("YL-20260404-00002")).isEmpty();
    assertThat(summaries(List.of(stored.id(), stored.id() + 1))).containsExactly(summary(stored));
  }

  @Test
  void twoHundredThousandCharactersOfAnyKindComeBackAndAreFound() {
    String description = anyText(Case.MAX_DESCRIPTION - 4, 7) + "龙湖尽头";
    Case stored =
        CaseFixtures.store(store, CaseFixtures.described(CaseFixtures.plain(NUMBER), description));

    assertThat(find(NUMBER)).contains(stored);
    assertThat(page(CaseFilter.ALL.withText("龙湖尽头"), 10)).containsExactly(summary(stored));
  }

  /** Han of the base plane and beyond, letters, line breaks, signs; no half of a surrogate pair. */
  private static String anyText(int length, long seed) {
    Random random = new Random(seed);
    int[][] ranges = {
      {0x4E00, 0x4FFF},
      {'a', 'z'},
      {'0', '9'},
      {0x20000, 0x20100},
      {0x30000, 0x30100},
      {0x1F600, 0x1F64F},
      {'\n', '\n'},
      {0x3001, 0x3002}
    };
    StringBuilder text = new StringBuilder(length + 2);
    while (text.length() < length) {
      int[] range = ranges[random.nextInt(ranges.length)];
      text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
    }
    text.setLength(length);
    if (Character.isHighSurrogate(text.charAt(length - 1))) {
      text.setCharAt(length - 1, '。');
    }
    return text.toString();
  }

  @Test
  void signsThatADatabaseCouldTripOverComeBack() {
    String odd = "' \" \\ % _ ; -- \t \u001F \u0001 \uFFFF {0} ? :name $$ 道";
    Case stored =
        CaseFixtures.store(
            store,
            CaseFixtures.described(CaseFixtures.titled(CaseFixtures.plain(NUMBER), odd), odd));

    assertThat(find(NUMBER)).contains(stored);
    assertThat(openCases()).containsExactly(summary(stored));
  }

  @Test
  void theCharacterThatNoTextMayHoldIsMarkedAsLost() {
    CaseFixtures.store(store, CaseFixtures.titled(CaseFixtures.plain(NUMBER), "一\0二"));

    assertThat(find(NUMBER).orElseThrow().title()).isEqualTo("一\uFFFD二");
    assertThat(faults()).isEmpty();
  }

  @Test
  void aStepIsTakenOnlyOnTheVersionBefore() {
    Case first = CaseFixtures.store(store, CaseFixtures.plain(NUMBER));
    Case second = CaseFixtures.next(first, c -> CaseFixtures.staged(c, Stage.IN_HANDLING));

    assertThat(update(second)).isTrue();
    assertThat(update(second)).isFalse();
    assertThat(update(CaseFixtures.next(CaseFixtures.next(second, c -> c), c -> c))).isFalse();
    assertThat(find(NUMBER)).contains(second);
  }

  @Test
  void everyPartOfACaseCanBeChanged() {
    Case plain = CaseFixtures.store(store, CaseFixtures.plain(NUMBER));
    Case full = CaseFixtures.full(NUMBER);
    Case filled =
        CaseFixtures.next(
            plain,
            c ->
                new Case(
                    c.id(),
                    NUMBER,
                    0,
                    full.origin(),
                    full.title(),
                    full.description(),
                    full.place(),
                    full.topic(),
                    full.grade(),
                    full.routing(),
                    full.stage(),
                    full.assignment(),
                    full.times()));

    assertThat(update(filled)).isTrue();
    assertThat(find(NUMBER)).contains(filled);

    Case emptied =
        CaseFixtures.next(
            filled,
            c ->
                new Case(
                    c.id(),
                    NUMBER,
                    0,
                    plain.origin(),
                    plain.title(),
                    plain.description(),
                    plain.place(),
                    plain.topic(),
                    plain.grade(),
                    plain.routing(),
                    plain.stage(),
                    plain.assignment(),
                    plain.times()));
    assertThat(update(emptied)).isTrue();
    assertThat(find(NUMBER)).contains(emptied);
  }

  @Test
  void aCaseReadForAChangeAndChangedTwiceInOneTransactionIsAtItsLastVersion() {
    CaseFixtures.store(store, CaseFixtures.plain(NUMBER));

    Case last =
        store.write(
            t -> {
              Case now = t.cases().byNumberForUpdate(NUMBER).orElseThrow();
              Case taken =
                  CaseFixtures.next(
                      now,
                      c ->
                          CaseFixtures.assigned(
                              c,
                              new Assignment(
                                  "east-cg",
                                  "",
                                  List.of(Part.of("city-water")),
                                  "seat-1",
                                  CaseFixtures.micros(1))));
              Case handed =
                  CaseFixtures.next(taken, c -> CaseFixtures.assigned(c, Assignment.NONE));
              assertThat(t.cases().update(taken)).isTrue();
              assertThat(t.cases().update(handed)).isTrue();
              return handed;
            });

    assertThat(find(NUMBER)).contains(last);
    assertThat(last.version()).isEqualTo(3);
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
                      t.settings().put("a", "b");
                      throw new IllegalArgumentException("演练");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(cases()).isZero();
    assertThat(lines()).isZero();
    assertThat(heads()).isEmpty();
    assertThat(page(CaseFilter.ALL.withText("演练"), 10)).isEmpty();
    assertThat(draw(1)).containsExactly(NUMBER);
  }

  @Test
  void aFailureOfTheDatabaseThatIsSwallowedStillUndoesAll() {
    CaseFixtures.store(store, CaseFixtures.plain(NUMBER));

    assertThatThrownBy(
            () ->
                store.write(
                    t -> {
                      t.settings().put("before", "1");
                      try {
                        t.cases().insert(List.of(CaseFixtures.plain(NUMBER)));
                      } catch (RuntimeException swallowed) {
                        t.settings().put("after", "1");
                      }
                      return true;
                    }))
        .isInstanceOf(RuntimeException.class);

    java.util.Map<String, String> settings = store.read(t -> t.settings().startingWith(""));
    assertThat(settings).isEmpty();
  }

  @Test
  void numbersAreDrawnOneAfterTheOtherForEachDayAndPrefix() {
    assertThat(draw(2)).containsExactly("YL-20260404-00001", "YL-20260404-00002");
    assertThat(draw(1)).containsExactly("YL-20260404-00003");
    assertThat(draw(0)).isEmpty();
    List<String> nextDay =
        store.write(t -> t.cases().drawNumbers("YL", LocalDate.of(2026, 4, 5), 1));
    List<String> other = store.write(t -> t.cases().drawNumbers("ZZ", CaseFixtures.DAY, 1));
    assertThat(nextDay).containsExactly("YL-20260405-00001");
    assertThat(other).containsExactly("ZZ-20260404-00001");
  }

  @Test
  void aDayWithMoreThanAHundredThousandCasesHasLongerNumbers() {
    List<String> all = store.write(t -> t.cases().drawNumbers("YL", CaseFixtures.DAY, 100_001));

    assertThat(all).hasSize(100_001).doesNotHaveDuplicates().endsWith("YL-20260404-100001");
  }

  @Test
  void whatAnOutsideSystemHasGivenIsKnown() {
    CaseFixtures.store(store, CaseFixtures.from(CaseFixtures.plain(NUMBER), "演练来源", "甲'1"));
    List<String> asked = new ArrayList<>(IntStream.range(0, 3_000).mapToObj(i -> "甲" + i).toList());
    asked.add("甲'1");

    Set<String> known = store.read(t -> t.cases().knownExternal("演练来源", asked));
    Set<String> elsewhere = store.read(t -> t.cases().knownExternal("别处", asked));
    Set<String> none = store.read(t -> t.cases().knownExternal("演练来源", List.of()));

    assertThat(known).containsExactly("甲'1");
    assertThat(elsewhere).isEmpty();
    assertThat(none).isEmpty();
  }

  @Test
  void theSameOutsideNumberIsNotStoredTwice() {
    CaseFixtures.store(store, CaseFixtures.from(CaseFixtures.plain(NUMBER), "演练来源", "1"));

    assertThatThrownBy(
            () ->
                CaseFixtures.store(
                    store, CaseFixtures.from(CaseFixtures.plain("YL-20260404-00002"), "演练来源", "1")))
        .isInstanceOf(StoreException.class);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void theBoardHasEveryOpenCaseAndNoOther() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(500, 3));
    Case odd =
        CaseFixtures.store(
            store,
            CaseFixtures.placed(
                CaseFixtures.plain("YL-20260404-00900"),
                new Place("一\u001F二", "990101", "", new Point(-34.5, -0.000001))));

    List<CaseSummary> expected =
        new ArrayList<>(
            all.stream().filter(c -> c.stage().open()).map(OnEachStore::summary).toList());
    expected.add(summary(odd));
    assertThat(openCases()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
