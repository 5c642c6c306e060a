package org.zhongshu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.exercise.ExerciseSeats;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.desk.ScenarioText;
import org.zhongshu.desk.json.Deeds;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.duty.training.ScenarioCheck;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.PlanFile;
import org.zhongshu.intake.lists.ScenarioFile;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.words.Words;

/**
 * Scenarios, and the stores that trainings run in (演练库): founded for one scenario, marked for good,
 * with a snapshot of how the city stood when it began beside it, from which a replay begins. A
 * store that is no training's is never touched.
 */
public final class Trainings {
  private final Environment environment;
  private final Stores stores;
  private final Shipped shipped;
  private final Words words;
  private ScenarioCheck.@Nullable Known known;

  public Trainings(Environment environment, Stores stores, Shipped shipped, Words words) {
    this.environment = environment;
    this.stores = stores;
    this.shipped = shipped;
    this.words = words;
  }

  /** All scenarios that ship with the program. */
  public List<ScenarioFile> shipped() {
    return ScenarioFile.shipped(shipped.scenarios());
  }

  /** A scenario by the code of one that ships, or in a file. */
  public ScenarioFile file(String said) {
    try {
      return ScenarioFile.shipped(shipped.scenarios(), said)
          .orElseGet(
              () -> {
                if (said.matches("[a-z0-9-]+") && Files.notExists(Path.of(said))) {
                  throw Failure.of(
                      "scenario.unknown",
                      said,
                      shipped().stream().map(it -> it.name().replace(".json", "")).toList());
                }
                return ScenarioFile.of(Path.of(said));
              });
    } catch (ListFileRefused e) {
      throw new Failure(e.refusal(), e);
    }
  }

  /**
   * Reads and checks one against the city and the catalogue that ship, since it is played there.
   */
  public ScenarioText check(ScenarioFile file) {
    return ScenarioText.check(file.text(), known());
  }

  private ScenarioCheck.Known known() {
    ScenarioCheck.Known read = known;
    if (read == null) {
      City city = city().data().toCity();
      Set<String> seats = new HashSet<>();
      new ExerciseSeats(words, true).all(city).forEach(seat -> seats.add(seat.id()));
      Set<String> plans = new HashSet<>();
      if (!shipped.plans().isEmpty()) {
        PlanFile.shipped(shipped.plans()).forEach(plan -> plans.add(plan.head().code()));
      }
      read =
          new ScenarioCheck.Known(
              city,
              new Catalogue(CityImport.shippedCatalogue(shipped.catalogue())),
              new HashSet<>(Deeds.all()),
              plans,
              seats);
      known = read;
    }
    return read;
  }

  private CityImport.Ready city() {
    return CityImport.shipped(shipped.city(), shipped.catalogue())
        .city()
        .orElseThrow(() -> Failure.of("cli.shipped-city"));
  }

  /** Where the snapshot of a training's beginning lies. */
  public Path snapshot(String place) {
    return StorePlace.file(place)
        .map(Path::toAbsolutePath)
        .map(file -> file.resolveSibling(file.getFileName() + ".start"))
        .orElseGet(
            () ->
                environment
                    .folders()
                    .data()
                    .resolve("training")
                    .resolve(
                        UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) + ".start"));
  }

  /**
   * The store of a training: one that goes on, or a new one.
   *
   * @param seed null for the scenario's own
   * @param hours how long it lasts; null for as long as the scenario
   * @param progress told how far founding is
   */
  public Store store(
      String place,
      Scenario scenario,
      ScenarioFile file,
      @Nullable Long seed,
      @Nullable Integer hours,
      BiConsumer<String, Integer> progress) {
    boolean there = StorePlace.file(place).map(Files::exists).orElseGet(() -> founded(place));
    if (!there) {
      found(place, scenario, file, seed, hours, progress);
    }
    Store store = stores.open(place);
    try {
      TrainingMark mark = store.info().training();
      if (mark == null) {
        throw Failure.of("training.real-store", store.info().place());
      }
      if (!mark.scenario().equals(scenario.code())) {
        throw Failure.of("training.other-scenario", store.info().place(), mark.name());
      }
      snapshot(store, snapshot(place));
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Opens the store of a training; refuses any other. */
  public Store open(String place) {
    if (StorePlace.file(place).filter(Files::notExists).isPresent()) {
      throw Failure.of("cli.no-store", place);
    }
    Store store = stores.open(place);
    if (store.info().training() == null) {
      String told = store.info().place();
      store.close();
      throw Failure.of("training.none", told);
    }
    return store;
  }

  private boolean founded(String place) {
    try (Store store = stores.make(place)) {
      return !store.read(tables -> tables.operators().all()).isEmpty();
    }
  }

  private void found(
      String place,
      Scenario scenario,
      ScenarioFile file,
      @Nullable Long seed,
      @Nullable Integer hours,
      BiConsumer<String, Integer> progress) {
    Path snapshot = snapshot(place);
    if (Files.exists(snapshot)) {
      throw Failure.of("training.snapshot-there", snapshot);
    }
    CityImport.Ready city = city();
    ZoneId zone = city.data().profile().zone();
    Instant starts = scenario.starts(zone);
    Instant until = hours == null ? scenario.until(zone) : starts.plus(Duration.ofHours(hours));
    TrainingMark mark =
        new TrainingMark(
            scenario.code(),
            scenario.name(),
            seed == null ? scenario.seed() : seed,
            starts,
            until.isAfter(scenario.until(zone)) ? scenario.until(zone) : until,
            file.text());
    new Founding(
            environment.at(InstantSource.fixed(starts)),
            stores,
            shipped.withExercise(scenario.history().days(), scenario.history().casesPerDay()),
            words)
        .withIds(ids(mark.seed()))
        .lastly(tables -> tables.training().found(mark))
        .at(place, city, true, progress);
  }

  /** Ids of commands that are the same for the same seed. */
  public static Supplier<UUID> ids(long seed) {
    Random random = new Random(seed);
    return () -> new UUID(random.nextLong(), random.nextLong());
  }

  /** How it all stood when it began; taken once, before anything was done. */
  private void snapshot(Store store, Path snapshot) {
    if (Files.exists(snapshot) || store.read(tables -> tables.training().lastOrder()).isPresent()) {
      return;
    }
    try {
      Files.createDirectories(
          Objects.requireNonNull(snapshot.toAbsolutePath().getParent(), snapshot::toString));
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.init.unwritable", snapshot), e);
    }
    store.backup(snapshot);
  }

  /** Seats of a store's own, each as it stands there. */
  public static List<Operator> seats(Store store) {
    return new ArrayList<>(store.<List<Operator>>read(tables -> tables.operators().all()));
  }
}
