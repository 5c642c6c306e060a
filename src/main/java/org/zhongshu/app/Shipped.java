package org.zhongshu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What ships with the program: nothing of a city is in code, only in these files.
 *
 * @param city directory of the city on the class path
 * @param catalogue directory of the catalogue on the class path
 * @param templates texts of exercise cases, on the class path
 * @param days days that the exercise looks back
 * @param casesPerDay cases reported on each of them
 * @param plans directory of the exercise's plans on the class path; empty for none
 * @param scenarios directory of the scenarios of trainings on the class path; empty for none
 * @param seed the exercise is the same for the same seed
 */
public record Shipped(
    String city,
    String catalogue,
    String templates,
    String plans,
    String scenarios,
    int days,
    int casesPerDay,
    long seed) {

  /** As the program's own file says. */
  public static Shipped read() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            Shipped.class.getResourceAsStream("shipped.properties"), "shipped.properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read shipped.properties", e);
    }
    return new Shipped(
        value(properties, "city"),
        value(properties, "catalogue"),
        value(properties, "exercise.templates"),
        value(properties, "exercise.plans"),
        value(properties, "exercise.scenarios"),
        Integer.parseInt(value(properties, "exercise.days")),
        Integer.parseInt(value(properties, "exercise.casesPerDay")),
        Long.parseLong(value(properties, "exercise.seed")));
  }

  /** The same with another size of exercise. */
  public Shipped withExercise(int newDays, int newCasesPerDay) {
    return new Shipped(city, catalogue, templates, plans, scenarios, newDays, newCasesPerDay, seed);
  }

  private static String value(Properties properties, String key) {
    return Objects.requireNonNull(properties.getProperty(key), key).strip();
  }
}
