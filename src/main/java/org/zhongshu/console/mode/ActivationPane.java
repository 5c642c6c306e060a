package org.zhongshu.console.mode;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.Navigator;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.command.Matter.MatterKind;
import org.zhongshu.words.Words;

/** An activation opened: its tabs over the whole width of the page. */
final class ActivationPane extends BorderPane {
  private final Words words;
  private final ItemsModel model;
  private final List<ActivationTab> tabs;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final ToggleGroup turned = new ToggleGroup();
  private final Label heading = new Label();
  private final HBox mark = new HBox(8);
  private final Navigator navigator;
  private ActivationTab now;
  private boolean seen;

  /**
   * @param model what the tabs show
   * @param tabs at least one
   * @param back asked to go back to the modes
   */
  ActivationPane(Console console, ItemsModel model, List<ActivationTab> tabs, Runnable back) {
    this.words = console.words();
    this.model = model;
    this.navigator = console.navigator();
    this.tabs = List.copyOf(tabs);
    this.now = tabs.getFirst();
    getStyleClass().add("panel");
    heading.getStyleClass().add("h3");
    mark.setAlignment(Pos.CENTER_LEFT);
    HBox strip = new HBox(4);
    strip.setAlignment(Pos.CENTER_LEFT);
    for (ActivationTab tab : tabs) {
      ToggleButton button =
          new ToggleButton(words.get("mode.tab." + tab.id()), Icons.of(tab.icon()));
      button.getStyleClass().add("small");
      button.setToggleGroup(turned);
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.add(button);
      strip.getChildren().add(button);
    }
    turned
        .selectedToggleProperty()
        .addListener(
            (_, before, after) -> {
              if (after == null) {
                turned.selectToggle(before);
              } else {
                turn(tabs.get(buttons.indexOf((ToggleButton) after)));
              }
            });
    Button away = new Button(words.get("mode.items.back"), new KeyHint("Esc"));
    away.setContentDisplay(ContentDisplay.RIGHT);
    away.setMinWidth(Region.USE_PREF_SIZE);
    away.setOnAction(_ -> back.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(12, mark, heading, strip, space, away);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-header");
    setTop(head);
    setCenter(now.node());
    turned.selectToggle(buttons.getFirst());
  }

  /** Opens one, at the tab that was turned to last. */
  void show(Activation it) {
    heading.setText(it.title());
    mark.getChildren()
        .setAll(Icons.of(Icons.mode(it.kind()), 20), new LevelChip(words, it.level(), true));
    Activation before = model.shown().get().activation();
    if (before == null || before.id() != it.id()) {
      tabs.forEach(ActivationTab::opened);
    }
    seen = true;
    model.show(it);
    now.attach();
    now.focus();
  }

  /** Turns to a tab by its id. */
  void turnTo(String id) {
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).id().equals(id)) {
        turned.selectToggle(buttons.get(i));
      }
    }
  }

  private void turn(ActivationTab to) {
    if (to == now) {
      return;
    }
    if (seen) {
      now.detach();
    }
    now = to;
    setCenter(to.node());
    if (seen) {
      now.attach();
      now.focus();
    }
  }

  /** The page is seen again while this stands in it. */
  void attach() {
    seen = true;
    model.attach();
    now.attach();
  }

  void detach() {
    if (seen) {
      seen = false;
      now.detach();
      model.detach();
    }
  }

  void submit() {
    now.submit();
  }

  /** Esc: false when nothing stood open in the tab. */
  boolean leave() {
    return now.leave();
  }

  /** Actions of all tabs, and those that turn between them. */
  List<Action> actions() {
    List<Action> all = new ArrayList<>();
    all.add(
        Action.of("mode.tab-next", "fth-chevrons-right", () -> turnBy(1), "Shortcut+Page Down")
            .when(() -> seen));
    all.add(
        Action.of("mode.tab-before", "fth-chevrons-left", () -> turnBy(-1), "Shortcut+Page Up")
            .when(() -> seen));
    // One key for all tabs that have somebody to remind.
    all.add(
        Action.of("mode.remind", "fth-phone-call", () -> now.remind(), "R")
            .when(() -> seen && now.reminds()));
    all.add(
        Action.of("mode.remind-all", "fth-phone-outgoing", () -> now.remindAll(), "Shift+R")
            .when(() -> seen && now.remindsAll()));
    all.add(
        Action.of("mode.command", "fth-flag", this::command, "Shortcut+Shift+Up").when(() -> seen));
    for (ActivationTab tab : tabs) {
      tab.actions()
          .forEach(it -> all.add(it.when(() -> seen && now == tab && it.enabled().getAsBoolean())));
    }
    return all;
  }

  /** Goes up to the duty leader, or is commanded at once. */
  private void command() {
    Activation it = model.shown().get().activation();
    if (it != null) {
      navigator.raise(new Matter(MatterKind.MODE, Long.toString(it.id())), it.title());
    }
  }

  private void turnBy(int steps) {
    int to = Math.floorMod(tabs.indexOf(now) + steps, tabs.size());
    turned.selectToggle(buttons.get(to));
  }
}
