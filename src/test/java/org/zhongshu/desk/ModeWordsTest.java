package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.words.Words;

/** What a preview says in words. */
class ModeWordsTest {
  private static final Instant NOW = Instant.parse("2026-04-04T02:00:00Z");
  @TempDir private Path folder;

  @Test
  void of_what_ends_it_is_said_what_it_was_and_how_much_of_it_is_still_open() {
    Plan plan =
        PlanFixtures.plan(
            ModeKind.EMERGENCY,
            List.of(PlanFixtures.response(Grade.BLUE, PlanFixtures.measures())));
    try (Desk desk = DeskFixtures.open(folder.resolve("test.db"), () -> NOW)) {
      Words words = Words.in(Locale.SIMPLIFIED_CHINESE, desk.city().profile().zone());
      ModeWords say = new ModeWords(desk, words, () -> NOW);
      for (Measure each : PlanFixtures.measures()) {
        MeasureItem open =
            MeasureItem.open(1, each.id(), ItemKind.CHECK_IN, "east-cg", NOW, NOW.plusSeconds(60));

        String over = say.ending(effect(each, List.of()), plan, List.of("990100"));
        String wanted = say.ending(effect(each, List.of(open)), plan, List.of("990100"));

        if (each instanceof Measure.Tighten || each instanceof Measure.Layout) {
          assertThat(over).isEqualTo(wanted).doesNotContain("待办");
        } else {
          assertThat(over).endsWith("；没有待办");
          assertThat(wanted).endsWith("；取消待办 1 项");
        }
        assertThat(over).doesNotContain("0 个", "， 前");
      }
    }
  }

  private static Effect effect(Measure measure, List<MeasureItem> due) {
    return new Effect(measure, Grade.BLUE, due, 0, 0, List.of());
  }
}
