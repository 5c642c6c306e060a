package org.zhongshu.console.plans;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.words.Words;

/** Drills of a plan on record, and a form for the next. */
final class PlanDrillsPart extends VBox {
  private final Words words;
  private final String code;
  private final TextField on = new TextField();
  private final TextField what = new TextField();
  private final ProseField found = new ProseField(3);
  private final Label fault = new Label();
  private final Consumer<Drill> record;

  /**
   * @param may whether the operator may put one on record
   * @param today the city's day
   * @param operator tells the name of a seat
   */
  PlanDrillsPart(
      Words words,
      PlansModel.Detail detail,
      boolean may,
      LocalDate today,
      Function<String, String> operator,
      Consumer<Drill> record) {
    this.words = words;
    this.code = detail.code();
    this.record = record;
    TableView<DrillRecord> table =
        PlanTables.wrapped(
            words.get("plan.drills"),
            words.get("plans.drills.none"),
            List.of(
                new PlanTables.Column<>(
                    words.get("plans.drill.on"), 110, it -> it.drill().on().toString()),
                new PlanTables.Column<>(
                    words.get("plans.drill.what"), 320, it -> it.drill().what()),
                new PlanTables.Column<>(
                    words.get("plans.drill.found"), 320, it -> it.drill().found()),
                new PlanTables.Column<>(
                    words.get("cli.column.operator"), 140, it -> operator.apply(it.operator()))));
    table.getItems().setAll(detail.drills());
    setVgrow(table, Priority.ALWAYS);
    setSpacing(16);
    getStyleClass().add("plan-part");
    getChildren().add(table);
    if (may) {
      on.setText(today.toString());
      on.setPrefColumnCount(10);
      getChildren().add(form());
    }
  }

  private Node form() {
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    Button put = new Button(words.get("plans.drill.put"), new KeyHint("Ctrl+Enter"));
    put.setContentDisplay(ContentDisplay.RIGHT);
    put.getStyleClass().add("primary");
    put.setOnAction(_ -> put());
    VBox day = field("plans.drill.on", on);
    VBox drilled = field("plans.drill.what", what);
    HBox.setHgrow(drilled, Priority.ALWAYS);
    HBox above = new HBox(12, day, drilled);
    HBox foot = new HBox(12, fault, put);
    HBox.setHgrow(fault, Priority.ALWAYS);
    fault.setMaxWidth(Double.MAX_VALUE);
    foot.setAlignment(Pos.CENTER_RIGHT);
    return new VBox(8, above, field("plans.drill.found", found), foot);
  }

  private VBox field(String key, TextInputControl input) {
    Label named = new Label(words.get(key));
    named.getStyleClass().addAll("small", "muted");
    named.setLabelFor(input);
    input.setAccessibleText(words.get(key));
    return new VBox(4, named, input);
  }

  /** Gives the keys to the form. */
  void write() {
    what.requestFocus();
  }

  boolean writing() {
    return what.isFocused() || on.isFocused() || found.isFocused();
  }

  void put() {
    LocalDate day;
    try {
      day = LocalDate.parse(on.getText().strip());
    } catch (DateTimeParseException e) {
      fault.setText(words.get("plans.drill.day-wrong"));
      on.requestFocus();
      return;
    }
    fault.setText("");
    record.accept(new Drill(code, day, what.getText().strip(), found.getText().strip()));
  }
}
