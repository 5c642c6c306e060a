package org.zhongshu.mode.plan;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.Point;

/**
 * In what two plans differ. It walks the records themselves, so that a component that comes later
 * is compared without another line here.
 */
public final class PlanDifferences {
  private final List<PlanDifference> found = new ArrayList<>();

  private PlanDifferences() {}

  /** In the plan's order; nothing when both are the same. */
  public static List<PlanDifference> of(Plan before, Plan after) {
    PlanDifferences differences = new PlanDifferences();
    differences.compare("", before, after);
    return List.copyOf(differences.found);
  }

  private void compare(String path, @Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before == null) {
      found.add(new PlanDifference(PlanDifference.What.ADDED, path, null, after));
    } else if (after == null) {
      found.add(new PlanDifference(PlanDifference.What.REMOVED, path, before, null));
    } else if (before instanceof List<?> was && after instanceof List<?> is) {
      lists(path, was, is);
    } else if (before instanceof Record
        && before.getClass() == after.getClass()
        && !(before instanceof Limit)
        && !(before instanceof Point)) {
      for (RecordComponent component : before.getClass().getRecordComponents()) {
        String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        compare(name, value(component, before), value(component, after));
      }
    } else {
      found.add(new PlanDifference(PlanDifference.What.CHANGED, path, before, after));
    }
  }

  private void lists(String path, List<?> before, List<?> after) {
    if (!(first(before, after) instanceof Record)) {
      // A list of words is one thing to say.
      found.add(new PlanDifference(PlanDifference.What.CHANGED, path, before, after));
      return;
    }
    Map<String, Object> was = byName(before);
    Map<String, Object> is = byName(after);
    int since = found.size();
    was.forEach((name, entry) -> compare(path + "[" + name + "]", entry, is.get(name)));
    is.forEach(
        (name, entry) -> {
          if (!was.containsKey(name)) {
            compare(path + "[" + name + "]", null, entry);
          }
        });
    if (found.size() == since) {
      // The same entries in another order.
      found.add(
          new PlanDifference(
              PlanDifference.What.CHANGED,
              path,
              List.copyOf(was.keySet()),
              List.copyOf(is.keySet())));
    }
  }

  private static @Nullable Object first(List<?> before, List<?> after) {
    List<?> some = before.isEmpty() ? after : before;
    return some.isEmpty() ? null : some.getFirst();
  }

  private static Map<String, Object> byName(List<?> all) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Object entry : all) {
      String name = name(entry);
      String free = name;
      for (int i = 2; named.containsKey(free); i++) {
        free = name + "#" + i;
      }
      named.put(free, entry);
    }
    return named;
  }

  private static String name(Object entry) {
    return switch (entry) {
      case KeyPlace it -> it.id();
      case Force it -> it.id();
      case Measure it -> it.id();
      case Risk it -> it.name();
      case Response it -> it.level().name();
      case Organisation.Department it -> it.unit();
      case Contact it -> it.unit() + " " + it.post();
      default -> throw new IllegalArgumentException("no name for " + entry);
    };
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
