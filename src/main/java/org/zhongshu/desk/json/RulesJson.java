package org.zhongshu.desk.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * A centre's rules as JSON: as versions are kept, as files hold them, as the journal tells them.
 */
public final class RulesJson {
  /**
   * A file of rules.
   *
   * @param training name of the training that it was written from (演练); null for the real thing
   * @param version the version that it was written from
   * @param rules key → value
   */
  public record RuleFile(@Nullable String training, int version, Map<String, String> rules) {
    public RuleFile {
      rules = new LinkedHashMap<>(rules);
    }

    /** Of the real thing. */
    public RuleFile(int version, Map<String, String> rules) {
      this(null, version, rules);
    }
  }

  /** What the journal tells of a change. */
  record Changed(int version, List<RuleSheet.LineChange> changes) {}

  private RulesJson() {}

  public static String write(Map<String, String> lines) {
    return JsonMapping.MAPPER.writeValueAsString(lines);
  }

  /** Reads a version; what can't be read stops the desk, since every deadline rests on it. */
  public static Map<String, String> read(int version, String body) {
    try {
      return JsonMapping.MAPPER.readValue(body, new TypeReference<>() {});
    } catch (JacksonException e) {
      throw new StoreException(Refusal.of("store.rules", version), e);
    }
  }

  /** A file, with one line for each rule, as people edit it. */
  public static String writeFile(RuleFile file) {
    return JsonMapping.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
  }

  /** Reads a file; fails with {@link JsonRefused}, which says what is wrong. */
  public static RuleFile readFile(String text) {
    try {
      return JsonMapping.MAPPER.readValue(text, RuleFile.class);
    } catch (JacksonException e) {
      throw JsonFaults.told(e);
    }
  }

  public static String write(int version, List<RuleSheet.LineChange> changes) {
    return JsonMapping.MAPPER.writeValueAsString(new Changed(version, changes));
  }

  /** What a line of the journal tells of a change. */
  public static List<RuleSheet.LineChange> readChanges(String body) {
    try {
      return JsonMapping.MAPPER.readValue(body, Changed.class).changes();
    } catch (JacksonException e) {
      throw JsonFaults.told(e);
    }
  }
}
