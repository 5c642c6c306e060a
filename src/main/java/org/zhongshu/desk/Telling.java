package org.zhongshu.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhongshu.casework.Custody;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.supervise.Operators;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreException;
import org.zhongshu.words.Words;

/**
 * Puts refusals and ids in words of the operator's language: names of units, operators, areas and
 * classes are looked up here, at the edge, for window and command line alike.
 */
public final class Telling {
  private final Desk desk;
  private final Words words;
  private final Map<String, String> operators = new ConcurrentHashMap<>();

  public Telling(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /** The sentence of a refusal that needs no names looked up, for where there is no desk. */
  public static String plain(Refusal refusal, Words words) {
    return words.get(
        "refusal." + refusal.key(),
        refusal.args().stream()
            .map(
                arg ->
                    switch (arg) {
                      case Told told -> plain(told, words);
                      case Refusal inner -> plain(inner, words);
                      default -> arg;
                    })
            .toArray());
  }

  /** Steps have names everywhere; who and where would have to be looked up. */
  private static String plain(Told told, Words words) {
    return told.kind() == Told.Kind.STEP ? words.get("step." + told.key()) : told.key();
  }

  /** Why the store failed, when that is what failed; empty for any other failure. */
  public static Optional<Refusal> storeFailure(Throwable failure) {
    return failure instanceof StoreException store
        ? Optional.of(store.refusal())
        : Optional.empty();
  }

  /** The sentence of a refusal. */
  public String sentence(Refusal refusal) {
    return words.get("refusal." + refusal.key(), refusal.args().stream().map(this::told).toArray());
  }

  /** Name of a step of the record, by its key. */
  public String step(String key) {
    return words.get("step." + key);
  }

  /** Short name of a unit. */
  public String unit(String id) {
    return desk.city()
        .unit(id)
        .map(unit -> unit.shortName())
        .orElseGet(() -> words.get("told.unknown-unit", id));
  }

  /**
   * Name of an operator; may ask the store once, so not on the FX thread for ids that were not
   * {@link #learn learnt}.
   */
  public String operator(String id) {
    if (id.equals(Operators.SYSTEM)) {
      return words.get("told.system");
    }
    String known = operators.get(id);
    if (known == null) {
      try {
        learn(desk.places().operators());
      } catch (StoreException e) {
        return id;
      }
      known = operators.get(id);
    }
    return known == null ? words.get("told.unknown-operator", id) : known;
  }

  /** Learns names, so that telling them needs no look at the store. */
  public void learn(List<Operator> all) {
    all.forEach(operator -> operators.put(operator.id(), operator.name()));
  }

  /** Who holds a case: a post, an operator, a unit. */
  public String holder(Custody.Holder holder) {
    return switch (holder) {
      case Custody.Holder.Post(Stage stage) -> words.get("custody.post." + stage.name());
      case Custody.Holder.Person(String operator) -> operator(operator);
      case Custody.Holder.HandlingUnit(String unit) ->
          unit == null ? words.get("custody.unit-unknown") : unit(unit);
    };
  }

  /** Name of an area, or of a jurisdiction. */
  public String area(String code) {
    return desk.city()
        .area(code)
        .map(area -> area.name())
        .or(() -> desk.city().jurisdiction(code).map(jurisdiction -> jurisdiction.name()))
        .orElse(code);
  }

  /** Short name of a managing jurisdiction; its full one where it has no other. */
  public String areaShort(String id) {
    return desk.city()
        .jurisdiction(id)
        .map(jurisdiction -> jurisdiction.shortName())
        .orElseGet(() -> area(id));
  }

  /** Name of a class. */
  public String category(String code) {
    return desk.catalogue().byCode(code).map(category -> category.name()).orElse(code);
  }

  private Object told(Object arg) {
    return switch (arg) {
      case Told(Told.Kind kind, String key) ->
          switch (kind) {
            case STEP -> step(key);
            case OPERATOR -> operator(key);
            case UNIT -> unit(key);
            case AREA -> area(key);
            case CATEGORY -> category(key);
          };
      case Refusal inner -> sentence(inner);
      case List<?> many -> words.tell(many.stream().map(this::told).toList());
      default -> words.tell(arg);
    };
  }
}
