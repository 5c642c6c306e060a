package org.zhongshu.console.board.step;

import java.util.EnumSet;
import java.util.Set;
import org.zhongshu.casework.StepKind;

/** What a form asks for, in the order in which it asks. */
public enum Field {
  /** Yes or no: found on the spot, passed, granted. */
  YES,
  /** 小类. */
  CATEGORY,
  /** 立案条件、结案条件: which condition of the standard is met. */
  CONDITION,
  /** 区域. */
  AREA,
  /** 地址. */
  ADDRESS,
  /** 等级. */
  GRADE,
  /** 分流类别. */
  ROUTING,
  /** 主办、协办单位. */
  UNIT,
  /** 协办事项: which co-handler's part. */
  PART,
  /** Another case: the parent of a merge, or what it is about the same as. */
  OTHER,
  /** The note that is struck. */
  ENTRY,
  /** 挂账截止. */
  UNTIL,
  /** 回访: reached, solved, satisfied. */
  CALL,
  /** 处置评分、派遣评分. */
  MARKS,
  /** 标题. */
  TITLE,
  /** Reason, opinion, result, note or description: the words of the step. */
  TEXT,
  /** Tasks and limits of the co-handlers. */
  PARTS,
  /** 佐证, one a line. */
  EVIDENCE;

  /**
   * Fields of a step's form, in the order in which they are asked; empty for a step that needs
   * none.
   */
  public static Set<Field> of(StepKind kind) {
    return switch (kind) {
      case VERIFY -> EnumSet.of(YES, TEXT);
      case FILE -> EnumSet.of(CONDITION, TEXT);
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
      case DISPATCH -> EnumSet.of(UNIT, TEXT, PARTS);
      case HANDLE -> EnumSet.of(TEXT, EVIDENCE);
      case CLOSE, QUICK -> EnumSet.of(CONDITION, TEXT, EVIDENCE);
      case HANDLE_PART -> EnumSet.of(PART, TEXT, EVIDENCE);
      case CONFIRM, SECOND_CHECK -> EnumSet.of(YES, TEXT, EVIDENCE);
      case SUSPEND -> EnumSet.of(UNTIL, TEXT);
      case CALL_BACK -> EnumSet.of(CALL, TEXT);
      case EVALUATE -> EnumSet.of(MARKS, TEXT);
      case MERGE, RELATE, KEEP_APART -> EnumSet.of(OTHER, TEXT);
      case STRIKE -> EnumSet.of(ENTRY, TEXT);
      case LOCATE -> EnumSet.of(AREA, ADDRESS);
      case CLASSIFY -> EnumSet.of(CATEGORY, CONDITION);
      case REGRADE -> EnumSet.of(GRADE, TEXT);
      case ROUTE -> EnumSet.of(ROUTING, TEXT);
      case AMEND -> EnumSet.of(TITLE, TEXT);
      case TAKE, RELEASE, ABSORB, CLOSE_WITH -> EnumSet.noneOf(Field.class);
    };
  }
}
