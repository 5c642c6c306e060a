package org.zhongshu.console.board.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;

/** What forms of the loop's rarer steps ask for, as it is being typed. */
public final class LoopFields {
  private final ObjectProperty<@Nullable Integer> condition = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Routing> routing = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> entry = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Boolean> reached = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Boolean> solved = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Boolean> satisfied = new SimpleObjectProperty<>();
  private final StringProperty until = new SimpleStringProperty("");
  private final StringProperty other = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable String> like = new SimpleObjectProperty<>();
  private final StringProperty handlerMark = new SimpleStringProperty("");
  private final StringProperty dispatcherMark = new SimpleStringProperty("");
  private final Map<String, PartLine> parts = new LinkedHashMap<>();

  /** A co-handler's part as it is typed: what it is to do, and within what time. */
  public record PartLine(String unit, StringProperty task, StringProperty limit) {
    boolean blank() {
      return task.get().isBlank() && limit.get().isBlank();
    }

    Optional<Limit> read() {
      return LimitText.read(limit.get());
    }

    boolean wrong() {
      return !limit.get().isBlank() && read().isEmpty();
    }
  }

  LoopFields() {
    like.addListener(
        (_, _, number) -> {
          if (number != null) {
            other.set(number);
          }
        });
    other.addListener((_, _, typed) -> like.set(typed.strip().isEmpty() ? null : typed.strip()));
  }

  /** The line of a co-handler; what was typed for it is kept. */
  public PartLine part(String unit) {
    return parts.computeIfAbsent(
        unit, it -> new PartLine(it, new SimpleStringProperty(""), new SimpleStringProperty("")));
  }

  /** What is missing or wrong in a field, as key of the words {@code board.missing.KEY}. */
  Optional<String> problem(Field field, StepForm form) {
    return switch (field) {
      case CONDITION ->
          condition.get() == null && form.conditionNeeded()
              ? Optional.of("condition")
              : Optional.empty();
      case ROUTING -> missing(routing.get() == null, "routing");
      case ENTRY ->
          missing(entry.get() == null, form.given().notes().isEmpty() ? "no-note" : "note");
      case UNTIL -> untilProblem(form.given());
      case OTHER -> missing(other.get().isBlank(), "other");
      case CALL -> call();
      case MARKS -> missing(mark(handlerMark).isEmpty() || mark(dispatcherMark).isEmpty(), "marks");
      case PARTS ->
          missing(
              form.coHandlersProperty().get().stream().anyMatch(unit -> part(unit).wrong()),
              "parts");
      default -> Optional.empty();
    };
  }

  private static Optional<String> missing(boolean so, String key) {
    return so ? Optional.of(key) : Optional.empty();
  }

  private Optional<String> untilProblem(Given given) {
    if (until.get().isBlank()) {
      return Optional.of("until");
    }
    Optional<Instant> read = until(given);
    if (read.isEmpty()) {
      return Optional.of("until.wrong");
    }
    return missing(!read.get().isAfter(given.clock().instant()), "until.past");
  }

  private Optional<String> call() {
    if (reached.get() == null) {
      return Optional.of("reached");
    }
    return missing(
        reached.get() && (solved.get() == null || satisfied.get() == null), "call-answers");
  }

  /** When the suspension that is typed ends; empty while it can't be read. */
  public Optional<Instant> until(Given given) {
    return UntilText.read(until.get(), given.clock().instant(), given.zone());
  }

  /** A whole number from 0 to 100. */
  private static Optional<Integer> mark(StringProperty text) {
    String typed = text.get().strip();
    return typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) <= 100
        ? Optional.of(Integer.parseInt(typed))
        : Optional.empty();
  }

  int handlerMark() {
    return mark(handlerMark).orElseThrow();
  }

  int dispatcherMark() {
    return mark(dispatcherMark).orElseThrow();
  }

  /** Parts that are told in words or have a limit of their own. */
  List<Step.PartOrder> orders(List<String> units) {
    List<Step.PartOrder> orders = new ArrayList<>();
    for (String unit : units) {
      PartLine line = part(unit);
      if (!line.blank()) {
        orders.add(new Step.PartOrder(unit, line.task().get().strip(), line.read().orElse(null)));
      }
    }
    return orders;
  }

  /** Everything that a form has to look at when it changes. */
  List<Observable> all() {
    List<Observable> all =
        new ArrayList<>(
            List.of(
                condition,
                routing,
                entry,
                reached,
                solved,
                satisfied,
                until,
                other,
                handlerMark,
                dispatcherMark));
    parts
        .values()
        .forEach(
            line -> {
              all.add(line.task());
              all.add(line.limit());
            });
    return all;
  }

  public ObjectProperty<@Nullable Integer> conditionProperty() {
    return condition;
  }

  public ObjectProperty<@Nullable Routing> routingProperty() {
    return routing;
  }

  /** Version of the case after the note that is to be struck. */
  public ObjectProperty<@Nullable Integer> entryProperty() {
    return entry;
  }

  public ObjectProperty<@Nullable Boolean> reachedProperty() {
    return reached;
  }

  public ObjectProperty<@Nullable Boolean> solvedProperty() {
    return solved;
  }

  public ObjectProperty<@Nullable Boolean> satisfiedProperty() {
    return satisfied;
  }

  public StringProperty untilProperty() {
    return until;
  }

  public StringProperty otherProperty() {
    return other;
  }

  /** The same number, chosen among those that are likely. */
  ObjectProperty<@Nullable String> likeProperty() {
    return like;
  }

  public StringProperty handlerMarkProperty() {
    return handlerMark;
  }

  public StringProperty dispatcherMarkProperty() {
    return dispatcherMark;
  }
}
