package org.zhongshu.casework.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.zhongshu.casework.figures.CaseFacts;
import org.zhongshu.casework.figures.CaseFacts.Task;
import org.zhongshu.casework.figures.CaseFacts.Wait;

/**
 * A mark proposed by rule (评分建议), with what was taken off point by point.
 *
 * @param mark 0 to 100
 * @param deductions in the order of the loop; empty for a full mark
 */
public record Proposal(int mark, List<Deduction> deductions) {
  private static final int FULL = 100;

  public Proposal {
    deductions = List.copyOf(deductions);
  }

  /** Why points are taken off. */
  public enum Reason {
    /** 超期. */
    LATE,
    /** 返工. */
    REWORK,
    /** 延期. */
    EXTENSION,
    /** 未解决. */
    UNSOLVED,
    /** 不满意. */
    UNSATISFIED,
    /** 派遣超时. */
    LATE_DISPATCH,
    /** 派遣被退回或撤回. */
    RETURNED
  }

  /**
   * Points taken off.
   *
   * @param times how often
   * @param points in all, before the mark reaches 0
   */
  public record Deduction(Reason reason, long times, long points) {}

  /** The handler's mark (处置评分): the unit that handled it last. An upheld appeal is not late. */
  public static Proposal ofHandler(CaseFacts it, EvaluationRules.Off off) {
    Marking marking = new Marking();
    if (!it.tasks().isEmpty()) {
      Task last = it.tasks().getLast();
      boolean late = last.due() != null && !last.inTime() && !it.appealUpheld();
      marking.off(Reason.LATE, late ? 1 : 0, off.late());
      marking.off(Reason.REWORK, last.reworks().size(), off.rework());
      marking.off(Reason.EXTENSION, last.extensions(), off.extension());
    }
    it.callBacks().stream()
        .filter(call -> call.answer().reached())
        .reduce((_, last) -> last)
        .ifPresent(
            call -> {
              marking.off(Reason.UNSOLVED, call.answer().solved() ? 0 : 1, off.unsolved());
              marking.off(Reason.UNSATISFIED, call.answer().satisfied() ? 0 : 1, off.unsatisfied());
            });
    return marking.done();
  }

  /** The dispatcher's mark (派遣评分). */
  public static Proposal ofDispatcher(CaseFacts it, EvaluationRules.Off off) {
    Marking marking = new Marking();
    long late = it.dispatches().stream().filter(wait -> !wait.inTime()).count();
    marking.off(Reason.LATE_DISPATCH, late, off.lateDispatch());
    marking.off(
        Reason.RETURNED, it.dispatches().stream().filter(Wait::undone).count(), off.returned());
    return marking.done();
  }

  private static final class Marking {
    private final List<Deduction> deductions = new ArrayList<>();

    void off(Reason reason, long times, int points) {
      if (times > 0) {
        deductions.add(new Deduction(reason, times, times * points));
      }
    }

    Proposal done() {
      long off = deductions.stream().mapToLong(Deduction::points).sum();
      return new Proposal((int) Math.max(0, FULL - off), deductions);
    }
  }
}
