package org.zhongshu.mode.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.City;

/** Checks the measures of a plan for {@link PlanCheck}. */
final class MeasureCheck {
  /** Stages with a limit of their own; handling has that of its class. */
  private static final List<Stage> STAGES =
      List.of(Stage.TO_VERIFY, Stage.TO_FILE, Stage.TO_DISPATCH, Stage.TO_CONFIRM, Stage.TO_CLOSE);

  /** Minutes between two looks at a place. */
  private static final int SHORTEST_ROUND = 5;

  private static final int LONGEST_ROUND = 1_440;
  private static final int MOST_PEOPLE = 999;

  private final Plan plan;
  private final City city;
  private final Catalogue catalogue;
  private final List<PlanFinding> findings;
  private final Set<String> placeNames = new HashSet<>();

  MeasureCheck(Plan plan, City city, Catalogue catalogue, List<PlanFinding> findings) {
    this.plan = plan;
    this.city = city;
    this.catalogue = catalogue;
    this.findings = findings;
    for (KeyPlace place : plan.places()) {
      placeNames.add(place.id());
      placeNames.add(place.kind());
    }
  }

  void check(String path, Measure measure) {
    switch (measure) {
      case Measure.Tighten it -> tighten(path, it);
      case Measure.CheckIn _ -> {
        if (plan.organisation().departments().isEmpty()) {
          fault(path, "plan.nobody-checks-in");
        }
      }
      case Measure.Watch it -> {
        units(path + ".units", it.units());
        words(path + ".post", it.post());
        range(path + ".people", it.people(), 1, MOST_PEOPLE);
      }
      case Measure.VideoRound it -> {
        if (plan.places().isEmpty()) {
          fault(path, "plan.no-places");
        }
        for (int i = 0; i < it.places().size(); i++) {
          if (!placeNames.contains(it.places().get(i))) {
            fault(path + ".places[" + i + "]", "plan.place", it.places().get(i));
          }
        }
        range(path + ".everyMinutes", it.everyMinutes(), SHORTEST_ROUND, LONGEST_ROUND);
      }
      case Measure.Station it -> {
        if (plan.force(it.force()).isEmpty()) {
          fault(path + ".force", "plan.force", it.force());
        }
        if (plan.place(it.place()).isEmpty()) {
          fault(path + ".place", "plan.place-id", it.place());
        }
      }
      case Measure.Reports it -> {
        units(path + ".units", it.units());
        if (it.at().isEmpty()) {
          fault(path + ".at", "plan.hours-missing");
        }
        if (new HashSet<>(it.at()).size() < it.at().size()) {
          fault(path + ".at", "plan.hours-twice");
        }
      }
      case Measure.Instruct it -> {
        units(path + ".units", it.units());
        words(path + ".words", it.words());
      }
      case Measure.Layout it -> {
        words(path + ".view", it.view());
        range(path + ".soonPercent", it.soonPercent(), 1, 99);
      }
    }
  }

  private void tighten(String path, Measure.Tighten it) {
    Stage stage = it.stage();
    if (it.classes().isEmpty() == (stage == null)) {
      fault(path, "plan.tighten-what");
    }
    if (stage != null && !STAGES.contains(stage)) {
      fault(path + ".stage", "plan.stage", stage, STAGES);
    }
    for (int i = 0; i < it.classes().size(); i++) {
      String prefix = it.classes().get(i);
      if (prefix.isBlank()
          || catalogue.all().stream().noneMatch(c -> c.code().startsWith(prefix))) {
        fault(path + ".classes[" + i + "]", "plan.class", prefix);
      }
    }
  }

  private void units(String path, List<String> names) {
    if (names.isEmpty()) {
      fault(path, "plan.units-missing");
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (UnitNames.units(name, city, plan.head().areas()).isEmpty()) {
        fault(path + "[" + i + "]", UnitNames.isFamily(name) ? "plan.family" : "plan.unit", name);
      }
    }
  }

  private void words(String path, String text) {
    if (text.isBlank()) {
      fault(path, "plan.blank");
    }
  }

  private void range(String path, int value, int least, int most) {
    if (value < least || value > most) {
      fault(path, "plan.range", value, least, most);
    }
  }

  private void fault(String path, String key, Object... args) {
    findings.add(new PlanFinding(path, Refusal.of(key, args)));
  }
}
