package org.zhongshu.desk.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.store.StoreException;

/**
 * The scenario of a training as JSON, one file for each. The form is told by {@code
 * docs/schema/scenario.schema.json}.
 */
public final class ScenarioJson {
  /** What the first field of a file says. */
  public static final String FORMAT = "zhongshu-scenario/1";

  private ScenarioJson() {}

  /**
   * What came of a text.
   *
   * @param scenario the scenario; null when there are faults
   * @param faults what is wrong, in the order of the text
   * @param lines path → line of every value
   */
  public record Read(
      @Nullable Scenario scenario, List<PlanFault> faults, Map<String, Integer> lines) {
    public Read {
      faults = List.copyOf(faults);
      lines = Map.copyOf(lines);
    }

    /** The line of a path, or of the nearest part around it that is in the text. */
    public int line(String path) {
      return RecordText.line(lines, path);
    }
  }

  /** Reads the text of a file; never fails. */
  public static Read read(String text) {
    RecordText<Scenario> read =
        RecordText.read(text, Scenario.class, FORMAT, "scenario.json.not-object");
    return new Read(read.value(), read.faults(), read.lines());
  }

  /** Reads what the store of a training keeps. */
  public static Scenario stored(String body) {
    Scenario scenario = read(body).scenario();
    if (scenario == null) {
      throw new StoreException(Refusal.of("scenario.stored"), null);
    }
    return scenario;
  }
}
