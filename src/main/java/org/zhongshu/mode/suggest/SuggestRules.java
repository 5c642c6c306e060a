package org.zhongshu.mode.suggest;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.signal.Thresholds;

/**
 * When a mode is suggested, as the centre sets it.
 *
 * @param holidayDays how many days before its first a holiday is suggested
 * @param burstCases from how many cases of one class in one jurisdiction on it is a burst
 * @param burstMinutes within how long
 * @param signalMinutes how long a reading of a sensor counts
 * @param signalReadings how many readings in a row move the level of a sensor
 * @param thresholds kind of sensor → from which value on which level
 */
public record SuggestRules(
    int holidayDays,
    int burstCases,
    int burstMinutes,
    int signalMinutes,
    int signalReadings,
    Map<SensorKind, Thresholds> thresholds) {
  /** Most readings in a row that a centre can want. */
  public static final int MOST_READINGS = 5;

  /**
   * What counts before a centre has set anything. Rain, snow, heat and wind are those of the
   * signals of weather warnings (《气象灾害预警信号发布与传播办法》, 中国气象局令第 16 号, 2007); a road is under water from
   * 15 cm on by GB 50014-2021. The others, and the steps above 15 cm, centres set for themselves.
   */
  public static final SuggestRules USUAL =
      new SuggestRules(
          7,
          10,
          60,
          30,
          2,
          Map.of(
              SensorKind.ROAD_WATER, thresholds(15, 27, 40, 60),
              SensorKind.RIVER, thresholds(0, 50, 100, 150),
              SensorKind.RAIN_3H, new Thresholds(Map.of(Grade.ORANGE, 50.0, Grade.RED, 100.0)),
              SensorKind.RAIN_6H, new Thresholds(Map.of(Grade.YELLOW, 50.0)),
              SensorKind.RAIN_12H, new Thresholds(Map.of(Grade.BLUE, 50.0)),
              SensorKind.SNOW_6H, new Thresholds(Map.of(Grade.ORANGE, 10.0, Grade.RED, 15.0)),
              SensorKind.SNOW_12H, new Thresholds(Map.of(Grade.BLUE, 4.0, Grade.YELLOW, 6.0)),
              SensorKind.TEMPERATURE, new Thresholds(Map.of(Grade.ORANGE, 37.0, Grade.RED, 40.0)),
              SensorKind.WIND, thresholds(10.8, 17.2, 24.5, 32.7),
              SensorKind.CROWD, thresholds(2, 3, 4, 5)));

  public SuggestRules {
    Map<SensorKind, Thresholds> copy = new EnumMap<>(SensorKind.class);
    copy.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(copy);
  }

  private static Thresholds thresholds(double blue, double yellow, double orange, double red) {
    return new Thresholds(
        Map.of(Grade.BLUE, blue, Grade.YELLOW, yellow, Grade.ORANGE, orange, Grade.RED, red));
  }

  public Thresholds of(SensorKind kind) {
    return thresholds.getOrDefault(kind, Thresholds.NONE);
  }

  public Duration burstWithin() {
    return Duration.ofMinutes(burstMinutes);
  }

  public Duration signalAge() {
    return Duration.ofMinutes(signalMinutes);
  }
}
