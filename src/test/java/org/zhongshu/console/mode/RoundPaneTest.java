package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Channel;
import org.zhongshu.city.Point;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.ModeFixtures;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;

/** A video round is gone through by keys; what is written at a place is never sent for another. */
class RoundPaneTest {
  @TempDir private Path folder;
  private OpenedActivation it;

  @BeforeEach
  void open() {
    it = new OpenedActivation(folder);
    it.hand.press("Ctrl+Page Down");
    it.hand.until(() -> it.hand.says("桥头隧道（演练）"), "the next place is shown");
  }

  @AfterEach
  void close() {
    it.close();
  }

  private List<MeasureItem> looks() {
    return it.desk.modeBook().items(it.activation).stream()
        .filter(item -> item.kind() == ItemKind.VIDEO)
        .limit(3)
        .toList();
  }

  private MeasureItem look(int place) {
    return looks().get(place);
  }

  private void chosen(int row) {
    it.hand.act(() -> it.table("轮巡部位").getSelectionModel().clearAndSelect(row));
  }

  @Test
  void nothing_found_is_said_by_one_key_and_the_next_place_is_shown() {
    assertThat(it.hand.says("本轮还剩 3 处，共 3 处")).isTrue();
    it.hand.press("N");
    it.hand.until(() -> it.hand.says("本轮还剩 2 处"), "one is done");
    assertThat(look(0).state()).isEqualTo(ItemState.DONE);
    assertThat(Objects.requireNonNull(look(0).answer()).nothing()).isTrue();
    assertThat(it.hand.<Integer>get(() -> it.table("轮巡部位").getSelectionModel().getSelectedIndex()))
        .isEqualTo(1);
    assertThat(it.hand.says("没有视频地址")).as("told of a place without one").isTrue();
  }

  @Test
  void what_was_written_at_a_place_stays_there_and_is_not_lost() {
    it.hand.type("发现的情况", "有积水（演练）");
    chosen(1);
    assertThat(it.hand.field("发现的情况").getText()).isEmpty();
    it.hand.act(() -> it.table("轮巡部位").requestFocus());
    it.hand.press("N");
    it.hand.until(() -> look(1).answer() != null, "the second is answered");
    assertThat(look(0).answer()).isNull();
    chosen(0);
    assertThat(it.hand.field("发现的情况").getText()).isEqualTo("有积水（演练）");

    it.hand.act(() -> it.table("轮巡部位").requestFocus());
    it.hand.press("N");
    assertThat(it.hand.says("不能按无异常报")).isTrue();
    assertThat(look(0).answer()).isNull();

    it.hand.press("Ctrl+Enter");
    it.hand.until(() -> look(0).answer() != null, "the first is answered");
    assertThat(Objects.requireNonNull(look(0).answer()).words()).isEqualTo("有积水（演练）");
  }

  @Test
  void a_finding_becomes_a_case_whose_place_is_filled_in() {
    it.hand.type("发现的情况", "隧道积水（演练）");
    it.hand.press("Alt+C");
    it.hand.until(() -> it.hand.says("新建案件"), "the form is open");
    it.hand.press("Ctrl+Enter");
    it.hand.until(() -> look(0).answer() != null, "the look is answered");

    ItemAnswer answer = Objects.requireNonNull(look(0).answer());
    String number = Objects.requireNonNull(answer.caseNumber());
    Case now = it.desk.cases().file(number).orElseThrow().now();
    assertThat(now.title()).isEqualTo("隧道积水（演练）");
    assertThat(now.origin().channel()).isEqualTo(Channel.SENSOR);
    assertThat(now.origin().channelWords()).contains("桥头隧道（演练）");
    assertThat(now.place().area()).isEqualTo("990101001");
    assertThat(now.place().at()).isEqualTo(new Point(30, 110));
    it.hand.until(() -> it.hand.says(number), "the row tells the number");
  }

  @Test
  void a_form_that_is_put_aside_is_found_again_with_what_was_typed() {
    it.hand.press("C");
    it.hand.until(() -> it.hand.says("新建案件"), "the form is open");
    it.hand.type("标题", "隧道积水（演练）");
    it.hand.press("Esc");
    assertThat(it.hand.says("新建案件")).isFalse();
    assertThat(it.hand.says("返回模式")).as("the activation is still open").isTrue();
    it.hand.press("C");
    assertThat(it.hand.field("标题").getText()).isEqualTo("隧道积水（演练）");
    assertThat(it.hand.field("地址").getText()).isEqualTo("桥头隧道（演练）");
  }

  @Test
  void what_other_desks_do_does_not_move_the_place_that_is_looked_at() {
    chosen(1);
    ModeFixtures.run(
        it.other, new Command.OnMeasures(new MeasureStep.Answered(look(0).id(), "", true)));
    it.hand.until(() -> it.hand.says("本轮还剩 2 处"), "one is done");
    assertThat(it.hand.<Integer>get(() -> it.table("轮巡部位").getSelectionModel().getSelectedIndex()))
        .isEqualTo(1);
  }

  @Test
  void a_player_that_is_not_there_is_told_in_words() {
    it.hand.press("V");
    it.hand.until(
        () -> it.hand.says("没有播放器“" + OpenedActivation.PLAYER + "”"), "why it did not open");
    assertThat(look(0).state()).isEqualTo(ItemState.OPEN);
  }
}
