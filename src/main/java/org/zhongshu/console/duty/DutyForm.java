package org.zhongshu.console.duty;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.desk.Command;
import org.zhongshu.words.Words;

/**
 * What somebody types for one step in the duty room. It stays as it is until the step is done or it
 * is closed: live changes never touch it.
 */
final class DutyForm extends VBox {
  private final Label refusal = new Label();
  private final VBox fields = new VBox(4);
  private Supplier<@Nullable Command> command = () -> null;
  private @Nullable Node first;

  /**
   * @param send sends the form
   * @param close closes it
   */
  DutyForm(Words words, String title, DutyModel model, Runnable send, Runnable close) {
    super(8);
    getStyleClass().add("mode-step");
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    heading.setWrapText(true);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    Button go = new Button(words.get("action.duty.send"), new KeyHint("Ctrl+Enter"));
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

  /** What is sent; null when a field can't be read, which was then told. */
  DutyForm sending(Supplier<@Nullable Command> what) {
    command = what;
    return this;
  }

  @Nullable Command command() {
    refuse("");
    return command.get();
  }

  TextField line(String name, String value) {
    TextField field = new TextField(value);
    field.setAccessibleText(name);
    add(name, field);
    return field;
  }

  TextArea area(String name, String value) {
    ProseField field = new ProseField(2);
    field.setText(value);
    field.setAccessibleText(name);
    field.setMinHeight(52);
    field.setPrefHeight(52);
    add(name, field);
    return field;
  }

  <T> ComboBox<T> choice(String name, List<T> all, T value, Function<T, String> words) {
    ComboBox<T> box = choice(all, value, words);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    add(name, box);
    return box;
  }

  static <T> ComboBox<T> choice(List<T> all, T value, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(all));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T one) {
            return one == null ? "" : words.apply(one);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not typed into");
          }
        });
    box.setValue(value);
    return box;
  }

  private void add(String name, Node field) {
    Label label = new Label(name);
    label.getStyleClass().addAll("small", "muted");
    fields.getChildren().addAll(label, field);
    if (first == null) {
      first = field;
    }
  }

  void focusFirst() {
    if (first != null) {
      Focus.take(first);
    }
  }

  /** Says why it could not be done; empty to say nothing. */
  void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
