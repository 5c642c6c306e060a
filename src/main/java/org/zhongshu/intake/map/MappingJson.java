package org.zhongshu.intake.map;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Stage;
import org.zhongshu.intake.read.DayOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads mappings as JSON. */
public final class MappingJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private record Form(
      @Nullable String source,
      @Nullable String zone,
      @Nullable DayOrder dayOrder,
      @Nullable List<Mapping.Column> columns,
      @Nullable Channel channel,
      @Nullable Map<String, Channel> channels,
      @Nullable Map<String, Nature> natures,
      @Nullable Map<String, Stage> stages) {}

  private MappingJson() {}

  public static String write(Mapping mapping) {
    ZoneId zone = mapping.zone();
    return MAPPER.writeValueAsString(
        new Form(
            mapping.source(),
            zone == null ? null : zone.getId(),
            mapping.dayOrder(),
            mapping.columns(),
            mapping.channel(),
            mapping.channels(),
            mapping.natures(),
            mapping.stages()));
  }

  /** The mapping; null when the text is none, for example because a person changed it by hand. */
  public static @Nullable Mapping read(String name, String json) {
    try {
      Form form = MAPPER.readValue(json, Form.class);
      if (form == null || form.source() == null || form.columns() == null) {
        return null;
      }
      String zone = form.zone();
      return new Mapping(
          name,
          form.source(),
          zone == null ? null : ZoneId.of(zone),
          form.dayOrder() == null ? DayOrder.MONTH_FIRST : form.dayOrder(),
          form.columns(),
          form.channel() == null ? Channel.OTHER : form.channel(),
          form.channels() == null ? Map.of() : form.channels(),
          form.natures() == null ? Map.of() : form.natures(),
          form.stages() == null ? Map.of() : form.stages());
    } catch (JacksonException | DateTimeException | NullPointerException e) {
      return null;
    }
  }
}
