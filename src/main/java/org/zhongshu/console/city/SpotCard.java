package org.zhongshu.console.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Element;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/**
 * All that is known of a spot: both its attributes, who answers for it, its units, its elements.
 */
final class SpotCard extends ScrollPane {
  private final Words words;
  private final Consumer<Spot> openCases;
  private final Consumer<Point> go;
  private final VBox content = new VBox(16);

  SpotCard(Words words, Consumer<Spot> openCases, Consumer<Point> go) {
    this.words = words;
    this.openCases = openCases;
    this.go = go;
    getStyleClass().add("spot-card");
    content.getStyleClass().add("spot-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    setAccessibleText(words.get("city.card"));
  }

  void show(SpotFacts facts) {
    List<Node> parts = new ArrayList<>();
    parts.add(head(facts));
    parts.add(attributes(facts));
    parts.add(responsible(facts));
    if (!facts.units().isEmpty()) {
      parts.add(
          section(
              words.get("city.units", facts.units().size()),
              facts.units().stream().map(this::unit).toList()));
    }
    parts.add(elements(facts));
    if (!facts.places().isEmpty()) {
      parts.add(
          section(
              words.get("city.places", facts.places().size()),
              facts.places().stream().map(this::place).toList()));
    }
    content.getChildren().setAll(parts);
    setVvalue(0);
  }

  private Node head(SpotFacts facts) {
    Label name = new Label(facts.spot().name());
    name.getStyleClass().add("h1");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    Label level = small(SpotTree.levelWords(words, facts.spot()) + " · " + facts.spot().id());
    HBox line = new HBox(8, level);
    if (Boolean.TRUE.equals(facts.schematic())) {
      line.getChildren().add(chip(words.get("city.schematic")));
    } else if (facts.schematic() == null) {
      line.getChildren().add(chip(words.get("city.no-outline")));
    }
    line.getStyleClass().add("line");
    Button cases = new Button(words.get("city.open-cases", facts.open()), Icons.of("fth-send"));
    cases.getStyleClass().add("small");
    cases.setOnAction(_ -> openCases.accept(facts.spot()));
    return new VBox(6, name, line, cases);
  }

  private Node attributes(SpotFacts facts) {
    GridPane grid = pairs();
    if (!facts.division().isEmpty()) {
      pair(grid, "city.division", String.join(" / ", facts.division()));
    }
    Jurisdiction jurisdiction = facts.jurisdiction();
    if (jurisdiction != null) {
      pair(
          grid,
          "city.jurisdiction",
          jurisdiction.functionalZone()
              ? words.get("city.zone-name", jurisdiction.name())
              : jurisdiction.name());
    }
    if (facts.population() > 0) {
      pair(grid, "city.population", words.get("city.persons", "%,d".formatted(facts.population())));
    }
    List<String> below = new ArrayList<>();
    for (Map.Entry<Level, Integer> entry : facts.below().entrySet()) {
      below.add(
          words.get("city.count", words.of(entry.getKey()), "%,d".formatted(entry.getValue())));
    }
    if (!below.isEmpty()) {
      pair(grid, "city.below", words.tell(below));
    }
    return grid;
  }

  private Node responsible(SpotFacts facts) {
    List<Node> rows = new ArrayList<>();
    Leader leader = facts.leader();
    rows.add(
        leader == null
            ? small(words.get("city.no-leader"))
            : contact("fth-user", leader.name(), leader.post(), leader.phone(), null));
    Unit centre = facts.centre();
    rows.add(
        centre == null
            ? small(words.get("city.no-centre"))
            : contact(
                "fth-home", centre.name(), words.of(centre.kind()), centre.phone(), centre.at()));
    return section(words.get("city.responsible"), rows);
  }

  private Node unit(Unit unit) {
    return contact("fth-users", unit.name(), words.of(unit.kind()), unit.phone(), unit.at());
  }

  private Node place(Element place) {
    String key = "city.place." + place.type();
    String type = words.has(key) ? words.get(key) : place.type();
    return contact(
        "fth-map-pin",
        place.name(),
        place.schematic() ? words.get("city.place-schematic", type) : type,
        "",
        place.at());
  }

  private Node elements(SpotFacts facts) {
    HBox line = new HBox(6);
    for (ElementKind kind : ElementKind.values()) {
      line.getChildren()
          .add(
              chip(
                  words.get("city.count", words.of(kind), facts.elements().getOrDefault(kind, 0))));
    }
    return section(words.get("city.elements"), List.of(line));
  }

  private Node contact(String icon, String name, String what, String phone, @Nullable Point at) {
    Label title = new Label(name);
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label detail = small(phone.isEmpty() ? what : words.get("city.contact", what, phone));
    VBox text = new VBox(title, detail);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Label sign = new Label(null, Icons.of(icon));
    sign.getGraphic().getStyleClass().add("muted");
    HBox row = new HBox(8, sign, text);
    row.getStyleClass().add("contact");
    if (at != null) {
      Button show = new Button(null, Icons.of("fth-crosshair", 14));
      show.getStyleClass().addAll("small", "flat");
      show.setAccessibleText(words.get("city.show-on-map", name));
      show.setOnAction(_ -> go.accept(at));
      row.getChildren().add(show);
    }
    return row;
  }

  private static VBox section(String title, List<Node> rows) {
    Label label = new Label(title);
    label.getStyleClass().add("h3");
    VBox section = new VBox(6, label);
    section.getChildren().addAll(rows);
    return section;
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static HBox chip(String text) {
    HBox chip = new HBox(new Label(text));
    chip.getStyleClass().add("chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  private static GridPane pairs() {
    GridPane grid = new GridPane(12, 6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(64);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    return grid;
  }

  private void pair(GridPane grid, String key, String value) {
    Label name = new Label(words.get(key));
    name.getStyleClass().add("muted");
    Label told = new Label(value);
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), name, told);
    GridPane.setValignment(name, VPos.TOP);
  }
}
