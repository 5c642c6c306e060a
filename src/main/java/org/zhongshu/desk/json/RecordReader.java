package org.zhongshu.desk.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.duty.training.Inject;
import org.zhongshu.mode.plan.Measure;

/**
 * Reads the records of a file, a plan's or a scenario's, from JSON and goes on after a fault, so
 * that whoever wrote it learns of all of them at once. What a record allows is read from the record
 * itself.
 */
final class RecordReader {
  /** Components that may be left out for "nothing", beside those that may be null. */
  static final Set<String> MAY_BE_LEFT_OUT = Set.of("video", "classes", "places", "inAreas");

  /** Sealed families of which an entry says by a field of which kind it is. */
  static final List<Family> FAMILIES =
      List.of(
          Family.of(Measure.class, "measure", "plan.json.measure-missing"),
          Family.of(Inject.class, "inject", "scenario.json.inject-missing"));

  /** How a moment is written. */
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** Whoever has more of them mends the cause and not each line. */
  private static final int MOST_FAULTS = 200;

  private static final int LONGEST_SHOWN = 40;

  private final List<PlanFault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * A sealed family.
   *
   * @param field field that tells the kind
   * @param kinds what each kind is called, in the order of the family
   * @param missing what is said when the field is missing
   */
  record Family(Class<?> type, String field, Map<String, Class<?>> kinds, String missing) {
    private static Family of(Class<?> type, String field, String missing) {
      Map<String, Class<?>> kinds = new LinkedHashMap<>();
      for (Class<?> each : type.getPermittedSubclasses()) {
        kinds.put(kebab(each.getSimpleName()), each);
      }
      return new Family(type, field, kinds, missing);
    }

    /** The family that a type is, or is a kind of. */
    static Optional<Family> of(Class<?> type) {
      return FAMILIES.stream().filter(it -> it.type().isAssignableFrom(type)).findFirst();
    }
  }

  /** {@code VideoRound} is {@code video-round}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Faults so far. */
  List<PlanFault> faults() {
    return List.copyOf(faults);
  }

  /** Path → line of every value that was met. */
  Map<String, Integer> lines() {
    return Map.copyOf(lines);
  }

  void fault(int line, String path, String key, Object... args) {
    fault(line, path, Refusal.of(key, args));
  }

  void fault(int line, String path, Refusal what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new PlanFault(line, path, what));
    }
  }

  /** The record that a text holds; null when there are faults. */
  <T extends Record> @Nullable T whole(Class<T> type, LocatedJson.Fields text) {
    return type.cast(read(type, text, ""));
  }

  private @Nullable Object read(Type type, LocatedJson node, String path) {
    lines.putIfAbsent(path, node.line());
    if (type instanceof ParameterizedType list) {
      return list(list.getActualTypeArguments()[0], node, path);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isSealed()) {
      return kind(Family.of(plain).orElseThrow(), node, path);
    }
    if (plain == Limit.class) {
      return limit(node, path);
    }
    if (plain.isRecord()) {
      return record(plain, node, path, Set.of());
    }
    if (plain == boolean.class) {
      return node instanceof LocatedJson.Truth(int _, boolean value)
          ? value
          : wrong(node, path, JsonFaults.Kind.TRUTH);
    }
    if (plain == int.class || plain == long.class || plain == double.class) {
      return number(plain, node, path);
    }
    if (!(node instanceof LocatedJson.Text(int line, String text))) {
      return wrong(node, path, JsonFaults.Kind.TEXT);
    }
    if (plain.isEnum()) {
      return constant(plain, text, line, path);
    }
    if (plain == LocalDateTime.class) {
      return moment(text, line, path);
    }
    return plain == LocalTime.class ? time(text, line, path) : text;
  }

  private @Nullable Object list(Type of, LocatedJson node, String path) {
    if (!(node instanceof LocatedJson.Items(int _, List<LocatedJson> items))) {
      return wrong(node, path, JsonFaults.Kind.LIST);
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Object item = read(of, items.get(i), path + "[" + i + "]");
      if (item != null) {
        all.add(item);
      }
    }
    return all.size() == items.size() ? all : null;
  }

  private @Nullable Object kind(Family family, LocatedJson node, String path) {
    if (!(node instanceof LocatedJson.Fields(int line, Map<String, LocatedJson> values))) {
      return wrong(node, path, JsonFaults.Kind.OBJECT);
    }
    List<String> kinds = List.copyOf(family.kinds().keySet());
    LocatedJson kind = values.get(family.field());
    if (!(kind instanceof LocatedJson.Text(int at, String name))) {
      fault(line, path, family.missing(), kinds);
      return null;
    }
    Class<?> type = family.kinds().get(name);
    if (type == null) {
      fault(at, path + "." + family.field(), "plan.json.value", shown(name), kinds);
      return null;
    }
    return record(type, node, path, Set.of(family.field()));
  }

  /**
   * @param beside fields that are there beside the components
   */
  private @Nullable Object record(
      Class<?> type, LocatedJson node, String path, Set<String> beside) {
    if (!(node instanceof LocatedJson.Fields(int line, Map<String, LocatedJson> values))) {
      return wrong(node, path, JsonFaults.Kind.OBJECT);
    }
    RecordComponent[] components = type.getRecordComponents();
    List<String> known = new ArrayList<>();
    for (RecordComponent component : components) {
      known.add(component.getName());
    }
    values.forEach(
        (name, value) -> {
          if (!known.contains(name)
              && !beside.contains(name)
              && !(path.isEmpty() && name.equals(RecordText.FORMAT_FIELD))) {
            fault(value.line(), path, "plan.json.unknown", shown(name), known);
          }
        });
    @Nullable Object[] made = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    boolean whole = true;
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = component.getName();
      types[i] = component.getType();
      LocatedJson value = values.get(name);
      if (value == null || value instanceof LocatedJson.Nothing) {
        made[i] = nothing(component);
        if (made[i] == null && !nullable(component)) {
          fault(value == null ? line : value.line(), path, "plan.json.missing", name);
          whole = false;
        }
        continue;
      }
      made[i] = read(component.getGenericType(), value, path.isEmpty() ? name : path + "." + name);
      whole &= made[i] != null;
    }
    return whole ? make(type, types, made, line, path) : null;
  }

  private static @Nullable Object nothing(RecordComponent component) {
    if (!MAY_BE_LEFT_OUT.contains(component.getName())) {
      return null;
    }
    return component.getType() == String.class ? "" : List.of();
  }

  static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private @Nullable Object make(
      Class<?> type, Class<?>[] types, @Nullable Object[] values, int line, String path) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      // A record that refuses its own values, as a place that is not on the earth.
      fault(line, path, "plan.json.impossible");
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private @Nullable Object limit(LocatedJson node, String path) {
    if (!(node instanceof LocatedJson.Text(int line, String text))) {
      return wrong(node, path, JsonFaults.Kind.TEXT);
    }
    Limit limit = LimitText.read(text).orElse(null);
    if (limit == null) {
      fault(line, path, "plan.json.limit", shown(text), LimitText.MOST);
    }
    return limit;
  }

  private @Nullable Object number(Class<?> type, LocatedJson node, String path) {
    if (!(node instanceof LocatedJson.Number(int line, String text))) {
      return wrong(node, path, JsonFaults.Kind.NUMBER);
    }
    if (type == double.class) {
      return Double.valueOf(text);
    }
    if (type == long.class && text.matches("-?[0-9]{1,18}")) {
      return Long.valueOf(text);
    }
    if (type == int.class
        && text.matches("-?[0-9]{1,10}")
        && Long.parseLong(text) == (int) Long.parseLong(text)) {
      return Integer.valueOf(text);
    }
    fault(line, path, "plan.json.whole", shown(text));
    return null;
  }

  private @Nullable Object constant(Class<?> type, String text, int line, String path) {
    List<Enum<?>> all = new ArrayList<>();
    for (Object each : type.getEnumConstants()) {
      all.add((Enum<?>) each);
    }
    for (Enum<?> each : all) {
      if (JsonMapping.name(each).equals(text)) {
        return each;
      }
    }
    fault(
        line,
        path,
        "plan.json.value",
        shown(text),
        Arrays.asList(all.stream().map(JsonMapping::name).toArray()));
    return null;
  }

  private @Nullable Object time(String text, int line, String path) {
    try {
      if (text.matches("[0-9]{2}:[0-9]{2}")) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Told below: 25:00 looks like a time and is none.
    }
    fault(line, path, "plan.json.time", shown(text));
    return null;
  }

  private @Nullable Object moment(String text, int line, String path) {
    try {
      return LocalDateTime.parse(text, MOMENT);
    } catch (DateTimeParseException e) {
      fault(line, path, "scenario.json.moment", shown(text));
      return null;
    }
  }

  private @Nullable Object wrong(LocatedJson node, String path, JsonFaults.Kind wanted) {
    fault(node.line(), path, "plan.json.type", wanted);
    return null;
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
