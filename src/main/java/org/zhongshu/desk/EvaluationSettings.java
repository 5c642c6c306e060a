package org.zhongshu.desk;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.evaluate.EvaluationRules;
import org.zhongshu.store.Tables;

/** The centre's numbers for evaluation, from its settings {@code evaluation.*}. */
final class EvaluationSettings {
  private static final Logger LOG = LoggerFactory.getLogger(EvaluationSettings.class);
  private static final String PREFIX = "evaluation.";

  private final Map<String, String> settings;

  private EvaluationSettings(Map<String, String> settings) {
    this.settings = settings;
  }

  /** What is not set is as usual. */
  static EvaluationRules read(Tables tables) {
    return new EvaluationSettings(tables.settings().startingWith(PREFIX)).rules();
  }

  private EvaluationRules rules() {
    EvaluationRules usual = EvaluationRules.USUAL;
    EvaluationRules.Off off = usual.off();
    return new EvaluationRules(
        number("far-metres", usual.farMetres()),
        Duration.ofSeconds(number("quick-seconds", (int) usual.quick().toSeconds())),
        Duration.ofDays(number("reopened-days", (int) usual.reopenedWithin().toDays())),
        new EvaluationRules.Off(
            number("off.late", off.late()),
            number("off.rework", off.rework()),
            number("off.extension", off.extension()),
            number("off.unsolved", off.unsolved()),
            number("off.unsatisfied", off.unsatisfied()),
            number("off.late-dispatch", off.lateDispatch()),
            number("off.returned", off.returned())));
  }

  private int number(String key, int usual) {
    String text = settings.get(PREFIX + key);
    if (text == null) {
      return usual;
    }
    try {
      return Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      LOG.warn("setting {}{} is no whole number: {}", PREFIX, key, text);
      return usual;
    }
  }
}
