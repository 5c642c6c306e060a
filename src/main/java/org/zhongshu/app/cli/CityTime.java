package org.zhongshu.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;

/** Times as they are written on the command line. */
final class CityTime {
  private CityTime() {}

  /** A time with its offset, or the city's. */
  static Instant read(String text, ZoneId zone) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(zone).toInstant();
      } catch (DateTimeException e) {
        throw new Failure(Refusal.of("cli.time", text), e);
      }
    }
  }
}
