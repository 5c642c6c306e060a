package org.zhongshu.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * A step that someone takes on a case that exists. Steps are data; {@link StageMachine} tells which
 * is legal in which stage and what becomes of the case.
 */
public sealed interface Step {

  /** 核查: verified on the spot before filing. */
  record Verify(boolean found, String opinion) implements Step {}

  /** 立案. */
  record File(String opinion) implements Step {}

  /** 不予受理; the reason is told to the reporter. */
  record Decline(String reason) implements Step {}

  /** 认领: the dispatcher takes the case onto his own desk. */
  record Take() implements Step {}

  /** 释放: gives it back to the common queue. */
  record Release() implements Step {}

  /**
   * 派遣.
   *
   * @param lead id of the lead unit (主办)
   * @param coHandlers ids of co-handling units (协办)
   * @param opinion instruction to the unit, may be empty
   * @param reason why this unit and not the first of the candidates; needed when it is another
   */
  record Dispatch(String lead, List<String> coHandlers, String opinion, String reason)
      implements Step {
    public Dispatch {
      coHandlers = List.copyOf(coHandlers);
    }
  }

  /** 退回: the unit hands the case back, with a reason. */
  record HandBack(String reason) implements Step {}

  /** 撤回派遣: the dispatcher revokes a dispatch that went wrong. */
  record Revoke(String reason) implements Step {}

  /** 处置反馈: the unit reports the result. */
  record Handle(String result, List<Evidence> evidence) implements Step {
    public Handle {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * 核实: someone else looks whether it is really done. Not passed, it goes back to be dispatched
   * again.
   */
  record Confirm(boolean passed, String opinion, List<Evidence> evidence) implements Step {
    public Confirm {
      evidence = List.copyOf(evidence);
    }
  }

  /** 结案, with evidence. */
  record Close(String opinion, List<Evidence> evidence) implements Step {
    public Close {
      evidence = List.copyOf(evidence);
    }
  }

  /** 重办: opened again after closing. */
  record Reopen(String reason) implements Step {}

  /** 作废: a wrong entry is struck; nothing is deleted. */
  record Void(String reason) implements Step {}

  /** 定位: tells where it is. A null area takes the area from the position. */
  record Locate(@Nullable String area, @Nullable String address, @Nullable Point at)
      implements Step {}

  /** 归类: tells what it is about. */
  record Classify(String category) implements Step {}

  /** 定级. */
  record Regrade(Grade grade, String reason) implements Step {}

  /** 更正: corrects title and description; the former words stay in the record. */
  record Amend(String title, String description) implements Step {}

  /** 备注: a note never fails, in any stage. */
  record Note(String text) implements Step {}
}
