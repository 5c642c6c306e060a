package org.zhongshu.console.figures;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Sheet;
import org.zhongshu.console.figures.FiguresModel.Cases;
import org.zhongshu.console.figures.FiguresModel.Part;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.EvaluationWords;
import org.zhongshu.desk.FigureQuestions.Book;
import org.zhongshu.desk.FigureQuestions.ToEvaluate;
import org.zhongshu.desk.FigureWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/** 统计、评价: the figures of a month with the cases behind each, and what waits to be evaluated. */
public final class FiguresView implements ConsoleView {
  private static final double BELOW = 280;

  private final Words words;
  private final FiguresModel model;
  private final FigureWords say;
  private final EvaluationWords evaluation;
  private final BorderPane root = new BorderPane();
  private final Label month = new Label();
  private final Label asOf = new Label();
  private final ChoiceBox<Grouping> grouping = new ChoiceBox<>();
  private final SheetTable sheet;
  private final CasesPane<CaseSummary> cases;
  private final CasesPane<ToEvaluate> waiting;
  private final ChangeListener<@Nullable Book> figures = (_, _, now) -> show(now);
  private final ChangeListener<@Nullable Cases> listed = (_, _, now) -> list(now);
  private final ChangeListener<List<ToEvaluate>> waits = (_, _, now) -> await(now);
  private final ChangeListener<Boolean> busy = (_, _, reading) -> head(reading);

  public FiguresView(Console console) {
    this.words = console.words();
    this.model = new FiguresModel(console);
    Telling telling = new Telling(console.desk(), words);
    this.say = new FigureWords(words, telling);
    this.evaluation = new EvaluationWords(words);
    this.sheet = new SheetTable(words, say, model::choose);
    this.cases =
        new CasesPane<CaseSummary>(
                words,
                words.get("figures.behind"),
                CaseSummary::number,
                console.navigator()::showCase)
            .column(words.get("figures.column.number"), 140, CaseSummary::number)
            .column(words.get("figures.column.stage"), 70, row -> words.of(row.stage()))
            .column(words.get("figures.column.unit"), 110, row -> unit(row, telling))
            .column(words.get("figures.column.title"), 220, CaseSummary::title);
    this.waiting =
        new CasesPane<ToEvaluate>(
                words,
                words.get("figures.to-evaluate"),
                it -> it.row().number(),
                console.navigator()::showCase)
            .column(words.get("figures.column.number"), 140, it -> it.row().number())
            .column(words.get("figures.column.waits"), 90, this::waitsFor)
            .column(
                words.get("figures.column.signs"), 330, it -> evaluation.signs(it.evaluation()));
    build();
  }

  private static String unit(CaseSummary row, Telling telling) {
    String lead = row.lead();
    return lead == null ? row.leadWords() : telling.unit(lead);
  }

  private String waitsFor(ToEvaluate it) {
    boolean check = !it.evaluation().signs().isEmpty() && it.evaluation().secondCheck() == null;
    return words.get(
        it.toCallBack() && check
            ? "figures.waits.both"
            : it.toCallBack() ? "figures.waits.call-back" : "figures.waits.check");
  }

  private void build() {
    month.getStyleClass().add("h3");
    month.setMinWidth(Region.USE_PREF_SIZE);
    asOf.getStyleClass().addAll("small", "muted");
    grouping.getItems().setAll(Grouping.values());
    grouping.setValue(model.by());
    grouping.setAccessibleText(words.get("figures.by"));
    grouping.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Grouping by) {
            return by == null ? "" : words.of(by);
          }

          @Override
          public Grouping fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    grouping.valueProperty().addListener((_, _, by) -> model.by(by));
    Label by = new Label(words.get("figures.by"));
    by.setLabelFor(grouping);
    by.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar =
        new HBox(
            8,
            button("figures.month-before", "fth-chevron-left", () -> model.month(-1)),
            month,
            button("figures.month-after", "fth-chevron-right", () -> model.month(1)),
            by,
            grouping,
            button("figures.reload", "fth-refresh-cw", model::load),
            asOf);
    bar.getStyleClass().add("toolbar");
    bar.setAlignment(Pos.CENTER_LEFT);
    cases.above(parts());
    HBox below = new HBox(12, cases, waiting);
    HBox.setHgrow(cases, Priority.ALWAYS);
    HBox.setHgrow(waiting, Priority.ALWAYS);
    cases.setPrefWidth(640);
    waiting.setPrefWidth(600);
    below.setPrefHeight(BELOW);
    below.setPadding(new Insets(12, 0, 0, 0));
    BorderPane body = new BorderPane(sheet);
    body.setBottom(below);
    body.setPadding(new Insets(12));
    root.setTop(bar);
    root.setCenter(body);
    head(false);
  }

  private Button button(String key, String icon, Runnable run) {
    Button button = new Button(words.get("action." + key), Icons.of(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private HBox parts() {
    HBox box = new HBox(4);
    ToggleGroup group = new ToggleGroup();
    for (Part part : Part.values()) {
      ToggleButton button = new ToggleButton(words.get("figures.part." + part.name()));
      button.getStyleClass().add("small");
      button.setToggleGroup(group);
      button.setSelected(part == model.part());
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            model.part(part);
          });
      box.getChildren().add(button);
    }
    box.setPadding(new Insets(4, 8, 4, 8));
    return box;
  }

  @Override
  public String id() {
    return "figures";
  }

  @Override
  public String icon() {
    return "fth-bar-chart-2";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    model.book().addListener(figures);
    model.cases().addListener(listed);
    model.waiting().addListener(waits);
    model.busy().addListener(busy);
    model.attach();
    sheet.requestFocus();
  }

  @Override
  public void detach() {
    model.detach();
    model.busy().removeListener(busy);
    model.waiting().removeListener(waits);
    model.cases().removeListener(listed);
    model.book().removeListener(figures);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("figures.month-before", "fth-chevron-left", () -> model.month(-1), "Alt+Left"),
        Action.of("figures.month-after", "fth-chevron-right", () -> model.month(1), "Alt+Right"),
        Action.of("figures.group", "fth-layers", this::nextGrouping, "G"),
        Action.of("figures.reload", "fth-refresh-cw", model::load, "R"),
        Action.of("figures.table", "fth-grid", sheet::requestFocus, "Alt+1"),
        Action.of("figures.cases", "fth-list", cases::focus, "Alt+2"),
        Action.of("figures.waiting", "fth-check-square", waiting::focus, "Alt+3"));
  }

  private void nextGrouping() {
    Grouping[] all = Grouping.values();
    grouping.setValue(all[(grouping.getValue().ordinal() + 1) % all.length]);
  }

  private void head(boolean reading) {
    month.setText(model.month().toString());
    Book book = model.book().get();
    asOf.setText(
        reading
            ? words.get("figures.reading")
            : book == null ? "" : words.get("figures.as-of", book.asOf(), book.cases()));
  }

  private void show(@Nullable Book now) {
    if (now != null) {
      head(false);
      sheet.show(now);
    }
  }

  private void list(@Nullable Cases now) {
    if (now == null) {
      cases.show(words.get("figures.behind"), "", List.of());
      return;
    }
    var of = now.of();
    String value = say.value(of.indicator(), of.group().now());
    cases.show(
        words.of(of.indicator()) + "  " + value,
        words.get(
                "figures.beside",
                say.parts(of.indicator(), of.group().now()),
                beside(of, of.group().before()),
                beside(of, of.group().yearBefore()))
            + (now.all() > now.rows().size()
                ? "  " + words.get("figures.more", now.all() - now.rows().size())
                : ""),
        now.rows());
  }

  private String beside(FiguresModel.Chosen of, Sheet other) {
    return other.of(of.indicator()).value().isEmpty()
        ? words.get("figures.beside.none")
        : words.get(
            "figures.beside.change",
            say.value(of.indicator(), other),
            say.change(of.indicator(), of.group().now(), other));
  }

  private void await(List<ToEvaluate> now) {
    waiting.show(
        words.get("figures.to-evaluate"),
        words.get(
            "figures.to-evaluate.note", now.size() + (now.size() >= FiguresModel.SHOWN ? "+" : "")),
        now);
  }
}
