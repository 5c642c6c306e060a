package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.console.widget.StageChip;
import org.zhongshu.words.Words;

/** Grade, stage, running clock, number and title of the case. */
final class HeaderPane extends VBox {
  private final Words words;
  private final Names names;
  private final LevelChip grade;
  private final StageChip stage;
  private final Label due = new Label();
  private final HBox dueChip = new HBox(4);
  private final FontIcon dueIcon = Icons.of("fth-clock", 14);
  private final Label taken = new Label();
  private final Label number = new Label();
  private final Label title = new Label();
  private @Nullable CaseView view;

  HeaderPane(Words words, Names names, Action why) {
    super(8);
    this.words = words;
    this.names = names;
    this.grade = new LevelChip(words, Grade.ORDINARY);
    this.stage = new StageChip(words, Stage.TO_FILE);
    getStyleClass().add("case-header");
    due.setMinWidth(USE_PREF_SIZE);
    dueChip.getStyleClass().add("chip");
    dueChip.setMaxWidth(USE_PREF_SIZE);
    dueChip.setAlignment(Pos.CENTER_LEFT);
    dueChip.setCursor(Cursor.HAND);
    dueChip.setAccessibleRole(AccessibleRole.BUTTON);
    dueChip.setAccessibleText(words.get("action." + why.id()));
    dueChip.setOnMouseClicked(_ -> why.fire());
    Tooltip.install(dueChip, new Tooltip(words.get("action." + why.id())));
    dueChip.getChildren().addAll(dueIcon, due);
    taken.getStyleClass().addAll("chip", "tag");
    number.getStyleClass().addAll("small", "muted");
    number.setMinWidth(USE_PREF_SIZE);
    title.getStyleClass().add("h1");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    taken.setMinWidth(USE_PREF_SIZE);
    // In a narrow window the last chip goes below the others rather than being cut.
    FlowPane chips = new FlowPane(8, 6, grade, stage, dueChip, taken);
    chips.setRowValignment(VPos.CENTER);
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox line = new HBox(8, chips, number);
    line.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(line, title);
  }

  void show(CaseView next, Instant now) {
    view = next;
    Case it = next.now();
    grade.set(it.grade());
    stage.set(it.stage());
    number.setText(it.number());
    title.setText(it.title());
    boolean held = !next.takenBy().isEmpty();
    taken.setVisible(held);
    taken.setManaged(held);
    taken.setText(
        next.mine() ? words.get("board.taken.me") : words.get("board.taken", next.takenBy()));
    tick(now);
  }

  void tick(Instant now) {
    CaseView shown = view;
    if (shown == null) {
      return;
    }
    Case it = shown.now();
    Clock clock = names.running(it).orElse(null);
    dueChip.setVisible(clock != null);
    dueChip.setManaged(clock != null);
    if (clock == null) {
      return;
    }
    DueState state = clock.state(now);
    String style = state.name().toLowerCase(Locale.ROOT);
    if (!dueChip.getStyleClass().contains(style)) {
      dueChip.getStyleClass().setAll("chip", style);
      dueIcon.setIconLiteral(Icons.due(state));
      dueIcon.getStyleClass().removeAll("soon", "over", "normal");
      dueIcon.getStyleClass().add(style);
    }
    due.setText(
        words.get(
            "board.due",
            names.clock(clock.kind(), it.stage()),
            Spans.due(words, clock.due(), now)));
  }
}
