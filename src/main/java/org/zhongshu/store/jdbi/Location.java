package org.zhongshu.store.jdbi;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where a store is: a file, or a database of a PostgreSQL. */
sealed interface Location {
  /** The place for people; never with a password. */
  String told();

  /** A file of SQLite. */
  record File(Path path) implements Location {
    @Override
    public String told() {
      return path.toString();
    }
  }

  /**
   * A database of PostgreSQL.
   *
   * @param url {@code jdbc:postgresql://host:port/database}, without user, password and options
   * @param options user, password and what else the address said
   */
  record Server(String url, String told, Properties options) implements Location {
    @Override
    public String toString() {
      return told;
    }
  }

  /**
   * Reads a path, {@code jdbc:postgresql://…}, {@code
   * postgresql://user:password@host:port/database} or {@code postgres://…}.
   */
  static Location of(String text) {
    String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.startsWith("postgresql:") || lower.startsWith("postgres:")) {
      return server(plain);
    }
    if (lower.startsWith("sqlite:")) {
      return file(plain.substring("sqlite:".length()));
    }
    return file(text);
  }

  private static Location file(String text) {
    if (text.isBlank()) {
      throw Faults.refuse("store.place.wrong", text);
    }
    try {
      return new File(Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw Faults.refuse("store.place.wrong", e, text);
    }
  }

  private static Location server(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // The text may hold a password: neither it nor the cause, which quotes it, may be told.
      throw Faults.refuse("store.place.wrong", "postgresql://…");
    }
    String host = uri.getHost();
    String path = uri.getPath();
    if (host == null || path == null || path.length() < 2) {
      throw Faults.refuse("store.place.wrong", "postgresql://…");
    }
    Properties options = new Properties();
    putAll(options, uri.getRawQuery());
    String userInfo = uri.getRawUserInfo();
    if (userInfo != null) {
      int colon = userInfo.indexOf(':');
      options.setProperty("user", decode(colon < 0 ? userInfo : userInfo.substring(0, colon)));
      if (colon >= 0) {
        options.setProperty("password", decode(userInfo.substring(colon + 1)));
      }
    }
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String address = host + ":" + port + path;
    return new Server("jdbc:postgresql://" + address, "postgresql://" + address, options);
  }

  private static void putAll(Properties options, @Nullable String query) {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        options.setProperty(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
      }
    }
  }

  private static String decode(String text) {
    // In user and password a plus is a plus, not a blank as in forms.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
