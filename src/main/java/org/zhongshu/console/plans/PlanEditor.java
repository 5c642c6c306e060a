package org.zhongshu.console.plans;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.PlanText;
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.words.Words;

/**
 * Edits a draft: its head and general texts as a form, or the whole of it as text. Below stands
 * what is wrong, with its line; Enter leads there.
 */
final class PlanEditor extends VBox {
  private static final double FAULTS = 148;

  private final Words words;
  private final PlanDraft draft;
  private final PlanForm form;
  private final TextArea text = new TextArea();
  private final StackPane body = new StackPane();
  private final ToggleButton byForm = new ToggleButton();
  private final ToggleButton byText = new ToggleButton();
  private final Label title = new Label();
  private final Label caret = new Label();
  private final Label state = new Label();
  private final ListView<PlanFault> faults = new ListView<>();
  private final TextField note = new TextField();
  private final Button save;
  private boolean filling;
  private boolean fresh;

  PlanEditor(Words words, PlanDraft draft, Runnable saving, Runnable discarding) {
    this.words = words;
    this.draft = draft;
    this.form = new PlanForm(words, draft);
    this.save = new Button(words.get("action.plans.save"), new KeyHint("Ctrl+Enter"));
    save.setContentDisplay(ContentDisplay.RIGHT);
    save.getStyleClass().add("primary");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setOnAction(_ -> saving.run());
    Button discard = new Button(words.get("action.plans.discard"));
    discard.setMinWidth(Region.USE_PREF_SIZE);
    discard.setOnAction(_ -> discarding.run());
    text();
    faults();
    title.getStyleClass().add("h3");
    note.setPromptText(words.get("lists.note.prompt"));
    note.setAccessibleText(words.get("lists.note"));
    HBox.setHgrow(note, Priority.ALWAYS);
    HBox foot = new HBox(8, note, discard, save);
    foot.setAlignment(Pos.CENTER_LEFT);
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(body, Priority.ALWAYS);
    setSpacing(8);
    getStyleClass().add("plan-editor");
    getChildren().setAll(head(), body, state, faults, foot);
    show(false);
    draft.revisionProperty().addListener((_, _, _) -> tell());
  }

  private Node head() {
    ToggleGroup group = new ToggleGroup();
    byForm.setText(words.get("plans.editor.form"));
    byText.setText(words.get("plans.editor.text"));
    for (ToggleButton each : List.of(byForm, byText)) {
      each.setToggleGroup(group);
      each.setMinWidth(Region.USE_PREF_SIZE);
      each.getStyleClass().add("small");
    }
    byForm.setOnAction(_ -> show(false));
    byText.setOnAction(_ -> show(true));
    caret.getStyleClass().addAll("small", "muted");
    caret.setMinWidth(Region.USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, title, caret, byForm, byText);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void text() {
    text.setAccessibleText(words.get("plans.editor.text"));
    text.getStyleClass().add("plan-text");
    text.textProperty()
        .addListener(
            (_, _, now) -> {
              if (!filling) {
                draft.type(now);
              }
            });
    text.caretPositionProperty()
        .addListener(
            (_, _, at) -> caret.setText(words.get("plans.editor.line", line(at.intValue()))));
  }

  private int line(int caretAt) {
    String all = text.getText();
    int line = 1;
    for (int i = 0; i < Math.min(caretAt, all.length()); i++) {
      line += all.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private void faults() {
    faults.setAccessibleText(words.get("lists.faults"));
    faults.getStyleClass().add("list-differences");
    faults.setPrefHeight(FAULTS);
    faults.setMinHeight(FAULTS);
    faults.setCellFactory(_ -> new Sentence());
    faults.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            lead();
            event.consume();
          }
        });
    faults.setOnMouseClicked(_ -> lead());
  }

  private final class Sentence extends ListCell<PlanFault> {
    Sentence() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PlanFault fault, boolean empty) {
      super.updateItem(fault, empty);
      setText(fault == null || empty ? null : PlanText.tell(fault, words));
    }
  }

  /** To the line of the fault that is chosen. */
  private void lead() {
    PlanFault fault = faults.getSelectionModel().getSelectedItem();
    if (fault == null) {
      return;
    }
    show(true);
    String all = text.getText();
    int from = 0;
    for (int line = 1; line < fault.line() && from >= 0; line++) {
      from = all.indexOf('\n', from) + 1;
    }
    int end = all.indexOf('\n', from);
    text.requestFocus();
    text.selectRange(end < 0 ? all.length() : end, from);
  }

  /** Shows the form, or the text. */
  private void show(boolean asText) {
    byText.setSelected(asText);
    byForm.setSelected(!asText);
    caret.setVisible(asText);
    caret.setText(words.get("plans.editor.line", line(text.getCaretPosition())));
    body.getChildren().setAll(asText ? text : form);
    tell();
  }

  boolean asText() {
    return byText.isSelected();
  }

  /** Between form and text. */
  void turn() {
    show(!asText());
    take();
  }

  /** Gives the keys to what is shown. */
  void take() {
    if (asText()) {
      text.requestFocus();
    } else {
      form.take();
    }
  }

  String note() {
    return note.getText();
  }

  /** For a draft that has just begun. */
  void begin() {
    note.clear();
    fresh = true;
    show(false);
  }

  /** Brings everything in line with the draft. */
  private void tell() {
    if (!draft.isOpen()) {
      return;
    }
    filling = true;
    if (!text.getText().equals(draft.text())) {
      int at = text.getCaretPosition();
      text.setText(draft.text());
      text.positionCaret(Math.min(at, draft.text().length()));
    }
    filling = false;
    Plan plan = draft.plan();
    if (plan != null) {
      form.fill(plan);
    }
    // Fields can't stand for what can't be read.
    form.setDisable(plan == null);
    title.setText(
        draft.seen() == 0
            ? words.get("plans.editor.new")
            : words.get("plans.editor.from", plan == null ? "" : plan.head().name(), draft.seen()));
    if (draft.checked()) {
      if (fresh) {
        fresh = false;
        if (plan == null) {
          show(true);
          take();
        }
      }
      if (!faults.getItems().equals(draft.faults())) {
        faults.getItems().setAll(draft.faults());
      }
      state.setText(
          draft.sound()
              ? words.get("plans.editor.sound")
              : words.get("plans.editor.wrong", draft.faults().size()));
    }
    state.getStyleClass().removeAll("fault", "muted");
    state.getStyleClass().add(draft.sound() || !draft.checked() ? "muted" : "fault");
    boolean any = !faults.getItems().isEmpty();
    faults.setVisible(any);
    faults.setManaged(any);
    save.setDisable(!draft.sound() || !draft.changed());
  }
}
