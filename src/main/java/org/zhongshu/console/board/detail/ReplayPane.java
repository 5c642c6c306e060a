package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Routing;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.words.Words;

/**
 * The player of a case's record (案件回放): one entry at a time, with stage, holder, clocks and facts
 * as they were then. Left and right go by one entry, Home and End to the first and the last.
 */
final class ReplayPane extends VBox {
  private final Words words;
  private final Label place = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label what = new Label();
  private final Label said = new Label();
  private final GridPane grid = new GridPane();
  private List<Replay.Frame> frames = List.of();
  private long shownId;
  private int at;

  /**
   * @param toggle opens and closes it
   */
  ReplayPane(Words words, Action toggle) {
    super(8);
    this.words = words;
    getStyleClass().addAll("case-section", "replay-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    Label title = new Label(words.get("board.replay"));
    title.getStyleClass().add("h3");
    place.getStyleClass().addAll("small", "muted");
    Button close = new Button(words.get("board.replay.close"));
    close.getStyleClass().addAll("small", "flat");
    close.setGraphic(new KeyHint(toggle.keys().getFirst()));
    close.setOnAction(_ -> toggle.fire());
    HBox heading = new HBox(8, title, place, gap(), close);
    heading.setAlignment(Pos.CENTER_LEFT);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    bar.getStyleClass().add("replay-bar");
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox player =
        new HBox(
            4,
            button("first", "fth-skip-back", () -> go(0)),
            button("back", "fth-chevron-left", () -> go(at - 1)),
            bar,
            button("on", "fth-chevron-right", () -> go(at + 1)),
            button("last", "fth-skip-forward", () -> go(frames.size() - 1)));
    player.setAlignment(Pos.CENTER_LEFT);
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    what.getStyleClass().add("strong");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    grid.setHgap(12);
    grid.setVgap(2);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(name, value);
    getChildren().addAll(heading, player, what, said, grid);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    open(false);
  }

  private static HBox gap() {
    HBox gap = new HBox();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** The case has been read: the player stays at its entry while it is the same case. */
  void show(CaseView view) {
    frames = view.replay();
    if (view.now().id() != shownId) {
      shownId = view.now().id();
      open(false);
    }
    if (isVisible()) {
      go(at);
    }
  }

  /**
   * Opens it at the last entry, or closes it.
   *
   * @return whether it is open
   */
  boolean toggle() {
    open(!isVisible() && !frames.isEmpty());
    if (isVisible()) {
      go(frames.size() - 1);
    }
    return isVisible();
  }

  private void open(boolean on) {
    setVisible(on);
    setManaged(on);
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> go(at - 1);
      case RIGHT -> go(at + 1);
      case HOME -> go(0);
      case END -> go(frames.size() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int to) {
    if (frames.isEmpty()) {
      return;
    }
    at = Math.clamp(to, 0, frames.size() - 1);
    Replay.Frame frame = frames.get(at);
    place.setText(words.get("board.replay.place", at + 1, frames.size()));
    bar.setProgress((at + 1.0) / frames.size());
    String who =
        frame.receiver().isEmpty()
            ? frame.who()
            : words.get("board.record.to", frame.who(), frame.receiver());
    what.setText(words.get("board.replay.what", frame.at(), frame.what(), who));
    said.setText(frame.words());
    said.setVisible(!frame.words().isEmpty());
    said.setManaged(!frame.words().isEmpty());
    setAccessibleText(place.getText() + " " + what.getText());
    facts(frame, at == 0 ? null : frames.get(at - 1));
  }

  private void facts(Replay.Frame now, Replay.@Nullable Frame before) {
    grid.getChildren().clear();
    row("stage", words.of(now.stage()), before == null ? null : words.of(before.stage()));
    row("holder", now.holder(), before == null ? null : before.holder());
    due("stage-clock", now.stageDue(), now);
    due("case-clock", now.caseDue(), now);
    row("unit", now.unit(), before == null ? null : before.unit());
    row("category", now.category(), before == null ? null : before.category());
    row("area", now.area(), before == null ? null : before.area());
    row("address", now.address(), before == null ? null : before.address());
    row("title", now.title(), before == null ? null : before.title());
    row("grade", words.of(now.grade()), before == null ? null : words.of(before.grade()));
    if (now.routing() != Routing.ORDINARY
        || (before != null && before.routing() != now.routing())) {
      row("routing", words.of(now.routing()), before == null ? null : words.of(before.routing()));
    }
  }

  /** What was left at that moment. */
  private void due(String key, @Nullable Instant due, Replay.Frame now) {
    if (due != null) {
      row(key, words.get("board.replay.due", Spans.due(words, due, now.at()), due), null);
    }
  }

  private void row(String key, String value, @Nullable String before) {
    if (value.isBlank() && (before == null || before.isBlank())) {
      return;
    }
    Label name = new Label(words.get("board.replay." + key));
    name.getStyleClass().addAll("small", "muted");
    name.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(name, VPos.TOP);
    String was = before == null ? value : before;
    boolean changed = !was.equals(value);
    String shown = value.isBlank() ? words.get("board.replay.none") : value;
    Label text =
        new Label(
            changed
                ? words.get(
                    "board.replay.changed",
                    shown,
                    was.isBlank() ? words.get("board.replay.none") : was)
                : shown);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.getStyleClass().add(changed ? "strong" : "plain");
    grid.addRow(grid.getRowCount(), name, text);
  }

  private Button button(String key, String icon, Runnable act) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon, 14));
    button.getStyleClass().addAll("small", "flat");
    button.setAccessibleText(words.get("board.replay." + key));
    button.setOnAction(_ -> act.run());
    return button;
  }
}
