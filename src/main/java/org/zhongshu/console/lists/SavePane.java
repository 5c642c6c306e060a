package org.zhongshu.console.lists;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/** Shows what a draft would change before it is saved as a version, and takes the note for it. */
final class SavePane extends VBox {
  private final Words words;
  private final Label title = new Label();
  private final DifferencesPane differences;
  private final TextField note = new TextField();

  /** What its buttons do. */
  interface Answer {
    void save(String note);

    void back();
  }

  SavePane(Words words, Answer answer) {
    this.words = words;
    this.differences = new DifferencesPane(words);
    title.getStyleClass().add("h3");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    note.setPromptText(words.get("lists.note.prompt"));
    note.setAccessibleText(words.get("lists.note"));
    note.setOnAction(_ -> answer.save(note.getText()));
    Label named = new Label(words.get("lists.note"));
    named.getStyleClass().addAll("small", "muted");
    Button save = new Button(words.get("lists.save.now"), new KeyHint("Enter"));
    save.setContentDisplay(ContentDisplay.RIGHT);
    save.getStyleClass().add("primary");
    save.setOnAction(_ -> answer.save(note.getText()));
    Button back = new Button(words.get("lists.back"), new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setOnAction(_ -> answer.back());
    HBox buttons = new HBox(8, back, save);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    setVgrow(differences, Priority.ALWAYS);
    getChildren().setAll(title, differences, new VBox(4, named, note), buttons);
    setSpacing(12);
    getStyleClass().add("list-editor");
  }

  void show(List<ListDifference> all, int version) {
    title.setText(words.get("lists.save.title", all.size(), version, version + 1));
    differences.show(all);
    note.clear();
    note.requestFocus();
  }
}
