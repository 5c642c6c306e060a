package org.zhongshu.mode.signal;

import java.util.List;

/**
 * What a sensor measures (传感器类型). The amounts of rain, snow and wind are over the spans that the
 * signals of weather warnings speak of.
 */
public enum SensorKind {
  /** 道路积水: depth of water on a road or in an underpass. */
  ROAD_WATER("cm", "积水", "内涝"),
  /** 超警戒水位: of a river or a reservoir, above the warning level of its station. */
  RIVER("cm", "洪"),
  /** 3 小时雨量. */
  RAIN_3H("mm", "暴雨"),
  /** 6 小时雨量. */
  RAIN_6H("mm", "暴雨"),
  /** 12 小时雨量. */
  RAIN_12H("mm", "暴雨"),
  /** 6 小时降雪量. */
  SNOW_6H("mm", "暴雪"),
  /** 12 小时降雪量. */
  SNOW_12H("mm", "暴雪"),
  /** 气温. */
  TEMPERATURE("℃", "高温"),
  /** 平均风力: mean speed of the wind. */
  WIND("m/s", "大风"),
  /** 人群密度: persons on a square metre. */
  CROWD("人/m²", "人群", "踩踏");

  private final String unit;
  private final List<String> events;

  SensorKind(String unit, String... events) {
    this.unit = unit;
    this.events = List.of(events);
  }

  /** In what its values are kept. */
  public String unit() {
    return unit;
  }

  /** What plans call that which it tells of. */
  public List<String> events() {
    return events;
  }
}
