package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.zhongshu.city.HandCheckedDays;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;

/** Times as they stand in the files that are checked by eye. */
final class Shanghai {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Map<String, LimitUnit> UNITS =
      Map.of(
          "分钟", LimitUnit.MINUTE,
          "紧急工作时", LimitUnit.URGENT_HOUR,
          "工作时", LimitUnit.WORK_HOUR,
          "工作日", LimitUnit.WORK_DAY,
          "自然日", LimitUnit.CALENDAR_DAY);

  private Shanghai() {}

  /** By the notice for 2026 written by hand; 2027 has none. */
  static WorkingReckoning reckoning() {
    return new WorkingReckoning(
        WorkingCalendar.of(List.of(HandCheckedDays.notice2026())), WorkingHours.usual(), ZONE);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
  }

  static String text(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE).toString().replace('T', ' ');
  }

  static Limit limit(String text) {
    String[] parts = text.split(" ");
    LimitUnit unit = UNITS.get(parts[1]);
    if (unit == null) {
      throw new IllegalArgumentException(text);
    }
    return new Limit(Integer.parseInt(parts[0]), unit);
  }

  /** Hours and minutes, as in −5:30. */
  static Duration time(String text) {
    boolean negative = text.startsWith("-");
    String[] parts = (negative ? text.substring(1) : text).split(":");
    Duration time =
        Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
    return negative ? time.negated() : time;
  }
}
