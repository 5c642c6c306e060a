package org.zhongshu.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Environment;
import org.zhongshu.app.Failure;
import org.zhongshu.app.Founding;
import org.zhongshu.app.Shipped;
import org.zhongshu.app.StorePlace;
import org.zhongshu.app.Stores;
import org.zhongshu.app.settings.SettingsFile;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.TrainingClock;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.words.Words;

/** One run of the command line: what was said for all commands, and what they all need. */
final class Session {
  private Environment environment;
  private final Stores stores;
  private final Shipped shipped;
  private final SettingsFile settings;
  private final Globals globals;
  private final Interrupts interrupts;
  private Words words;
  private @Nullable TrainingClock training;

  Session(
      Environment environment,
      Stores stores,
      Shipped shipped,
      SettingsFile settings,
      Globals globals,
      Interrupts interrupts,
      Words words) {
    this.environment = environment;
    this.stores = stores;
    this.shipped = shipped;
    this.settings = settings;
    this.globals = globals;
    this.interrupts = interrupts;
    this.words = words;
  }

  Environment environment() {
    return environment;
  }

  Stores stores() {
    return stores;
  }

  Shipped shipped() {
    return shipped;
  }

  SettingsFile settings() {
    return settings;
  }

  Interrupts interrupts() {
    return interrupts;
  }

  Words words() {
    return words;
  }

  boolean json() {
    return globals.json;
  }

  PrintStream out() {
    return environment.out();
  }

  /**
   * Where the store is: as said, else by the environment, else as this installation is set, else in
   * the user's folder.
   */
  String place() {
    return Optional.ofNullable(globals.store)
        .or(
            () ->
                Optional.ofNullable(environment.variables().get("ZHONGSHU_STORE"))
                    .filter(s -> !s.isBlank()))
        .or(() -> settings.get(SettingsFile.STORE))
        .orElseGet(() -> environment.folders().usualStore().toString());
  }

  /** Whether it was said with this very command where the store is. */
  boolean placeWasSaid() {
    return globals.store != null;
  }

  Store openStore() {
    String place = place();
    // Said here in more words than the store's own: what to do first.
    Optional<Path> file = StorePlace.file(place);
    if (file.isPresent() && Files.notExists(file.get())) {
      throw Failure.of("cli.no-store", file.get().toAbsolutePath().normalize());
    }
    return stores.open(place);
  }

  /** Works at the operator's desk; the store is closed afterwards. */
  <T> T atDesk(Function<Desk, T> work) {
    Store store = openStore();
    Operator operator;
    try {
      operator = operator(store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    enter(store);
    try (Desk desk = Desks.open(store, operator, environment.clock(), environment.station())) {
      words = words.at(desk.city().profile().zone());
      markTraining(desk);
      return working(desk, work);
    }
  }

  private <T> T working(Desk desk, Function<Desk, T> work) {
    try {
      return work.apply(desk);
    } finally {
      leave();
    }
  }

  /** At a training's store it is what time the training's clock says, for every command. */
  private void enter(Store store) {
    TrainingClock.of(store, environment.clock())
        .ifPresent(
            clock -> {
              training = clock;
              environment = environment.at(clock);
            });
  }

  /** Before the store is closed, which it watches. */
  private void leave() {
    if (training != null) {
      training.close();
    }
  }

  /** The clock of the training that runs here; empty at any other store. */
  Optional<TrainingClock> training() {
    return Optional.ofNullable(training);
  }

  /** Whatever is told of a training says so before anything else. */
  private void markTraining(Desk desk) {
    TrainingMark mark = desk.store().training();
    if (mark != null && !json()) {
      remark("training.cli.mark", mark.name(), environment.clock().instant());
    }
  }

  private Operator operator(Store store) {
    List<Operator> all = store.read(tables -> tables.operators().all());
    Optional<String> usual = store.read(tables -> tables.settings().get(Founding.USUAL_OPERATOR));
    String said =
        Optional.ofNullable(globals.operator)
            .or(
                () ->
                    Optional.ofNullable(environment.variables().get("ZHONGSHU_OPERATOR"))
                        .filter(s -> !s.isBlank()))
            .or(
                () ->
                    settings
                        .get(SettingsFile.OPERATOR)
                        .filter(id -> all.stream().anyMatch(o -> o.id().equals(id))))
            .or(() -> usual)
            .orElse(null);
    List<String> ids = all.stream().map(Operator::id).toList();
    if (said == null) {
      throw Failure.of("cli.who", ids);
    }
    return all.stream()
        .filter(operator -> operator.id().equals(said))
        .findFirst()
        .orElseThrow(() -> Failure.of("cli.operator-unknown", said, ids));
  }

  /** Exercise data is marked wherever it shows. */
  void markExercise(Desk desk) {
    if (desk.store().exercise()) {
      say(words.get("cli.exercise"));
    }
  }

  /** Says one line of the answer. */
  void say(String line) {
    out().println(marked(line));
  }

  /** An answer for machines tells that it is a training's. */
  private String marked(String line) {
    return training != null && line.startsWith("{") ? AnswerJson.ofTraining(line) : line;
  }

  /** Says one line beside the answer: progress, remarks. */
  void remark(String key, @Nullable Object... args) {
    environment.err().println(words.get(key, args));
  }

  /** The answer for machines or for people. */
  int answer(String json, String sentence) {
    say(globals.json ? json : sentence);
    return 0;
  }

  /** Says why something is refused. */
  int refuse(String sentence, Refusal refusal) {
    environment
        .err()
        .println(
            globals.json ? marked(new AnswerJson(_ -> sentence).refused(refusal, null)) : sentence);
    return 1;
  }

  int refuse(Refusal refusal) {
    return refuse(Telling.plain(refusal, words), refusal);
  }

  /** Whether nobody reads the output any more, as when it is piped into {@code head}. */
  boolean outputGone() {
    return out().checkError();
  }
}
