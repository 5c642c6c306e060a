package org.zhongshu.console.widget;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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
import org.zhongshu.desk.Command;
import org.zhongshu.words.Words;

/**
 * What somebody types for one step. It stays as it is until the step is done or it is closed: live
 * changes never touch it.
 */
public class Sheet extends VBox {
  private final Label refusal = new Label();
  private final VBox fields = new VBox(4);
  private Supplier<@Nullable Command> command = () -> null;
  private @Nullable Node first;

  /**
   * @param go words of the button that sends
   * @param busy whether a step is under way: the button waits
   * @param send sends the form
   * @param close closes it
   */
  public Sheet(
      Words words,
      String title,
      String go,
      ObservableValue<Boolean> busy,
      Runnable send,
      Runnable close) {
    super(8);
    getStyleClass().add("mode-step");
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    Button does = new Button(go, new KeyHint("Ctrl+Enter"));
    does.setContentDisplay(ContentDisplay.RIGHT);
    does.getStyleClass().addAll("primary", "small");
    does.setMinWidth(USE_PREF_SIZE);
    does.setOnAction(_ -> send.run());
    does.disableProperty().bind(busy);
    Button away = new Button(words.get("confirm.no"), new KeyHint("Esc"));
    away.setContentDisplay(ContentDisplay.RIGHT);
    away.getStyleClass().add("small");
    away.setOnAction(_ -> close.run());
    getChildren().addAll(heading, fields, refusal, new HBox(8, does, away));
  }

  /** What is sent; null when a field can't be read, which was then told. */
  public Sheet sending(Supplier<@Nullable Command> what) {
    command = what;
    return this;
  }

  public @Nullable Command command() {
    refuse("");
    return command.get();
  }

  public TextField line(String name, String value) {
    TextField field = new TextField(value);
    field.setAccessibleText(name);
    add(name, field, field);
    return field;
  }

  public TextArea area(String name, String value) {
    return area(name, value, 2);
  }

  public TextArea area(String name, String value, int rows) {
    ProseField field = new ProseField(rows);
    field.setText(value);
    field.setAccessibleText(name);
    double height = 16 + 18.0 * rows;
    field.setMinHeight(height);
    field.setPrefHeight(height);
    add(name, field, field);
    return field;
  }

  public CheckBox check(String name, boolean on) {
    CheckBox box = new CheckBox(name);
    box.setSelected(on);
    box.setWrapText(true);
    fields.getChildren().add(box);
    if (first == null) {
      first = box;
    }
    return box;
  }

  public <T> ComboBox<T> choice(String name, List<T> all, T value, Function<T, String> words) {
    ComboBox<T> box = choice(all, value, words);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    add(name, box, box);
    return box;
  }

  public static <T> ComboBox<T> choice(List<T> all, T value, Function<T, String> words) {
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

  /**
   * Adds a field.
   *
   * @param focused the part of it that has the focus when the sheet begins with it
   */
  public void add(String name, Node field, Node focused) {
    Label label = new Label(name);
    label.getStyleClass().addAll("small", "muted");
    fields.getChildren().addAll(label, field);
    if (first == null) {
      first = focused;
    }
  }

  public void focusFirst() {
    if (first != null) {
      Focus.take(first);
    }
  }

  /** Says why it could not be done; empty to say nothing. */
  public final void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
