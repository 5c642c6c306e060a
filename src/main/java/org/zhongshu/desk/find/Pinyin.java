package org.zhongshu.desk.find;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Pinyin of Chinese names, a syllable a character, without tones. One reading a character, the
 * commonest: enough to find a name by typing, not to teach it.
 */
final class Pinyin {
  private final Transliterator latin =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower()");
  private final String[] known = new String[0x10000];

  /**
   * The syllables of a name; letters and digits stand for themselves, one each; other marks are
   * left out.
   */
  String[] syllables(String name) {
    return name.codePoints()
        .mapToObj(this::syllable)
        .filter(syllable -> !syllable.isEmpty())
        .toArray(String[]::new);
  }

  private String syllable(int character) {
    if (character < 0x80) {
      return Character.isLetterOrDigit(character)
          ? Character.toString(character).toLowerCase(Locale.ROOT)
          : "";
    }
    if (!Character.isIdeographic(character)) {
      return "";
    }
    if (character >= known.length) {
      return spell(character);
    }
    String syllable = known[character];
    if (syllable == null) {
      syllable = spell(character);
      known[character] = syllable;
    }
    return syllable;
  }

  private String spell(int character) {
    String spelt = latin.transliterate(Character.toString(character));
    StringBuilder letters = new StringBuilder(spelt.length());
    for (int i = 0; i < spelt.length(); i++) {
      char c = spelt.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
