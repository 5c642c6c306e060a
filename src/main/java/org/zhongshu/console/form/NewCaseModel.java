package org.zhongshu.console.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.Point;
import org.zhongshu.console.form.PlaceGuess.Guess;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;

/** Finds place and likely duplicates while a new case is typed, and sends it. */
public final class NewCaseModel {
  /** Characters of a title from which duplicates are looked for. */
  private static final int ENOUGH = 2;

  private final Console console;
  private final PlaceGuess places;
  private final FxWork.Lane placing;
  private final FxWork.Lane liking;
  private final NewCase form = new NewCase();
  private final ObservableList<DuplicateHint> duplicates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Guess> guess = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final Function<Command.Report, ? extends Command> command;
  private UUID order = UUID.randomUUID();
  private @Nullable String guessed;
  private BooleanSupplier choosing = () -> false;

  public NewCaseModel(Console console, Picks picks) {
    this(console, picks, report -> report);
  }

  /**
   * The same for a case that answers something else.
   *
   * @param command what is ordered for the case that is reported; answered by the case
   */
  public NewCaseModel(
      Console console, Picks picks, Function<Command.Report, ? extends Command> command) {
    this.command = command;
    this.console = console;
    this.places = new PlaceGuess(console.desk(), picks);
    this.placing = console.work().lane();
    this.liking = console.work().lane();
  }

  public NewCase form() {
    return form;
  }

  /** Tells whether a person is choosing an area at this moment: a guess then keeps back. */
  public void whileChoosing(BooleanSupplier now) {
    choosing = now;
  }

  /** Looks for the area of what is typed; an area that a person has chosen stays. */
  public void place() {
    String address = form.addressProperty().get();
    Point at = form.at().orElse(null);
    placing.ask(() -> places.guess(address, at), this::take, console.notices()::failed);
  }

  private void take(Optional<Guess> found) {
    String now = form.areaProperty().get();
    // What a person has chosen is his; what was guessed goes with the words it was guessed from.
    if (choosing.getAsBoolean() || (now != null && !now.equals(guessed))) {
      guess.set(null);
      return;
    }
    guessed = found.map(g -> g.area().id()).orElse(null);
    guess.set(found.orElse(null));
    form.areaProperty().set(guessed);
    likes();
  }

  /** Looks for cases that may be the same; the newest question counts. */
  public void likes() {
    if (form.titleProperty().get().strip().length() < ENOUGH) {
      liking.drop();
      duplicates.clear();
      return;
    }
    var draft = form.draft(console.now());
    liking.ask(
        () -> console.desk().cases().duplicates(draft),
        duplicates::setAll,
        console.notices()::failed);
  }

  /**
   * Conditions to choose from: those of the class, when it has several and the case is filed at
   * once.
   */
  List<Condition> conditions() {
    List<Condition> all =
        form.files()
            ? console
                .desk()
                .catalogue()
                .byCode(form.categoryProperty().get())
                .map(Category::citable)
                .orElse(List.of())
            : List.of();
    return all.size() > 1 ? all : List.of();
  }

  /**
   * What is wrong or missing, as key of the words {@code form.missing.KEY}; empty when it can be
   * sent.
   */
  Optional<String> problem() {
    return form.problem()
        .or(
            () ->
                !conditions().isEmpty() && form.conditionProperty().get() == null
                    ? Optional.of("condition")
                    : Optional.empty());
  }

  /**
   * Sends it. Sent again after a failure it is the same order, so that it can't come in twice.
   *
   * @param done told the case
   */
  public void send(Consumer<Case> done) {
    if (sending.get() || problem().isPresent()) {
      return;
    }
    sending.set(true);
    refusal.set(null);
    Integer cited = conditions().isEmpty() ? null : form.conditionProperty().get();
    Order sent =
        new Order(
            order,
            command.apply(new Command.Report(form.draft(console.now()), form.files(), cited)));
    console
        .work()
        .ask(
            () -> console.desk().run(sent),
            outcome -> {
              sending.set(false);
              switch (outcome) {
                case Outcome.CaseDone(Case now) -> {
                  clear();
                  done.accept(now);
                }
                case Outcome.Refused(Refusal why) -> {
                  // Refused means nothing was done: what is mended is another order.
                  order = UUID.randomUUID();
                  refusal.set(why);
                }
                default -> throw new IllegalStateException("no answer to a report: " + outcome);
              }
            },
            failure -> {
              sending.set(false);
              console.notices().failed(failure);
            });
  }

  /** Throws away what was typed. */
  public void clear() {
    order = UUID.randomUUID();
    guessed = null;
    placing.drop();
    liking.drop();
    form.clear();
    duplicates.clear();
    guess.set(null);
    refusal.set(null);
  }

  /** What was typed has changed: the order that may have been sent is another one. */
  void touched() {
    if (!sending.get()) {
      refusal.set(null);
    }
  }

  public ObservableList<DuplicateHint> duplicates() {
    return duplicates;
  }

  /** How the area was found; null when a person chose it or none was found. */
  public ReadOnlyObjectProperty<@Nullable Guess> guessProperty() {
    return guess.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty sendingProperty() {
    return sending.getReadOnlyProperty();
  }
}
