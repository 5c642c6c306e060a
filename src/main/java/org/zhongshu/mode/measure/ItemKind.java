package org.zhongshu.mode.measure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is due (应办事项). */
public enum ItemKind {
  /** 到岗联络: a department of the command group checks in. */
  CHECK_IN,
  /** 值守: a unit's watch is on. */
  WATCH,
  /** 视频轮巡: a key place is looked at. */
  VIDEO,
  /** 力量前置: a force stands where it should. */
  STATION,
  /** 日调度. */
  DISPATCH_MEETING,
  /** 日研判. */
  ASSESSMENT,
  /** 零报告. */
  ZERO_REPORT,
  /** 指令. */
  INSTRUCTION;

  /** Kinds that are due from a unit as such, and not at a place or from a force. */
  public static final Set<ItemKind> OF_UNITS =
      Collections.unmodifiableSet(
          EnumSet.of(CHECK_IN, WATCH, DISPATCH_MEETING, ASSESSMENT, ZERO_REPORT, INSTRUCTION));

  /** Whether "nothing to report" is an answer of its own. */
  public boolean mayBeNothing() {
    return switch (this) {
      case VIDEO, DISPATCH_MEETING, ASSESSMENT, ZERO_REPORT -> true;
      case CHECK_IN, WATCH, STATION, INSTRUCTION -> false;
    };
  }
}
