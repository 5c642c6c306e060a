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
      case DECLINE,
          SEND_TO_VERIFY,
          SEND_BACK,
          HAND_BACK,
          REVOKE,
          SEND_UP,
          ACCEPT_REFERRAL,
          DECLINE_REFERRAL,
          ASK_EXTENSION,
          RESUME,
          CLOSE_BY_FORCE,
          APPEAL,
          REOPEN,
          VOID,
          UNMERGE,
          NOTE ->
          EnumSet.of(TEXT);
      case SEND_DOWN, REFER -> EnumSet.of(UNIT, TEXT);
      case ENDORSE_EXTENSION, DECIDE_EXTENSION, DECIDE_APPEAL -> EnumSet.of(YES, TEXT);
      case DISPATCH -> EnumSet.of(UNIT, TEXT);
      case HANDLE, CLOSE, QUICK -> EnumSet.of(TEXT, EVIDENCE);
      case HANDLE_PART -> EnumSet.of(UNIT, TEXT, EVIDENCE);
      case CONFIRM, SECOND_CHECK -> EnumSet.of(YES, TEXT, EVIDENCE);
      case LOCATE -> EnumSet.of(AREA, ADDRESS);
      case CLASSIFY -> EnumSet.of(CATEGORY);
      case REGRADE -> EnumSet.of(GRADE, TEXT);
      case AMEND -> EnumSet.of(TITLE, TEXT);
      case FILE,
          TAKE,
          RELEASE,
          SUSPEND,
          CALL_BACK,
          EVALUATE,
          ROUTE,
          MERGE,
          ABSORB,
          CLOSE_WITH,
          RELATE,
          KEEP_APART,
          STRIKE ->
          EnumSet.noneOf(Field.class);
    };
  }
}
