package org.zhongshu.console.board.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.words.Words;

/**
 * The custody clock (谁手里、多久): who held the case from when to when, on the wall and in working
 * hours, with the sum. The present holder's time runs on.
 */
final class CustodyPane extends Section {
  /**
   * Hands laid out at once, the latest; a case that was sent to and fro must not slow the board.
   */
  private static final int MOST = 12;

  private final Words words;
  private final ReckoningWords say;
  private final GridPane grid = new GridPane(12, 2);
  private @Nullable CaseView view;
  private @Nullable Label wall;
  private @Nullable Label worked;
  private @Nullable Label wallSum;
  private @Nullable Label workedSum;

  CustodyPane(Words words) {
    super(words.get("custody.title"));
    this.words = words;
    this.say = new ReckoningWords(words);
    grid.getStyleClass().add("custody");
    ColumnConstraints who = new ColumnConstraints();
    who.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(who, tight(), tight());
    getChildren().add(grid);
  }

  void show(CaseView next, Instant now) {
    view = next;
    List<HeldLine> all = next.custody();
    grid.getChildren().clear();
    wall = null;
    worked = null;
    setShown(!all.isEmpty());
    if (all.isEmpty()) {
      setNote("");
      return;
    }
    grid.addRow(
        0,
        muted(words.get("custody.who")),
        muted(words.get("custody.wall")),
        muted(words.get("custody.worked")));
    int left = Math.max(0, all.size() - MOST);
    if (left > 0) {
      grid.add(muted(words.get("custody.earlier", left)), 0, 1, 3, 1);
    }
    for (HeldLine line : all.subList(left, all.size())) {
      row(line, now);
    }
    wallSum = label("", "strong");
    workedSum = label("", "strong");
    grid.addRow(grid.getRowCount(), label(words.get("custody.sum"), "strong"), wallSum, workedSum);
    tick(now);
  }

  void tick(Instant now) {
    CaseView shown = view;
    if (shown == null || shown.custody().isEmpty()) {
      return;
    }
    HeldLine last = shown.custody().getLast();
    if (last.open()) {
      setNote(words.get("custody.now", last.who(), say.wholeSpan(last.length(now))));
      tell(wall, say.wholeSpan(last.length(now)));
      tell(worked, say.span(last.worked(now)));
    } else {
      setNote(words.get("custody.ended"));
    }
    tell(wallSum, say.wholeSpan(sum(shown, now, HeldLine::length)));
    tell(workedSum, say.span(sum(shown, now, HeldLine::worked)));
  }

  private static Duration sum(
      CaseView shown, Instant now, BiFunction<HeldLine, Instant, Duration> what) {
    return shown.custody().stream()
        .map(line -> what.apply(line, now))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private void row(HeldLine line, Instant now) {
    String style = line.open() ? "strong" : "plain";
    Label who =
        label(words.get("custody.holder", line.who(), words.of(line.holding().stage())), style);
    who.setMinWidth(0);
    who.setWrapText(true);
    Instant until = line.holding().until();
    String from = Moments.brief(words, line.holding().from(), now);
    Label when =
        muted(
            until == null
                ? words.get("custody.since", from)
                : words.get("clock.why.from-to", from, Moments.brief(words, until, now)));
    // Below the holder and not beside: two spans of days leave no room for it.
    VBox holder = new VBox(who, when);
    holder.setMinWidth(0);
    Label length = label(say.wholeSpan(line.length(now)), style);
    Label hours = label(say.span(line.worked(now)), style);
    if (line.open()) {
      wall = length;
      worked = hours;
    }
    grid.addRow(grid.getRowCount(), holder, length, hours);
  }

  private static void tell(@Nullable Label label, String text) {
    if (label != null && !label.getText().equals(text)) {
      label.setText(text);
    }
  }

  private static Label muted(String text) {
    return label(text, "muted");
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static ColumnConstraints tight() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(USE_PREF_SIZE);
    column.setHalignment(HPos.RIGHT);
    return column;
  }
}
