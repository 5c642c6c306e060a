package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of a case waits for someone's word beside its stage (待办事项). */
public enum Waiting {
  /** 延期待审核: the department is to endorse an extension. */
  ENDORSEMENT(1),
  /** 延期待审批: the dispatching side is to decide an extension. */
  EXTENSION(2),
  /** 移交待接收: another unit is to accept the case. */
  REFERRAL(4),
  /** 待裁定: returned so often that the shift chief says who handles. */
  ARBITRATION(8),
  /** 协办未完: a co-handler owes its part. */
  PARTS(16),
  /** 申诉待裁定: an appeal is to be decided. */
  APPEAL(32),
  /** 待回访: closed, and its reporter, who called a hotline, is to be called back. */
  CALL_BACK(64);

  /** The sets of all numbers: a hundred thousand rows share them. */
  private static final List<Set<Waiting>> SETS = sets();

  private final int bit;

  Waiting(int bit) {
    this.bit = bit;
  }

  /** What of a case waits. */
  public static Set<Waiting> of(Case it) {
    int waits = 0;
    Progress progress = it.progress();
    Progress.Asked asked = progress.asked();
    if (asked != null) {
      waits |= (asked.endorsedBy() == null ? ENDORSEMENT : EXTENSION).bit;
    }
    if (progress.referral() != null) {
      waits |= REFERRAL.bit;
    }
    if (it.stage() == Stage.TO_DISPATCH && progress.disputed()) {
      waits |= ARBITRATION.bit;
    }
    if (it.stage() == Stage.IN_HANDLING
        && it.assignment().parts().stream().anyMatch(part -> !part.isDone())) {
      waits |= PARTS.bit;
    }
    Review.Appeal appeal = progress.review().appeal();
    if (appeal != null && appeal.upheld() == null) {
      waits |= APPEAL.bit;
    }
    if (it.stage() == Stage.CLOSED
        && it.origin().channel().hotline()
        && progress.review().callBack() == null) {
      waits |= CALL_BACK.bit;
    }
    return of(waits);
  }

  /** The number that a row of the store keeps for it. */
  public int bit() {
    return bit;
  }

  /** Whether it waits after the case has ended, when the store alone still knows it. */
  public boolean afterEnd() {
    return this == APPEAL || this == CALL_BACK;
  }

  /** Several in one number, each its own bit: what a row of the store keeps. */
  public static int bits(Set<Waiting> waits) {
    return waits.stream().mapToInt(it -> it.bit).sum();
  }

  /** The number's parts, in the order of the constants; bits that nobody knows are left out. */
  public static Set<Waiting> of(int bits) {
    return SETS.get(bits & (SETS.size() - 1));
  }

  private static List<Set<Waiting>> sets() {
    List<Set<Waiting>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << values().length; bits++) {
      Set<Waiting> set = EnumSet.noneOf(Waiting.class);
      for (Waiting each : values()) {
        if ((bits & each.bit) != 0) {
          set.add(each);
        }
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return List.copyOf(sets);
  }
}
