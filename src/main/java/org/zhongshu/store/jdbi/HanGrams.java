package org.zhongshu.store.jdbi;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into the grams by which cases are found: a run of Han characters (or kana, hangul) into
 * pairs and its last character, a run of letters and digits into one word, an emoji or other sign
 * into itself. 道路积水 K1 gives 道路 路积 积水 水 k1.
 *
 * <p>The last character of a run is a gram of its own, so that every single character is the
 * beginning of some gram and can be looked up too. Text is folded first (NFKC and case, by ICU), so
 * that ＡＢＣ, ABC and abc are one.
 *
 * <p>Lucene's {@code StandardTokenizer} with {@code CJKBigramFilter} was tried and drops the
 * characters of Unicode 13 and later (CJK extension G on), which names of places and persons in GB
 * 18030 have.
 */
final class HanGrams {
  /**
   * Longest word of letters and digits that is a gram, in characters; what is longer is found by
   * its beginning.
   */
  private static final int MAX_WORD = 64;

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private HanGrams() {}

  /**
   * A gram asked for.
   *
   * @param beginning whether grams that begin so are meant too
   */
  record Term(String gram, boolean beginning) {}

  /**
   * One word of a question.
   *
   * @param folded the word as {@link #fold} makes it
   * @param terms grams that a text with the word must have
   */
  record Word(String folded, List<Term> terms) {
    /** Whether a text that has all grams may still lack the word. */
    boolean toBeVerified() {
      return terms.size() > 1
          || terms.stream().anyMatch(term -> term.gram().length() < folded.length());
    }
  }

  static String fold(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && stays(text.charAt(i))) {
      i++;
    }
    if (i == length) {
      return text;
    }
    // What Chinese texts mostly have to fold, capitals and full-width signs, is done here: many
    // times cheaper than ICU.
    char[] folded = text.toCharArray();
    for (; i < length; i++) {
      char c = folded[i];
      if (stays(c)) {
        continue;
      }
      if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFF01 - '!';
      } else if (c > 0x7F) {
        return FOLD.normalize(text);
      }
      folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return new String(folded);
  }

  /** Whether a character is its own folding, whatever stands beside it. */
  private static boolean stays(char c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c < 0x80 && !(c >= 'A' && c <= 'Z')
        || c >= 0x3001 && c <= 0x3003
        || c >= 0x3008 && c <= 0x3011
        || c >= 0x2018 && c <= 0x201D;
  }

  /** Grams of a text, each followed by a blank. A gram holds no blank, quote or ASCII sign. */
  static void grams(String text, StringBuilder out) {
    cut(
        fold(text),
        new Sink() {
          @Override
          public void run(String text, int from, int to, boolean last) {
            int at = from;
            while (true) {
              int next = at + Character.charCount(text.codePointAt(at));
              if (next >= to) {
                out.append(text, at, to).append(' ');
                return;
              }
              out.append(text, at, next + Character.charCount(text.codePointAt(next))).append(' ');
              at = next;
            }
          }

          @Override
          public void word(String text, int from, int to, boolean last) {
            out.append(text, from, cutAt(text, from, to)).append(' ');
          }

          @Override
          public void sign(String text, int from, int to) {
            out.append(text, from, to).append(' ');
          }
        });
  }

  /**
   * The words of a question, split at blanks. Words without any letter, digit or sign are left out.
   */
  static List<Word> words(String question) {
    List<Word> words = new ArrayList<>();
    for (String part : fold(question).split("[\\s\\u3000]+")) {
      List<Term> terms = terms(part);
      if (!terms.isEmpty()) {
        words.add(new Word(part, List.copyOf(terms)));
      }
    }
    return words;
  }

  private static List<Term> terms(String folded) {
    List<Term> terms = new ArrayList<>();
    cut(
        folded,
        new Sink() {
          @Override
          public void run(String text, int from, int to, boolean last) {
            int at = from;
            int next = at + Character.charCount(text.codePointAt(at));
            if (next >= to) {
              terms.add(new Term(text.substring(from, to), true));
            }
            while (next < to) {
              int end = next + Character.charCount(text.codePointAt(next));
              terms.add(new Term(text.substring(at, end), false));
              at = next;
              next = end;
            }
          }

          @Override
          public void word(String text, int from, int to, boolean last) {
            terms.add(new Term(text.substring(from, cutAt(text, from, to)), last));
          }

          @Override
          public void sign(String text, int from, int to) {
            terms.add(new Term(text.substring(from, to), false));
          }
        });
    return terms.stream().distinct().toList();
  }

  private static int cutAt(String text, int from, int to) {
    return to - from <= MAX_WORD
        ? to
        : text.offsetByCodePoints(from, Math.min(MAX_WORD, text.codePointCount(from, to)));
  }

  private interface Sink {
    void run(String text, int from, int to, boolean last);

    void word(String text, int from, int to, boolean last);

    void sign(String text, int from, int to);
  }

  private enum Kind {
    HAN,
    WORD,
    SIGN,
    BREAK
  }

  private static void cut(String text, Sink sink) {
    int length = text.length();
    int from = 0;
    while (from < length) {
      int codePoint = text.codePointAt(from);
      Kind kind = kind(codePoint);
      int to = from + Character.charCount(codePoint);
      if (kind == Kind.HAN || kind == Kind.WORD) {
        while (to < length) {
          int next = text.codePointAt(to);
          if (kind(next) != kind && !(kind == Kind.WORD && mark(next))) {
            break;
          }
          to += Character.charCount(next);
        }
      }
      switch (kind) {
        case HAN -> sink.run(text, from, to, to == length);
        case WORD -> sink.word(text, from, to, to == length);
        case SIGN -> sink.sign(text, from, to);
        case BREAK -> {}
      }
      from = to;
    }
  }

  private static Kind kind(int codePoint) {
    if (codePoint < 128) {
      boolean word = codePoint >= 'a' && codePoint <= 'z' || codePoint >= '0' && codePoint <= '9';
      return word ? Kind.WORD : Kind.BREAK;
    }
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF || Character.isIdeographic(codePoint)) {
      return Kind.HAN;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    if (script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL) {
      return Kind.HAN;
    }
    if (Character.isLetterOrDigit(codePoint)) {
      return Kind.WORD;
    }
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          Kind.SIGN;
      default -> Kind.BREAK;
    };
  }

  private static boolean mark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
