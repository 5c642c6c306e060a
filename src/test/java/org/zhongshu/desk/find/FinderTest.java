package org.zhongshu.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.desk.find.Found.Kind;

class FinderTest {
  private static final Finder FINDER = make();

  private static Finder make() {
    City city = CaseworkFixtures.city();
    return new Finder(city, new AreaNames(city), new Catalogue(CaseworkFixtures.categories()));
  }

  @BeforeAll
  static void learn() {
    FINDER.learnPinyin();
  }

  @ParameterizedTest
  @CsvSource({
    "暴露垃圾, E01-10", "垃圾, E01-10", "垃圾暴露, E01-10", "blj, E01-10", "bllj, E01-10",
        "baolulaji, E01-10",
    "baoll, E01-10", "laji, E01-10", "ljbl, E01-10", "E01, E01-10", "e01-10, E01-10",
        "manhole, P01-02",
    "jgqs, P01-02", "jinggai, P01-02", "tqgz, H01-01", "tuoqian gong zi, H01-01"
  })
  void aClassIsFoundByNameAliasPinyinInitialsAMixOrItsCode(String typed, String code) {
    if (typed.equals("blj")) {
      // No syllable is left out: 暴-露-垃 has no b-l-j.
      assertThat(FINDER.find(typed, Kind.CATEGORY, 5)).isEmpty();
    } else {
      assertThat(FINDER.find(typed, Kind.CATEGORY, 5))
          .first()
          .extracting(Found::code)
          .isEqualTo(code);
    }
  }

  @Test
  void initialsComeBeforeTheMiddleOfAnEnglishWord() {
    City city = CaseworkFixtures.city();
    Finder finder =
        new Finder(
            city,
            new AreaNames(city),
            new Catalogue(
                List.of(named("H08-01", "室温不达标", "Room too cold"), named("P01-18", "路灯", "Lamp"))));
    finder.learnPinyin();
    assertThat(finder.find("ld", Kind.CATEGORY, 5))
        .extracting(Found::code)
        .containsExactly("P01-18", "H08-01");
    assertThat(finder.find("co", Kind.CATEGORY, 5))
        .extracting(Found::code)
        .containsExactly("H08-01");
  }

  private static Category named(String code, String name, String english) {
    Category any = CaseworkFixtures.categories().getFirst();
    return new Category(code, any.kind(), "", name, english, any.limit(), "", List.of(), "开", "结");
  }

  @Test
  void unitsAndAreasAreFoundLikewiseWithWhatTellsThemApart() {
    assertThat(FINDER.find("qtsq", Kind.AREA, 5))
        .containsExactly(new Found(Kind.AREA, "990101001001", "桥头社区", "东区 / 河东街道 / 桥头"));
    assertThat(FINDER.find("hdjdzh", Kind.UNIT, 5))
        .extracting(Found::code)
        .containsExactly("hedong-team");
    assertThat(FINDER.find("990101001", Kind.AREA, 5))
        .extracting(Found::code)
        .first()
        .isEqualTo("990101001");
  }

  @Test
  void theVeryNameComesBeforeWhatOnlyHoldsIt() {
    assertThat(FINDER.find("河东", EnumSet.of(Kind.AREA, Kind.UNIT), 9))
        .extracting(Found::code)
        .startsWith("990101001")
        .contains("hedong-team", "hedong-centre");
  }

  @Test
  void onlyTheKindsAskedForAndNoMoreThanTheLimitComeBack() {
    assertThat(FINDER.find("q", Kind.AREA, 2))
        .hasSizeLessThanOrEqualTo(2)
        .allMatch(f -> f.kind() == Kind.AREA);
    assertThat(FINDER.find(" ", Kind.AREA, 2)).isEmpty();
    assertThat(FINDER.find("没有这样的", EnumSet.allOf(Kind.class), 9)).isEmpty();
  }

  @Test
  void beforeItHasLearntPinyinChineseAndCodesAreFound() {
    Finder fresh = make();
    assertThat(fresh.knowsPinyin()).isFalse();
    assertThat(fresh.find("laji", Kind.CATEGORY, 5)).isEmpty();
    assertThat(fresh.find("垃圾", Kind.CATEGORY, 5))
        .extracting(Found::code)
        .isEqualTo(List.of("E01-10"));
  }
}
