package org.zhongshu.app.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Role;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/** The seats of a centre (席位): named by their duty, never by an invented person. */
public final class ExerciseSeats {
  /** The seat that keeps the lists; the first that a store has. */
  public static final String ADMINISTRATOR = "seat-admin";

  /** The exercise's own seat, which may do everything (导调席). */
  public static final String CONTROL = "seat-control";

  static final List<String> ACCEPTORS = List.of("seat-accept-1", "seat-accept-2");
  static final List<String> DISPATCHERS =
      List.of("seat-dispatch-1", "seat-dispatch-2", "seat-dispatch-3");
  static final String COLLECTOR = "seat-collect-1";
  static final String CHIEF = "seat-chief";
  static final String LEADER = "seat-leader";
  static final String EVALUATOR = "seat-evaluate";

  private final Words words;
  private final boolean exercise;

  /**
   * Seats.
   *
   * @param exercise whether they are marked 演练
   */
  public ExerciseSeats(Words words, boolean exercise) {
    this.words = words;
    this.exercise = exercise;
  }

  /** The seat that keeps the lists. */
  public Operator administrator() {
    return seat(ADMINISTRATOR, Role.ADMINISTRATOR, "");
  }

  /**
   * All seats of a centre; in an exercise also its control and a handler's for each jurisdiction.
   */
  public List<Operator> all(City city) {
    List<Operator> seats = new ArrayList<>();
    seats.add(administrator());
    for (int i = 0; i < ACCEPTORS.size(); i++) {
      seats.add(seat(ACCEPTORS.get(i), Role.ACCEPTOR, " " + (i + 1)));
    }
    for (int i = 0; i < DISPATCHERS.size(); i++) {
      seats.add(seat(DISPATCHERS.get(i), Role.DISPATCHER, " " + (i + 1)));
    }
    seats.add(seat(COLLECTOR, Role.COLLECTOR, " 1"));
    seats.add(seat(CHIEF, Role.SHIFT_CHIEF, ""));
    seats.add(seat(LEADER, Role.DUTY_LEADER, ""));
    seats.add(seat("seat-supervise", Role.SUPERVISOR, ""));
    seats.add(seat(EVALUATOR, Role.EVALUATOR, ""));
    if (exercise) {
      seats.add(
          new Operator(
              CONTROL,
              marked(words.get("exercise.seat.control")),
              EnumSet.allOf(Role.class),
              null,
              null));
      city.jurisdictions().stream()
          .map(j -> handler(city, j))
          .flatMap(Optional::stream)
          .forEach(seats::add);
    }
    return seats;
  }

  /** A handler of the unit that answers for most classes in a jurisdiction. */
  private Optional<Operator> handler(City city, Jurisdiction jurisdiction) {
    return city.units().stream()
        .filter(
            unit ->
                unit.jurisdiction().equals(jurisdiction.id())
                    && unit.level() == Level.COUNTY
                    && unit.kind() == UnitKind.DEPARTMENT)
        .max(Comparator.<Unit>comparingInt(unit -> unit.classes().size()).thenComparing(Unit::id))
        .map(
            unit ->
                new Operator(
                    "handler-" + unit.id(),
                    marked(words.get("exercise.seat.handler", unit.shortName())),
                    Set.of(Role.HANDLER),
                    null,
                    unit.id()));
  }

  private Operator seat(String id, Role role, String number) {
    return new Operator(
        id, marked(words.get("exercise.seat", role, number)), Set.of(role), null, null);
  }

  private String marked(String name) {
    return exercise ? words.get("exercise.marked", name) : name;
  }
}
