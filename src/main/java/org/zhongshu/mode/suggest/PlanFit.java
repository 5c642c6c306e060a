package org.zhongshu.mode.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;

/**
 * Finds the plan that is for what happens.
 *
 * @param plans plans in force
 */
record PlanFit(List<Plan> plans) {
  /** An event named in full counts as so many signs. */
  private static final int WHOLE = 10;

  /** Signs that alone say what the weather does. */
  private static final Set<String> SIGNS = Set.of("雨", "雪", "冰", "洪", "涝", "汛");

  PlanFit {
    plans = List.copyOf(plans);
  }

  /** The plan for a holiday. */
  Optional<Plan> holiday(String name) {
    return plans.stream()
        .filter(it -> it.head().kind() == ModeKind.HOLIDAY && about(it, name))
        .findFirst();
  }

  private static boolean about(Plan plan, String holiday) {
    String name = holiday.endsWith("节") ? holiday.substring(0, holiday.length() - 1) : holiday;
    return !name.isEmpty() && plan.head().scene().contains(name);
  }

  /** The plan whose name, scene, risks and levels speak most of what happens. */
  Optional<Plan> emergency(List<String> events) {
    return emergencies()
        .filter(plan -> speaksOf(plan, events) > 0)
        .max(Comparator.comparingInt(plan -> speaksOf(plan, events)));
  }

  /** The first plan that tightens the limits of a class. */
  Optional<Plan> tightening(String category) {
    return emergencies().filter(it -> tightens(it, category)).findFirst();
  }

  private Stream<Plan> emergencies() {
    return plans.stream().filter(it -> it.head().kind() == ModeKind.EMERGENCY);
  }

  private static boolean tightens(Plan plan, String category) {
    return plan.responses().stream()
        .flatMap(it -> it.measures().stream())
        .filter(Measure.Tighten.class::isInstance)
        .map(Measure.Tighten.class::cast)
        .anyMatch(it -> it.classes().stream().anyMatch(category::startsWith));
  }

  private static int speaksOf(Plan plan, List<String> events) {
    return events.stream().mapToInt(it -> speaksOf(plan, it)).sum();
  }

  /** How often a plan speaks of an event: by its whole name, and by the signs of the weather. */
  private static int speaksOf(Plan plan, String event) {
    if (event.isBlank()) {
      return 0;
    }
    StringBuilder text = new StringBuilder(plan.head().name()).append(plan.head().scene());
    text.append(plan.general().scope());
    plan.risks().forEach(it -> text.append(it.name()).append(it.type()).append(it.where()));
    plan.responses().forEach(it -> text.append(it.start()));
    int hits = WHOLE * count(text, event);
    // 暴雨 and 降雨 are both about rain, 大雪 and 降雪 both about snow.
    for (String sign : SIGNS) {
      hits += event.contains(sign) ? count(text, sign) : 0;
    }
    return hits;
  }

  private static int count(CharSequence text, String what) {
    int count = 0;
    String all = text.toString();
    for (int at = all.indexOf(what); at >= 0; at = all.indexOf(what, at + what.length())) {
      count++;
    }
    return count;
  }

  /**
   * The level at which a plan answers one: the same, else the next milder that it knows, else its
   * mildest.
   */
  static Grade answer(@Nullable Plan plan, Grade level) {
    if (plan == null || plan.responses().isEmpty()) {
      return level;
    }
    return plan.responses().stream()
        .map(it -> it.level())
        .filter(it -> it.compareTo(level) <= 0)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> plan.responses().getFirst().level());
  }

  /** The mildest level of a plan. */
  static Grade mildest(@Nullable Plan plan) {
    return plan == null || plan.responses().isEmpty()
        ? Grade.BLUE
        : plan.responses().getFirst().level();
  }
}
