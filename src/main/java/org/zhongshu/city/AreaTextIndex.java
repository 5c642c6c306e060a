package org.zhongshu.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhongshu.city.AreaNames.Scope;

/**
 * Names of areas within a text: at each place the longest, none overlapping another. Looks at a
 * table by two characters first.
 */
final class AreaTextIndex {
  private final Map<String, List<Scope>> names = new HashMap<>();

  /** First two characters → longest name that begins so. */
  private final Map<Integer, Integer> longest = new HashMap<>();

  /** A name in a text. */
  record Hit(int at, int length, List<Scope> scopes) {}

  void put(String name, Scope scope) {
    if (name.length() < 2) {
      return;
    }
    List<Scope> scopes = names.computeIfAbsent(name, _ -> new ArrayList<>(1));
    if (!scopes.contains(scope)) {
      scopes.add(scope);
    }
    longest.merge(pair(name, 0), name.length(), Math::max);
  }

  List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at + 1 < text.length()) {
      Integer most = longest.get(pair(text, at));
      int length = most == null ? 0 : longestAt(text, at, most);
      if (length > 0) {
        hits.add(
            new Hit(at, length, names.getOrDefault(text.substring(at, at + length), List.of())));
        at += length;
      } else {
        at++;
      }
    }
    return hits;
  }

  private int longestAt(String text, int at, int most) {
    for (int length = Math.min(most, text.length() - at); length >= 2; length--) {
      if (names.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
