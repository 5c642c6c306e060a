package org.zhongshu.console.mode;

import java.time.DateTimeException;
import java.util.function.Consumer;
import javafx.scene.Node;
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
    EXTEND,
    END,
    WITHDRAW
  }

  private Activation activation;
  private final What what;
  private final ModeModel model;
  private final TextField until = new TextField();
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
    this.model = model;
    this.activation = activation;
    this.what = what;
    getStyleClass().add("mode-step");
    if (what == What.CHANGE_LEVEL) {
      getChildren().add(levelLine(words));
    }
    if (what == What.EXTEND) {
      until.setPromptText(words.get("mode.extend.prompt"));
      until.setAccessibleText(words.get("mode.end"));
      getChildren().add(until);
    }
    reason.setPromptText(words.get(reasonKey()));
    reason.setAccessibleText(reason.getPromptText());
    reason.setOnAction(_ -> run.accept(this));
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    Button go = new Button(words.get("mode.look"));
    go.getStyleClass().addAll("primary", "small");
    go.setOnAction(_ -> run.accept(this));
    go.disableProperty().bind(model.busy());
    Button away = new Button(words.get("confirm.no"));
    away.getStyleClass().add("small");
    away.setOnAction(_ -> cancel.accept(this));
    getChildren().addAll(reason, refusal, new HBox(8, go, away));
  }

  private String reasonKey() {
    return switch (what) {
      case CHANGE_LEVEL -> "mode.level.reason";
      case EXTEND -> "mode.extend.reason";
      case END -> "mode.end.reason";
      case WITHDRAW -> "mode.withdraw.reason";
    };
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

  /** Chooses a level; only of one whose level is to be changed. */
  void choose(Grade level) {
    levels.getToggles().stream()
        .filter(it -> it.getUserData() == level)
        .findFirst()
        .ifPresent(levels::selectToggle);
    reason.requestFocus();
  }

  /** It was changed elsewhere and is shown as it is now: what is taken next is taken on that. */
  void seen(Activation now) {
    activation = now;
  }

  /** Whether a node is one of this form. */
  boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  void focusFirst() {
    if (levels.getSelectedToggle() instanceof RadioButton level) {
      level.requestFocus();
    } else {
      (what == What.EXTEND ? until : reason).requestFocus();
    }
  }

  /**
   * The step as it was filled in.
   *
   * @throws DateTimeException when the end can't be read
   */
  ModeStep step() {
    return switch (what) {
      case CHANGE_LEVEL ->
          new ModeStep.ChangeLevel(
              activation.id(), activation.version(), level(), reason.getText());
      case EXTEND ->
          new ModeStep.Extend(
              activation.id(),
              activation.version(),
              until.getText().isBlank() ? null : model.time(until.getText()),
              reason.getText());
      case END -> new ModeStep.End(activation.id(), activation.version(), reason.getText());
      case WITHDRAW -> new ModeStep.Withdraw(activation.id(), reason.getText());
    };
  }

  String untilTyped() {
    return until.getText().strip();
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
