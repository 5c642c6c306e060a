package org.zhongshu.console.board.step;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * The look at a step on several cases before it is sent: what each would get, which can't and why.
 * Enter sends it to those that can; Esc goes back to the form.
 */
public final class BatchPane extends VBox {
  /** As high as the list may get. */
  private static final double HIGHEST = 320;

  /** What the list's frame takes, at its thickest. */
  private static final double FRAME = 8;

  private final Words words;
  private final Telling telling;
  private final Button submit = new Button();
  private final Button focus;

  public BatchPane(
      BatchPreview preview,
      Words words,
      Telling telling,
      Instant now,
      Runnable send,
      Runnable back) {
    super(8);
    this.words = words;
    this.telling = telling;
    getStyleClass().addAll("step-form", "batch-pane");
    String name = telling.step(StepKind.of(preview.step()).key());
    int able = preview.able().size();
    Label title = new Label(words.get("board.batch.title", name));
    title.getStyleClass().add("h3");
    Label count = new Label(words.get("board.batch.count", able, preview.unable()));
    count.getStyleClass().addAll("small", "muted");
    HBox heading = new HBox(8, title, count);
    heading.setAlignment(Pos.CENTER_LEFT);
    VBox list = new VBox();
    // Those that can't first: they are what has to be looked at.
    preview.lines().stream()
        .filter(line -> !line.can())
        .forEach(line -> list.getChildren().add(row(line, now)));
    preview.lines().stream()
        .filter(BatchPreview.Line::can)
        .forEach(line -> list.getChildren().add(row(line, now)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(HIGHEST);
    list.heightProperty()
        .addListener(
            (_, _, high) -> {
              double height = Math.min(HIGHEST, high.doubleValue() + FRAME);
              scroll.setMinHeight(height);
              scroll.setPrefHeight(height);
            });
    scroll.setAccessibleText(words.get("board.batch.list"));
    scroll.getStyleClass().add("choice-list");
    submit.setText(
        able == 0 ? words.get("board.batch.none") : words.get("board.batch.send", name, able));
    submit.setDisable(able == 0);
    submit.getStyleClass().add("primary");
    submit.setGraphic(new KeyHint("Enter"));
    submit.setContentDisplay(ContentDisplay.RIGHT);
    submit.setOnAction(_ -> send.run());
    Button cancel = new Button(words.get("board.form.cancel"));
    cancel.setGraphic(new KeyHint("Esc"));
    cancel.setContentDisplay(ContentDisplay.RIGHT);
    cancel.setOnAction(_ -> back.run());
    HBox buttons = new HBox(8, submit, cancel);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, scroll, buttons);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !cancel.isFocused() && able > 0) {
            event.consume();
            send.run();
          }
        });
    focus = able == 0 ? cancel : submit;
  }

  public void focus() {
    focus.requestFocus();
  }

  private HBox row(BatchPreview.Line line, Instant now) {
    String tail = line.row().number();
    Label number = new Label(tail.substring(tail.lastIndexOf('-') + 1));
    number.getStyleClass().add("strong");
    number.setMinWidth(USE_PREF_SIZE);
    Label title = new Label(line.row().title());
    title.setMinWidth(0);
    HBox head = new HBox(8, number, title);
    Label what = new Label(what(line, now));
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    what.getStyleClass().addAll("small", line.can() ? "muted" : "over");
    VBox text = new VBox(1, head, what);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(8, Icons.of(line.can() ? "fth-check" : "fth-slash", 14), text);
    row.getStyleClass().add("choice");
    row.setAccessibleText(line.row().number() + " " + what.getText());
    return row;
  }

  private String what(BatchPreview.Line line, Instant now) {
    return switch (line.decision()) {
      case Decision.Refused(var refusal) -> telling.sentence(refusal);
      case Decision.Accepted(Case after, var _) -> after(line, after, now);
    };
  }

  /** Stage after it, unit and deadline, as far as there are such. */
  private String after(BatchPreview.Line line, Case after, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append(
        after.stage() == line.row().stage()
            ? words.get("board.batch.stays", words.of(after.stage()))
            : words.get(
                "board.batch.moves", words.of(line.row().stage()), words.of(after.stage())));
    String lead = after.assignment().lead();
    if (lead != null) {
      text.append(words.get("board.dot")).append(telling.unit(lead));
    }
    Instant due = after.times().stageDue();
    if (due != null) {
      text.append(words.get("board.dot"))
          .append(
              words.get(
                  "board.due",
                  words.get("board.clock." + after.stage().name()),
                  Moments.brief(words, due, now)));
    }
    return text.toString();
  }
}
