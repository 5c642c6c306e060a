package org.zhongshu.console.pick;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.FxWork;

/**
 * A field in which one types and below which stands what fits; arrows move, Enter takes. The answer
 * to an earlier letter never shows over that to a later one. What is chosen is bound to a property
 * and survives the field.
 */
public final class PickField extends VBox {
  private static final int SHOWN = 6;
  private static final double ROW = 28;

  private final PickSource source;
  private final FxWork.Lane lane;
  private final ObjectProperty<@Nullable String> chosen;
  private final TextField field = new TextField();
  private final ListView<Pick> hits = new ListView<>();
  private final ChangeListener<String> typed = (_, _, text) -> search(text);
  private final Label nothing = new Label();
  private Runnable taken = () -> {};
  private Runnable offering = () -> {};
  private boolean setting;

  /**
   * @param chosen code or id of what is chosen; null while nothing is
   * @param none what is said when nothing fits
   */
  public PickField(
      PickSource source,
      FxWork work,
      ObjectProperty<@Nullable String> chosen,
      String prompt,
      String none) {
    this.source = source;
    this.lane = work.lane();
    this.chosen = chosen;
    getStyleClass().add("pick-field");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.textProperty().addListener(typed);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .addListener((_, _, on) -> hits.setMouseTransparent(!on && !hits.isHover()));
    hits.setFixedCellSize(ROW);
    hits.setFocusTraversable(false);
    hits.setCellFactory(_ -> new HitCell());
    hits.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> take());
    nothing.setText(none);
    nothing.getStyleClass().addAll("small", "muted", "pick-none");
    show(List.of());
    tellNothing(false);
    getChildren().addAll(field, hits, nothing);
  }

  /** What happens once something was taken, for example going to the next field. */
  public PickField onTaken(Runnable act) {
    taken = act;
    return this;
  }

  /** What happens when what is offered has changed its height: who holds the field may scroll. */
  public PickField onOffered(Runnable act) {
    offering = act;
    return this;
  }

  public TextField field() {
    return field;
  }

  /** Puts words in as if they had been typed: what fits is shown, nothing is chosen. */
  public void suggest(String words) {
    field.setText(words);
    field.selectAll();
  }

  /** Shows something as chosen. */
  public void set(@Nullable Pick pick) {
    setting = true;
    chosen.set(pick == null ? null : pick.id());
    field.setText(pick == null ? "" : pick.name());
    field.positionCaret(field.getLength());
    setting = false;
    lane.drop();
    show(List.of());
  }

  private void tellNothing(boolean none) {
    nothing.setVisible(none);
    nothing.setManaged(none);
  }

  private void search(String text) {
    tellNothing(false);
    if (setting) {
      return;
    }
    if (chosen.get() != null) {
      chosen.set(null);
    }
    String words = text.strip();
    if (words.isEmpty()) {
      lane.drop();
      show(List.of());
      return;
    }
    lane.ask(
        () -> source.find(words, 40),
        found -> {
          show(found);
          tellNothing(found.isEmpty());
        },
        _ -> show(List.of()));
  }

  private void show(List<Pick> found) {
    hits.getItems().setAll(found);
    double height = Math.min(SHOWN, found.size()) * ROW + 2;
    hits.setMinHeight(found.isEmpty() ? 0 : height);
    hits.setPrefHeight(found.isEmpty() ? 0 : height);
    hits.setMaxHeight(found.isEmpty() ? 0 : height);
    hits.setVisible(!found.isEmpty());
    hits.setManaged(!found.isEmpty());
    if (!found.isEmpty()) {
      hits.getSelectionModel().select(0);
      offering.run();
    }
  }

  private void key(KeyEvent event) {
    if (!hits.isVisible() || event.isControlDown() || event.isAltDown()) {
      return;
    }
    int at = hits.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> move(Math.min(at + 1, hits.getItems().size() - 1));
      case UP -> move(Math.max(at - 1, 0));
      case ENTER -> take();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int to) {
    hits.getSelectionModel().select(to);
    hits.scrollTo(Math.max(0, to - SHOWN + 1));
  }

  /** Whether somebody has typed here and has not taken anything yet. */
  public boolean choosing() {
    return field.isFocused() && chosen.get() == null && !field.getText().isBlank();
  }

  /** What was typed and nothing was chosen for; empty when nothing was, or something is chosen. */
  public String loose() {
    return chosen.get() == null ? field.getText().strip() : "";
  }

  /** What Enter would take now; empty while nothing is offered. */
  public Optional<Pick> offered() {
    return hits.isVisible()
        ? Optional.ofNullable(hits.getSelectionModel().getSelectedItem())
        : Optional.empty();
  }

  private void take() {
    Pick pick = hits.getSelectionModel().getSelectedItem();
    if (pick != null) {
      set(pick);
      taken.run();
    }
  }

  private static final class HitCell extends ListCell<Pick> {
    private final Label name = new Label();
    private final Label note = new Label();
    private final HBox box;

    HitCell() {
      note.getStyleClass().addAll("small", "muted");
      name.setMinWidth(USE_PREF_SIZE);
      // Cut rather than scrolled sideways: the bar would lie over the entry.
      note.setMinWidth(0);
      setPrefWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      box = new HBox(8, name, gap, note);
      box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Pick pick, boolean empty) {
      super.updateItem(pick, empty);
      Node shown = null;
      if (pick != null && !empty) {
        name.setText(pick.name());
        note.setText(pick.note());
        shown = box;
      }
      if (!Objects.equals(getGraphic(), shown)) {
        setGraphic(shown);
      }
    }
  }
}
