package org.zhongshu.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.zhongshu.desk.json.AnswerJson;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Enums on the command line, written as in JSON: {@code to-dispatch}. */
final class Kebab<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  Kebab(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String value) {
    String plain = value.toLowerCase(Locale.ROOT).replace('_', '-');
    for (E constant : type.getEnumConstants()) {
      if (AnswerJson.name(constant).equals(plain)) {
        return constant;
      }
    }
    throw new TypeConversionException(value);
  }

  /** Every value that a constant can be written as. */
  static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> AnswerJson.name((Enum<?>) c)).toList();
  }

  /** The values as completion offers them. */
  abstract static class Names implements Iterable<String> {
    private final Class<?> type;

    Names(Class<?> type) {
      this.type = type;
    }

    @Override
    public Iterator<String> iterator() {
      return names(type).iterator();
    }
  }
}
