package org.zhongshu.console.board.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.CaseClocks;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.words.Words;

/**
 * "Why this time?" (为什么是这个时限): the reckoning of the clock that runs now and of the citizen's, the
 * same as {@code zhongshu clock} prints. Opened and closed by a key or by a click on the clock; it
 * stays open from case to case.
 */
final class WhyPane extends Section {
  /** Stretches shown at the begin and at the end of a long reckoning. */
  private static final int HEAD = 24;

  private static final int TAIL = 8;

  private final Words words;
  private final Names names;
  private final ReckoningWords say;
  private final VBox clocks = new VBox(16);
  private final List<Left> lefts = new ArrayList<>();
  private @Nullable CaseView view;
  private boolean open;

  WhyPane(Words words, Names names, Action toggle) {
    super(words.get("clock.why"));
    this.words = words;
    this.names = names;
    this.say = new ReckoningWords(words);
    getStyleClass().add("why");
    addToHeading(new KeyHint(toggle.keys().getFirst()));
    getChildren().add(clocks);
    setShown(false);
  }

  boolean toggle(Instant now) {
    open = !open;
    rebuild(now);
    return open;
  }

  void show(CaseView next, Instant now) {
    view = next;
    rebuild(now);
  }

  void tick(Instant now) {
    lefts.forEach(left -> left.tell(now));
  }

  private void rebuild(Instant now) {
    lefts.clear();
    clocks.getChildren().clear();
    setShown(open);
    CaseView shown = view;
    if (!open || shown == null) {
      return;
    }
    if (shown.clocks().isEmpty()) {
      clocks.getChildren().add(wrapped(words.get("clock.none"), "muted"));
    }
    shown.clocks().forEach(clock -> clocks.getChildren().add(clock(clock)));
    tick(now);
  }

  private VBox clock(WhyClock why) {
    CaseClocks.CaseClock clock = why.clock();
    Clock.Kind kind = clock.kind() == CaseClocks.Kind.CASE ? Clock.Kind.CASE : Clock.Kind.STAGE;
    String name = names.clock(kind, clock.stage());
    Label title = wrapped(words.get("clock.why.title", name, why.limit()).strip(), "strong");
    GridPane facts = new GridPane(12, 4);
    facts.getColumnConstraints().addAll(tight(), growing());
    fact(facts, words.get("clock.start"), new Label(why.start()));
    fact(facts, words.get("clock.deadline"), new Label(why.due()));
    VBox box = new VBox(4, title, facts);
    if (clock.told() == null) {
      box.getChildren().add(wrapped(words.get("clock.source." + clock.source().name()), "muted"));
      return box;
    }
    Label left = wrapped("", "strong");
    lefts.add(new Left(why, left));
    fact(facts, words.get(why.ended() == null ? "clock.left" : "clock.left.at-end"), left);
    String by = clock.by();
    if (by != null) {
      box.getChildren().add(wrapped(words.get("clock.tightened", by), "soon"));
    }
    box.getChildren().add(steps(why.steps()));
    if (!why.hours().isEmpty()) {
      box.getChildren().add(wrapped(words.get("clock.hours") + "  " + why.hours(), "muted"));
    }
    if (!why.remark().isEmpty()) {
      box.getChildren().add(wrapped(why.remark(), "soon"));
    }
    return box;
  }

  private GridPane steps(List<ReckoningWords.Line> lines) {
    GridPane grid = new GridPane(12, 2);
    grid.getStyleClass().add("why-steps");
    grid.getColumnConstraints().addAll(tight(), tight(), growing());
    boolean folded = lines.size() > HEAD + TAIL + 1;
    for (int i = 0; i < lines.size(); i++) {
      if (folded && i == HEAD) {
        int between = lines.size() - HEAD - TAIL;
        Label gap = wrapped(words.get("clock.why.between", between), "muted");
        grid.add(gap, 0, grid.getRowCount(), 3, 1);
        i = lines.size() - TAIL;
      }
      ReckoningWords.Line line = lines.get(i);
      String style = line.counts() ? "counted" : "muted";
      grid.addRow(
          grid.getRowCount(),
          plain(words.get("clock.why.from-to", line.from(), line.to()), style),
          plain(line.counts() ? line.counted() : "—", style),
          wrapped(line.why(), style));
    }
    return grid;
  }

  private static void fact(GridPane grid, String name, Node value) {
    grid.addRow(grid.getRowCount(), plain(name, "muted"), value);
  }

  private static Label plain(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static ColumnConstraints tight() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(USE_PREF_SIZE);
    return column;
  }

  private static ColumnConstraints growing() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  /** What is left of a clock, told anew each second. */
  private final class Left {
    private final WhyClock why;
    private final Label label;

    Left(WhyClock why, Label label) {
      this.why = why;
      this.label = label;
    }

    void tell(Instant now) {
      Duration left = why.remaining(now).orElse(Duration.ZERO);
      boolean over = left.isNegative();
      String counted =
          words.get(
              over ? "clock.left.over" : "clock.left.left",
              why.countsApart() ? say.span(left) : say.wholeSpan(left));
      Instant ended = why.ended();
      if (!over && ended == null && why.countsApart()) {
        Duration wall = Duration.between(now, why.clock().due());
        counted = words.get("clock.left.wall", counted, say.wholeSpan(wall));
      }
      label.setText(counted);
      label.getStyleClass().remove("over");
      if (over) {
        label.getStyleClass().add("over");
      }
    }
  }
}
