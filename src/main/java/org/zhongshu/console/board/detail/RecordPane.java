package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.zhongshu.casework.Evidence;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/**
 * The record: who, when, what, why, latest first; what a file tells of the past is marked as told.
 * Evidence stands above it.
 */
final class RecordPane extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Lines laid out at once; a case with a hundred steps must not slow the board. */
  private static final int FIRST = 12;

  private final Words words;
  private final Section evidence;
  private final VBox evidenceList = new VBox(4);
  private final Section record;
  private final VBox lines = new VBox(8);
  private long shownId;
  private boolean all;

  RecordPane(Words words) {
    this.words = words;
    getStyleClass().add("record-pane");
    evidence = new Section(words.get("board.evidence"));
    evidence.getChildren().add(evidenceList);
    record = new Section(words.get("board.record"));
    record.getChildren().add(lines);
    getChildren().addAll(evidence, record);
  }

  void show(CaseView view) {
    if (view.now().id() != shownId) {
      shownId = view.now().id();
      all = false;
    }
    List<Evidence> items = view.evidence();
    evidence.setShown(!items.isEmpty());
    evidence.setNote(words.get("board.evidence.count", items.size()));
    evidenceList.getChildren().setAll(items.stream().map(this::item).toList());
    List<RecordLine> steps = view.record();
    record.setNote(words.get("board.record.count", steps.size()));
    int shown = all ? steps.size() : Math.min(FIRST, steps.size());
    lines.getChildren().setAll(steps.subList(0, shown).stream().map(this::line).toList());
    if (shown < steps.size()) {
      Button more = new Button(words.get("board.record.more", steps.size() - shown));
      more.getStyleClass().addAll("small", "flat");
      more.setOnAction(
          _ -> {
            all = true;
            show(view);
          });
      lines.getChildren().add(more);
    }
  }

  private HBox item(Evidence item) {
    String icon =
        switch (item.kind()) {
          case PHOTO -> "fth-image";
          case RECORDING -> "fth-mic";
          case DOCUMENT -> "fth-file-text";
          case STATEMENT -> "fth-message-square";
        };
    Label kind = new Label(words.of(item.kind()));
    kind.getStyleClass().addAll("small", "muted");
    kind.setMinWidth(USE_PREF_SIZE);
    Label text = new Label(item.reference());
    text.setWrapText(true);
    return new HBox(8, Icons.of(icon, 14), kind, text);
  }

  private VBox line(RecordLine step) {
    Instant at = step.at();
    Label time =
        new Label(
            at == null ? words.get("board.record.no-time") : TIME.format(at.atZone(words.zone())));
    time.getStyleClass().addAll("small", "muted");
    time.setMinWidth(104);
    Label what =
        new Label(step.struck() ? words.get("board.record.struck", step.what()) : step.what());
    what.getStyleClass().add("strong");
    what.setMinWidth(USE_PREF_SIZE);
    Label who = new Label(who(step));
    who.getStyleClass().addAll("small", "muted");
    who.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(who, Priority.ALWAYS);
    HBox head = new HBox(8, time, what, who);
    head.getStyleClass().add("record-head");
    VBox box = new VBox(2, head);
    box.getStyleClass().add(step.told() ? "record-told" : "record-line");
    if (step.struck()) {
      // A label can't draw a line through its words; and a line alone would not be read aloud.
      Text text = new Text(step.words());
      text.setStrikethrough(true);
      text.getStyleClass().add("struck");
      TextFlow said = new TextFlow(text);
      said.getStyleClass().add("record-words");
      said.setAccessibleText(words.get("board.record.struck", step.words()));
      box.getChildren().add(said);
    } else if (!step.words().isBlank()) {
      Label said = new Label(step.words());
      said.setWrapText(true);
      said.setMinHeight(USE_PREF_SIZE);
      said.getStyleClass().add("record-words");
      box.getChildren().add(said);
    }
    return box;
  }

  private String who(RecordLine step) {
    String who = step.told() ? words.get("board.record.told", step.who()) : step.who();
    return step.receiver().isEmpty() ? who : words.get("board.record.to", who, step.receiver());
  }
}
