package org.zhongshu.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.zhongshu.casework.Refusal;

/** Tells a store's file from a database's address. */
public final class StorePlace {
  private static final String SQLITE = "sqlite:";

  private StorePlace() {}

  /** The file; empty when it is a database's address. */
  public static Optional<Path> file(String place) {
    String plain = place.startsWith("jdbc:") ? place.substring("jdbc:".length()) : place;
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.startsWith("postgresql:") || lower.startsWith("postgres:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Path.of(lower.startsWith(SQLITE) ? plain.substring(SQLITE.length()) : place));
    } catch (InvalidPathException e) {
      throw new Failure(Refusal.of("cli.place-wrong", place), e);
    }
  }
}
