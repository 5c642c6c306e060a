package org.zhongshu.console.shell;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.PaletteSearch.Hit;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * The palette: a line to type in and what was found. The focus stays in the line; arrows move,
 * Enter does, Esc closes.
 */
final class PaletteCard extends VBox {
  private static final int ROW = 36;
  private static final int ROWS = 11;

  private final Words words;
  private final Overlays overlays;
  private final Notices notices;
  private final BooleanSupplier composing;
  private final FxWork.Lane lane;
  private final Function<String, List<Hit>> search;
  private final TextField line = new TextField();
  private final ListView<Hit> list = new ListView<>();
  private final Label nothing = new Label();

  /**
   * @param prompt what can be typed
   * @param search off the FX thread
   * @param composing whether an input method is composing
   */
  PaletteCard(
      Words words,
      Overlays overlays,
      Notices notices,
      FxWork work,
      BooleanSupplier composing,
      String prompt,
      Function<String, List<Hit>> search) {
    this.words = words;
    this.overlays = overlays;
    this.notices = notices;
    this.composing = composing;
    this.lane = work.lane();
    this.search = search;
    getStyleClass().addAll("overlay-card", "palette");
    setMaxHeight(USE_PREF_SIZE);
    line.setPromptText(prompt);
    line.setAccessibleText(prompt);
    line.textProperty().addListener((_, _, text) -> ask(text));
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setPlaceholder(nothing);
    list.setCellFactory(_ -> new HitCell());
    list.setAccessibleText(words.get("palette.hits"));
    list.setOnMouseClicked(
        event -> {
          if (event.getY() < list.getItems().size() * (double) ROW) {
            choose();
          }
        });
    HBox hint =
        new HBox(
            hint("Down", "palette.move"),
            hint("Enter", "palette.choose"),
            hint("Esc", "palette.close"));
    hint.getStyleClass().add("hint");
    getChildren().setAll(line, list, hint);
    size(0);
  }

  void open() {
    overlays.show(this, line, Pos.TOP_CENTER, lane::drop);
    ask("");
  }

  private HBox hint(String key, String word) {
    Label label = new Label(words.get(word));
    label.getStyleClass().addAll("small", "muted");
    HBox hint = new HBox(6, new KeyHint(key), label);
    hint.setAlignment(Pos.CENTER_LEFT);
    return hint;
  }

  private void ask(String text) {
    Callable<List<Hit>> question = () -> search.apply(text);
    lane.ask(question, hits -> show(text, hits), notices::failed);
  }

  private void show(String text, List<Hit> hits) {
    nothing.setText(words.get("palette.nothing", text.strip()));
    list.getItems().setAll(hits);
    size(hits.size());
    if (!hits.isEmpty()) {
      list.getSelectionModel().select(0);
      list.scrollTo(0);
    }
  }

  private void size(int hits) {
    double height = Math.clamp(hits, 1, ROWS) * (double) ROW + 3;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
  }

  private void key(KeyEvent event) {
    if (composing.getAsBoolean()) {
      return;
    }
    KeyCode code = event.getCode();
    int by =
        switch (code) {
          case UP -> -1;
          case DOWN -> 1;
          case PAGE_UP -> -ROWS;
          case PAGE_DOWN -> ROWS;
          default -> 0;
        };
    if (by != 0) {
      event.consume();
      move(by);
    } else if (code == KeyCode.ENTER) {
      event.consume();
      choose();
    }
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - ROWS + 2));
    }
  }

  private void choose() {
    Hit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      overlays.close(this);
      hit.run().run();
    }
  }

  private final class HitCell extends ListCell<Hit> {
    private final HBox row = new HBox(10);

    HitCell() {
      row.setAlignment(Pos.CENTER_LEFT);
      // As wide as the list and no wider: a long title ends in dots, there is no bar to scroll
      // sideways.
      setPrefWidth(0);
      row.prefWidthProperty().bind(widthProperty().subtract(32));
      row.maxWidthProperty().bind(row.prefWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label kind = new Label(words.of(hit.kind()));
      kind.getStyleClass().add("kind");
      Label title = new Label(hit.title());
      Label detail = new Label(hit.detail());
      detail.getStyleClass().add("detail");
      detail.setMinWidth(USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row.getChildren().setAll(kind);
      if (!hit.icon().isEmpty()) {
        row.getChildren().add(Icons.of(hit.icon()));
      }
      row.getChildren().addAll(title, gap, detail);
      if (hit.keys() != null) {
        row.getChildren().add(new KeyHint(hit.keys()));
      }
      setGraphic(row);
      setAccessibleText(words.of(hit.kind()) + " " + hit.title() + " " + hit.detail());
    }
  }
}
