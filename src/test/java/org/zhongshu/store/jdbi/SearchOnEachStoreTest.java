package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;

/** Cases found by their words. */
final class SearchOnEachStoreTest extends OnEachStore {
  private int drawn;

  private Case titled(String title) {
    return CaseFixtures.store(
        store,
        CaseFixtures.titled(CaseFixtures.plain("YL-20260404-%05d".formatted(++drawn)), title));
  }

  private List<Long> found(String words) {
    return page(CaseFilter.ALL.withText(words), 100).stream().map(CaseSummary::id).toList();
  }

  @Test
  void twoCharactersAreFoundWhereverTheyStand() {
    Case begin = titled("积水在桥下");
    Case end = titled("桥下有积水");
    titled("桥下积了不少水");

    assertThat(found("积水")).containsExactly(end.id(), begin.id());
  }

  @Test
  void oneCharacterIsFoundAlsoAtTheEndOfAText() {
    Case end = titled("桥下有积水");
    Case middle = titled("水管破裂");
    titled("路灯不亮");

    assertThat(found("水")).containsExactly(middle.id(), end.id());
  }

  @Test
  void aLongWordIsFoundOnlyAsAWhole() {
    Case whole = titled("供水管破裂");
    // All its pairs, yet not the word.
    titled("供水、水管、管破、破裂");

    assertThat(found("供水管破裂")).containsExactly(whole.id());
  }

  @Test
  void severalWordsMustAllOccurInAnyPlace() {
    Case both = titled("北门大街路灯不亮");
    titled("路灯不亮");
    titled("北门大街积水");

    assertThat(found("路灯  北门")).containsExactly(both.id());
    assertThat(found("路灯　北门")).containsExactly(both.id());
  }

  @Test
  void lettersAreFoundInEitherCaseAndWidthByTheBeginningOfAWord() {
    Case bus = titled("K101路公交站牌 WiFi 坏了");

    assertThat(found("k101")).containsExactly(bus.id());
    assertThat(found("Ｋ１０１路")).containsExactly(bus.id());
    assertThat(found("wif")).containsExactly(bus.id());
    assertThat(found("站牌 WIFI")).containsExactly(bus.id());
    assertThat(found("101")).isEmpty();
    assertThat(found("k101站")).isEmpty();
  }

  @Test
  void aCaseIsFoundByItsNumberAndByTheEndOfIt() {
    Case one = CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-06684"));
    CaseFixtures.store(store, CaseFixtures.plain("YL-20260405-16684"));

    assertThat(found("YL-20260404-06684")).containsExactly(one.id());
    assertThat(found("yl-20260404-06684")).containsExactly(one.id());
    assertThat(found("6684")).containsExactly(one.id());
    assertThat(found("06684")).containsExactly(one.id());
  }

  @Test
  void rareCharactersAndEmojiAreFound() {
    Case rare = titled("\uD880\uDC00\uD880\uDC01村𠮷野家门前 😀🚰");

    assertThat(found("\uD880\uDC00\uD880\uDC01")).containsExactly(rare.id());
    assertThat(found("\uD880\uDC01村")).containsExactly(rare.id());
    assertThat(found("𠮷")).containsExactly(rare.id());
    assertThat(found("😀")).containsExactly(rare.id());
    assertThat(found("😁")).isEmpty();
  }

  @Test
  void everyTextOfACaseIsSearched() {
    Case full = CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00077"));

    for (String words : List.of("00077", "供水管", "第二行", "湖滨路", "新城街道", "管道破裂", "供水公司", "微信小程序")) {
      assertThat(found(words)).as(words).containsExactly(full.id());
    }
  }

  @Test
  void aPairDoesNotReachFromOneTextIntoTheNext() {
    CaseFixtures.store(
        store,
        CaseFixtures.described(
            CaseFixtures.titled(CaseFixtures.plain("YL-20260404-00001"), "桥上"), "水下"));

    assertThat(found("上水")).isEmpty();
  }

  @Test
  void correctedWordsAreFoundAndTheFormerOnesNot() {
    Case wrong = titled("路灯不亮");
    assertThat(update(CaseFixtures.next(wrong, c -> CaseFixtures.titled(c, "井盖缺失")))).isTrue();

    assertThat(found("路灯")).isEmpty();
    assertThat(found("井盖")).containsExactly(wrong.id());
  }

  @Test
  void wordsAndOtherConditionsHoldTogether() {
    titled("积水");
    Case closed =
        CaseFixtures.store(
            store,
            CaseFixtures.staged(
                CaseFixtures.titled(CaseFixtures.plain("YL-20260404-00002"), "积水"), Stage.CLOSED));

    CaseFilter filter =
        new CaseFilter(Set.of(Stage.CLOSED), null, null, "积水", null, false, false, null);
    assertThat(page(filter, 10)).containsExactly(summary(closed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\" OR \"",
        "'",
        "*",
        "-",
        "——",
        "。",
        "NEAR(",
        "\\",
        "':*",
        "a AND",
        "😀*",
        "^积",
        "{x}:y",
        "%",
        "( )"
      })
  void signsOfTheDatabasesOwnLanguageDoNoHarm(String words) {
    titled("积水 a 😀");

    assertThat(found(words)).hasSizeLessThanOrEqualTo(1);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void wordsWithNothingToLookForFindNothing() {
    titled("积水");

    assertThat(found("——")).isEmpty();
    assertThat(found("  ")).hasSize(1);
  }

  @Test
  void pagesOfHitsFollowEachOtherWithoutGapOrRepetition() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(300, 11));
    for (String words : List.of("垃圾", "暴露垃圾", "湖滨路 垃圾")) {
      List<Long> expected =
          all.stream().filter(c -> holds(c, words)).map(Case::id).toList().reversed();
      List<Long> paged = new ArrayList<>();
      CaseFilter filter = CaseFilter.ALL.withText(words);
      List<CaseSummary> some = page(filter, 7);
      while (!some.isEmpty()) {
        some.forEach(hit -> paged.add(hit.id()));
        some = page(filter.before(some.getLast().id()), 7);
      }
      assertThat(paged).as(words).isNotEmpty().isEqualTo(expected);
    }
  }

  @Test
  void anyPieceOfATextFindsExactlyTheCasesThatHoldIt() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(200, 12));
    Random random = new Random(13);
    for (int i = 0; i < 150; i++) {
      String text = all.get(random.nextInt(all.size())).title();
      int from = random.nextInt(text.length());
      String piece = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(5)));
      List<Long> expected =
          all.stream().filter(c -> holds(c, piece)).map(Case::id).toList().reversed();
      List<Long> hits =
          page(CaseFilter.ALL.withText(piece), 1_000).stream().map(CaseSummary::id).toList();
      assertThat(hits).as(piece).isEqualTo(expected);
    }
  }

  private static boolean holds(Case c, String words) {
    return List.of(words.split(" ")).stream()
        .allMatch(word -> CaseTexts.of(c).stream().anyMatch(text -> text.contains(word)));
  }
}
