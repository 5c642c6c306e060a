package org.zhongshu.city;

import java.util.Optional;

/**
 * Reads area codes: 6 digits city or county, 9 township, 12 community, 15 grid (GB/T 2260,
 * statistical extensions, grid rule). Codes are plain strings in records; this class is the one
 * place that knows their shape.
 */
public final class AreaCodes {
  private AreaCodes() {}

  /** Level that a well-formed code stands for; empty when it is not well-formed. */
  public static Optional<Level> level(String code) {
    if (!digits(code)) {
      return Optional.empty();
    }
    return switch (code.length()) {
      case 6 -> Optional.of(code.endsWith("00") ? Level.CITY : Level.COUNTY);
      case 9 -> Optional.of(Level.TOWNSHIP);
      case 12 -> Optional.of(Level.COMMUNITY);
      case 15 -> Optional.of(Level.GRID);
      default -> Optional.empty();
    };
  }

  /**
   * Code of the administrative parent by shape; empty for a city or a code that is not well-formed.
   */
  public static Optional<String> parent(String code) {
    return level(code)
        .flatMap(
            level ->
                switch (level) {
                  case CITY -> Optional.empty();
                  case COUNTY -> Optional.of(code.substring(0, 4) + "00");
                  case TOWNSHIP, COMMUNITY, GRID ->
                      Optional.of(code.substring(0, code.length() - 3));
                });
  }

  /** Whether {@code code} is {@code ancestor} itself or lies below it. */
  public static boolean within(String code, String ancestor) {
    if (ancestor.length() == 6 && ancestor.endsWith("00")) {
      return code.startsWith(ancestor.substring(0, 4));
    }
    return code.startsWith(ancestor);
  }

  /**
   * The code cut to a level, for example the county of a community; empty when the code is coarser
   * than that.
   */
  public static Optional<String> at(String code, Level level) {
    if (level == Level.CITY && code.length() >= 6) {
      return Optional.of(code.substring(0, 4) + "00");
    }
    if (level == Level.COUNTY && code.length() == 6 && code.endsWith("00")) {
      return Optional.empty();
    }
    return code.length() >= level.digits()
        ? Optional.of(code.substring(0, level.digits()))
        : Optional.empty();
  }

  private static boolean digits(String code) {
    return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
