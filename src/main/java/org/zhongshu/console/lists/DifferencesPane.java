package org.zhongshu.console.lists;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.desk.ListWords;
import org.zhongshu.words.Words;

/** Differences as a list: each says what it is about, and in what it differs. */
final class DifferencesPane extends ListView<ListDifference> {
  private final ListWords say;

  DifferencesPane(Words words) {
    this.say = new ListWords(words);
    setAccessibleText(words.get("lists.differences"));
    getStyleClass().add("list-differences");
    Label none = new Label(words.get("lists.differences.none"));
    none.getStyleClass().add("muted");
    setPlaceholder(none);
    setCellFactory(_ -> new Cell());
  }

  void show(List<ListDifference> all) {
    getItems().setAll(all);
  }

  private final class Cell extends ListCell<ListDifference> {
    private final Label subject = new Label();
    private final Label detail = new Label();
    private final VBox box = new VBox(2, subject, detail);

    Cell() {
      subject.getStyleClass().add("strong");
      for (Label label : List.of(subject, detail)) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
      }
      // As wide as the list: a long wording goes on in the next line.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListDifference it, boolean empty) {
      super.updateItem(it, empty);
      if (it == null || empty) {
        setGraphic(null);
      } else {
        subject.setText(say.subject(it));
        detail.setText(say.detail(it));
        setGraphic(box);
      }
    }
  }
}
