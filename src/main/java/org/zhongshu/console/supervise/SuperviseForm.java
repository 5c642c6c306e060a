package org.zhongshu.console.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.words.Words;

/**
 * What somebody types for one step of supervision. It stays as it is until the step is done or it
 * is closed: live changes never touch it.
 */
final class SuperviseForm extends VBox {
  private final Words words;
  private final Label refusal = new Label();
  private final VBox fields = new VBox(6);
  private final Button go;
  private Supplier<@Nullable SuperviseStep> step = () -> null;
  private boolean alone;
  private @Nullable Node first;

  /**
   * @param send sends the form
   * @param close closes it
   */
  SuperviseForm(Words words, String title, SuperviseModel model, Runnable send, Runnable close) {
    super(8);
    this.words = words;
    getStyleClass().add("mode-step");
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    heading.setWrapText(true);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    go = new Button(words.get("supervise.send"), new KeyHint("Ctrl+Enter"));
    go.setContentDisplay(ContentDisplay.RIGHT);
    go.getStyleClass().addAll("primary", "small");
    go.setMinWidth(USE_PREF_SIZE);
    go.setOnAction(_ -> send.run());
    go.disableProperty().bind(model.busy());
    Button away = new Button(words.get("confirm.no"), new KeyHint("Esc"));
    away.setContentDisplay(ContentDisplay.RIGHT);
    away.getStyleClass().add("small");
    away.setOnAction(_ -> close.run());
    getChildren().addAll(heading, fields, refusal, new HBox(8, go, away));
  }

  /** It is about nothing that is selected. */
  SuperviseForm standingAlone() {
    alone = true;
    return this;
  }

  boolean alone() {
    return alone;
  }

  /** What is sent; null when a field can't be read, which was then told. */
  SuperviseForm sending(Supplier<@Nullable SuperviseStep> what) {
    step = what;
    return this;
  }

  @Nullable SuperviseStep step() {
    refuse("");
    return step.get();
  }

  TextField line(String name, String prompt, String value) {
    TextField field = new TextField(value);
    field.setPromptText(prompt);
    field.setAccessibleText(name);
    add(name, field, field);
    return field;
  }

  TextArea area(String name, String prompt) {
    ProseField field = new ProseField(3);
    field.setPromptText(prompt);
    field.setAccessibleText(name);
    field.setMinHeight(64);
    add(name, field, field);
    return field;
  }

  CheckBox check(String name) {
    CheckBox box = new CheckBox(name);
    fields.getChildren().add(box);
    return box;
  }

  void add(String name, Node shown, Node focused) {
    Label label = new Label(name);
    label.getStyleClass().addAll("small", "muted");
    fields.getChildren().addAll(label, shown);
    if (first == null) {
      first = focused;
    }
  }

  void focusFirst() {
    if (first != null) {
      Focus.take(first);
    }
  }

  /** A limit as it was typed; empty when it can't be read, which was then told. */
  Optional<Limit> limit(TextField field) {
    Optional<Limit> limit = LimitText.read(field.getText());
    if (limit.isEmpty()) {
      refuse(words.get("refusal.clock.limit", field.getText(), LimitText.MOST));
      field.requestFocus();
    }
    return limit;
  }

  /** Says why it could not be done; empty to say nothing. */
  void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }

  /** Units that receive an instruction: typed for, taken with Enter, shown below. */
  static final class Receivers extends VBox {
    private final List<String> units = new ArrayList<>();
    private final Label list = new Label();
    private final Function<String, String> names;
    private final Words words;
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();

    Receivers(Words words, Function<String, String> names) {
      super(4);
      this.words = words;
      this.names = names;
      list.setWrapText(true);
      list.getStyleClass().add("small");
      chosen.addListener(
          (_, _, unit) -> {
            if (unit != null && !units.contains(unit)) {
              units.add(unit);
              tell();
            }
          });
    }

    ObjectProperty<@Nullable String> chosen() {
      return chosen;
    }

    /** With the field in which units are found. */
    Receivers with(Node field) {
      Button none = new Button(words.get("supervise.receivers.clear"));
      none.getStyleClass().add("small");
      none.setOnAction(
          _ -> {
            units.clear();
            chosen.set(null);
            tell();
          });
      getChildren().setAll(field, list, none);
      tell();
      return this;
    }

    void add(String unit) {
      if (!units.contains(unit)) {
        units.add(unit);
        tell();
      }
    }

    private void tell() {
      list.setText(
          units.isEmpty()
              ? words.get("supervise.receivers.none")
              : String.join(words.get("list.separator"), units.stream().map(names).toList()));
    }

    List<String> units() {
      return List.copyOf(units);
    }
  }
}
