package org.zhongshu.intake.read;

import java.math.BigDecimal;

/** Puts numbers of machines into the digits that people wrote. */
final class Numbers {
  private Numbers() {}

  /**
   * {@code 1.01004143E11} as {@code 101004143000}, {@code 12.0} as {@code 12}; what is no number,
   * or beyond all measure, as it is.
   */
  static String plain(String raw) {
    if (raw.isEmpty() || raw.length() > 40 || "+-.0123456789".indexOf(raw.charAt(0)) < 0) {
      return raw;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      if (Math.abs((long) number.scale()) > 40) {
        return raw;
      }
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}
