package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.PlanVersion;

/**
 * What a step on modes will change (启动预览): measure by measure, with exactly what each makes due,
 * and what else is in force where it will count.
 *
 * @param after the activation as it will be; its times are those of the moment of the preview
 * @param plan the plan; null without one
 * @param on what is switched on
 * @param off what is switched off
 * @param missing how many approvals it still needs after the one who proposes it
 * @param others activations in force at some of the same places, strictest first
 */
public record ModePreview(
    Activation after,
    @Nullable PlanVersion plan,
    List<Effect> on,
    List<Effect> off,
    int missing,
    List<Activation> others) {
  public ModePreview {
    on = List.copyOf(on);
    off = List.copyOf(off);
    others = List.copyOf(others);
  }

  /**
   * What a measure does.
   *
   * @param measure the measure
   * @param level the level that brings it
   * @param due what it makes due in the first 24 hours, in order of time; when switched off, what
   *     of it will no longer be wanted
   * @param next open cases whose next clock gets the shorter limit; 0 for other measures
   * @param kept open cases whose clock runs already and keeps its limit; 0 for other measures
   * @param beside the same kind of measure of other activations in force at some of the same places
   */
  public record Effect(
      Measure measure,
      Grade level,
      List<MeasureItem> due,
      int next,
      int kept,
      List<Standing> beside) {
    public Effect {
      due = List.copyOf(due);
      beside = List.copyOf(beside);
    }

    /** When the first of what it makes due has to be done. */
    public Optional<Instant> firstDue() {
      return due.stream().map(MeasureItem::due).min(Instant::compareTo);
    }

    /** From whom, or where, something is due: each once, in order. */
    public List<String> subjects() {
      return due.stream().map(MeasureItem::subject).distinct().toList();
    }
  }

  /**
   * A measure that is in force.
   *
   * @param by whose it is
   * @param since since when
   */
  public record Standing(Activation by, Grade level, Measure measure, Instant since) {}
}
