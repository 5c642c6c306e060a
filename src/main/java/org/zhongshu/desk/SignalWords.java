package org.zhongshu.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.desk.ModeQuestions.SensorStanding;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.suggest.Reason;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.mode.suggest.Suggestion.What;
import org.zhongshu.mode.suggest.Warning;
import org.zhongshu.words.Words;

/** Puts signals, and what they suggest, in words. */
public final class SignalWords {
  /** Sensors told one by one; of more only how many there are. */
  private static final int SENSORS = 4;

  private final City city;
  private final Words words;
  private final Telling telling;
  private final ReckoningWords limits;
  private final InstantSource clock;

  /**
   * @param clock tells how long ago something was
   */
  public SignalWords(Desk desk, Words words, InstantSource clock) {
    this.city = desk.city();
    this.words = words;
    this.telling = new Telling(desk, words);
    this.limits = new ReckoningWords(words);
    this.clock = clock;
  }

  /** A value without places behind the point that say nothing. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** What is suggested, in one line. */
  public String what(Suggestion it, @Nullable String planName) {
    String areas = it.areas().stream().map(telling::area).collect(Collectors.joining(separator()));
    Suggestion.Of of = it.of();
    if (it.what() == What.ACTIVATE || of == null) {
      return words.get(
          planName == null ? "mode.suggest.no-plan" : "mode.suggest",
          it.level() == Grade.ORDINARY
              ? it.kind()
              : words.get("signal.at-level", it.kind(), level(it.level())),
          areas,
          planName);
    }
    return words.get(
        "signal.suggest." + it.what().name(),
        of.title(),
        level(of.level()),
        level(it.level()),
        areas);
  }

  /** What is suggested, and line by line why. */
  public List<String> lines(Suggestion it, @Nullable String planName) {
    List<String> lines = new ArrayList<>();
    lines.add(what(it, planName));
    it.reasons().forEach(why -> lines.add(reason(why)));
    return lines;
  }

  private String reason(Reason why) {
    return switch (why) {
      case Reason.Holiday(String name, var first, var last, int days) ->
          words.get(
              days == 0 ? "mode.suggest.holiday-today" : "mode.suggest.holiday",
              name,
              first.toString(),
              last.toString(),
              days);
      case Reason.Warned(Warning warning) ->
          words.get(
              warning.exercise() ? "mode.suggest.warning-exercise" : "mode.suggest.warning",
              name(warning),
              warning.sender(),
              warning.sent(),
              warning.areaWords());
      case Reason.Burst(String category, String where, int cases, int minutes) ->
          words.get(
              "mode.suggest.burst",
              telling.area(where),
              minutes,
              telling.category(category),
              cases);
      case Reason.Sensed it ->
          words.get(
              it.readings().size() > SENSORS ? "signal.sensed.more" : "signal.sensed",
              telling.area(it.jurisdiction()),
              level(it.level()),
              it.readings().stream()
                  .limit(SENSORS)
                  .map(this::reading)
                  .collect(Collectors.joining(words.get("signal.separator"))),
              it.readings().size());
      case Reason.Lifted(Warning warning, Instant at, boolean takenBack) ->
          words.get(
              (takenBack ? "signal.taken-back" : "signal.expired")
                  + (warning.exercise() ? ".exercise" : ""),
              name(warning),
              warning.sender(),
              at);
      case Reason.Fallen(Reading highest, Reading now) ->
          words.get(
              "signal.fallen",
              reading(now),
              number(highest.value()),
              unit(highest),
              highest.time());
    };
  }

  private static String name(Warning it) {
    return it.headline().isEmpty() ? it.event() : it.headline();
  }

  private String level(Grade level) {
    return words.get("level." + level.name());
  }

  /** A reading: where, what, how much, how long ago. */
  public String reading(Reading it) {
    Duration ago = Duration.between(it.time(), clock.instant());
    return words.get(
        ago.toMinutes() < 1 ? "signal.reading.now" : "signal.reading",
        it.name(),
        it.kind(),
        number(it.value()),
        unit(it),
        ago.toHours() < 1
            ? words.get("signal.minutes", ago.toMinutes())
            : limits.wholeSpan(Duration.ofMinutes(ago.toMinutes())));
  }

  private String jurisdiction(String area) {
    return city.jurisdiction(area)
        .or(() -> city.jurisdictionOf(area))
        .map(Jurisdiction::shortName)
        .orElseGet(() -> telling.area(area));
  }

  /** In what a reading is told. */
  String unit(Reading it) {
    return words.get("signal.unit." + it.kind().name());
  }

  /** How a sensor stands, in one line. */
  public String line(SensorStanding it) {
    String how =
        it.silent()
            ? words.get("signal.silent")
            : it.level() == Grade.ORDINARY ? words.get("signal.below") : level(it.level());
    return words.get(
        "signal.line", it.last().sensor(), telling.area(it.last().area()), reading(it.last()), how);
  }

  private String separator() {
    return words.get("list.separator");
  }
}
