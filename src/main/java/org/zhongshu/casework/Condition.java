package org.zhongshu.casework;

import org.zhongshu.casework.clock.Limit;

/**
 * A condition of a class's standard (立案条件): what is found, within what time it must be seen to, and
 * what must be so before the case may be closed (结案条件).
 *
 * @param seq its number within the class; {@link Category#GENERAL} is the class's own
 * @param words condition of filing
 * @param limit handling limit
 * @param closing condition of closing
 */
public record Condition(int seq, String words, Limit limit, String closing) {
  public Condition {
    words = PlainText.of(words);
    closing = PlainText.of(closing);
  }

  /** Whether it is the class's own general condition and none of the finer ones. */
  public boolean general() {
    return seq == Category.GENERAL;
  }
}
