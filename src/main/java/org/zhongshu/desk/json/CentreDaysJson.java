package org.zhongshu.desk.json;

import org.zhongshu.casework.Refusal;
import org.zhongshu.city.CentreDays;
import org.zhongshu.store.StoreException;
import tools.jackson.core.JacksonException;

/** The centre's own calendar as it is kept among the settings. */
public final class CentreDaysJson {
  /** Key of the setting. */
  public static final String KEY = "centre.calendar";

  private CentreDaysJson() {}

  public static String write(CentreDays days) {
    return JsonMapping.MAPPER.writeValueAsString(days);
  }

  /**
   * Reads it; without it deadlines would be wrong in silence, so what can't be read stops the desk.
   */
  public static CentreDays read(String json) {
    try {
      return JsonMapping.MAPPER.readValue(json, CentreDays.class);
    } catch (JacksonException e) {
      throw new StoreException(Refusal.of("store.calendar", KEY), e);
    }
  }
}
