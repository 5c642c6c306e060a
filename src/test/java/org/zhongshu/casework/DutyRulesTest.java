package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Duty.Matter;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.lists.DutyFile;

/**
 * The rules of the list of duties on the exercise city: 林山寨 (410102001) is an ordinary sub-district
 * of 中原区; 郑东新区 has no code of its own and manages sub-districts of 金水, 管城 and 中牟.
 */
class DutyRulesTest {
  private static City city;
  private static Catalogue catalogue;
  private static DutyList duties;
  private static String ordinary;
  private static String zhengdong;
  private static String zhengdongInGuancheng;

  @BeforeAll
  static void theExerciseCity() {
    city =
        CityImport.shipped("assets/city/zhengzhou", "assets/catalogue/standard")
            .city()
            .orElseThrow()
            .content()
            .data()
            .toCity();
    catalogue = new Catalogue(CityImport.shippedCatalogue("assets/catalogue/standard"));
    duties =
        new DutyList(
            1, DutyFile.shipped("assets/catalogue/standard", city, catalogue).orElseThrow());
    ordinary = township("410105", "410105");
    zhengdong = township("410105", "zhengdong");
    zhengdongInGuancheng = township("410104", "zhengdong");
  }

  private static String township(String county, String jurisdiction) {
    return city.areas().stream()
        .filter(it -> it.level() == Level.TOWNSHIP && it.code().startsWith(county))
        .filter(it -> it.jurisdiction().equals(jurisdiction))
        .findFirst()
        .map(Area::code)
        .orElseThrow();
  }

  /** Unit → rule, of all that answer. */
  private static Map<String, DutyRule> rules(DutyList by, @Nullable String category, String area) {
    Map<String, DutyRule> rules = new TreeMap<>();
    answering(by, category, area).forEach(it -> rules.put(it.unit().id(), it.rule()));
    return rules;
  }

  private static List<Answering> answering(DutyList by, @Nullable String category, String area) {
    Draft draft = CaseworkFixtures.draft("事项", category, area, null);
    CaseRules rules = CaseRules.usual(city, catalogue);
    Case it =
        ((Decision.Accepted) new CaseBook(rules).report(draft, true, null, CaseworkFixtures.NOON))
            .after();
    return new Answerers(city, by).of(it, catalogue.byCode(category).orElse(null));
  }

  private static DutyList with(Duty... more) {
    List<Duty> items = new ArrayList<>(duties.items());
    items.addAll(List.of(more));
    return new DutyList(2, items);
  }

  private static Duty duty(String category, String owner, String area, Matter matter) {
    return new Duty("x-" + owner, "演练", category, owner, null, area, "", matter);
  }

  @Test
  void aPartGoesToItsOwnerFirstAndToTheAreaNext() {
    Map<String, DutyRule> rules = rules(duties, "P01-02", ordinary);
    assertThat(rules)
        .containsEntry("410105-cg", DutyRule.OWNER_FIRST)
        .containsEntry("410100-cg", DutyRule.OWNER_FIRST)
        .containsEntry(ordinary + "-oc", DutyRule.AREA_NEXT)
        .containsEntry(ordinary + "-zf", DutyRule.AREA_NEXT)
        .doesNotContainKey("410105-oc");
    assertThat(answering(duties, "P01-02", ordinary))
        .filteredOn(it -> it.unit().id().equals("410105-cg"))
        .extracting(it -> it.item() == null ? "" : it.item().code())
        .containsExactly("cg-P01-02");
  }

  @Test
  void anEventGoesToTheAreaFirstAndToTheOwnerNext() {
    assertThat(rules(duties, "E01-10", ordinary))
        .containsEntry(ordinary + "-zf", DutyRule.AREA_FIRST)
        .containsEntry(ordinary + "-oc", DutyRule.AREA_FIRST)
        .containsEntry("410105-cg", DutyRule.OWNER_NEXT)
        .containsEntry("410100-cg", DutyRule.OWNER_NEXT);
    assertThat(answering(duties, "E01-10", ordinary))
        .filteredOn(it -> it.unit().id().equals(ordinary + "-zf"))
        .extracting(it -> it.item() == null ? "" : it.item().code())
        .containsExactly("zf-E01");
  }

  @Test
  void anItemMayTurnTheOrderRound() {
    Duty turned = duty("E01-10", "cg", "410105", Matter.OWNER);
    assertThat(rules(with(turned), "E01-10", ordinary))
        .containsEntry("410105-cg", DutyRule.OWNER_FIRST)
        .containsEntry(ordinary + "-zf", DutyRule.AREA_NEXT);
    assertThat(rules(with(turned), "E01-10", township("410102", "410102")))
        .as("elsewhere nothing is turned")
        .containsEntry("410102-cg", DutyRule.OWNER_NEXT);
  }

  @Test
  void withoutAnOwnerTheAreaSeesToIt() {
    DutyList without =
        new DutyList(
            2, duties.items().stream().filter(it -> !it.category().startsWith("P01")).toList());
    assertThat(rules(without, "P01-02", ordinary))
        .containsEntry(ordinary + "-oc", DutyRule.FALLBACK)
        .containsEntry(ordinary + "-zf", DutyRule.FALLBACK)
        .containsEntry("410105-oc", DutyRule.FALLBACK)
        .doesNotContainKeys("410105-cg", "zhengdong-oc");
    assertThat(rules(duties, null, ordinary).values()).containsOnly(DutyRule.FALLBACK);
    assertThat(rules(without, "P01-02", zhengdong))
        .containsEntry("zhengdong-oc", DutyRule.FALLBACK)
        .doesNotContainKey("410105-oc");
  }

  @Test
  void ofSeveralOwnersTheFirstReceiverAnswers() {
    Map<String, DutyRule> rules =
        rules(with(duty("P01-02", "sl", "", Matter.OWNER)), "P01-02", ordinary);
    assertThat(rules)
        .containsEntry("410105-cg", DutyRule.FIRST_RECEIVER)
        .containsEntry("410105-sl", DutyRule.FIRST_RECEIVER)
        .containsEntry(ordinary + "-oc", DutyRule.AREA_NEXT);
  }

  @Test
  void theCloserItemGoesBeforeTheWider() {
    Map<String, DutyRule> rules =
        rules(with(duty("P01", "sl", "", Matter.OWNER)), "P01-02", ordinary);
    assertThat(rules).containsKey("410105-cg").doesNotContainKey("410105-sl");
    rules = rules(with(duty("P01-02", "sl", "410105", Matter.OWNER)), "P01-02", ordinary);
    assertThat(rules).containsKey("410105-sl").doesNotContainKey("410105-cg");
  }

  @Test
  void theManagingJurisdictionsOwnUnitsAnswerWhereverTheirSeatIs() {
    for (String area : List.of(zhengdong, zhengdongInGuancheng)) {
      assertThat(rules(duties, "P01-02", area))
          .as(area)
          .containsEntry("zhengdong-cg", DutyRule.OWNER_FIRST)
          .containsEntry("410100-cg", DutyRule.OWNER_FIRST)
          .containsEntry(area + "-oc", DutyRule.AREA_NEXT)
          .doesNotContainKeys("410105-cg", "410104-cg");
    }
    assertThat(rules(duties, "P01-02", ordinary)).doesNotContainKey("zhengdong-cg");
  }

  @Test
  void theDivisionAnswersWhereTheJurisdictionHasNoSuchUnitOrAnItemNamesIt() {
    List<Unit> fewer = city.units().stream().filter(it -> !it.id().equals("zhengdong-mz")).toList();
    City small =
        new City(
            city.profile(),
            city.areas(),
            city.jurisdictions(),
            fewer,
            city.leaders(),
            city.aliases());
    Case it = onlyCase("H12-01", zhengdong);
    assertThat(new Answerers(small, duties).of(it, catalogue.byCode("H12-01").orElseThrow()))
        .extracting(each -> each.unit().id())
        .contains("410105-mz");

    Duty named = duty("H12-01", "410105-mz", "zhengdong", Matter.OWNER);
    assertThat(rules(with(named), "H12-01", zhengdong))
        .containsEntry("410105-mz", DutyRule.OWNER_FIRST)
        .doesNotContainKey("zhengdong-mz");
    assertThat(rules(with(named), "H12-01", ordinary))
        .containsEntry("410105-mz", DutyRule.OWNER_FIRST);
  }

  private static Case onlyCase(String category, String area) {
    Draft draft = CaseworkFixtures.draft("事项", category, area, null);
    return ((Decision.Accepted)
            new CaseBook(CaseRules.usual(city, catalogue))
                .report(draft, true, null, CaseworkFixtures.NOON))
        .after();
  }

  @Test
  void theShippedListSaysAllThatTheUnitsOwnListsSay() {
    DutyList ofUnits = DutyList.ofUnits(city, catalogue);
    assertThat(DutyCheck.of(ofUnits.items(), city, catalogue)).isEmpty();
    assertThat(duties.items()).hasSameSizeAs(ofUnits.items());
    for (Category category : catalogue.all()) {
      for (String area : List.of(ordinary, zhengdong, zhengdongInGuancheng)) {
        assertThat(rules(duties, category.code(), area))
            .as(category.code() + " " + area)
            .isEqualTo(rules(ofUnits, category.code(), area));
      }
    }
    for (Unit unit : city.units()) {
      for (String listed : unit.classes()) {
        assertThat(duties.items())
            .as(unit.id() + " " + listed)
            .anyMatch(item -> item.isOf(unit) && item.category().equals(listed));
      }
    }
  }
}
