package org.zhongshu.console.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.casework.Refusal;

/** Which addresses are opened, by which command, and that no shell has a part in it. */
class VideoPlayerTest {
  private final List<String> started = new ArrayList<>();

  private VideoPlayer player(String configured, String system, Optional<Integer> ends) {
    return new VideoPlayer(
        configured,
        system,
        command -> {
          started.addAll(command);
          return ends;
        });
  }

  @ParameterizedTest
  @CsvSource({"Linux,xdg-open", "Mac OS X,open", "Windows 11,rundll32"})
  void the_systems_player_is_handed_the_address(String system, String program) {
    assertThat(player("", system, Optional.of(0)).open("rtsp://10.0.0.1/live")).isEmpty();
    assertThat(started).startsWith(program).endsWith("rtsp://10.0.0.1/live");
  }

  @Test
  void a_command_of_the_seat_takes_the_address_as_one_argument_whatever_stands_in_it() {
    String address = "http://10.0.0.1/a.m3u8?x=$(touch%20y)&b=;ls|cat";
    player("\"/opt/a player/vlc\" --play-and-exit '--meta={url}'", "Linux", Optional.empty())
        .open("http://10.0.0.1/a.m3u8?x=%24(touch%20y)&b=;ls");
    assertThat(started)
        .containsExactly(
            "/opt/a player/vlc",
            "--play-and-exit",
            "--meta=http://10.0.0.1/a.m3u8?x=%24(touch%20y)&b=;ls");
    assertThat(player("vlc {url}", "Linux", Optional.empty()).open(address))
        .as("what is no address is not opened")
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file://host/a.png",
        "javascript:alert(1)",
        "--help",
        "calc.exe",
        "smb://host/share",
        "rtsp:stream",
        "http://",
        "https://a b/"
      })
  void nothing_else_is_opened(String address) {
    assertThat(player("vlc {url}", "Linux", Optional.of(0)).open(address))
        .map(Refusal::key)
        .contains("video.address");
    assertThat(started).isEmpty();
  }

  @Test
  void a_place_without_an_address_says_so() {
    assertThat(player("", "Linux", Optional.of(0)).open(" "))
        .map(Refusal::key)
        .contains("video.none");
  }

  @Test
  void pictures_are_shown_in_the_window_and_streams_are_not() {
    assertThat(VideoAddress.of("http://10.0.0.1/a.JPG?t=1")).isInstanceOf(VideoAddress.Still.class);
    assertThat(VideoAddress.of("file:///data/a.png")).isInstanceOf(VideoAddress.Still.class);
    assertThat(VideoAddress.of("https://10.0.0.1/a.m3u8")).isInstanceOf(VideoAddress.Stream.class);
    assertThat(VideoAddress.of("rtsps://user:word@10.0.0.1/a.png"))
        .isInstanceOf(VideoAddress.Stream.class);
    assertThat(VideoAddress.shown("rtsps://user:word@10.0.0.1/a"))
        .isEqualTo("rtsps://…@10.0.0.1/a");
  }

  @Test
  void a_player_that_fails_or_is_missing_is_told() throws IOException {
    assertThat(player("", "Linux", Optional.of(3)).open("rtsp://10.0.0.1/live"))
        .contains(Refusal.of("video.player-failed", "xdg-open", 3));
    VideoPlayer missing =
        new VideoPlayer(
            "vlc {url}",
            "Linux",
            _ -> {
              throw new IOException("no such file");
            });
    assertThat(missing.open("rtsp://10.0.0.1/live"))
        .contains(Refusal.of("video.player-missing", "vlc"));
  }

  @Test
  void a_real_process_is_given_the_address(@TempDir Path folder) throws IOException {
    Path script = folder.resolve("player.sh");
    Path told = folder.resolve("told");
    Files.writeString(script, "#!/bin/sh\nprintf '%s' \"$1\" > '" + told + "'\nexit 0\n");
    if (!script.toFile().setExecutable(true) || !Files.exists(Path.of("/bin/sh"))) {
      return;
    }
    assertThat(new VideoPlayer(script + " {url}").open("rtsp://10.0.0.1/a;b")).isEmpty();
    assertThat(told).hasContent("rtsp://10.0.0.1/a;b");
    Files.writeString(script, "#!/bin/sh\nexit 7\n");
    assertThat(new VideoPlayer(script + " {url}").open("rtsp://10.0.0.1/a"))
        .contains(Refusal.of("video.player-failed", script.toString(), 7));
  }

  @Test
  void a_command_names_its_program_first_and_the_address_after_it() {
    assertThat(VideoPlayer.check("")).isEmpty();
    assertThat(VideoPlayer.check("mpv {url}")).isEmpty();
    assertThat(VideoPlayer.check("mpv")).isPresent();
    assertThat(VideoPlayer.check("{url}")).isPresent();
  }
}
