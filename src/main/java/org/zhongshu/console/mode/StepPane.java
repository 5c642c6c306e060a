package org.zhongshu.console.mode;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Grade;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.words.Words;

/** Changing the level of an activation, or ending it: each with its reason. */
final class StepPane extends VBox {
  /** What is to be done. */
  enum What {
    CHANGE_LEVEL,
    END
  }

  private final Activation activation;
  private final What what;
  private final TextField reason = new TextField();
  private final ToggleGroup levels = new ToggleGroup();
  private final Label refusal = new Label();

  StepPane(
      Words words,
      ModeModel model,
      Activation activation,
      What what,
      Consumer<StepPane> run,
      Consumer<StepPane> cancel) {
    super(8);
    this.activation = activation;
    this.what = what;
    getStyleClass().add("mode-step");
    if (what == What.CHANGE_LEVEL) {
      getChildren().add(levelLine(words));
    }
    reason.setPromptText(words.get(what == What.END ? "mode.end.reason" : "mode.level.reason"));
    reason.setAccessibleText(reason.getPromptText());
    reason.setOnAction(_ -> run.accept(this));
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    Button go = new Button(words.get(what == What.END ? "mode.end-it" : "mode.change-level"));
    go.getStyleClass().addAll("primary", "small");
    go.setOnAction(_ -> run.accept(this));
    go.disableProperty().bind(model.busy());
    Button away = new Button(words.get("confirm.no"));
    away.getStyleClass().add("small");
    away.setOnAction(_ -> cancel.accept(this));
    getChildren().addAll(reason, refusal, new HBox(8, go, away));
  }

  private FlowPane levelLine(Words words) {
    FlowPane line = new FlowPane(12, 8);
    for (Grade grade : Grade.values()) {
      if (grade == Grade.ORDINARY && activation.kind() == ModeKind.EMERGENCY) {
        continue;
      }
      RadioButton button = new RadioButton();
      button.setGraphic(new HBox(new LevelChip(words, grade, true)));
      button.getStyleClass().add("level-choice");
      button.setAccessibleText(words.get("level." + grade.name()));
      button.setToggleGroup(levels);
      button.setUserData(grade);
      button.setSelected(grade == activation.level());
      line.getChildren().add(button);
    }
    return line;
  }

  Activation activation() {
    return activation;
  }

  What what() {
    return what;
  }

  void focusFirst() {
    reason.requestFocus();
  }

  ModeStep step() {
    return what == What.END
        ? new ModeStep.End(activation.id(), reason.getText())
        : new ModeStep.ChangeLevel(activation.id(), level(), reason.getText());
  }

  private Grade level() {
    return levels.getSelectedToggle() != null
            && levels.getSelectedToggle().getUserData() instanceof Grade grade
        ? grade
        : activation.level();
  }

  void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
