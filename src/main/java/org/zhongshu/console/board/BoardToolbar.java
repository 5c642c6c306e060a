package org.zhongshu.console.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Scope;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/** Above the table: which lane, what is filtered, and what waits to come in. */
final class BoardToolbar extends HBox {
  private final BoardModel model;
  private final Desk desk;
  private final Words words;
  private final Label lane = new Label();
  private final Label count = new Label();
  private final TextField text = new TextField();
  private final ComboBox<Choice<Scope>> areas;
  private final ComboBox<Choice<Channel>> channels;
  private final ComboBox<Choice<Grade>> grades;
  private final Button clear = new Button();
  private final Button waiting = new Button();
  private final HBox tools = new HBox(8);
  private final ChangeListener<Object> show = (_, _, _) -> show();
  private final ChangeListener<Object> tell = (_, _, _) -> tell();
  private final InvalidationListener listed = _ -> tell();
  private @Nullable City filled;
  private boolean showing;

  /** A value that can be chosen in a box, or all. */
  private record Choice<T>(@Nullable T value, String name, boolean passing) {
    Choice(@Nullable T value, String name) {
      this(value, name, false);
    }
  }

  BoardToolbar(BoardModel model, Desk desk, Words words) {
    super(8);
    this.model = model;
    this.desk = desk;
    this.words = words;
    getStyleClass().add("toolbar");
    setAlignment(Pos.CENTER_LEFT);
    lane.getStyleClass().add("h2");
    lane.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().addAll("h2", "muted");
    count.setMinWidth(USE_PREF_SIZE);
    areas = box("board.filter.area", RowFilter::within);
    channels =
        box(
            "board.filter.channel",
            (filter, c) -> filter.withChannels(c == null ? Set.of() : Set.of(c)));
    grades =
        box(
            "board.filter.grade",
            (filter, g) -> filter.withGrades(g == null ? Set.of() : Set.of(g)));
    text.setPromptText(words.get("board.filter.text"));
    text.setAccessibleText(words.get("board.filter.text"));
    text.setPrefColumnCount(14);
    text.setMinWidth(72);
    text.textProperty()
        .addListener((_, _, typed) -> change(model.query().filter().withText(typed)));
    clear.setText(words.get("board.filter.clear"));
    clear.setGraphic(Icons.of("fth-x"));
    clear.getStyleClass().addAll("small", "flat");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(_ -> change(RowFilter.NONE));
    waiting.getStyleClass().addAll("small", "waiting");
    waiting.setGraphic(new KeyHint("F5"));
    waiting.setContentDisplay(ContentDisplay.RIGHT);
    waiting.setMinWidth(USE_PREF_SIZE);
    waiting.setFocusTraversable(false);
    waiting.setOnAction(_ -> model.settle());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    tools.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(lane, count, areas, channels, grades, text, clear, gap, waiting, tools);
  }

  /** Beside the case in a small window the least needed gives way. */
  void setNarrow(boolean narrow) {
    grades.setVisible(!narrow);
    grades.setManaged(!narrow);
  }

  /** Buttons at the right end. */
  HBox tools() {
    return tools;
  }

  TextField text() {
    return text;
  }

  void attach() {
    fill();
    model.queryProperty().addListener(show);
    model.rows().addListener(listed);
    model.moreProperty().addListener(tell);
    model.waiting().joiningProperty().addListener(tell);
    model.waiting().straysProperty().addListener(tell);
    show();
  }

  void detach() {
    model.queryProperty().removeListener(show);
    model.rows().removeListener(listed);
    model.moreProperty().removeListener(tell);
    model.waiting().joiningProperty().removeListener(tell);
    model.waiting().straysProperty().removeListener(tell);
  }

  private void fill() {
    if (desk.city() == filled) {
      return;
    }
    filled = desk.city();
    showing = true;
    List<Choice<Scope>> places = new ArrayList<>();
    places.add(new Choice<>(null, words.get("board.filter.area.all")));
    for (Jurisdiction jurisdiction : desk.city().jurisdictions()) {
      places.add(new Choice<>(Scope.jurisdiction(jurisdiction.id()), jurisdiction.name()));
    }
    areas.getItems().setAll(places);
    channels.getItems().setAll(choices("board.filter.channel.all", Channel.values(), words::of));
    grades.getItems().setAll(choices("board.filter.grade.all", Grade.values(), words::of));
    showing = false;
  }

  private <T> List<Choice<T>> choices(String all, T[] values, Function<T, String> name) {
    List<Choice<T>> choices = new ArrayList<>();
    choices.add(new Choice<>(null, words.get(all)));
    for (T value : values) {
      choices.add(new Choice<>(value, name.apply(value)));
    }
    return choices;
  }

  private interface Change<T> {
    RowFilter apply(RowFilter filter, @Nullable T value);
  }

  private <T> ComboBox<Choice<T>> box(String told, Change<T> change) {
    ComboBox<Choice<T>> box = new ComboBox<>();
    box.setAccessibleText(words.get(told));
    box.setVisibleRowCount(18);
    box.setMinWidth(84);
    box.setPrefWidth(124);
    box.setConverter(new Name<>());
    box.setButtonCell(new NameCell<>());
    box.valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null) {
                change(change.apply(model.query().filter(), chosen.value()));
              }
            });
    return box;
  }

  private void change(RowFilter filter) {
    if (!showing) {
      model.show(model.query().with(filter));
    }
  }

  private void show() {
    showing = true;
    Query query = model.query();
    RowFilter filter = query.filter();
    lane.setText(words.of(query.lane()));
    if (!text.getText().equals(filter.text())) {
      text.setText(filter.text());
    }
    choose(areas, filter.within() == null ? Set.of() : Set.of(filter.within()));
    choose(channels, filter.channels());
    choose(grades, filter.grades());
    clear.setVisible(!filter.isNone());
    clear.setManaged(!filter.isNone());
    showing = false;
    tell();
  }

  /**
   * Shows what is chosen; several or something that is not in the list stand as their own entry.
   */
  private <T> void choose(ComboBox<Choice<T>> box, Set<T> values) {
    box.getItems().removeIf(Choice::passing);
    if (values.size() > 1) {
      pass(box, new Choice<>(null, words.get("board.filter.several", values.size()), true));
      return;
    }
    T value = values.isEmpty() ? null : values.iterator().next();
    Choice<T> found = null;
    for (Choice<T> choice : box.getItems()) {
      if (Objects.equals(choice.value(), value)) {
        found = choice;
      }
    }
    if (found == null && value != null) {
      pass(box, new Choice<>(value, name(value), true));
    } else {
      box.setValue(found);
    }
  }

  /** A box shows only what is in its list. */
  private static <T> void pass(ComboBox<Choice<T>> box, Choice<T> choice) {
    box.getItems().add(choice);
    box.setValue(choice);
  }

  private String name(Object value) {
    return value instanceof Scope scope
        ? words.get("board.filter.division", scope.name(desk.city()))
        : value.toString();
  }

  private void tell() {
    String rows = String.format(words.locale(), "%,d", model.rows().size());
    // A page of the past is not all of it.
    count.setText(model.moreProperty().get() ? rows + "+" : rows);
    int in = model.waiting().joiningProperty().get();
    int out = model.waiting().straysProperty().get();
    waiting.setVisible(in + out > 0);
    waiting.setManaged(in + out > 0);
    waiting.setText(
        in > 0 && out > 0
            ? words.get("board.waiting.both", in, out)
            : words.get(in > 0 ? "board.waiting.in" : "board.waiting.out", in + out));
  }

  private static final class Name<T> extends StringConverter<Choice<T>> {
    @Override
    public String toString(@Nullable Choice<T> choice) {
      return choice == null ? "" : choice.name();
    }

    @Override
    public @Nullable Choice<T> fromString(String name) {
      return null;
    }
  }

  private static final class NameCell<T> extends ListCell<Choice<T>> {
    @Override
    protected void updateItem(@Nullable Choice<T> choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(choice == null ? "" : choice.name());
    }
  }
}
