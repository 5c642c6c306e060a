package org.zhongshu.console.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhongshu.casework.Refusal;

/**
 * Opens streams in a player outside the window: the one that the system has for them, or a command
 * that the seat names. The address is an argument of a process of its own and never goes through a
 * shell. To be used off the FX thread.
 */
public final class VideoPlayer {
  /** Where the address stands in a command. */
  public static final String URL = "{url}";

  /** What does not start fails within this; a player goes on. */
  private static final long FAILS_WITHIN_MILLIS = 1_500;

  /** A word of a command, or several in quotes. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final List<String> command;
  private final Starter starter;

  /** Starts a process; tests stand in for it. */
  @FunctionalInterface
  public interface Starter {
    /**
     * Starts it.
     *
     * @return what it ended with at once; empty while it runs
     */
    Optional<Integer> start(List<String> command) throws IOException, InterruptedException;
  }

  /**
   * A player.
   *
   * @param configured the seat's own command with {@link #URL} in it; empty, or a {@link
   *     VideoGateway}, for the system's player
   */
  public VideoPlayer(String configured) {
    this(configured, System.getProperty("os.name", ""), VideoPlayer::run);
  }

  VideoPlayer(String configured, String system, Starter starter) {
    this.command =
        configured.isBlank() || VideoGateway.of(configured).isPresent()
            ? usual(system)
            : words(configured);
    this.starter = starter;
  }

  /** The words of a command; what stands in quotes is one. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(quoted == null ? matcher.group(3) : quoted);
    }
    return words;
  }

  /** Why a command can't be used; empty when it can, or is empty. */
  public static Optional<Refusal> check(String command) {
    if (command.isBlank()) {
      return Optional.empty();
    }
    Optional<VideoGateway> gateway = VideoGateway.of(command);
    if (gateway.isPresent()) {
      return gateway.get().check();
    }
    List<String> words = words(command);
    return words.getFirst().contains(URL) || words.stream().noneMatch(it -> it.contains(URL))
        ? Optional.of(Refusal.of("video.command", command))
        : Optional.empty();
  }

  /** What each system opens addresses with. */
  private static List<String> usual(String system) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", URL);
    }
    return List.of(lower.startsWith("mac") ? "open" : "xdg-open", URL);
  }

  /**
   * Opens an address.
   *
   * @return why it could not be opened; empty when it was handed over
   */
  public Optional<Refusal> open(String address) {
    return switch (VideoAddress.of(address)) {
      case VideoAddress.None() -> Optional.of(Refusal.of("video.none"));
      case VideoAddress.Unsuitable(String words) ->
          Optional.of(Refusal.of("video.address", VideoAddress.shown(words)));
      case VideoAddress.Still(var at) -> hand(at.toString());
      case VideoAddress.Stream(var at) -> hand(at.toString());
    };
  }

  private Optional<Refusal> hand(String address) {
    List<String> whole = command.stream().map(it -> it.replace(URL, address)).toList();
    String program = whole.getFirst();
    try {
      return starter
          .start(whole)
          .filter(code -> code != 0)
          .map(code -> Refusal.of("video.player-failed", program, code));
    } catch (IOException e) {
      return Optional.of(Refusal.of("video.player-missing", program));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Integer> run(List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    return process.waitFor(FAILS_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }
}
