package org.zhongshu.console.video;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.zhongshu.casework.Refusal;

/**
 * A video gateway (视频网关): turns what cameras send into motion JPEG over HTTP, which the window
 * itself can show, or into single pictures.
 *
 * @param template its address, with {@link VideoPlayer#URL} where the camera's address goes,
 *     encoded
 */
public record VideoGateway(String template) {

  /** The gateway that a seat has configured; empty when what it has configured is a player. */
  public static Optional<VideoGateway> of(String configured) {
    String address = configured.strip();
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://")
        ? Optional.of(new VideoGateway(address))
        : Optional.empty();
  }

  /** Why it can't be used; empty when it can. */
  public Optional<Refusal> check() {
    return template.contains(VideoPlayer.URL) && at("rtsp://camera/1").isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("video.gateway", template));
  }

  /** Where it shows a camera; empty when it can't be used. */
  public Optional<URI> at(String camera) {
    try {
      URI at =
          new URI(
              template.replace(VideoPlayer.URL, URLEncoder.encode(camera, StandardCharsets.UTF_8)));
      return at.getHost() == null ? Optional.empty() : Optional.of(at);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
