package org.zhongshu.console.board.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Waiting;
import org.zhongshu.store.Operator;

class LanesTest {
  private static Lanes of(Role... roles) {
    Operator who = new Operator("seat", "席（演练）", Set.of(roles), null, null);
    return new Lanes(who, kind -> kind.roles().stream().anyMatch(who::is));
  }

  @Test
  void what_waits_has_a_lane_each_and_every_lane_stands_once() {
    assertThat(Arrays.stream(Lane.values()).flatMap(l -> l.waiting().stream()))
        .containsExactlyInAnyOrder(Waiting.values());
    assertThat(of(Role.DISPATCHER).all()).containsExactlyInAnyOrder(Lane.values());
  }

  @Test
  void what_a_seat_may_answer_stands_first_with_its_own() {
    assertThat(of(Role.DISPATCHER).all().subList(0, 5))
        .containsExactly(Lane.MINE, Lane.EXTENSION, Lane.REFERRAL, Lane.PARTS, Lane.TO_VERIFY);
    assertThat(of(Role.DEPARTMENT).all().subList(0, 5))
        .containsExactly(Lane.MINE, Lane.ENDORSEMENT, Lane.REFERRAL, Lane.PARTS, Lane.TO_VERIFY);
    assertThat(of(Role.EVALUATOR).all().subList(0, 4))
        .containsExactly(Lane.MINE, Lane.APPEAL, Lane.CALL_BACK, Lane.TO_VERIFY);
    // Only who leads decides what was returned too often, though others dispatch.
    assertThat(of(Role.DISPATCHER).group(Lane.ARBITRATION)).isEqualTo(Lane.Group.WAITING);
    assertThat(of(Role.SHIFT_CHIEF).all().subList(0, 9))
        .containsExactly(
            Lane.MINE,
            Lane.ARBITRATION,
            Lane.ENDORSEMENT,
            Lane.EXTENSION,
            Lane.REFERRAL,
            Lane.PARTS,
            Lane.APPEAL,
            Lane.CALL_BACK,
            Lane.TO_VERIFY);
  }

  @Test
  void what_waits_for_others_is_shown_last_while_there_is_some_and_keys_pass_over_the_rest() {
    Lanes lanes = of(Role.DISPATCHER);
    LaneCounts none = LaneCounts.EMPTY;
    assertThat(lanes.shown(Lane.APPEAL, none, Lane.ALL)).isFalse();
    assertThat(lanes.shown(Lane.APPEAL, none.with(Lane.APPEAL, 1), Lane.ALL)).isTrue();
    assertThat(lanes.shown(Lane.APPEAL, none, Lane.APPEAL)).isTrue();
    assertThat(lanes.shown(Lane.EXTENSION, none, Lane.ALL)).isTrue();

    assertThat(lanes.step(Lane.EVERY, 1, none)).isEqualTo(Lane.EVERY);
    assertThat(lanes.step(Lane.EVERY, 1, none.with(Lane.APPEAL, 2))).isEqualTo(Lane.APPEAL);
    assertThat(lanes.step(Lane.MINE, -1, none)).isEqualTo(Lane.MINE);
    assertThat(lanes.step(Lane.MINE, 1, none)).isEqualTo(Lane.EXTENSION);
    assertThat(lanes.all().subList(lanes.all().size() - 4, lanes.all().size()))
        .isEqualTo(List.of(Lane.ARBITRATION, Lane.ENDORSEMENT, Lane.APPEAL, Lane.CALL_BACK));
  }

  @Test
  void every_step_that_answers_is_one_that_people_take() {
    assertThat(Arrays.stream(Lane.values()).flatMap(l -> l.answer().stream()))
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(((StepKind) kind).roles()).isNotEmpty());
  }
}
