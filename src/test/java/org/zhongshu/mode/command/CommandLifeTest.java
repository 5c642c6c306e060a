package org.zhongshu.mode.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Commanding.Ending;

/** A command from what is raised to its end, as a duty leader knows it. */
class CommandLifeTest {
  private static final Instant T = Instant.parse("2026-04-04T12:00:00Z");
  private static final Matter CASE = new Matter(Matter.MatterKind.CASE, "ZZ-20260404-00001");

  private static Commanding accepted(CommandLife.Ruling ruling) {
    assertThat(ruling).isInstanceOf(CommandLife.Ruling.Accepted.class);
    return ((CommandLife.Ruling.Accepted) ruling).after();
  }

  private static String refused(CommandLife.Ruling ruling) {
    assertThat(ruling).isInstanceOf(CommandLife.Ruling.Refused.class);
    return ((CommandLife.Ruling.Refused) ruling).refusal().key();
  }

  private static Commanding raised() {
    return accepted(
            CommandLife.raise(
                CommandStep.Raise.ofCase("ZZ-20260404-00001", " 积水过膝，街道排不动 "),
                CASE,
                "河东路积水",
                "990101001",
                "hedong",
                "hedong-centre",
                T))
        .withNumber("ZH-20260404-001");
  }

  private static Commanding taken() {
    return accepted(
        CommandLife.take(raised(), new CommandStep.Take("", ""), "leader", T.plusSeconds(40)));
  }

  @Test
  void what_is_raised_waits_and_the_time_of_taking_command_is_on_record() {
    Commanding raised = raised();
    assertThat(raised.state()).isEqualTo(CommandState.RAISED);
    assertThat(raised.raised().words()).isEqualTo("积水过膝，街道排不动");
    Commanding taken = taken();
    assertThat(taken.state()).isEqualTo(CommandState.COMMANDED);
    assertThat(taken.tenures())
        .containsExactly(new Commanding.Tenure(T.plusSeconds(40), "leader", ""));
    assertThat(taken.version()).isEqualTo(2);
  }

  @Test
  void why_is_asked_unless_a_leader_takes_it_himself() {
    assertThat(
            refused(
                CommandLife.raise(
                    CommandStep.Raise.ofCase("x", " "), CASE, "积水", "990101", "s", null, T)))
        .isEqualTo("command.words-missing");
    CommandStep.Raise direct = new CommandStep.Raise(null, null, null, "路面塌陷", null, "", true);
    Commanding begun =
        accepted(CommandLife.raise(direct, Matter.OTHER, "路面塌陷", "990101", "leader", null, T));
    assertThat(begun.commandedBy("leader")).isTrue();
    assertThat(refused(CommandLife.raise(direct, Matter.OTHER, " ", "990101", "leader", null, T)))
        .isEqualTo("command.title-missing");
  }

  @Test
  void two_leaders_do_not_take_one_command_twice_and_over_only_with_a_reason() {
    assertThat(refused(CommandLife.take(taken(), new CommandStep.Take("", ""), "other", T)))
        .isEqualTo("command.already-taken");
    assertThat(
            refused(CommandLife.takeOver(taken(), new CommandStep.TakeOver("", " "), "other", T)))
        .isEqualTo("command.over-words");
    assertThat(
            refused(CommandLife.takeOver(taken(), new CommandStep.TakeOver("", "换班"), "leader", T)))
        .isEqualTo("command.yours");
    assertThat(
            refused(CommandLife.takeOver(raised(), new CommandStep.TakeOver("", "换班"), "other", T)))
        .isEqualTo("command.not-taken");
    Commanding over =
        accepted(
            CommandLife.takeOver(
                taken(), new CommandStep.TakeOver("", "换班"), "other", T.plusSeconds(90)));
    assertThat(over.tenures()).extracting(Commanding.Tenure::by).containsExactly("leader", "other");
    assertThat(over.commandedBy("leader")).isFalse();
  }

  @Test
  void it_ends_with_a_result_by_who_commands_and_not_while_somebody_has_not_confirmed() {
    CommandStep.End end = new CommandStep.End("", "水已退", false);
    assertThat(refused(CommandLife.end(raised(), end, 0, "leader", T)))
        .isEqualTo("command.not-taken");
    assertThat(refused(CommandLife.end(taken(), end, 0, "other", T))).isEqualTo("command.other");
    assertThat(refused(CommandLife.end(taken(), end, 3, "leader", T)))
        .isEqualTo("command.outstanding");
    assertThat(refused(CommandLife.end(taken(), new CommandStep.End("", "", true), 0, "leader", T)))
        .isEqualTo("command.result-missing");
    Commanding ended =
        accepted(CommandLife.end(taken(), new CommandStep.End("", "水已退", true), 3, "leader", T));
    assertThat(ended.state()).isEqualTo(CommandState.ENDED);
    assertThat(ended.ended()).isEqualTo(new Commanding.Ended(T, "leader", Ending.FINISHED, "水已退"));
    assertThat(refused(CommandLife.take(ended, new CommandStep.Take("", ""), "other", T)))
        .isEqualTo("command.ended");
  }

  @Test
  void it_is_given_back_by_any_leader_before_it_was_taken_and_then_by_who_commands() {
    CommandStep.GiveBack back = new CommandStep.GiveBack("", "由区排水处置");
    assertThat(accepted(CommandLife.giveBack(raised(), back, 0, "other", T)).ended())
        .extracting(it -> it == null ? null : it.how())
        .isEqualTo(Ending.RETURNED);
    assertThat(refused(CommandLife.giveBack(taken(), back, 0, "other", T)))
        .isEqualTo("command.other");
    assertThat(refused(CommandLife.giveBack(taken(), back, 1, "leader", T)))
        .isEqualTo("command.outstanding");
  }

  @Test
  void it_is_withdrawn_only_before_it_was_taken() {
    CommandStep.Withdraw withdraw = new CommandStep.Withdraw("", "已排完");
    assertThat(accepted(CommandLife.withdraw(raised(), withdraw, "hedong", T)).open()).isFalse();
    assertThat(refused(CommandLife.withdraw(taken(), withdraw, "hedong", T)))
        .isEqualTo("command.already-taken");
  }

  @Test
  void a_second_press_of_the_key_is_told_who_raised_it_or_who_commands() {
    assertThat(CommandLife.already(raised()))
        .extracting(Refusal::key)
        .isEqualTo("command.already-raised");
    assertThat(CommandLife.already(taken()))
        .extracting(Refusal::key)
        .isEqualTo("command.already-taken");
  }

  @Test
  void a_command_of_a_mode_ends_with_it() {
    Instant end = T.plus(Duration.ofHours(5));
    assertThat(CommandLife.endedWithMode(taken(), "响应结束", "chief", end).ended())
        .isEqualTo(new Commanding.Ended(end, "chief", Ending.FINISHED, "响应结束"));
    assertThat(CommandLife.endedWithMode(raised(), "响应结束", "chief", end).ended())
        .isEqualTo(new Commanding.Ended(end, "chief", Ending.RETURNED, "响应结束"));
    assertThat(List.of(taken().open(), raised().open())).containsOnly(true);
  }
}
