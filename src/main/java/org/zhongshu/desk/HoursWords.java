package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhongshu.casework.clock.HoursBy;
import org.zhongshu.casework.clock.HoursSince;
import org.zhongshu.city.City;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.words.Words;

/** Puts working hours in words, and by which rule they count. */
public final class HoursWords {
  private final Words words;

  public HoursWords(Words words) {
    this.words = words;
  }

  /** Hours of a day, for example 08:00–12:00、14:00–18:00. */
  public String hours(CountedHours counted) {
    String periods =
        counted.hours().periods().stream()
            .map(it -> it.from() + "–" + (it.endsAtMidnight() ? "24:00" : it.to()))
            .collect(Collectors.joining(words.get("list.separator")));
    return counted.everyDay() ? words.get("rules.every-day", periods) : periods;
  }

  /**
   * The hours that count between two instants, each with its rule; the second and later ones with
   * the instant from which they count.
   */
  public List<String> between(List<HoursSince> line, City city, Instant from, Instant to) {
    ReckoningWords say = new ReckoningWords(words);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      HoursSince it = line.get(i);
      Instant end = i + 1 < line.size() ? line.get(i + 1).from() : Instant.MAX;
      if (end.isAfter(from) && it.from().isBefore(to)) {
        String by = words.get("rules.hours-by", by(it.by(), city), hours(it.hours()));
        told.add(
            it.from().isAfter(from)
                ? words.get("rules.hours-from", say.moment(it.from()), by)
                : by);
      }
    }
    return told;
  }

  private String by(HoursBy by, City city) {
    return switch (by.rule()) {
      case CITY -> words.of(by.rule());
      case AREA -> city.jurisdiction(by.id()).map(Jurisdiction::shortName).orElse(by.id());
      case MODE -> words.get("rules.hours-by.mode", by.id());
    };
  }
}
