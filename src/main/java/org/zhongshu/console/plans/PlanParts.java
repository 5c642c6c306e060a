package org.zhongshu.console.plans;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.desk.PlanWords;
import org.zhongshu.mode.plan.Contact;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Organisation;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.Response;
import org.zhongshu.mode.plan.Risk;
import org.zhongshu.words.Words;

/** The parts of a plan for reading. */
final class PlanParts {
  private static final double NAMES = 104;

  private final Words words;
  private final PlanWords say;
  private final Plan plan;

  PlanParts(Words words, City city, Plan plan) {
    this.words = words;
    this.say = new PlanWords(words, city);
    this.plan = plan;
  }

  /** 总则、组织体系、风险、通讯录、预案管理. */
  Node overview() {
    VBox all = new VBox(20);
    GridPane general = grid();
    fact(general, "purpose", plan.general().purpose());
    fact(general, "basis", words.tell(plan.general().basis()));
    fact(general, "scope", plan.general().scope());
    GridPane organisation = grid();
    fact(organisation, "command", say.unit(plan.organisation().command(), List.of()));
    fact(organisation, "commander", plan.organisation().commander());
    for (Organisation.Department each : plan.organisation().departments()) {
      row(organisation, say.unit(each.unit(), List.of()), each.duty());
    }
    GridPane contacts = grid();
    for (Contact each : plan.contacts()) {
      row(
          contacts,
          say.unit(each.unit(), List.of()),
          words.tell(List.of(each.post(), each.phone())));
    }
    GridPane upkeep = grid();
    fact(upkeep, "training", plan.upkeep().training());
    fact(upkeep, "revision", plan.upkeep().revision());
    all.getChildren()
        .setAll(
            section("general", general),
            section("organisation", organisation),
            section("risks", risks()),
            section("contacts", contacts),
            section("upkeep", upkeep));
    return scroll(all, words.get("plans.tab.overview"));
  }

  private Node risks() {
    VBox all = new VBox(12);
    for (Risk risk : plan.risks()) {
      Label name = text(risk.name());
      name.getStyleClass().add("strong");
      Label type = muted(risk.type());
      type.setMinWidth(Region.USE_PREF_SIZE);
      HBox head = new HBox(8, new LevelChip(words, risk.grade()), name, type);
      HBox.setHgrow(name, Priority.SOMETIMES);
      GridPane grid = grid();
      fact(grid, "where", risk.where());
      fact(grid, "control", risk.control());
      all.getChildren().add(new VBox(4, head, grid));
    }
    return all;
  }

  /** 重点部位: counted by kind, then one by one. */
  Node places() {
    TableView<KeyPlace> table =
        PlanTables.of(
            words.get("plan.field.places"),
            words.get("plans.places.none"),
            List.of(
                new PlanTables.Column<>(words.get("plan.field.id"), 84, KeyPlace::id),
                new PlanTables.Column<>(words.get("plans.place.kind"), 110, KeyPlace::kind),
                new PlanTables.Column<>(words.get("plan.field.name"), 190, KeyPlace::name),
                new PlanTables.Column<>(
                    words.get("plan.field.area"), 90, it -> say.area(it.area())),
                new PlanTables.Column<>(
                    words.get("plan.field.unit"),
                    110,
                    it -> {
                      String unit = it.unit();
                      return unit == null ? "" : say.unit(unit, List.of());
                    }),
                new PlanTables.Column<>(words.get("plan.field.video"), 210, KeyPlace::video)));
    table.getItems().setAll(plan.places());
    Label count = text(say.places(plan));
    count.getStyleClass().add("strong");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox all = new VBox(12, count, table);
    all.getStyleClass().add("plan-part");
    return all;
  }

  /** 力量. */
  Node forces() {
    TableView<Force> table =
        PlanTables.of(
            words.get("plan.field.forces"),
            words.get("plans.forces.none"),
            List.of(
                new PlanTables.Column<>(words.get("plan.field.id"), 84, Force::id),
                new PlanTables.Column<>(
                    words.get("plans.force.kind"), 84, it -> words.of(it.kind())),
                new PlanTables.Column<>(words.get("plan.field.name"), 200, Force::name),
                new PlanTables.Column<>(
                    words.get("plan.field.amount"),
                    150,
                    it -> words.get("plans.force.amount", it.item(), it.amount(), it.measure())),
                new PlanTables.Column<>(
                    words.get("plan.field.unit"), 120, it -> say.unit(it.unit(), List.of())),
                new PlanTables.Column<>(
                    words.get("plan.field.area"), 110, it -> say.area(it.area()))));
    table.getItems().setAll(plan.forces());
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox all = new VBox(table);
    all.getStyleClass().add("plan-part");
    return all;
  }

  /** 分级响应: what each level adds. */
  Node responses() {
    VBox all = new VBox(24);
    for (Response response : plan.responses()) {
      Label title = new Label(words.get("plan.response.plain", response.measures().size()));
      title.getStyleClass().add("h3");
      HBox head = new HBox(8, title);
      if (response.level() != Grade.ORDINARY) {
        head.getChildren().addFirst(new LevelChip(words, response.level(), true));
      }
      head.setAlignment(Pos.CENTER_LEFT);
      GridPane grid = grid();
      fact(grid, "start", response.start());
      fact(grid, "procedure", String.join("\n", response.procedure()));
      fact(grid, "end", response.end());
      GridPane measures = grid();
      for (Measure measure : response.measures()) {
        row(measures, measure.id(), say.measure(measure, plan));
      }
      all.getChildren().add(new VBox(8, head, grid, measures));
    }
    return scroll(all, words.get("plan.field.responses"));
  }

  private Node section(String field, Node content) {
    Label title = new Label(words.get("plan.field." + field));
    title.getStyleClass().add("h3");
    return new VBox(8, title, content);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(12, 6);
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    texts.setMinWidth(0);
    grid.getColumnConstraints().setAll(names, texts);
    return grid;
  }

  private void fact(GridPane grid, String field, String text) {
    row(grid, words.get("plan.field." + field), text);
  }

  private static void row(GridPane grid, String name, String text) {
    Label named = muted(name);
    named.setWrapText(true);
    named.setMinHeight(Region.USE_PREF_SIZE);
    Label told = text(text);
    GridPane.setValignment(named, VPos.TOP);
    GridPane.setValignment(told, VPos.TOP);
    grid.addRow(grid.getRowCount(), named, told);
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static ScrollPane scroll(Region content, String name) {
    content.getStyleClass().add("plan-part");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(name);
    return scroll;
  }
}
