package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.ListDifference.What;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

class ListDifferencesTest {
  private static final List<Category> BEFORE = CaseworkFixtures.withConditions();

  @Test
  void theSameListHasNone() {
    assertThat(ListDifferences.ofCatalogues(BEFORE, CaseworkFixtures.withConditions())).isEmpty();
    assertThat(ListDifferences.ofDuties(CaseworkFixtures.duties(), CaseworkFixtures.duties()))
        .isEmpty();
  }

  @Test
  void classesAndConditionsComeGoAndChange() {
    List<Category> after = new ArrayList<>(BEFORE.subList(0, 2));
    Limit hour = new Limit(1, LimitUnit.URGENT_HOUR);
    after.set(
        0,
        after
            .getFirst()
            .withConditions(
                List.of(
                    new Condition(1, "零星垃圾", hour, "已清扫"), new Condition(3, "大件", hour, "运走"))));
    Category old = BEFORE.get(2);
    after.add(
        new Category(
            "H01-02", old.kind(), old.bigClass(), "欠费", "", old.limit(), "", List.of(), "", ""));
    assertThat(ListDifferences.ofCatalogues(BEFORE, after))
        .containsExactly(
            new ListDifference(
                What.CHANGED,
                "E01-10",
                "暴露垃圾",
                1,
                ListField.LIMIT,
                new Limit(2, LimitUnit.URGENT_HOUR),
                hour),
            ListDifference.whole(What.ADDED, "E01-10", "暴露垃圾", 3),
            ListDifference.whole(What.REMOVED, "E01-10", "暴露垃圾", 2),
            ListDifference.whole(What.ADDED, "H01-02", "欠费", null),
            ListDifference.whole(What.REMOVED, "H01-01", "拖欠工资", null));
  }

  @Test
  void anotherOrderIsToldOnce() {
    assertThat(ListDifferences.ofCatalogues(BEFORE, BEFORE.reversed()))
        .containsExactly(ListDifference.whole(What.REORDERED, "", "", null));
  }
}
