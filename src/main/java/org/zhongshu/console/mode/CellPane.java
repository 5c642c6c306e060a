package org.zhongshu.console.mode;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.ReportMatrix.Cell;
import org.zhongshu.mode.measure.ReportMatrix.Round;
import org.zhongshu.mode.minutes.MinutesRules;
import org.zhongshu.words.Words;

/**
 * What is behind the cell that is chosen: what was reported, or the field in which it is; and below
 * the minutes of its round.
 */
final class CellPane extends VBox {
  private final Console console;
  private final Words words;
  private final ReportingModel model;
  private final Label heading = new Label();
  private final VBox facts = new VBox(6);
  private final ProseField answer = new ProseField(3);
  private final VBox answering;
  private final VBox minutes = new VBox(4);
  private final Button write;
  private final Label refusal = new Label();
  private final VBox foot = new VBox(6);
  private @Nullable Cell shown;

  /** What the typed report is for; null while nothing is typed. */
  private @Nullable Cell meant;

  /**
   * @param writeMinutes opens the minutes of the round
   */
  CellPane(Console console, ReportingModel model, Runnable writeMinutes) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    getStyleClass().add("side");
    heading.getStyleClass().add("h3");
    heading.setWrapText(true);
    HBox head = new HBox(8, heading);
    head.getStyleClass().add("panel-header");
    answer.setAccessibleText(words.get("reporting.answer"));
    answer.setPromptText(words.get("reporting.answer.prompt"));
    answer.textProperty().addListener((_, _, text) -> aim(text));
    Button nothing = button("reporting.nothing", "0", this::nothing);
    Button done = button("reporting.answer.send", "Ctrl+Enter", this::submit);
    done.getStyleClass().add("primary");
    List.of(nothing, done).forEach(it -> it.disableProperty().bind(model.busy()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, space, nothing, done);
    line.setAlignment(Pos.CENTER_LEFT);
    answering = new VBox(6, answer, line);
    write = button("reporting.minutes.write", "M", writeMinutes);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    VBox body = new VBox(10, facts, answering, minutes);
    body.getStyleClass().add("mode-form");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    foot.getChildren().setAll(refusal, write);
    foot.getStyleClass().add("panel-footer");
    getChildren().setAll(head, scroll, foot);
    show(null, null);
  }

  private Button button(String key, String keys, Runnable run) {
    return KeyHint.button(words.get(key), keys, run);
  }

  /** Another activation was opened. */
  void opened() {
    answer.clear();
    refuse("");
  }

  private void aim(String text) {
    if (text.isEmpty()) {
      meant = null;
    } else if (meant == null) {
      meant = shown;
    }
  }

  void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
    showFoot();
  }

  private void showFoot() {
    foot.setVisible(write.isVisible() || refusal.isVisible());
    foot.setManaged(foot.isVisible());
  }

  void focusAnswer() {
    if (answering.isVisible()) {
      answer.requestFocus();
    }
  }

  /** Shows what is chosen; half-typed words stay, for what they were typed for. */
  void show(ReportingModel.@Nullable Seen now, MatrixTable.@Nullable Chosen chosen) {
    facts.getChildren().clear();
    minutes.getChildren().clear();
    Round round = chosen == null ? null : chosen.round();
    Optional<Cell> there =
        now == null || chosen == null || round == null
            ? Optional.empty()
            : now.matrix().at(chosen.unit(), round);
    Cell before = shown;
    shown = there.orElse(null);
    if (before != null && shown != null && before.item().id() != shown.item().id()) {
      refuse("");
    }
    heading.setText(
        chosen == null
            ? words.get("reporting.cell")
            : round == null
                ? model.say().unit(chosen.unit())
                : model.say().unit(chosen.unit()) + "　" + model.say().round(round));
    if (now != null && chosen != null) {
      if (round == null) {
        text(model.say().counts(now.matrix().counts(chosen.unit())), "body");
      } else if (there.isEmpty()) {
        text(words.get("reporting.not-asked"), "muted");
      } else {
        tell(there.get(), now);
      }
    } else {
      text(words.get("reporting.cell.none"), "muted");
    }
    boolean may =
        shown != null
            && shown.item().state().wanted()
            && !console.now().isBefore(shown.item().opens())
            && model.answersFor(shown.unit());
    answering.setVisible(may);
    answering.setManaged(may);
    minutes(now, round);
  }

  private void tell(Cell it, ReportingModel.Seen now) {
    Tables.Look look = MatrixTable.look(it.standing());
    Label state = new Label(model.say().cell(it));
    var sign = Icons.of(look.icon(), 14);
    sign.getStyleClass().add(look.style());
    state.setGraphic(sign);
    state.getStyleClass().setAll("label", look.style());
    facts.getChildren().add(state);
    if (console.now().isBefore(it.item().opens())) {
      text(words.get("reporting.opens", model.say().moment(it.item().opens())), "muted");
    }
    if (it.reminded() != null) {
      text(model.say().reminded(it.reminded()), "muted");
    }
    String said = now.said().getOrDefault(it.item().id(), "");
    if (!said.isEmpty()) {
      text(said, "body");
    }
  }

  private void minutes(ReportingModel.@Nullable Seen now, @Nullable Round round) {
    boolean meets = round != null && MinutesRules.KINDS.contains(round.what());
    write.setVisible(meets && model.ofTheCentre());
    write.setManaged(write.isVisible());
    showFoot();
    if (now == null || round == null || !meets) {
      return;
    }
    Label title = new Label(words.get("reporting.minutes.of", model.say().round(round)));
    title.getStyleClass().add("h3");
    minutes.getChildren().add(title);
    Optional<MinutesFile> file = now.minutes(round);
    write.setText(
        words.get(file.isPresent() ? "reporting.minutes.more" : "reporting.minutes.write"));
    if (file.isEmpty()) {
      minutes.getChildren().add(label(words.get("reporting.minutes.none"), "muted"));
      return;
    }
    now.lines()
        .getOrDefault(file.get().minutes().id(), List.of())
        .forEach(line -> minutes.getChildren().add(label(line, "body")));
  }

  private void text(String value, String style) {
    facts.getChildren().add(label(value, style));
  }

  private static Label label(String value, String style) {
    Label label = new Label(value);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Reports what was typed. */
  void submit() {
    Cell it = shown;
    if (model.busy().get()) {
      return;
    }
    if (it == null || !answering.isVisible()) {
      refuse(words.get("reporting.answer.choose"));
      return;
    }
    Cell target = meant;
    if (target != null && target.item().id() != it.item().id()) {
      refuse(
          words.get(
              "reporting.answer.meant",
              model.say().unit(target.unit()),
              model.say().round(target.round())));
      // Sent again it is meant for the cell that is chosen now.
      meant = it;
      return;
    }
    take(it, answer.getText(), false);
  }

  /** There is nothing to report (零报告). */
  void nothing() {
    Cell it = shown;
    if (it == null || !answering.isVisible()) {
      refuse(words.get("reporting.answer.choose"));
      return;
    }
    if (!answer.getText().isBlank()) {
      refuse(words.get("reporting.answer.typed"));
      return;
    }
    take(it, "", true);
  }

  private void take(Cell it, String text, boolean nothing) {
    refuse("");
    model.run(
        new Command.OnMeasures(new MeasureStep.Answered(it.item().id(), text, nothing)),
        _ -> answer.clear(),
        this::refuse);
  }
}
