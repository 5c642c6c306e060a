package org.zhongshu.intake.map;

import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Refusal;

/** What became of a row. */
public sealed interface Mapped {
  /** A case to take in. */
  record Fit(Draft draft) implements Mapped {}

  /** It can't be taken: keys {@code refusal.intake.row.*} of the word bundles. */
  record Unfit(Refusal why) implements Mapped {}
}
