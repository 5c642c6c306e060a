package org.zhongshu.duty.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.mode.plan.PlanFinding;

/** Checks that a scenario holds together and fits its city and its catalogue of classes. Pure. */
public final class ScenarioCheck {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.xml");

  /** Longest scenario, hours: three days and nights. */
  private static final int MOST_HOURS = 72;

  private static final int MOST_DAYS = 30;
  private static final int MOST_CASES = 3_000;

  private final Scenario scenario;
  private final Known known;
  private final List<PlanFinding> findings = new ArrayList<>();

  private ScenarioCheck(Scenario scenario, Known known) {
    this.scenario = scenario;
    this.known = known;
  }

  /**
   * What a scenario may speak of.
   *
   * @param steps keys of all steps
   * @param plans codes of the plans that ship with the exercise
   * @param seats ids of all seats
   */
  public record Known(
      City city, Catalogue catalogue, Set<String> steps, Set<String> plans, Set<String> seats) {
    public Known {
      steps = Set.copyOf(steps);
      plans = Set.copyOf(plans);
      seats = Set.copyOf(seats);
    }
  }

  /** What is wrong with it, in its own order; nothing for a sound one. */
  public static List<PlanFinding> of(Scenario scenario, Known known) {
    ScenarioCheck check = new ScenarioCheck(scenario, known);
    check.head();
    check.phases();
    check.injects();
    check.expected();
    return List.copyOf(check.findings);
  }

  private void head() {
    if (!CODE.matcher(scenario.code()).matches()) {
      fault("code", "scenario.code", scenario.code());
    }
    words("name", scenario.name());
    words("purpose", scenario.purpose());
    within("hours", scenario.hours(), 1, MOST_HOURS);
    within("history.days", scenario.history().days(), 0, MOST_DAYS);
    within("history.casesPerDay", scenario.history().casesPerDay(), 0, MOST_CASES);
    for (int i = 0; i < scenario.people().size(); i++) {
      seat("people[" + i + "]", scenario.people().get(i));
    }
  }

  private void phases() {
    for (int i = 0; i < scenario.phases().size(); i++) {
      String path = "phases[" + i + "]";
      Scenario.Phase phase = scenario.phases().get(i);
      words(path + ".name", phase.name());
      minute(path + ".from", phase.from());
      if (phase.until() <= phase.from() || phase.until() > scenario.minutes()) {
        fault(path + ".until", "scenario.until", phase.from(), scenario.minutes());
      }
      within(path + ".casesPerHour", phase.casesPerHour(), 0, MOST_CASES);
      if (phase.casesPerHour() > 0 && phase.mix().isEmpty()) {
        fault(path + ".mix", "scenario.mix");
      }
      for (int j = 0; j < phase.mix().size(); j++) {
        share(path + ".mix[" + j + "]", phase.mix().get(j));
      }
    }
  }

  private void share(String path, Scenario.Share share) {
    category(path + ".category", share.category());
    within(path + ".weight", share.weight(), 1, 1_000);
    words(path + ".title", share.title());
    words(path + ".text", share.text());
    for (int i = 0; i < share.inAreas().size(); i++) {
      area(path + ".inAreas[" + i + "]", share.inAreas().get(i));
    }
  }

  private void injects() {
    Set<String> ids = new HashSet<>();
    int before = 0;
    for (int i = 0; i < scenario.injects().size(); i++) {
      String path = "injects[" + i + "]";
      Inject inject = scenario.injects().get(i);
      once(path, inject.id(), ids);
      minute(path + ".minute", inject.minute());
      if (inject.minute() < before) {
        fault(path + ".minute", "scenario.order", before);
      }
      before = Math.max(before, inject.minute());
      inject(path, inject);
    }
  }

  private void inject(String path, Inject inject) {
    switch (inject) {
      case Inject.Warns it -> {
        if (!FILE.matcher(it.cap()).matches()) {
          fault(path + ".cap", "scenario.cap", it.cap());
        }
      }
      case Inject.Reports it -> {
        category(path + ".category", it.category());
        area(path + ".area", it.area());
        words(path + ".title", it.title());
        words(path + ".text", it.text());
      }
      case Inject.Calls it -> {
        words(path + ".words", it.words());
        if (it.unit() != null) {
          unit(path + ".unit", it.unit());
        }
      }
      case Inject.FallsSilent it -> {
        unit(path + ".unit", it.unit());
        if (it.until() <= it.minute()) {
          fault(path + ".until", "scenario.until", it.minute(), scenario.minutes());
        }
      }
      case Inject.SwitchesOn it -> {
        if (!known.plans().contains(it.plan())) {
          fault(
              path + ".plan", "scenario.plan", it.plan(), known.plans().stream().sorted().toList());
        }
        for (int i = 0; i < it.areas().size(); i++) {
          area(path + ".areas[" + i + "]", it.areas().get(i));
        }
      }
      case Inject.ChangesLevel it -> refers(path + ".mode", it, it.mode(), Inject.SwitchesOn.class);
      case Inject.SwitchesOff it -> refers(path + ".mode", it, it.mode(), Inject.SwitchesOn.class);
      case Inject.TellsUpwards it -> refers(path + ".about", it, it.about(), Inject.Reports.class);
    }
  }

  /** Names another inject that comes before it. */
  private void refers(String path, Inject from, String to, Class<? extends Inject> kind) {
    if (scenario.injects().stream()
        .noneMatch(
            it -> it.id().equals(to) && kind.isInstance(it) && it.minute() <= from.minute())) {
      fault(path, "scenario.refers", to);
    }
  }

  private void expected() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < scenario.expected().size(); i++) {
      String path = "expected[" + i + "]";
      Expected wanted = scenario.expected().get(i);
      once(path, wanted.id(), ids);
      words(path + ".what", wanted.what());
      within(path + ".by", wanted.by(), 1, scenario.minutes());
      if (!known.steps().contains(wanted.step())) {
        fault(path + ".step", "scenario.step", wanted.step());
      }
      about(path, wanted);
      if (wanted.seat() != null) {
        seat(path + ".seat", wanted.seat());
      }
    }
  }

  private void about(String path, Expected wanted) {
    String about = wanted.about();
    if (about == null) {
      return;
    }
    Inject inject = scenario.inject(about).orElse(null);
    if (inject == null) {
      fault(path + ".about", "scenario.refers", about);
    } else if (inject.minute() >= wanted.by()) {
      fault(path + ".by", "scenario.too-soon", inject.minute());
    }
  }

  // Single values.

  private void fault(String path, String key, Object... args) {
    findings.add(new PlanFinding(path, Refusal.of(key, args)));
  }

  private void words(String path, String text) {
    if (text.isBlank()) {
      fault(path, "plan.empty");
    }
  }

  private void within(String path, int value, int least, int most) {
    if (value < least || value > most) {
      fault(path, "scenario.number", least, most);
    }
  }

  private void minute(String path, int minute) {
    within(path, minute, 0, scenario.minutes() - 1);
  }

  private void once(String path, String id, Set<String> ids) {
    if (!CODE.matcher(id).matches()) {
      fault(path + ".id", "scenario.code", id);
    } else if (!ids.add(id)) {
      fault(path + ".id", "scenario.twice", id);
    }
  }

  private void area(String path, String code) {
    if (known.city().area(code).isEmpty() && known.city().jurisdiction(code).isEmpty()) {
      fault(path, "plan.area", code);
    }
  }

  private void unit(String path, String id) {
    if (known.city().unit(id).isEmpty()) {
      fault(path, "plan.unit", id);
    }
  }

  private void category(String path, String code) {
    if (known.catalogue().byCode(code).isEmpty()) {
      fault(path, "scenario.category", code);
    }
  }

  private void seat(String path, String id) {
    if (!known.seats().contains(id)) {
      fault(path, "scenario.seat", id, known.seats().stream().sorted().toList());
    }
  }
}
