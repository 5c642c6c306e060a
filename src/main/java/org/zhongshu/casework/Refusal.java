package org.zhongshu.casework;

import java.util.List;

/**
 * Why something was refused: a key of the word bundles ({@code refusal.KEY}) and what fills its
 * places. The sentence says what, where, and how to mend it; it is made in the operator's language
 * at the edge.
 *
 * @param key for example {@code stage.wrong}
 * @param args values for the places {@code {0}}, {@code {1}} … of the sentence; enums and instants
 *     are put in words at the edge
 */
public record Refusal(String key, List<Object> args) {
  public Refusal {
    args = List.copyOf(args);
  }

  public static Refusal of(String key, Object... args) {
    return new Refusal(key, List.of(args));
  }
}
