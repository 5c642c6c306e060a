package org.zhongshu.console.plans;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.city.City;
import org.zhongshu.desk.PlanWords;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanDifference;
import org.zhongshu.mode.plan.PlanDifferences;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.words.Words;

/**
 * The versions of a plan, and side by side in what the chosen one differs from the one before it;
 * of two chosen, from each other.
 */
final class PlanVersionsPart extends VBox {
  private final Words words;
  private final List<PlanVersion> versions;
  private final TableView<PlanVersion> table;
  private final TableView<Line> differences;
  private final Label title = new Label();
  private final PlanWords say;

  /** A difference as it is shown. */
  private record Line(String what, String where, String before, String after) {}

  /**
   * @param operator tells the name of a seat
   * @param look shows a version: told by Enter or a double click
   */
  PlanVersionsPart(
      Words words,
      City city,
      PlansModel.Detail detail,
      Function<String, String> operator,
      IntConsumer look) {
    this.words = words;
    this.versions = detail.versions();
    this.say = new PlanWords(words, city);
    this.table =
        PlanTables.of(
            words.get("plan.moves"),
            "",
            List.of(
                new PlanTables.Column<>(
                    words.get("cli.column.version"), 60, it -> Integer.toString(it.number())),
                new PlanTables.Column<>(
                    words.get("cli.column.state"), 84, it -> words.of(it.state())),
                new PlanTables.Column<>(
                    words.get("plans.since"), 150, it -> words.time(it.since())),
                new PlanTables.Column<>(
                    words.get("cli.column.operator"), 150, it -> operator.apply(it.operator())),
                new PlanTables.Column<>(words.get("cli.column.note"), 200, PlanVersion::note)));
    this.differences =
        PlanTables.wrapped(
            words.get("lists.differences"),
            words.get("lists.differences.none"),
            List.of(
                new PlanTables.Column<>(words.get("plans.what"), 84, Line::what),
                new PlanTables.Column<>(words.get("plans.where"), 220, Line::where),
                new PlanTables.Column<>(words.get("cli.rules.column.before"), 280, Line::before),
                new PlanTables.Column<>(words.get("cli.rules.column.after"), 280, Line::after)));
    title.getStyleClass().add("h3");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getItems().setAll(versions);
    table.setPrefHeight(200);
    table.setMinHeight(120);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<PlanVersion>) _ -> chosen());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            look(look);
            event.consume();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            look(look);
          }
        });
    setVgrow(differences, Priority.ALWAYS);
    setSpacing(12);
    getStyleClass().add("plan-part");
    getChildren().setAll(table, title, differences);
    table.getSelectionModel().select(detail.shown());
  }

  private void look(IntConsumer at) {
    PlanVersion one = table.getSelectionModel().getSelectedItem();
    if (one != null) {
      at.accept(one.number());
    }
  }

  private void chosen() {
    List<PlanVersion> some =
        table.getSelectionModel().getSelectedItems().stream()
            .filter(it -> it != null)
            .sorted((a, b) -> Integer.compare(a.number(), b.number()))
            .toList();
    if (some.isEmpty()) {
      return;
    }
    PlanVersion to = some.getLast();
    int from = some.size() > 1 ? some.getFirst().number() : to.number() - 1;
    Plan before =
        versions.stream()
            .filter(it -> it.number() == from)
            .findFirst()
            .map(PlanVersion::plan)
            .orElse(null);
    if (before == null) {
      title.setText(words.get("lists.version.first", to.number()));
      differences.getItems().clear();
      return;
    }
    List<Line> lines =
        PlanDifferences.of(before, to.plan()).stream()
            .map(it -> line(it, before, to.plan()))
            .toList();
    title.setText(words.get("cli.list.compared", from, to.number(), lines.size()));
    differences.getItems().setAll(lines);
  }

  private Line line(PlanDifference it, Plan before, Plan after) {
    return new Line(
        words.of(it.what()),
        say.path(it.path()),
        say.value(it.before(), before),
        say.value(it.after(), after));
  }
}
