package org.zhongshu.intake.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a city by what they hold. A file is known by its name: {@code areas.csv}, or {@code
 * areas-2026.csv}; every other GeoJSON file holds outlines.
 */
final class CityFileSet {
  /** What a file can hold; the name of the constant, in small letters, begins the file's name. */
  enum Part {
    CITY("properties"),
    AREAS("csv"),
    POPULATION("csv"),
    JURISDICTIONS("csv"),
    UNITS("csv"),
    LEADERS("csv"),
    PLACES("csv"),
    STREETS("csv"),
    SYNONYMS("csv"),
    CATEGORIES("csv"),
    CONDITIONS("csv"),
    ZONES("geojson"),
    OUTLINES("geojson"),
    GRIDS("geojson");

    final String ending;

    Part(String ending) {
      this.ending = ending;
    }

    String fileName() {
      return name().toLowerCase(Locale.ROOT) + "." + ending;
    }
  }

  /** A file read whole. */
  record Read(String name, byte[] bytes) {}

  private final Map<Part, Map<String, Read>> files = new LinkedHashMap<>();

  Optional<Read> one(Part part) {
    return all(part).stream().findFirst();
  }

  List<Read> all(Part part) {
    return List.copyOf(files.getOrDefault(part, Map.of()).values());
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Files and directories of a centre's own. */
  static CityFileSet of(List<Path> paths, Problems problems) {
    CityFileSet set = new CityFileSet();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(Files::isRegularFile).sorted().forEach(p -> set.add(p, false, problems));
        } catch (IOException e) {
          problems.error(
              path.toString(), 0, "city.unreadable", path, String.valueOf(e.getMessage()));
        }
      } else {
        set.add(path, true, problems);
      }
    }
    return set;
  }

  private void add(Path path, boolean named, Problems problems) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    Optional<Part> part = part(name);
    if (part.isEmpty()) {
      if (named) {
        problems.error(name, 0, "city.unknown-file", name);
      }
      return;
    }
    try {
      put(part.get(), new Read(name, Files.readAllBytes(path)));
    } catch (IOException e) {
      problems.error(name, 0, "city.unreadable", path, e.getClass().getSimpleName());
    }
  }

  /** Files that ship with the program, on the class path; those that are missing are left out. */
  static CityFileSet shipped(List<String> bases) {
    CityFileSet set = new CityFileSet();
    for (String base : bases) {
      for (Part part : Part.values()) {
        try (InputStream in =
            CityFileSet.class.getResourceAsStream("/" + base + "/" + part.fileName())) {
          if (in != null) {
            set.put(part, new Read(part.fileName(), in.readAllBytes()));
          }
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read " + base + "/" + part.fileName(), e);
        }
      }
    }
    return set;
  }

  private void put(Part part, Read read) {
    files.computeIfAbsent(part, _ -> new LinkedHashMap<>()).put(read.name(), read);
  }

  private static Optional<Part> part(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (Part part : Part.values()) {
      if (name.endsWith("." + part.ending)
          && name.startsWith(part.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(part);
      }
    }
    return name.endsWith(".geojson") ? Optional.of(Part.OUTLINES) : Optional.empty();
  }
}
