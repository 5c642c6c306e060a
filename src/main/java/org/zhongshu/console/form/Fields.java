package org.zhongshu.console.form;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.words.Words;

/** Fields of the form, each with its name above, bound to what is typed. */
final class Fields {
  private final Words words;
  private final Map<StringProperty, TextInputControl> bound = new HashMap<>();
  private final Map<ObjectProperty<?>, ComboBox<?>> chosen = new HashMap<>();
  private @Nullable TextField title;

  Fields(Words words) {
    this.words = words;
  }

  TextField title() {
    if (title == null) {
      throw new IllegalStateException("the form has no title yet");
    }
    return title;
  }

  VBox line(String key, StringProperty text) {
    TextField field = new TextField();
    if (key.equals("title")) {
      title = field;
    }
    bind(key, field, text);
    return labelled(key, field, field);
  }

  VBox area(String key, StringProperty text) {
    ProseField field = new ProseField(3);
    bind(key, field, text);
    return labelled(key, field, field);
  }

  <E extends Enum<E>> VBox choice(String key, E[] values, ObjectProperty<E> value) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setVisibleRowCount(12);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable E one) {
            return one == null ? "" : words.of(one);
          }

          @Override
          public @Nullable E fromString(String name) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(value);
    chosen.put(value, box);
    box.setAccessibleText(words.get("form.field." + key));
    return labelled(key, box, box);
  }

  VBox labelled(String key, Node node, Node target) {
    Label name = new Label(words.get("form.field." + key));
    name.getStyleClass().addAll("small", "muted");
    name.setLabelFor(target);
    return new VBox(4, name, node);
  }

  private void bind(String key, TextInputControl field, StringProperty text) {
    field.textProperty().bindBidirectional(text);
    field.setAccessibleText(words.get("form.field." + key));
    String prompt = "form.prompt." + key;
    if (words.has(prompt)) {
      field.setPromptText(words.get(prompt));
    }
    bound.put(text, field);
  }

  /** Lets go of what outlives these fields. */
  void unbind(NewCase form) {
    bound.forEach((text, field) -> field.textProperty().unbindBidirectional(text));
    unbind(form.channelProperty());
    unbind(form.natureProperty());
    unbind(form.gradeProperty());
  }

  @SuppressWarnings("unchecked")
  private <E> void unbind(ObjectProperty<E> value) {
    ComboBox<?> box = chosen.get(value);
    if (box != null) {
      ((ComboBox<E>) box).valueProperty().unbindBidirectional(value);
    }
  }
}
