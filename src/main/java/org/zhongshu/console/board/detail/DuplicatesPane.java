package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.words.Words;

/** Cases that may be the same matter. A person decides; here he sees them and opens them. */
final class DuplicatesPane extends Section {
  private final CaseModel model;
  private final Words words;
  private final Supplier<Instant> now;
  private final Consumer<CaseSummary> open;
  private final VBox list = new VBox(4);
  private final InvalidationListener rebuild = _ -> rebuild();

  DuplicatesPane(CaseModel model, Words words, Supplier<Instant> now, Consumer<CaseSummary> open) {
    super(words.get("board.duplicates"));
    this.model = model;
    this.words = words;
    this.now = now;
    this.open = open;
    getChildren().add(list);
  }

  void attach() {
    model.duplicates().addListener(rebuild);
    rebuild();
  }

  void detach() {
    model.duplicates().removeListener(rebuild);
  }

  private void rebuild() {
    setShown(!model.duplicates().isEmpty());
    setNote(words.get("board.duplicates.count", model.duplicates().size()));
    list.getChildren().setAll(model.duplicates().stream().map(this::row).toList());
  }

  private HBox row(DuplicateHint hint) {
    CaseSummary other = hint.other();
    Hyperlink number = new Hyperlink(other.number().substring(other.number().lastIndexOf('-') + 1));
    number.setAccessibleText(words.get("board.duplicates.open", other.number()));
    number.setMinWidth(USE_PREF_SIZE);
    number.setOnAction(_ -> open.accept(other));
    Label title = new Label(other.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label stage = small(words.of(other.stage()));
    Label time = small(Moments.brief(words, other.reportedAt(), now.get()));
    Label score = new Label(String.format("%.2f", hint.score()));
    score.getStyleClass().add("strong");
    score.setMinWidth(USE_PREF_SIZE);
    HBox row =
        new HBox(
            8, number, Icons.of(Icons.channel(other.channel()), 14), title, stage, time, score);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("small", "muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
