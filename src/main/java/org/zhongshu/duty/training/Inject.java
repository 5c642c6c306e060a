package org.zhongshu.duty.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.Point;
import org.zhongshu.duty.LogKind;
import org.zhongshu.mode.ModeKind;

/** A single event of a scenario (注入事件), at a minute of it. */
public sealed interface Inject {
  /** Unique within the scenario. */
  String id();

  /** Minute from the beginning. */
  int minute();

  /** The id of the command that it comes in by, by which its case is found again. */
  default UUID order() {
    return UUID.nameUUIDFromBytes(("inject " + id()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * 预警: a warning comes in as a CAP 1.2 message.
   *
   * @param cap name of the message's file, beside that of the scenario
   */
  record Warns(String id, int minute, String cap) implements Inject {}

  /**
   * 重点案件: a case that matters is reported.
   *
   * @param area code of an area
   * @param at position; null when not told
   */
  record Reports(
      String id,
      int minute,
      Channel channel,
      String category,
      Grade grade,
      String title,
      String text,
      String area,
      String address,
      @Nullable Point at)
      implements Inject {}

  /**
   * 来电、通报: a call that is written in the watch log.
   *
   * @param unit who calls; null when it is no unit of the city
   */
  record Calls(String id, int minute, LogKind kind, @Nullable String unit, String words)
      implements Inject {}

  /**
   * 失联: a unit answers nothing that is due from it.
   *
   * @param until the minute from which it answers again
   */
  record FallsSilent(String id, int minute, String unit, int until) implements Inject {}

  /**
   * 启动: a mode is proposed and approved, where the program plays the seats that decide.
   *
   * @param areas codes of areas
   * @param plan code of a plan in force
   */
  record SwitchesOn(
      String id,
      int minute,
      ModeKind kind,
      Grade level,
      List<String> areas,
      String plan,
      String title,
      String basis)
      implements Inject {
    public SwitchesOn {
      areas = List.copyOf(areas);
    }
  }

  /**
   * 调级, where the program plays the seats that decide.
   *
   * @param mode id of the inject that switched it on
   */
  record ChangesLevel(String id, int minute, String mode, Grade level, String reason)
      implements Inject {}

  /**
   * 结束, where the program plays the seats that decide.
   *
   * @param mode id of the inject that switched it on
   */
  record SwitchesOff(String id, int minute, String mode, String reason) implements Inject {}

  /**
   * 信息报告: an incident is reported upwards, where the program plays the seats that write and sign.
   *
   * @param about id of the inject whose case it is about
   */
  record TellsUpwards(
      String id,
      int minute,
      String about,
      Grade grade,
      String title,
      String place,
      String what,
      String casualties,
      String measures,
      String to)
      implements Inject {}
}
