package org.zhongshu.desk;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.desk.json.ScenarioJson;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.duty.training.ScenarioCheck;

/**
 * The text of a scenario, read and checked: what is wrong with its form, and then what is wrong
 * with what it says, each with its line. Faults are told by {@link PlanText#tell}.
 *
 * @param scenario the scenario; null when its text can't be read. It may have faults all the same.
 * @param faults what is wrong, in the order of lines
 */
public record ScenarioText(@Nullable Scenario scenario, List<PlanFault> faults) {
  public ScenarioText {
    faults = faults.stream().sorted(Comparator.comparing(PlanFault::line)).toList();
  }

  /** Reads and checks; never fails. */
  public static ScenarioText check(String text, ScenarioCheck.Known known) {
    ScenarioJson.Read read = ScenarioJson.read(text);
    Scenario scenario = read.scenario();
    if (scenario == null) {
      return new ScenarioText(null, read.faults());
    }
    return new ScenarioText(
        scenario,
        ScenarioCheck.of(scenario, known).stream()
            .map(it -> new PlanFault(read.line(it.path()), it.path(), it.what()))
            .toList());
  }

  public boolean sound() {
    return scenario != null && faults.isEmpty();
  }
}
