package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

class CategoryTest {
  private static final Limit HOURS = new Limit(2, LimitUnit.URGENT_HOUR);
  private static final Limit DAYS = new Limit(5, LimitUnit.WORK_DAY);

  private static Category cover(String words, Condition... finer) {
    return new Category(
        "P01-01",
        Category.Kind.PART,
        "公用设施",
        "上水井盖",
        "",
        DAYS,
        "供水企业",
        List.of(),
        words,
        "完好",
        List.of(finer));
  }

  @Test
  void everyClassHasItsGeneralConditionAsNumberZero() {
    Category bare = cover("破损、缺失");
    assertThat(bare.condition(0)).contains(new Condition(0, "破损、缺失", DAYS, "完好"));
    assertThat(bare.condition(1)).isEmpty();
    assertThat(bare.citable()).extracting(Condition::general).containsExactly(true);
    assertThat(cover("").citable()).hasSize(1);
  }

  @Test
  void finerConditionsComeFirstAndTheGeneralOneLastWhenItAddsSomething() {
    Condition missing = new Condition(1, "缺失", HOURS, "补齐");
    Condition loose = new Condition(3, "松动", DAYS, "紧固");
    Category finer = cover("破损、缺失、松动", loose, missing);
    assertThat(finer.conditions()).containsExactly(missing, loose);
    assertThat(finer.condition(3)).contains(loose);
    assertThat(finer.condition(2)).isEmpty();
    assertThat(finer.citable()).extracting(Condition::seq).containsExactly(1, 3, 0);

    assertThat(cover(" ", missing).citable()).containsExactly(missing);
    assertThat(cover("缺失", missing).citable()).containsExactly(missing);
  }

  @Test
  void whatIsWrongWithACatalogueIsSaidByClassAndCondition() {
    assertThat(CatalogueCheck.of(CaseworkFixtures.withConditions())).isEmpty();
    assertThat(CatalogueCheck.of(List.of()))
        .extracting(Refusal::key)
        .containsExactly("catalogue.empty");
    Category twice = cover("", new Condition(1, "缺失", HOURS, ""), new Condition(1, "", HOURS, ""));
    assertThat(CatalogueCheck.of(List.of(twice, cover(""))))
        .containsExactly(
            Refusal.of("catalogue.condition.twice", "P01-01", 1),
            Refusal.of("catalogue.condition.words", "P01-01", 1),
            Refusal.of("catalogue.twice", "P01-01"));
    Category zero = cover("", new Condition(0, "缺失", new Limit(10_000, LimitUnit.MINUTE), ""));
    assertThat(CatalogueCheck.of(zero))
        .extracting(Refusal::key)
        .containsExactly("catalogue.condition.seq", "catalogue.condition.limit");
  }
}
