package org.zhongshu.console.mode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.console.map.MapLayer;
import org.zhongshu.console.map.MapPane;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.words.Words;

/**
 * Areas chosen on the map, beside the form where they are chosen by name: a click or Space takes
 * one in or out, arrows go from one to the next. Jurisdictions without an outline stand in the list
 * beside the map, as all do. What is in force elsewhere is hatched, and the rules at the place
 * pointed at are told with whose they are.
 */
final class AreaMapPane extends BorderPane {
  private final Words words;
  private final City city;
  private final ModeForm form;
  private final ModeModel modes;
  private final AreaMapModel model;
  private final MapPane map;
  private final Label heading = new Label();
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
  private final Map<String, Label> marks = new HashMap<>();
  private final VBox rules = new VBox(4);
  private final Label rulesOf = new Label();
  private final InvalidationListener changed = _ -> show();
  private boolean attached;

  AreaMapPane(Console console, ModeForm form, ModeModel modes, ModeWords say, Runnable back) {
    this.words = console.words();
    this.city = console.desk().city();
    this.form = form;
    this.modes = modes;
    this.model = new AreaMapModel(console, say);
    this.map = new MapPane(console);
    getStyleClass().addAll("panel", "area-map");
    for (MapLayer layer : MapLayer.values()) {
      map.show(layer, false);
    }
    map.setOnArea((code, _) -> model.jurisdictionAt(code).ifPresent(this::pressed));
    map.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    heading.getStyleClass().add("h3");
    heading.setMinWidth(0);
    Label note = new Label(words.get("mode.map.note"));
    note.getStyleClass().addAll("small", "muted");
    note.setMinWidth(0);
    Button away = new Button(words.get("mode.items.back"), new KeyHint("Esc"));
    away.setContentDisplay(ContentDisplay.RIGHT);
    away.setMinWidth(Region.USE_PREF_SIZE);
    away.setOnAction(_ -> back.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, heading, gap, away);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-header");
    note.setPadding(new Insets(6, 12, 6, 12));
    setTop(new VBox(head, note));
    setCenter(map);
    setRight(list());
    setBottom(rules());
    model.rules().addListener((_, _, now) -> show(now));
  }

  private ScrollPane list() {
    VBox list = new VBox(6);
    list.setPadding(new Insets(4, 12, 4, 12));
    for (Jurisdiction it : city.jurisdictions()) {
      CheckBox box = new CheckBox(it.shortName());
      box.setOnAction(_ -> form.toggle(it.id()));
      box.focusedProperty()
          .addListener(
              (_, _, focused) -> {
                if (focused) {
                  point(it.id());
                }
              });
      Label mark = new Label();
      mark.getStyleClass().addAll("small", "mode-mark");
      boxes.put(it.id(), box);
      marks.put(it.id(), mark);
      HBox row = new HBox(6, box, mark);
      row.setAlignment(Pos.CENTER_LEFT);
      list.getChildren().add(row);
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setPrefWidth(190);
    scroll.setMinWidth(190);
    return scroll;
  }

  private VBox rules() {
    rulesOf.getStyleClass().add("strong");
    rules.setPadding(new Insets(0, 12, 8, 12));
    ScrollPane scroll = new ScrollPane(rules);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefHeight(150);
    scroll.setMinHeight(100);
    scroll.setAccessibleText(words.get("mode.map.rules"));
    VBox box = new VBox(4, rulesOf, scroll);
    VBox.setMargin(rulesOf, new Insets(8, 12, 0, 12));
    return box;
  }

  /** Stands in the window. */
  void attach() {
    if (attached) {
      return;
    }
    attached = true;
    form.chosen().addListener(changed);
    form.meant().addListener(changed);
    modes.standing().addListener(changed);
    map.attach();
    show();
    if (map.selectedAreaProperty().get() == null) {
      model.jurisdictions(form.chosen().get()).stream()
          .findFirst()
          .or(() -> city.jurisdictions().stream().map(Jurisdiction::id).findFirst())
          .ifPresent(this::point);
    } else {
      point(map.selectedAreaProperty().get());
    }
    map.requestFocus();
  }

  void detach() {
    if (attached) {
      attached = false;
      form.chosen().removeListener(changed);
      form.meant().removeListener(changed);
      modes.standing().removeListener(changed);
      map.detach();
      model.drop();
    }
  }

  private void pressed(String jurisdiction) {
    form.toggle(jurisdiction);
    point(jurisdiction);
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> go(-1, 0);
      case RIGHT -> go(1, 0);
      case UP -> go(0, -1);
      case DOWN -> go(0, 1);
      case SPACE -> {
        String at = map.selectedAreaProperty().get();
        if (at != null) {
          form.toggle(at);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int right, int down) {
    MapCity drawn = map.cityProperty().get();
    if (drawn != null) {
      model.beside(drawn, map.selectedAreaProperty().get(), right, down).ifPresent(this::point);
    }
  }

  private void point(String jurisdiction) {
    map.selectedAreaProperty().set(jurisdiction);
    model.point(jurisdiction);
  }

  private void show() {
    List<String> chosen = form.chosen().get();
    List<String> all = model.jurisdictions(chosen);
    boxes.forEach((id, box) -> box.setSelected(all.contains(id)));
    map.setFills(model.fills(chosen, form.meant().get(), modes.inForce()));
    Map<String, Activation> inForce = model.inForce(modes.inForce());
    marks.forEach((id, mark) -> mark(mark, inForce.get(id)));
    heading.setText(
        chosen.isEmpty()
            ? words.get("mode.map.none")
            : words.get("mode.map.chosen", AreaWords.brief(city, words, chosen)));
    map.setAccessibleText(
        words.get(
            "mode.map.accessible",
            AreaWords.names(city, chosen).stream()
                .collect(Collectors.joining(words.get("list.separator")))));
    String at = map.selectedAreaProperty().get();
    if (at != null) {
      model.point(at);
    }
  }

  private void mark(Label mark, @Nullable Activation it) {
    mark.getStyleClass().setAll("label", "small", "mode-mark");
    mark.setVisible(it != null);
    if (it != null) {
      mark.getStyleClass().add(Palette.token(it.kind()));
      mark.setGraphic(Icons.of(Icons.mode(it.kind()), 14));
      mark.setText(words.get("level.short." + it.level().name()));
      mark.setAccessibleText(words.get("mode.map.mark", words.of(it.kind()), it.title()));
    }
  }

  private void show(AreaMapModel.@Nullable Rules now) {
    if (now == null) {
      return;
    }
    rulesOf.setText(
        words.get(
            now.all().isEmpty() ? "mode.map.no-rules" : "mode.map.rules-of",
            AreaWords.name(city, now.place()),
            now.all().size()));
    rules
        .getChildren()
        .setAll(
            now.all().stream()
                .map(
                    it -> {
                      Label label = new Label(it.words(), Icons.of(Icons.mode(it.kind()), 14));
                      label.getStyleClass().addAll("small", "mode-mark", Palette.token(it.kind()));
                      label.setWrapText(true);
                      label.setMinHeight(Region.USE_PREF_SIZE);
                      return label;
                    })
                .toList());
  }
}
