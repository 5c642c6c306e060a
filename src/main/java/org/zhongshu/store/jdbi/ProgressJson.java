package org.zhongshu.store.jdbi;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Progress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Progress of a case as the store keeps it: one JSON object, components by their names, nulls left
 * out. Names of components and enums are part of the store's format: they change with a migration
 * only.
 */
final class ProgressJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // What a record tells about itself beyond its components is not to be kept.
          .changeDefaultVisibility(
              it ->
                  it.withFieldVisibility(Visibility.ANY)
                      .withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE))
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private ProgressJson() {}

  static String write(Progress progress) {
    return MAPPER.writeValueAsString(progress);
  }

  /** Progress; none for a case that has no row. */
  static Progress read(@Nullable String body) {
    return body == null ? Progress.NONE : MAPPER.readValue(body, Progress.class);
  }
}
