package org.zhongshu.desk.json;

import java.util.Optional;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.supervise.SupervisionRules;
import tools.jackson.core.JacksonException;

/** A centre's rules of supervision as JSON, as they stand among its settings. */
public final class SupervisionRulesJson {
  /** Key of the setting. */
  public static final String KEY = "supervision.rules";

  private SupervisionRulesJson() {}

  public static String write(SupervisionRules rules) {
    return JsonMapping.MAPPER.writeValueAsString(rules);
  }

  public static SupervisionRules read(String json) {
    try {
      return JsonMapping.MAPPER.readValue(json, SupervisionRules.class);
    } catch (JacksonException e) {
      throw JsonFaults.told(e);
    }
  }

  /** Why a text can't be a centre's rules; empty when it can. */
  public static Optional<Refusal> fault(String json) {
    try {
      return read(json).fault();
    } catch (JsonRefused e) {
      return Optional.of(e.refusal());
    }
  }
}
