package org.zhongshu.console.board.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.casework.clock.Pause;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * The closed loop as a line: a tick for what is done, a ring for where it stands with the time used
 * of its limit, under each who held it and how long. Below, the clocks that run or stand, and every
 * return, rework and pause.
 */
final class LoopPane extends VBox {
  /** Hops laid out at once, the latest. */
  private static final int MOST = 8;

  private final Words words;
  private final Names names;
  private final Telling telling;
  private final ReckoningWords say;
  private final List<Spot> spots = new ArrayList<>();
  private final Label clocks = new Label();
  private final VBox hops = new VBox(2);
  private @Nullable CaseView view;

  LoopPane(Words words, Names names, Telling telling) {
    super(6);
    this.words = words;
    this.names = names;
    this.telling = telling;
    this.say = new ReckoningWords(words);
    getStyleClass().add("loop");
    // Equal columns: what stands under a mark wraps at its width, and the line is as high as
    // needed.
    GridPane line = new GridPane();
    for (Loop.Mark mark : Loop.Mark.values()) {
      Spot spot = new Spot(mark, words);
      spots.add(spot);
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / Loop.Mark.values().length);
      line.getColumnConstraints().add(column);
      GridPane.setValignment(spot, VPos.TOP);
      line.add(spot, mark.ordinal(), 0);
    }
    clocks.setWrapText(true);
    clocks.setMinHeight(USE_PREF_SIZE);
    clocks.getStyleClass().add("small");
    hops.getStyleClass().add("hops");
    getChildren().addAll(line, clocks, hops);
  }

  void show(CaseView next, Instant now) {
    view = next;
    for (int i = 0; i < spots.size(); i++) {
      Loop.Place place = next.loop().get(i);
      Instant at = place.at();
      // Date above time: beside each other they touch those of the next mark.
      spots
          .get(i)
          .show(place.state(), at == null ? "" : Moments.brief(words, at, now).replace(' ', '\n'));
    }
    List<Loop.Hop> all = next.hops();
    int left = Math.max(0, all.size() - MOST);
    hops.getChildren()
        .setAll(all.subList(left, all.size()).stream().map(h -> hop(h, now)).toList());
    if (left > 0) {
      hops.getChildren().addFirst(small(words.get("board.loop.earlier", left)));
    }
    hops.setVisible(!all.isEmpty());
    hops.setManaged(!all.isEmpty());
    tick(now);
  }

  private HBox hop(Loop.Hop hop, Instant now) {
    String what =
        hop.to().isEmpty() ? hop.what() : words.get("board.loop.hop-to", hop.what(), hop.to());
    Label name = new Label(what);
    name.getStyleClass().addAll("small", "strong");
    name.setMinWidth(USE_PREF_SIZE);
    Label at = small(Moments.brief(words, hop.at(), now));
    at.setMinWidth(USE_PREF_SIZE);
    Label said = small(hop.words());
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(6, Icons.of(hop.icon(), 12), name, at, said);
    row.getStyleClass().add("hop");
    return row;
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("small", "muted");
    return label;
  }

  void tick(Instant now) {
    CaseView shown = view;
    if (shown == null) {
      return;
    }
    Clock clock = names.running(shown.now()).orElse(null);
    for (Loop.Place place : shown.loop()) {
      Spot spot = spots.get(place.mark().ordinal());
      spot.held(held(shown, place.mark(), now));
      if (place.state() == Loop.State.NOW) {
        if (!shown.now().stage().open() || shown.now().stage() == Stage.SUSPENDED) {
          spot.tell(words.of(shown.now().stage()), "", DueState.NONE);
        } else if (clock == null) {
          spot.tell(words.get("board.loop.now"), "", DueState.NONE);
        } else {
          spot.tell(words.get("board.loop.now"), used(clock, now), clock.state(now));
        }
      }
    }
    String told = clocks(shown.now(), clock, now);
    if (!clocks.getText().equals(told)) {
      clocks.setText(told);
      clocks.setVisible(!told.isEmpty());
      clocks.setManaged(!told.isEmpty());
    }
  }

  /** Who held the case on the way to a mark, the last one named, and how long in all. */
  private String held(CaseView shown, Loop.Mark mark, Instant now) {
    List<HeldLine> lines =
        shown.custody().stream().filter(it -> Loop.mark(it.holding().stage()) == mark).toList();
    if (lines.isEmpty()) {
      return "";
    }
    Duration all =
        rounded(lines.stream().map(it -> it.length(now)).reduce(Duration.ZERO, Duration::plus));
    String who = lines.getLast().who();
    return lines.size() == 1
        ? words.get("board.loop.held", who, say.wholeSpan(all))
        : words.get("board.loop.held-times", who, say.wholeSpan(all), lines.size());
  }

  /** As exact as the narrow place bears; the custody clock below has it to the second. */
  private static Duration rounded(Duration much) {
    return much.toDays() > 0
        ? much.truncatedTo(ChronoUnit.HOURS)
        : much.toHours() > 0 ? much.truncatedTo(ChronoUnit.MINUTES) : much;
  }

  /** The clock that runs now by its name, and those that stand, with why. */
  private String clocks(Case it, @Nullable Clock clock, Instant now) {
    List<String> told = new ArrayList<>();
    if (clock != null) {
      told.add(
          words.get(
              "board.loop.running",
              names.clock(clock.kind(), it.stage()),
              Spans.due(words, clock.due(), now)));
    }
    Progress progress = it.progress();
    if (it.stage().open()) {
      Progress.Handling handling = progress.handling();
      paused(told, handling == null ? null : handling.run(), Stage.IN_HANDLING.name(), now);
      paused(told, progress.acceptance(), Stage.TO_FILE.name(), now);
      paused(told, progress.citizen(), "case", now);
    }
    Progress.Suspension suspension = progress.suspension();
    if (suspension != null && it.stage() == Stage.SUSPENDED) {
      told.add(
          words.get(
              "board.loop.suspended",
              Moments.brief(words, suspension.until(), now),
              suspension.reason()));
    }
    Progress.Merged merged = progress.merged();
    if (merged != null) {
      told.add(
          words.get("board.loop.merged", merged.parent(), Moments.brief(words, merged.at(), now)));
    }
    return String.join("\n", told);
  }

  private void paused(List<String> told, @Nullable ClockRun run, String name, Instant now) {
    if (run == null || !run.isPaused()) {
      return;
    }
    Pause pause = run.pauses().getLast();
    told.add(
        words.get(
            "board.loop.paused",
            words.get("board.clock." + name),
            telling.step(pause.reason()),
            Moments.brief(words, pause.from(), now)));
  }

  private String used(Clock clock, Instant now) {
    Duration limit = Duration.between(clock.start(), clock.due());
    Duration gone = Duration.between(clock.start(), now);
    return words.get("board.loop.used", Spans.clock(words, gone), Spans.clock(words, limit));
  }

  /** One mark with the line that leads to it. */
  private static final class Spot extends VBox {
    /** Width of a mark in the narrowest case pane. */
    private static final double NARROWEST = 60;

    private final StackPane dot = new StackPane();
    private final Region line = new Region();
    private final Label first = new Label();
    private final Label second = new Label();
    private final Label held = new Label();

    Spot(Loop.Mark mark, Words words) {
      super(2);
      getStyleClass().add("spot");
      dot.getStyleClass().add("dot");
      line.getStyleClass().add("line");
      HBox.setHgrow(line, Priority.ALWAYS);
      boolean last = mark.ordinal() == Loop.Mark.values().length - 1;
      line.setVisible(!last);
      HBox row = new HBox(dot, line);
      row.setAlignment(Pos.CENTER_LEFT);
      Label name = new Label(words.of(mark));
      name.getStyleClass().add("strong");
      first.getStyleClass().addAll("small", "muted");
      second.getStyleClass().addAll("small", "muted");
      held.getStyleClass().addAll("small", "held");
      second.managedProperty().bind(second.textProperty().isNotEmpty());
      held.setWrapText(true);
      held.setMinHeight(USE_PREF_SIZE);
      getChildren().addAll(row, name, first, second, held);
      // All marks stand at equal distances, each keeps to its own column.
      second.setWrapText(true);
      second.setMinHeight(USE_PREF_SIZE);
      setMinWidth(0);
      setPrefWidth(0);
    }

    /** At no width at all every letter would stand on a line of its own. */
    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width > 0 ? width : Math.max(getWidth(), NARROWEST));
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    void show(Loop.State state, String time) {
      getStyleClass().setAll("spot", state.name().toLowerCase(Locale.ROOT));
      dot.getChildren().clear();
      if (state == Loop.State.DONE) {
        Region tick = new Region();
        tick.getStyleClass().add("tick");
        dot.getChildren().add(tick);
      } else if (state == Loop.State.NOW) {
        Region core = new Region();
        core.getStyleClass().add("core");
        dot.getChildren().add(core);
      }
      first.setText(time.isEmpty() && state != Loop.State.NOW ? "—" : time);
      second.setText("");
      style(DueState.NONE);
    }

    void held(String text) {
      if (!held.getText().equals(text)) {
        held.setText(text);
        held.setVisible(!text.isEmpty());
        held.setManaged(!text.isEmpty());
      }
    }

    void tell(String one, String other, DueState state) {
      first.setText(one);
      second.setText(other);
      style(state);
    }

    private void style(DueState state) {
      for (Label label : List.of(first, second)) {
        label.getStyleClass().removeAll("soon", "over", "muted");
        label
            .getStyleClass()
            .add(state == DueState.SOON ? "soon" : state == DueState.OVER ? "over" : "muted");
      }
    }
  }
}
