package org.zhongshu.console.lists;

import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListField;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.words.Words;

/** Makes fields with their names above, and below them the sentence of what is wrong. */
final class EntryFields {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Words words;

  EntryFields(Words words) {
    this.words = words;
  }

  /** A field with its name and the place for what is wrong. */
  record Named(VBox box, TextInputControl input, Label fault) {
    /** Shows what is wrong; an empty sentence for nothing. */
    void tell(String sentence) {
      fault.setText(sentence);
      fault.setVisible(!sentence.isEmpty());
      fault.setManaged(!sentence.isEmpty());
      input.pseudoClassStateChanged(ERROR, !sentence.isEmpty());
      input.setAccessibleHelp(sentence);
    }
  }

  Named line(ListField field, Runnable typed) {
    return named(field, new TextField(), typed);
  }

  Named area(ListField field, Runnable typed) {
    ProseField area = new ProseField(2);
    area.setMinHeight(52);
    return named(field, area, typed);
  }

  private Named named(ListField field, TextInputControl input, Runnable typed) {
    Label name = name(words.of(field));
    name.setLabelFor(input);
    input.setAccessibleText(words.of(field));
    Label fault = new Label();
    fault.getStyleClass().addAll("small", "fault");
    fault.setWrapText(true);
    fault.setMinHeight(Label.USE_PREF_SIZE);
    input.textProperty().addListener((_, _, _) -> typed.run());
    Named named = new Named(new VBox(4, name, input, fault), input, fault);
    named.tell("");
    return named;
  }

  /** A choice; the first may stand for none. */
  <E> ComboBox<E> choice(ListField field, List<E> values, Function<E, String> name) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(words.of(field));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable E one) {
            return one == null ? "" : name.apply(one);
          }

          @Override
          public @Nullable E fromString(String text) {
            return null;
          }
        });
    return box;
  }

  VBox choiceBox(ListField field, ComboBox<?> box) {
    Label name = name(words.of(field));
    name.setLabelFor(box);
    return new VBox(4, name, box);
  }

  private static Label name(String text) {
    Label name = new Label(text);
    name.getStyleClass().addAll("small", "muted");
    return name;
  }
}
