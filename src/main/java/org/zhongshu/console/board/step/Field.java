package org.zhongshu.console.board.step;

import java.util.EnumSet;
import java.util.Set;
import org.zhongshu.casework.StepKind;

/** What a form asks for. */
public enum Field {
  /** Yes or no: found on the spot, passed. */
  YES,
  /** 小类. */
  CATEGORY,
  /** 区域. */
  AREA,
  /** 地址. */
  ADDRESS,
  /** 等级. */
  GRADE,
  /** 主办、协办单位. */
  UNIT,
  /** 标题. */
  TITLE,
  /** Reason, opinion, result, note or description: the words of the step. */
  TEXT,
  /** 佐证, one a line. */
  EVIDENCE;

  /**
   * Fields of a step's form, in the order in which they are asked; empty for a step that needs
   * none.
   */
  public static Set<Field> of(StepKind kind) {
    return switch (kind) {
      case VERIFY -> EnumSet.of(YES, TEXT);
      case DECLINE, HAND_BACK, REVOKE, REOPEN, VOID, NOTE -> EnumSet.of(TEXT);
      case DISPATCH -> EnumSet.of(UNIT, TEXT);
      case HANDLE, CLOSE -> EnumSet.of(TEXT, EVIDENCE);
      case CONFIRM -> EnumSet.of(YES, TEXT, EVIDENCE);
      case LOCATE -> EnumSet.of(AREA, ADDRESS);
      case CLASSIFY -> EnumSet.of(CATEGORY);
      case REGRADE -> EnumSet.of(GRADE, TEXT);
      case AMEND -> EnumSet.of(TITLE, TEXT);
      case FILE, TAKE, RELEASE -> EnumSet.noneOf(Field.class);
    };
  }
}
