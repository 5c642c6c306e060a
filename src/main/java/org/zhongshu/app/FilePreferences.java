package org.zhongshu.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.app.settings.SettingsFile;
import org.zhongshu.console.shell.PreferenceStore;

/** The window's preferences, kept in the settings file of this installation. */
final class FilePreferences implements PreferenceStore {
  private static final Logger LOG = LoggerFactory.getLogger(FilePreferences.class);
  private static final String PREFIX = "console.";

  /** Chosen in the window, they hold for the command line too. */
  private static final Set<String> SHARED = Set.of(SettingsFile.OPERATOR, SettingsFile.LANGUAGE);

  private final SettingsFile settings;

  FilePreferences(SettingsFile settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> get(String key) {
    return settings.get(entry(key));
  }

  @Override
  public void put(Map<String, String> entries) {
    Map<String, @Nullable String> prefixed = new HashMap<>();
    entries.forEach((key, value) -> prefixed.put(entry(key), value.isEmpty() ? null : value));
    try {
      settings.put(prefixed);
    } catch (IOException e) {
      // The window goes on as it is; next time it opens as it was before.
      LOG.warn("preferences can't be kept", e);
    }
  }

  private static String entry(String key) {
    return SHARED.contains(key) ? key : PREFIX + key;
  }
}
