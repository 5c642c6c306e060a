package org.zhongshu.intake.lists;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhongshu.casework.ListField;
import org.zhongshu.words.Words;

/**
 * Reads constants and headers in either language and in the program's own spelling, whatever
 * language the reader has set.
 */
public final class FieldWords {
  private static final List<Words> TONGUES =
      List.of(
          Words.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC),
          Words.in(Locale.ENGLISH, ZoneOffset.UTC));

  private FieldWords() {}

  /** The constant that a cell names. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String cell) {
    String plain = plain(cell);
    for (E each : type.getEnumConstants()) {
      if (names(each).contains(plain)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static List<String> names(Enum<?> constant) {
    List<String> names = new ArrayList<>();
    names.add(plain(constant.name()));
    TONGUES.forEach(words -> names.add(plain(words.of(constant))));
    return names;
  }

  /** The column that a header names. */
  static Optional<ListField> field(String header) {
    String plain = plain(header);
    for (ListField each : ListField.values()) {
      if (names(each).contains(plain)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Without blanks, hyphens and the like, in small letters: {@code name.en} is {@code NAME_EN}. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s._'-]+", "");
  }
}
