package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.ModeFixtures;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceState;
import org.zhongshu.mode.force.ForceStep;

/** Forces are sent, arrive and return by keys; what is short stands at the top. */
class ForcesPaneTest {
  @TempDir private Path folder;
  private OpenedActivation it;

  @BeforeEach
  void open() {
    it = new OpenedActivation(folder);
    it.hand.press("Ctrl+Page Down");
    it.hand.press("Ctrl+Page Down");
    it.hand.until(() -> it.hand.says("河东泵组（演练）"), "the forces are listed");
  }

  @AfterEach
  void close() {
    it.close();
  }

  private List<ForceStanding> forces() {
    return it.desk.forces().board(it.activation).orElseThrow().forces();
  }

  private List<ForceState> states() {
    return forces().stream().map(ForceStanding::state).toList();
  }

  private List<ForceStanding> chosen() {
    return it.hand.get(
        () -> List.copyOf(it.<ForceStanding>table("力量").getSelectionModel().getSelectedItems()));
  }

  @Test
  void several_are_sent_by_one_key_and_stay_chosen() {
    it.hand.act(() -> it.table("力量").getSelectionModel().selectAll());
    it.hand.press("S");
    it.hand.until(() -> states().equals(List.of(ForceState.SENT, ForceState.SENT)), "sent");
    it.hand.until(() -> it.hand.says("在途 2"), "the page tells it");
    assertThat(chosen()).hasSize(2);
    it.hand.press("T");
    it.hand.until(
        () -> states().equals(List.of(ForceState.ARRIVED, ForceState.ARRIVED)), "in place");
    it.hand.until(() -> it.hand.says("到位 16"), "the area tells it");
    it.hand.press("B");
    it.hand.until(() -> states().equals(List.of(ForceState.RETURNED, ForceState.RETURNED)), "back");
    it.hand.until(() -> it.hand.says("东区 抽水泵 差 16 台"), "short, since they went home");
  }

  @Test
  void not_ready_wants_a_reason_and_shows_what_is_short() {
    it.hand.press("X");
    assertThat(it.hand.says("请写明不可用的原因")).isTrue();
    it.hand.type("检修（演练）");
    it.hand.type("不可用数量", "两");
    it.hand.press("Ctrl+Enter");
    assertThat(it.hand.says("“两”不是数量")).isTrue();
    assertThat(it.hand.field("说明或不可用的原因").getText()).isEqualTo("检修（演练）");
    it.hand.act(() -> it.hand.field("不可用数量").clear());
    it.hand.type("不可用数量", "2");
    it.hand.press("Ctrl+Enter");
    it.hand.until(() -> it.hand.says("东区 抽水泵 差 2 台"), "what is short");
    assertThat(it.hand.says("可用 8/10 台：检修（演练）")).isTrue();
  }

  @Test
  void what_other_desks_do_keeps_the_choice_and_what_is_typed() {
    it.hand.type("说明或不可用的原因", "待定");
    it.hand.act(() -> it.table("力量").getSelectionModel().clearAndSelect(1));
    ModeFixtures.run(
        it.other,
        new Command.OnForces(new ForceStep.NotReady(it.activation, List.of("f1"), 3, "抽调")));
    it.hand.until(() -> it.hand.says("差 3 台"), "the feed was heard");
    assertThat(chosen()).extracting(f -> f.force().id()).containsExactly("f2");
    assertThat(it.hand.field("说明或不可用的原因").getText()).isEqualTo("待定");
  }

  @Test
  void what_can_not_be_done_is_told_in_words() {
    it.hand.act(() -> it.table("力量").getSelectionModel().clearAndSelect(0));
    it.hand.press("B");
    it.hand.until(() -> it.hand.says("不能登记归建"), "the refusal");
    assertThat(states()).containsOnly(ForceState.ORDERED);
  }
}
