package org.zhongshu.console.video;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The address under which a key place is seen. What it is decides how it is shown. */
public sealed interface VideoAddress {
  /** A stream (RTSP, HTTP, HLS): opened in a player, or by way of a {@link VideoGateway}. */
  record Stream(URI at) implements VideoAddress {}

  /** A still picture (静态图片): shown in the window. */
  record Still(URI at) implements VideoAddress {}

  /** The place has none. */
  record None() implements VideoAddress {}

  /** Nothing that is opened: a plan is a file from anywhere, and may not start what it likes. */
  record Unsuitable(String words) implements VideoAddress {}

  /** Schemes of streams. */
  Set<String> STREAMS = Set.of("rtsp", "rtsps", "http", "https");

  /** Endings of pictures that the window can show. */
  List<String> PICTURES = List.of(".jpg", ".jpeg", ".png", ".gif", ".bmp");

  /** The address as it may be shown: who signs in there, and by what word, is nobody's to read. */
  static String shown(String address) {
    return address.replaceFirst("//[^/@]*@", "//…@");
  }

  static VideoAddress of(String words) {
    String address = words.strip();
    if (address.isEmpty()) {
      return new None();
    }
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      return new Unsuitable(address);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String path = uri.getPath() == null ? "" : uri.getPath().toLowerCase(Locale.ROOT);
    boolean picture = PICTURES.stream().anyMatch(path::endsWith);
    if (scheme.equals("file")) {
      return picture && uri.getHost() == null ? new Still(uri) : new Unsuitable(address);
    }
    if (!STREAMS.contains(scheme) || uri.getHost() == null) {
      return new Unsuitable(address);
    }
    return picture && scheme.startsWith("http") ? new Still(uri) : new Stream(uri);
  }
}
