package org.zhongshu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.app.exercise.Exercise;
import org.zhongshu.app.exercise.ExerciseClock;
import org.zhongshu.app.exercise.ExerciseHoliday;
import org.zhongshu.app.exercise.ExercisePlans;
import org.zhongshu.app.exercise.ExerciseSeats;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Level;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.lists.DutyFile;
import org.zhongshu.intake.lists.PlanFile;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.Operator;
import org.zhongshu.store.SettingTable;
import org.zhongshu.store.Store;
import org.zhongshu.store.Tables;
import org.zhongshu.words.Words;

/**
 * Founds a centre: an empty store is given its city, catalogue, seats and, for an exercise, its
 * cases, all by commands that stand in the journal. A file is made beside its place and moved there
 * when it is whole, so that no half centre is ever found.
 */
public final class Founding {
  /** Setting of the centre: who sits here when nobody says. */
  public static final String USUAL_OPERATOR = "operator.usual";

  private static final Logger LOG = LoggerFactory.getLogger(Founding.class);

  private final Environment environment;
  private final Stores stores;
  private final Shipped shipped;
  private final Words words;
  private Consumer<Tables> last = _ -> {};
  private Supplier<UUID> ids = UUID::randomUUID;

  public Founding(Environment environment, Stores stores, Shipped shipped, Words words) {
    this.environment = environment;
    this.stores = stores;
    this.shipped = shipped;
    this.words = words;
  }

  /**
   * What was founded.
   *
   * @param place where
   * @param operator who sits there when nobody says
   */
  public record Founded(
      String place,
      boolean exercise,
      String operator,
      int areas,
      int units,
      int operators,
      int cases) {}

  /** Gives commands their ids, so that what is founded is the same again. */
  public Founding withIds(Supplier<UUID> source) {
    ids = source;
    return this;
  }

  /** Does something more in the same transaction, as its last. */
  public Founding lastly(Consumer<Tables> more) {
    last = more;
    return this;
  }

  /** Reads the city that ships with the program, or a centre's own. */
  public CityImport.Report city(@Nullable Path own) {
    return own == null
        ? CityImport.shipped(shipped.city(), shipped.catalogue())
        : CityImport.read(List.of(own));
  }

  /** A file that is there is never written over. */
  public void refuseWhenThere(String place) {
    StorePlace.file(place)
        .map(file -> file.toAbsolutePath().normalize())
        .filter(Files::exists)
        .ifPresent(
            file -> {
              throw Failure.of("cli.init.exists", file);
            });
  }

  /**
   * Founds a centre at a place.
   *
   * @param city the city to give it
   * @param exercise whether it is to be filled with an exercise
   * @param progress told how far it is: key of a sentence, and a count that fills it
   */
  public Founded at(
      String place, CityImport.Ready city, boolean exercise, BiConsumer<String, Integer> progress) {
    Optional<Path> file = StorePlace.file(place);
    if (file.isEmpty()) {
      try (Store store = stores.make(place)) {
        if (!store.read(tables -> tables.operators().all()).isEmpty()) {
          throw Failure.of("cli.init.exists", store.info().place());
        }
        return fill(store, store.info().place(), city, exercise, progress);
      }
    }
    refuseWhenThere(place);
    return atFile(file.get().toAbsolutePath().normalize(), city, exercise, progress);
  }

  private Founded atFile(
      Path at, CityImport.Ready city, boolean exercise, BiConsumer<String, Integer> progress) {
    Path making = at.resolveSibling(at.getFileName() + ".making");
    try {
      Path folder = at.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      remove(making);
      Founded founded;
      try (Store store = stores.make(making.toString())) {
        founded = fill(store, at.toString(), city, exercise, progress);
      }
      // Fails when somebody else has founded one here in the meantime.
      Files.move(making, at);
      return founded;
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.init.unwritable", at), e);
    } finally {
      tidy(making);
    }
  }

  /** What an attempt that was killed has left. */
  private static void remove(Path making) throws IOException {
    for (String ending : List.of("", "-wal", "-shm", "-journal", ".migrate.lock")) {
      Files.deleteIfExists(making.resolveSibling(making.getFileName() + ending));
    }
  }

  private static void tidy(Path making) {
    try {
      remove(making);
    } catch (IOException e) {
      LOG.warn("{} is left over", making, e);
    }
  }

  private Founded fill(
      Store store,
      String place,
      CityImport.Ready city,
      boolean exercise,
      BiConsumer<String, Integer> progress) {
    return store.write(
        tables -> {
          Founded founded =
              fillInside(new OneTransaction(store, tables), place, city, exercise, progress);
          last.accept(tables);
          return founded;
        });
  }

  private Founded fillInside(
      Store store,
      String place,
      CityImport.Ready city,
      boolean exercise,
      BiConsumer<String, Integer> progress) {
    Instant now = environment.clock().instant();
    Duration back = exercise ? Duration.ofDays(shipped.days() + 1L) : Duration.ZERO;
    Optional<ExerciseHoliday> holiday =
        exercise
            ? ExerciseHoliday.lastBefore(now.minus(back), city.data().profile().zone())
            : Optional.empty();
    Instant begin =
        holiday.map(it -> it.start().minus(Duration.ofHours(1))).orElse(now.minus(back));
    ExerciseClock clock = new ExerciseClock(begin);
    ExerciseSeats seats = new ExerciseSeats(words, exercise);
    List<Operator> operators = seats.all(city.data().toCity());
    String usual = exercise ? ExerciseSeats.CONTROL : ExerciseSeats.ADMINISTRATOR;
    try (Desk desk = Desks.open(store, seats.administrator(), clock, environment.station(), ids)) {
      progress.accept("cli.init.city", city.data().areas().size());
      for (Operator operator : operators) {
        run(desk, new Command.PutOperator(operator));
      }
      city.commands().forEach(command -> run(desk, command));
      if (city.content().catalogue().isEmpty()) {
        run(desk, new Command.SetCatalogue(catalogue()));
      }
      DutyFile.shipped(shipped.catalogue(), desk.city(), desk.catalogue())
          .ifPresent(items -> run(desk, new Command.SetDuties(items, null, "")));
      if (exercise) {
        run(desk, new Command.PutSetting(SettingTable.EXERCISE, "true"));
      }
      run(desk, new Command.PutSetting(USUAL_OPERATOR, usual));
      if (exercise && !shipped.plans().isEmpty()) {
        List<Plan> plans = PlanFile.shipped(shipped.plans());
        ExercisePlans.putInForce(desk, plans, operators, words.get("exercise.plan.note"));
      }
      int cases =
          exercise ? play(desk, operators, clock, holiday.orElse(null), now, city, progress) : 0;
      CityData data = city.data();
      return new Founded(
          place,
          exercise,
          usual,
          data.areas().size(),
          data.units().size(),
          operators.size(),
          cases);
    }
  }

  private List<Category> catalogue() {
    return CityImport.shippedCatalogue(shipped.catalogue());
  }

  private int play(
      Desk desk,
      List<Operator> seats,
      ExerciseClock clock,
      @Nullable ExerciseHoliday holiday,
      Instant now,
      CityImport.Ready city,
      BiConsumer<String, Integer> progress) {
    return new Exercise(shipped, words.at(city.data().profile().zone()))
        .play(
            desk,
            seats,
            city.drawn().outlines().stream().filter(o -> finest(o.code())).toList(),
            clock,
            holiday,
            now,
            count -> {
              if (count % 100 == 0) {
                progress.accept("cli.init.cases", count);
              }
            });
  }

  private static boolean finest(String code) {
    return code.length() >= Level.COMMUNITY.digits();
  }

  private static void run(Desk desk, Command command) {
    if (desk.run(command) instanceof Outcome.Refused(Refusal refusal)) {
      throw new Failure(refusal, null);
    }
  }
}
