package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.Point;

/**
 * A step that someone takes on a case that exists. Steps are data; {@link StageMachine} tells which
 * is legal in which stage and what becomes of the case.
 */
public sealed interface Step {

  /** 核查: verified on the spot before filing. */
  record Verify(boolean found, String opinion) implements Step {}

  /** 交办核查: sent to be verified on the spot before filing; the acceptance clock stands meanwhile. */
  record SendToVerify(String opinion) implements Step {}

  /**
   * 立案.
   *
   * @param condition number of the condition of filing that is met; null when the class has one
   *     only
   */
  record File(String opinion, @Nullable Integer condition) implements Step {
    public File(String opinion) {
      this(opinion, null);
    }
  }

  /** 不予受理; the reason is told to the reporter. */
  record Decline(String reason) implements Step {}

  /**
   * 小微快办: a small matter, handled in the grid on the spot and reported with evidence in one step.
   *
   * @param unit id of the unit that did it; null for the post of the case's community
   * @param condition as in {@link File}
   */
  record Quick(
      String result, List<Evidence> evidence, @Nullable String unit, @Nullable Integer condition)
      implements Step {
    public Quick {
      evidence = List.copyOf(evidence);
    }
  }

  /** 认领: the dispatcher takes the case onto his own desk. */
  record Take() implements Step {}

  /** 释放: gives it back to the common queue. */
  record Release() implements Step {}

  /**
   * 派遣.
   *
   * @param lead id of the lead unit (主办)
   * @param coHandlers ids of co-handling units (协办) that have no part told of their own
   * @param opinion instruction to the unit, may be empty
   * @param reason why this unit and not the first of the candidates; needed when it is another
   * @param parts parts of co-handling units (协办事项); null or empty for none
   */
  record Dispatch(
      String lead,
      List<String> coHandlers,
      String opinion,
      String reason,
      @Nullable List<PartOrder> parts)
      implements Step {
    public Dispatch {
      coHandlers = List.copyOf(coHandlers);
      parts = parts == null || parts.isEmpty() ? null : List.copyOf(parts);
    }

    public Dispatch(String lead, List<String> coHandlers, String opinion, String reason) {
      this(lead, coHandlers, opinion, reason, null);
    }
  }

  /**
   * What a co-handling unit is to do.
   *
   * @param limit its own limit; null for that of the lead
   */
  record PartOrder(String unit, String task, @Nullable Limit limit) {}

  /** 退回立案: the dispatcher gives the case back to who filed it, with a reason. */
  record SendBack(String reason) implements Step {}

  /** 退回: the unit hands the case back to whoever sent it, with a reason. */
  record HandBack(String reason) implements Step {}

  /** 上报: the unit hands the case up to the centre above it, with a reason; its clock runs on. */
  record SendUp(String reason) implements Step {}

  /** 下派: the unit hands the case down to one under it; its clock runs on. */
  record SendDown(String unit, String opinion) implements Step {}

  /** 移交: the unit proposes another, and answers for the case until that one accepts (首接负责). */
  record Refer(String unit, String reason) implements Step {}

  /** 接收移交. */
  record AcceptReferral(String opinion) implements Step {}

  /** 不接收移交. */
  record DeclineReferral(String reason) implements Step {}

  /** 协办反馈: a co-handling unit reports the result of its part. */
  record HandlePart(String unit, String result, List<Evidence> evidence) implements Step {
    public HandlePart {
      evidence = List.copyOf(evidence);
    }
  }

  /** 延期申请: before the limit is used up. */
  record AskExtension(String reason) implements Step {}

  /** 延期审核: the department endorses the request or not. */
  record EndorseExtension(boolean approved, String opinion) implements Step {}

  /** 延期审批: the dispatching side grants it or not; granted, it adds the original limit once. */
  record DecideExtension(boolean approved, String opinion) implements Step {}

  /** 挂账: suspended, once, until a day at which it resumes by itself. */
  record Suspend(Instant until, String reason) implements Step {}

  /** 恢复: resumed, by itself at its day or earlier by someone. */
  record Resume(String opinion) implements Step {}

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

  /**
   * 结案, with evidence.
   *
   * @param condition number of the condition of closing that is met; null for that by which it was
   *     filed
   */
  record Close(String opinion, List<Evidence> evidence, @Nullable Integer condition)
      implements Step {
    public Close {
      evidence = List.copyOf(evidence);
    }

    public Close(String opinion, List<Evidence> evidence) {
      this(opinion, evidence, null);
    }
  }

  /** 随主案结案: ended with the case that it was merged into; its own reporter is told too. */
  record CloseWith(String parent) implements Step {}

  /** 强制结案: ended by order where it can't be ended by handling. */
  record CloseByForce(String reason) implements Step {}

  /**
   * 回访.
   *
   * @param reached whether the reporter was reached; else the two answers say nothing
   * @param solved 是否解决
   * @param satisfied 是否满意
   */
  record CallBack(boolean reached, boolean solved, boolean satisfied, String words)
      implements Step {}

  /** 复核: someone who had no hand in it looks once more. */
  record SecondCheck(boolean passed, String opinion, List<Evidence> evidence) implements Step {
    public SecondCheck {
      evidence = List.copyOf(evidence);
    }
  }

  /** 评分: marks of handler and dispatcher, 0 to 100. */
  record Evaluate(int handler, int dispatcher, String opinion) implements Step {}

  /** 超时申诉: once, after the end. */
  record Appeal(String reason) implements Step {}

  /** 申诉裁定: upheld, statistics leave the overrun out; the fact stays. */
  record DecideAppeal(boolean upheld, String opinion) implements Step {}

  /** 重办: opened again after closing. */
  record Reopen(String reason) implements Step {}

  /** 作废: a wrong entry is struck; nothing is deleted. */
  record Void(String reason) implements Step {}

  /** 并案: found to be the same matter as another case, which goes on for both. */
  record Merge(String parent, String reason) implements Step {}

  /** 并入: the entry of the case that another was merged into. */
  record Absorb(String child) implements Step {}

  /** 撤销并案. */
  record Unmerge(String reason) implements Step {}

  /** 关联: about the same, each handled by itself. */
  record Relate(String other, String reason) implements Step {}

  /** 分别办理: looked at together and found different; not asked again. */
  record KeepApart(String other, String reason) implements Step {}

  /** 定位: tells where it is. A null area takes the area from the position. */
  record Locate(@Nullable String area, @Nullable String address, @Nullable Point at)
      implements Step {}

  /**
   * 归类: tells what it is about.
   *
   * @param condition number of the condition of filing that is met, for a case that is filed
   *     already; null for the class's own
   */
  record Classify(String category, @Nullable Integer condition) implements Step {
    public Classify(String category) {
      this(category, null);
    }
  }

  /** 定级. */
  record Regrade(Grade grade, String reason) implements Step {}

  /** 分流: small, joint, complex or ordinary. */
  record Route(Routing routing, String reason) implements Step {}

  /** 更正: corrects title and description; the former words stay in the record. */
  record Amend(String title, String description) implements Step {}

  /** 备注: a note never fails, in any stage. */
  record Note(String text) implements Step {}

  /**
   * 划去: a wrong note is struck; it stays readable.
   *
   * @param version version of the case after the entry that is struck
   */
  record Strike(int version, String reason) implements Step {}
}
