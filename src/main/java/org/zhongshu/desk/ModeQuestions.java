package org.zhongshu.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Standing;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.suggest.Suggestion;

/** Questions on modes and what they make due. May take a while; asked off the FX thread. */
public interface ModeQuestions {
  /** Kinds of lines of the journal that bring a signal, and so perhaps a suggestion. */
  Set<String> SIGNALS = Set.of("hear-warning", "hear-sensors");

  /** What a step would change, or why it can't be taken. */
  sealed interface Looked {
    record Seen(ModePreview preview) implements Looked {}

    record Refused(Refusal refusal) implements Looked {}
  }

  /** Looks at what a step would change, without taking it. */
  Looked preview(ModeStep step);

  Optional<Activation> activation(long id);

  /** Something that a measure made due. */
  Optional<MeasureItem> item(long id);

  /** All that an activation has made due, by its minute. */
  List<MeasureItem> items(long activation);

  /** What is open and due after {@code from} and by {@code until}, by its minute. */
  List<MeasureItem> due(Instant from, Instant until);

  /**
   * Measures in force at a place, the strictest activation first.
   *
   * @param place code of an area or id of a jurisdiction
   */
  List<Standing> standing(String place);

  /** What the calendar and the signals suggest now, what is to be switched on or raised first. */
  List<Suggestion> suggestions();

  /** All sensors that ever read anything, those over a threshold first, the strictest first. */
  List<SensorStanding> sensors();

  /**
   * How a sensor stands.
   *
   * @param last its last reading
   * @param level the level that it counts for; of a silent one the level it had
   * @param silent whether nothing has been read for longer than a reading counts
   */
  record SensorStanding(Reading last, Grade level, boolean silent) {}

  /** What happened while it was in force; up to now while it still is. */
  Optional<ModeSummary> summary(long activation);
}
