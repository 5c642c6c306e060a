package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * Evidence of handling or closing (佐证): photo, place, time, words.
 *
 * @param kind what it is
 * @param reference file name or address of the photo or recording; the words themselves for {@link
 *     Kind#STATEMENT}
 * @param at where it was taken; null when not told
 */
public record Evidence(Kind kind, String reference, @Nullable Point at) {
  /** Kinds of evidence. */
  public enum Kind {
    /** 照片. */
    PHOTO,
    /** 录音录像. */
    RECORDING,
    /** 文书. */
    DOCUMENT,
    /** 文字说明. */
    STATEMENT
  }
}
