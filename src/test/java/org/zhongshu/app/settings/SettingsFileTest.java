package org.zhongshu.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void what_was_put_is_there_for_the_next_start() throws IOException {
    Path file = folder.resolve("new/settings.json");
    SettingsFile.read(file).put(SettingsFile.OPERATOR, "席位一");

    assertThat(SettingsFile.read(file).get(SettingsFile.OPERATOR)).contains("席位一");
    SettingsFile.read(file).put(SettingsFile.OPERATOR, null);
    assertThat(SettingsFile.read(file).get(SettingsFile.OPERATOR)).isEmpty();
    try (Stream<Path> left = Files.list(folder.resolve("new"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void entries_of_other_versions_stay() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("settings.json"), "{\"later\":{\"deep\":[1]},\"store\":\"a\"}");

    SettingsFile.read(file).put(SettingsFile.STORE, "b");

    assertThat(Files.readString(file)).contains("deep").contains("\"b\"");
  }

  @Test
  void a_file_that_cannot_be_read_is_kept_aside() throws IOException {
    for (String broken : new String[] {"{", "[]", "", "\u0000"}) {
      Path file = Files.writeString(folder.resolve("settings.json"), broken);

      assertThat(SettingsFile.read(file).get(SettingsFile.STORE)).isEmpty();

      assertThat(folder.resolve("settings.json.broken")).hasContent(broken);
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void folders_follow_the_custom_of_each_system() {
    Path home = Path.of("/home/u");
    assertThat(Folders.of(Map.of(), "Linux", home).usualStore())
        .isEqualTo(Path.of("/home/u/.local/share/zhongshu/zhongshu.db"));
    assertThat(
            Folders.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "relative"), "Linux", home))
        .isEqualTo(new Folders(Path.of("/c/zhongshu"), Path.of("/home/u/.local/share/zhongshu")));
    assertThat(Folders.of(Map.of(), "Mac OS X", home).settingsFile())
        .isEqualTo(Path.of("/home/u/Library/Application Support/Zhongshu/settings.json"));
    assertThat(Folders.of(Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), "Windows 11", home))
        .isEqualTo(new Folders(Path.of("/r/Zhongshu"), Path.of("/l/Zhongshu")));
    assertThat(Folders.of(Map.of("ZHONGSHU_HOME", "/z"), "Linux", home).logs())
        .isEqualTo(Path.of("/z/logs"));
  }
}
