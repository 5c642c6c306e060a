package org.zhongshu.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.desk.json.WarningJson;
import org.zhongshu.mode.suggest.Warning;
import org.zhongshu.store.Tables;

/** Warnings that were received, kept among the settings of the store by their identifier. */
final class Warnings {
  private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);
  static final String PREFIX = "warning.";

  private Warnings() {}

  static List<Warning> all(Tables tables) {
    return tables.settings().startingWith(PREFIX).values().stream()
        .map(Warnings::read)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Warning read(String text) {
    try {
      return WarningJson.read(text);
    } catch (RuntimeException e) {
      LOG.warn("a warning that was kept can't be read and is left out", e);
      return null;
    }
  }
}
