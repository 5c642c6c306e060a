package org.zhongshu.console.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhongshu.desk.ModeQuestions;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModePreview.Standing;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.suggest.Suggestion;

/** Modes of a desk where nothing is due; what is suggested is what a test says. */
public final class FakeModes implements ModeQuestions {
  private volatile List<Suggestion> suggestions = List.of();

  /** From now on this is suggested. */
  public void suggest(List<Suggestion> all) {
    suggestions = List.copyOf(all);
  }

  @Override
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  @Override
  public Looked preview(ModeStep step) {
    throw new UnsupportedOperationException("nobody asks for measures here");
  }

  @Override
  public Optional<Activation> activation(long id) {
    return Optional.empty();
  }

  @Override
  public Optional<MeasureItem> item(long id) {
    return Optional.empty();
  }

  @Override
  public List<MeasureItem> items(long activation) {
    return List.of();
  }

  @Override
  public List<MeasureItem> due(Instant from, Instant until) {
    return List.of();
  }

  @Override
  public List<Standing> standing(String place) {
    return List.of();
  }

  @Override
  public List<SensorStanding> sensors() {
    return List.of();
  }

  @Override
  public Optional<ModeSummary> summary(long activation) {
    return Optional.empty();
  }
}
