package org.zhongshu.mode.measure;

import java.util.List;
import org.zhongshu.casework.Refusal;

/** A step on something due. */
public sealed interface MeasureStep {
  /**
   * 办理: answers it, before or after its minute.
   *
   * @param words what there is to say; empty only where nothing is an answer
   * @param nothing says that there is nothing to report (零报告), or nothing was found
   */
  record Answered(long item, String words, boolean nothing) implements MeasureStep {}

  /** 无异常: the same answer to several, as for the places of a round that show nothing. */
  record NothingAt(List<Long> items) implements MeasureStep {
    public NothingAt {
      items = List.copyOf(items);
    }
  }

  /** 送达, 已读, 派出, 归建: how far an order or a force has come. */
  record Progressed(long item, Progress how) implements MeasureStep {}

  /** Kinds of progress. */
  enum Progress {
    DELIVERED,
    READ,
    RETURNED
  }

  /** 催报: reminds whoever has not answered yet; all of them or none. */
  record Remind(List<Long> items) implements MeasureStep {
    public Remind {
      items = List.copyOf(items);
    }
  }

  /** What is due next is made, what was missed is said to be; taken by the rules themselves. */
  record Keep() implements MeasureStep {}

  /** What the rules say. */
  sealed interface Ruling {
    record Accepted(MeasureItem after) implements Ruling {}

    record Refused(Refusal refusal) implements Ruling {}
  }
}
