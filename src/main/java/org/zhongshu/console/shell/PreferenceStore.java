package org.zhongshu.console.shell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where this installation keeps how its window looks; the file behind it is the start-up's matter.
 */
public interface PreferenceStore {
  Optional<String> get(String key);

  /** Keeps these entries; called off the FX thread. An entry with an empty value is removed. */
  void put(Map<String, String> entries);

  /** Kept as long as the window is open: for tests and the tour. */
  static PreferenceStore inMemory() {
    Map<String, String> kept = new ConcurrentHashMap<>();
    return new PreferenceStore() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key)).filter(value -> !value.isEmpty());
      }

      @Override
      public void put(Map<String, String> entries) {
        kept.putAll(entries);
      }
    };
  }
}
