package org.zhongshu.console.board.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.board.BoardActs;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * The foot of the case: what happens when the next step is taken, its button, and the steps beside
 * it.
 */
public final class ActionBar extends VBox {
  private final BoardActs acts;
  private final CaseModel model;
  private final Words words;
  private final Names names;
  private final Map<StepKind, Action> actions;
  private final Action next;
  private final Action more;
  private final Label effect = new Label();
  private final FlowPane buttons = new FlowPane(8, 8);
  private final InvalidationListener listed = _ -> tell();
  private final ChangeListener<Object> tell = (_, _, _) -> tell();
  private List<CaseSummary> targets = List.of();

  /**
   * @param next the action that takes the next step
   * @param more the action that lists all steps
   * @param actions the actions of the steps beside it
   */
  public ActionBar(
      BoardActs acts,
      CaseModel model,
      Words words,
      Names names,
      Action next,
      Action more,
      Map<StepKind, Action> actions) {
    super(8);
    this.acts = acts;
    this.model = model;
    this.words = words;
    this.names = names;
    this.next = next;
    this.more = more;
    this.actions = actions;
    getStyleClass().add("action-bar");
    effect.getStyleClass().add("small");
    effect.setWrapText(true);
    effect.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(effect, buttons);
  }

  void attach() {
    acts.hintProperty().addListener(tell);
    model.choice().chosenProperty().addListener(tell);
    model.candidates().addListener(listed);
  }

  void detach() {
    acts.hintProperty().removeListener(tell);
    model.choice().chosenProperty().removeListener(tell);
    model.candidates().removeListener(listed);
  }

  /** Shows what can be done with these cases. */
  public void show(List<CaseSummary> cases, boolean mine) {
    targets = cases;
    buttons.getChildren().clear();
    Optional<StepKind> step = acts.steps().next(cases);
    step.ifPresent(kind -> buttons.getChildren().add(primary(kind)));
    if (!cases.isEmpty()) {
      List<StepKind> beside = new ArrayList<>(acts.steps().beside(cases.getFirst()));
      if (mine && beside.remove(StepKind.TAKE)) {
        beside.addFirst(StepKind.RELEASE);
      }
      for (StepKind kind : beside) {
        Action action = actions.get(kind);
        if (action != null && step.map(k -> k != kind).orElse(true)) {
          buttons.getChildren().add(button(action));
        }
      }
      buttons.getChildren().add(button(more));
    }
    tell();
  }

  private Button primary(StepKind kind) {
    Button button = new Button(words.get("step." + kind.key()));
    button.getStyleClass().add("primary");
    HBox graphic = new HBox(new KeyHint(next.keys().getFirst()));
    button.setGraphic(graphic);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setFocusTraversable(true);
    button.setOnAction(_ -> next.fire());
    return button;
  }

  private Button button(Action action) {
    Button button = new Button(words.get("action." + action.id()));
    if (!action.keys().isEmpty()) {
      button.setGraphic(new KeyHint(action.keys().getFirst()));
      button.setContentDisplay(ContentDisplay.RIGHT);
    } else if (!action.icon().isEmpty()) {
      button.setGraphic(Icons.of(action.icon()));
    }
    button.setOnAction(_ -> action.fire());
    return button;
  }

  private void tell() {
    String hint = acts.hintProperty().get();
    effect.getStyleClass().removeAll("muted", "over");
    effect.getStyleClass().add(hint.isEmpty() ? "muted" : "over");
    effect.setText(hint.isEmpty() ? effect() : hint);
    effect.setVisible(!effect.getText().isEmpty());
    effect.setManaged(effect.isVisible());
  }

  private String effect() {
    if (targets.size() > 1) {
      return words.get("board.effect.many", targets.size());
    }
    Optional<StepKind> step = acts.steps().next(targets);
    if (step.isEmpty()) {
      return "";
    }
    return step.get() == StepKind.DISPATCH
        ? dispatch()
        : words.get("board.effect." + step.get().key());
  }

  private String dispatch() {
    UnitChoice.Chosen chosen = model.choice().chosen();
    String lead = chosen.lead();
    if (lead == null) {
      return words.get("board.effect.dispatch.choose");
    }
    String co =
        String.join(
            words.get("list.separator"), chosen.coHandlers().stream().map(this::unit).toList());
    return co.isEmpty()
        ? words.get("board.effect.dispatch", unit(lead))
        : words.get("board.effect.dispatch.co", unit(lead), co);
  }

  private String unit(@Nullable String id) {
    return names.unit(id, "");
  }
}
