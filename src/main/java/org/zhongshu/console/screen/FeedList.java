package org.zhongshu.console.screen;

import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/** The latest lines of the journal (实时动态), newest first; Enter or a double click opens the case. */
final class FeedList extends ListView<FeedLine> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Height of a line, pixels. */
  static final double ROW = 44;

  private final Console console;
  private final Words words;

  FeedList(Console console, ObservableList<FeedLine> lines, Consumer<String> open) {
    super(lines);
    this.console = console;
    this.words = console.words();
    getStyleClass().add("feed-list");
    setFixedCellSize(ROW);
    setAccessibleText(words.get("screen.feed"));
    setPlaceholder(placeholder());
    setCellFactory(_ -> new Line());
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            open(getSelectionModel().getSelectedItem(), open);
            e.consume();
          }
        });
    setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            open(getSelectionModel().getSelectedItem(), open);
          }
        });
  }

  private Label placeholder() {
    Label label = new Label(words.get("screen.feed.empty"));
    label.getStyleClass().add("muted");
    return label;
  }

  private static void open(@Nullable FeedLine line, Consumer<String> open) {
    if (line != null && line.about() != null) {
      open.accept(line.about().number());
    }
  }

  private String title(FeedLine line) {
    CaseSummary about = line.about();
    if (about == null) {
      return line.subject();
    }
    return about.title().isBlank()
        ? about.number()
        : about.title().strip().lines().findFirst().orElse("");
  }

  private String place(FeedLine line) {
    CaseSummary about = line.about();
    if (about == null) {
      return line.beside();
    }
    String code = about.area();
    if (code == null) {
      return about.areaWords().isEmpty() ? about.number() : about.areaWords();
    }
    City city = console.desk().city();
    StringBuilder path = new StringBuilder();
    for (Level level : new Level[] {Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY}) {
      AreaCodes.at(code, level)
          .flatMap(city::area)
          .ifPresent(area -> path.append(path.isEmpty() ? "" : " · ").append(area.shortName()));
    }
    return path.toString();
  }

  private String step(FeedLine line) {
    String key = "step." + line.kind();
    return words.has(key) ? words.get(key) : line.kind();
  }

  private final class Line extends ListCell<FeedLine> {
    private final Label time = new Label();
    private final Label icon = new Label();
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label step = new Label();
    private final HBox chip = new HBox(step);
    private final VBox middle = new VBox(title, place);
    private final HBox all = new HBox(8, time, icon, middle, chip);

    Line() {
      time.getStyleClass().addAll("small", "muted");
      time.setMinWidth(54);
      icon.setMinWidth(18);
      place.getStyleClass().addAll("small", "muted");
      chip.getStyleClass().add("chip");
      chip.setMinWidth(Region.USE_PREF_SIZE);
      title.setMinWidth(0);
      place.setMinWidth(0);
      middle.setMinWidth(0);
      middle.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(middle, Priority.ALWAYS);
      all.setAlignment(Pos.CENTER_LEFT);
      all.setMinWidth(0);
      all.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FeedLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      time.setText(TIME.format(line.at().atZone(words.zone())));
      CaseSummary about = line.about();
      icon.setGraphic(Icons.of(about == null ? "fth-activity" : Icons.channel(about.channel())));
      icon.getGraphic().getStyleClass().add("muted");
      title.setText(title(line));
      place.setText(place(line));
      // A line alone stands in the middle of its row.
      place.setManaged(!place.getText().isEmpty());
      step.setText(step(line));
      setGraphic(all);
      setAccessibleText(
          time.getText() + " " + title.getText() + " " + place.getText() + " " + step.getText());
    }
  }
}
