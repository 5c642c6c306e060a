package org.zhongshu.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * Help: every action with its key, those in force everywhere first, then by view. Made from the
 * registry, so it can't be out of date.
 */
final class HelpCard extends VBox {
  private static final double COLUMN = 380;
  private static final double LINE = 28;

  /** Keys that table and map answer to themselves while they have the focus: told, not run here. */
  private static final List<Action> INSIDE =
      List.of(
          told("inside.rows", "Up", "Down"),
          told("inside.map-move", "Left", "Right", "Up", "Down"),
          told("inside.map-zoom", "Plus", "Minus"),
          told("inside.map-home", "Home"));

  private final Words words;
  private final Overlays overlays;
  private final Button away;

  /**
   * @param only the view whose keys alone are listed, beside those in force everywhere; all views
   *     when empty
   */
  HelpCard(Words words, Overlays overlays, Actions actions, List<ConsoleView> only, double width) {
    this.words = words;
    this.overlays = overlays;
    getStyleClass().addAll("overlay-card", "help");
    Label title = new Label(words.get(only.isEmpty() ? "help.title" : "help.keys"));
    title.getStyleClass().add("h2");
    away = new Button(words.get("help.close"), new KeyHint("Esc"));
    away.getStyleClass().add("small");
    away.setContentDisplay(ContentDisplay.RIGHT);
    away.setOnAction(_ -> overlays.close(this));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, gap, away);
    head.setAlignment(Pos.CENTER_LEFT);

    List<Group> groups = new ArrayList<>();
    groups.add(new Group(words.get("help.everywhere"), actions.everywhere()));
    for (Map.Entry<ConsoleView, List<Action>> entry : actions.byView().entrySet()) {
      if (only.isEmpty() || only.contains(entry.getKey())) {
        groups.add(new Group(words.get("view." + entry.getKey().id()), entry.getValue()));
      }
    }
    groups.add(new Group(words.get("help.inside"), INSIDE));
    int columns = Math.clamp((int) ((width - 60) / (COLUMN + 24)), 1, 3);
    Node body = spread(groups, columns);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(words.get("help.title"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> scroll(scroll, event));
    Label foot = new Label(words.get("help.foot"));
    foot.getStyleClass().addAll("small", "muted");
    foot.setWrapText(true);
    foot.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(head, scroll, foot);
    double wide = columns * COLUMN + (columns - 1) * 24.0 + 60;
    setMinWidth(wide);
    setMaxWidth(wide);
    setMaxHeight(USE_PREF_SIZE);
  }

  private static Action told(String id, String... keys) {
    return Action.of(id, "", () -> {}, keys);
  }

  /** The focus stays on the button; what doesn't fit is read by keys all the same. */
  private static void scroll(ScrollPane pane, KeyEvent event) {
    double seen = pane.getViewportBounds().getHeight();
    double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
    double by =
        switch (event.getCode()) {
          case DOWN -> LINE;
          case UP -> -LINE;
          case PAGE_DOWN -> seen - LINE;
          case PAGE_UP -> LINE - seen;
          case HOME -> -hidden;
          case END -> hidden;
          default -> 0;
        };
    if (by != 0 && hidden > 0) {
      pane.setVvalue(Math.clamp(pane.getVvalue() + by / hidden, 0, 1));
      event.consume();
    }
  }

  void open() {
    overlays.show(this, away, Pos.CENTER, () -> {});
  }

  /**
   * Actions that belong together.
   *
   * @param name of the view, or that they are in force everywhere
   */
  private record Group(String name, List<Action> actions) {}

  /** Groups in columns of the same height, in order; a group that is cut goes on under its name. */
  private HBox spread(List<Group> groups, int columns) {
    int rows = groups.stream().mapToInt(group -> group.actions().size() + 2).sum();
    int high = (rows + columns - 1) / columns + 1;
    HBox body = new HBox(24);
    VBox column = new VBox();
    body.getChildren().add(column);
    for (Group group : groups) {
      String name = group.name();
      boolean named = false;
      for (Action action : group.actions()) {
        int filled = column.getChildren().size();
        if (filled >= high || (!named && filled >= high - 2 && filled > 0)) {
          column = new VBox();
          body.getChildren().add(column);
          name = named ? words.get("help.more", group.name()) : name;
          named = false;
        }
        if (!named) {
          column.getChildren().add(heading(name, column.getChildren().isEmpty()));
          named = true;
        }
        column.getChildren().add(row(action));
      }
    }
    body.getChildren().forEach(each -> ((VBox) each).setPrefWidth(COLUMN));
    return body;
  }

  private static Label heading(String name, boolean first) {
    Label title = new Label(name);
    title.getStyleClass().add("h3");
    title.setMinHeight(first ? 28 : 44);
    title.setAlignment(Pos.BOTTOM_LEFT);
    title.setPadding(new Insets(0, 0, 4, 0));
    return title;
  }

  private Node row(Action action) {
    Label name = new Label(words.get("action." + action.id()));
    // Names stand in one line below each other, whether they have an icon or not.
    StackPane icon = new StackPane();
    icon.setMinWidth(18);
    icon.setMaxWidth(18);
    if (!action.icon().isEmpty()) {
      icon.getChildren().add(Icons.of(action.icon()));
    }
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(8, icon, name, gap);
    row.getStyleClass().add("row");
    for (KeyCombination keys : action.keys()) {
      row.getChildren().add(new KeyHint(keys));
    }
    return row;
  }
}
