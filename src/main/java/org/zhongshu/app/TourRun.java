package org.zhongshu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhongshu.app.tour.Tour;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.words.Words;

/**
 * The tour with an exercise of its own: founded for it, thrown away after it. So it is the same
 * every time, and nothing that a centre works with is touched.
 */
public final class TourRun {
  private static final Path BUILD = Path.of("target");

  private final Environment environment;
  private final Stores stores;
  private final Shipped shipped;
  private final Words words;

  public TourRun(Environment environment, Stores stores, Shipped shipped, Words words) {
    this.environment = environment;
    this.stores = stores;
    this.shipped = shipped;
    this.words = words;
  }

  /**
   * Where pictures go when nobody says: into the build's own folder, else among the user's data.
   */
  public static Path usualFolder(Environment environment) {
    return Files.isDirectory(BUILD)
        ? BUILD.resolve("tour")
        : environment.folders().data().resolve("tour");
  }

  /**
   * Walks.
   *
   * @return exit code
   */
  public int walk(Tour.Plan plan) {
    if (Display.here() instanceof Display.Lacking lacking
        && lacking.key().equals("app.display.text")) {
      environment.err().println(words.get(lacking.key(), lacking.what()));
      return 1;
    }
    Display.drawIntoMemory();
    Path folder;
    try {
      folder = Files.createTempDirectory("zhongshu-tour");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder", e);
    }
    try {
      environment.out().println(words.get("tour.founding"));
      // A name that every machine can write, also one without a UTF-8 locale.
      String place = folder.resolve("exercise.db").toString();
      Founding founding = new Founding(environment, stores, shipped, words);
      CityImport.Ready city =
          founding.city(null).city().orElseThrow(() -> Failure.of("cli.shipped-city"));
      Founding.Founded founded = founding.at(place, city, true, (_, _) -> {});
      walk(place, founded.operator(), plan);
      return 0;
    } finally {
      delete(folder);
    }
  }

  private void walk(String place, String operator, Tour.Plan plan) {
    Store store = stores.open(place);
    List<Operator> all = store.read(tables -> tables.operators().all());
    Operator who =
        all.stream().filter(it -> it.id().equals(operator)).findFirst().orElse(all.getFirst());
    try (Desk desk = Desks.open(store, who, environment.clock(), environment.station())) {
      Tour.walk(
          desk,
          words.at(desk.city().profile().zone()),
          environment.clock(),
          plan,
          environment.out()::println);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
