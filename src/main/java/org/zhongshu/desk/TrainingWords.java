package org.zhongshu.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.zhongshu.duty.training.Assessment;
import org.zhongshu.duty.training.Deed;
import org.zhongshu.words.Words;

/** Puts what came of a training in words. */
public final class TrainingWords {
  private final Words words;
  private final Telling telling;
  private final Function<String, Optional<String>> units;

  /**
   * @param units short name of a unit by its id; empty for what is none
   */
  public TrainingWords(Words words, Telling telling, Function<String, Optional<String>> units) {
    this.words = words;
    this.telling = telling;
    this.units = units;
  }

  /** Words for a desk. */
  public static TrainingWords at(Desk desk, Words words, Telling telling) {
    return new TrainingWords(
        words, telling, id -> desk.city().unit(id).map(unit -> unit.shortName()));
  }

  /** By when it ought to be done, as a minute of the training. */
  public String due(Assessment.Graded mark) {
    return words.get("training.minute", mark.expected().by());
  }

  /** When it was done and by whom; how much too late. */
  public String done(Assessment.Graded mark, TrainingReport of) {
    Deed deed = mark.done();
    if (deed == null) {
      return "";
    }
    long minute = Duration.between(of.starts(), deed.at()).toMinutes();
    return words.get("training.done", minute, telling.operator(deed.seat()));
  }

  /** The result in one line. */
  public String summary(TrainingReport it) {
    Assessment all = it.assessment();
    return words.get(
        "training.summary",
        all.marks().size(),
        all.count(Assessment.Fulfilment.DONE),
        all.count(Assessment.Fulfilment.LATE),
        all.count(Assessment.Fulfilment.NOT_DONE),
        all.count(Assessment.Fulfilment.NOT_DUE));
  }

  /** Cases and how fast they were dispatched. */
  public String dispatch(TrainingReport it) {
    return it.minutesToDispatch().isEmpty()
        ? words.get("training.dispatch.none", it.reported())
        : words.get(
            "training.dispatch",
            it.reported(),
            it.dispatched(),
            minutes(it.minutesToDispatch().get(0)),
            minutes(it.minutesToDispatch().get(1)),
            minutes(it.minutesToDispatch().get(2)));
  }

  private static String minutes(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** How much was missed. */
  public String missed(TrainingReport it) {
    int all = it.missed().stream().mapToInt(TrainingReport.Missed::count).sum();
    return all == 0 ? words.get("training.missed.none") : words.get("training.missed", all);
  }

  /** One thing that was missed. */
  public String missed(TrainingReport.Missed it) {
    return words.get(
        "training.missed.one", words.get("enum.ItemKind." + it.kind()), subject(it), it.count());
  }

  /** From whom or where it was due: a unit, else a place or force by its name in the plan. */
  public String subject(TrainingReport.Missed it) {
    return it.name().isEmpty() ? units.apply(it.subject()).orElse(it.subject()) : it.name();
  }

  /** What was done or seen. */
  public String what(TrainingTrace it) {
    if (it.deed() != null) {
      String key = "step." + it.deed();
      String deed = words.has(key) ? words.get(key) : it.deed();
      return words.get("training.trace.deed", deed, it.what());
    }
    return switch (Objects.requireNonNull(it.look())) {
      case PAGE -> words.get("training.trace.page", words.get("view." + it.what()));
      case CASE -> words.get("training.trace.case", it.what());
      case FILTER -> {
        int end = it.what().indexOf(' ');
        String lane = end < 0 ? it.what() : it.what().substring(0, end);
        String text = end < 0 ? "" : it.what().substring(end + 1);
        String key = "enum.Lane." + lane;
        yield words.get(
            "training.trace.filter", words.has(key) ? words.get(key) : lane, text.strip());
      }
    };
  }
}
