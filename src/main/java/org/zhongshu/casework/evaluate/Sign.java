package org.zhongshu.casework.evaluate;

import java.util.List;

/**
 * A sign that a closing may be false (疑似虚假办结). It asks for the second check (复核) and accuses
 * nobody: the photo of a pipe under the road looks like that of another.
 *
 * @param kind what was seen
 * @param measured what was measured: photos, metres, seconds, seconds, other cases
 * @param limit what it was held against, in the same measure
 * @param others other cases with the same photo; empty for the other kinds
 */
public record Sign(Kind kind, long measured, long limit, List<String> others) {
  public Sign {
    others = List.copyOf(others);
  }

  /** Kinds of signs. */
  public enum Kind {
    /** 无照片结案: closed without a photo. */
    NO_PHOTO,
    /** 佐证地点不符: evidence taken far from the place, metres. */
    FAR,
    /** 秒结: handed in within seconds of the dispatch. */
    TOO_QUICK,
    /** 短期重办: opened again soon after closing, seconds. */
    REOPENED_SOON,
    /** 照片重复: the same photo stands in another case. */
    PHOTO_ELSEWHERE
  }
}
