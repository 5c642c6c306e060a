package org.zhongshu.desk.json;

import org.zhongshu.mode.suggest.Warning;

/** Warnings as they are kept. */
public final class WarningJson {
  private WarningJson() {}

  public static String write(Warning warning) {
    return JsonMapping.MAPPER.writeValueAsString(warning);
  }

  public static Warning read(String text) {
    return JsonMapping.MAPPER.readValue(text, Warning.class);
  }
}
