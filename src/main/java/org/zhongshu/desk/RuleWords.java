package org.zhongshu.desk;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.City;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.mode.signal.Thresholds;
import org.zhongshu.rules.RuleField;
import org.zhongshu.rules.RuleFields;
import org.zhongshu.rules.RuleReading;
import org.zhongshu.words.Words;

/** Puts the lines of a centre's rules in words: what each is called, and what stands there. */
public final class RuleWords {
  private final Words words;
  private final City city;
  private final ReckoningWords limits;
  private final HoursWords hours;

  public RuleWords(Words words, City city) {
    this.words = words;
    this.city = city;
    this.limits = new ReckoningWords(words);
    this.hours = new HoursWords(words);
  }

  public String section(RuleField.Section section) {
    return words.get("rules.section." + section.name());
  }

  /** What a line is called. */
  public String name(String key) {
    return RuleFields.step(key)
        .map(step -> words.get("step." + step.key()))
        .or(
            () ->
                RuleFields.area(key)
                    .map(
                        id ->
                            words.get(
                                "rules.hours-of",
                                city.jurisdiction(id).map(Jurisdiction::shortName).orElse(id))))
        .or(() -> RuleFields.mode(key).map(mode -> words.get("rules.hours-in", mode)))
        .orElseGet(() -> words.get("rules.line." + key));
  }

  /** What stands at a line, in words that it may also be typed in; what nothing means there. */
  public String value(String key, @Nullable String value) {
    String told = typed(key, value);
    return told.isEmpty() ? nothing(key) : told;
  }

  private String nothing(String key) {
    return RuleFields.of(key, city)
        .map(field -> "rules.none." + field.section().name())
        .filter(words::has)
        .map(none -> words.get("rules.none", words.get(none)))
        .orElseGet(() -> words.get("catalogue.nothing"));
  }

  /** The same; nothing for nothing. */
  public String typed(String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return "";
    }
    return RuleFields.of(key, city)
        .flatMap(field -> RuleReading.value(field, value).map(this::told))
        .orElse(value);
  }

  private String told(Thresholds thresholds) {
    return thresholds.from().isEmpty()
        ? words.get("rules.levels.none")
        : thresholds.from().entrySet().stream()
            .map(it -> words.get("rules.level", it.getKey(), SignalWords.number(it.getValue())))
            .collect(Collectors.joining(words.get("list.separator")));
  }

  private String told(Object value) {
    return switch (value) {
      case Limit limit -> limits.limit(limit);
      case CountedHours counted -> hours.hours(counted);
      case Set<?> roles ->
          roles.stream()
              .map(Role.class::cast)
              .sorted()
              .map(words::of)
              .collect(Collectors.joining(words.get("list.separator")));
      case Enum<?> constant -> words.of(constant);
      case Thresholds thresholds -> told(thresholds);
      default -> value.toString();
    };
  }
}
