package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.ModeSummary.Times;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.words.Words;

/** Puts the summary of an activation in words: lines for the command line and for a text file. */
public final class SummaryWords {
  private final Words words;
  private final ModeWords modes;
  private final SignalWords signals;
  private final Telling telling;
  private final ReckoningWords limits;

  public SummaryWords(Desk desk, Words words, InstantSource clock) {
    this.words = words;
    this.modes = new ModeWords(desk, words, clock);
    this.signals = new SignalWords(desk, words, clock);
    this.telling = new Telling(desk, words);
    this.limits = new ReckoningWords(words);
  }

  /** All of it, line by line. */
  public List<String> lines(ModeSummary it) {
    List<String> lines = new ArrayList<>();
    lines.add(modes.line(it.activation()));
    lines.add(span(it));
    lines.add(cases(it));
    if (it.areas().size() > 1) {
      it.areas()
          .forEach(
              (area, count) ->
                  lines.add("  " + words.get("summary.area", telling.area(area), count)));
    }
    lines.add(words.get("summary.dispatch", times(it.dispatch())));
    for (ItemKind kind : it.items().keySet()) {
      lines.add(
          words.get(
              "mode.summary.items",
              kind,
              it.due(kind),
              it.count(kind, ItemState.DONE),
              it.count(kind, ItemState.DONE_LATE),
              it.count(kind, ItemState.MISSED),
              it.count(kind, ItemState.OPEN),
              it.count(kind, ItemState.CANCELLED)));
      if (it.answers().containsKey(kind)) {
        lines.add("  " + words.get("summary.answers", times(it.answers().get(kind))));
      }
    }
    it.highest().forEach(each -> lines.add(highest(each)));
    return lines;
  }

  /** From when until when, and how long that is. */
  public String span(ModeSummary it) {
    Instant from = it.activation().startedAt();
    Duration lasted = Duration.ofMinutes(Duration.between(from, it.until()).toMinutes());
    return words.get(
        it.activation().endedAt() == null ? "summary.until-now" : "summary.span",
        from,
        it.until(),
        limits.wholeSpan(lasted));
  }

  /** How many cases there were, and what became of them. */
  public String cases(ModeSummary it) {
    return words.get("mode.summary.cases", it.reported(), it.closed(), it.open(), it.otherwise());
  }

  /** How long something took. */
  public String times(@Nullable Times it) {
    Duration median = it == null ? null : it.median();
    Duration most = it == null ? null : it.nineInTen();
    return it == null || median == null || most == null
        ? words.get("summary.times.none")
        : words.get("summary.times", it.count(), span(median), span(most));
  }

  /** A span to the minute; below one, to the second. */
  public String span(Duration it) {
    return limits.wholeSpan(
        it.toMinutes() == 0
            ? it.truncatedTo(ChronoUnit.SECONDS)
            : Duration.ofMinutes(it.toMinutes()));
  }

  /** The highest that a sensor read. */
  public String highest(Exceeded it) {
    return words.get(
        "summary.highest",
        it.reading().name(),
        it.reading().kind(),
        SignalWords.number(it.reading().value()),
        signals.unit(it.reading()),
        words.get("level." + it.level().name()),
        it.reading().time());
  }
}
