package org.zhongshu.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's folders by the custom of the system: XDG on Linux, Library on macOS, AppData on
 * Windows. {@code ZHONGSHU_HOME} puts everything into one folder instead, for portable
 * installations and tests.
 *
 * @param config settings file
 * @param data store and logs
 */
public record Folders(Path config, Path data) {
  private static final String NAME = "zhongshu";

  /** The folders of this process. */
  public static Folders ofThisUser() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The folders of a user.
   *
   * @param env environment
   * @param system name of the operating system
   * @param home the user's home folder
   */
  public static Folders of(Map<String, String> env, String system, Path home) {
    Path all = folder(env, "ZHONGSHU_HOME");
    if (all != null) {
      return new Folders(all, all);
    }
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      Path roaming = folder(env, "APPDATA");
      Path local = folder(env, "LOCALAPPDATA");
      return new Folders(
          (roaming == null ? home.resolve("AppData/Roaming") : roaming).resolve("Zhongshu"),
          (local == null ? home.resolve("AppData/Local") : local).resolve("Zhongshu"));
    }
    if (lower.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Zhongshu");
      return new Folders(support, support);
    }
    Path config = folder(env, "XDG_CONFIG_HOME");
    Path data = folder(env, "XDG_DATA_HOME");
    return new Folders(
        (config == null ? home.resolve(".config") : config).resolve(NAME),
        (data == null ? home.resolve(".local/share") : data).resolve(NAME));
  }

  /**
   * An absolute folder named by the environment: the XDG rule says that others are to be ignored.
   */
  private static @Nullable Path folder(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : null;
  }

  public Path settingsFile() {
    return config.resolve("settings.json");
  }

  /** Where the store is when nobody says otherwise. */
  public Path usualStore() {
    return data.resolve("zhongshu.db");
  }

  public Path logs() {
    return data.resolve("logs");
  }
}
