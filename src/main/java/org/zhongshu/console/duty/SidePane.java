package org.zhongshu.console.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Keys;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.IncidentWords;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentReport;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.words.Words;

/** Handover on one side, information reports on the other; below, the form of a step. */
final class SidePane extends VBox {
  private final Console console;
  private final Words words;
  private final DutyModel model;
  private final DutyWords say;
  private final ToggleButton handoverSide;
  private final ToggleButton reportSide;
  private final TableView<Handover> handovers;
  private final TableView<Incident> incidents;
  private final VBox facts = new VBox(8);
  private final VBox below = new VBox();
  private final VBox lists = new VBox();
  private final FlowPane buttons = new FlowPane(8, 6);
  private final ScrollPane scroll;
  private @Nullable DutyForm form;
  private DutyModel.@Nullable Shown shown;
  private boolean onReports;
  private @Nullable Long soughtHandover;
  private @Nullable String soughtIncident;

  SidePane(Console console, DutyModel model, Runnable chosen) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.say = model.say();
    getStyleClass().add("panel");
    ToggleGroup group = new ToggleGroup();
    handoverSide = side("duty.handover", "4", group, () -> choose(false, chosen));
    reportSide = side("duty.reports", "5", group, () -> choose(true, chosen));
    handoverSide.setSelected(true);
    HBox head = new HBox(8, handoverSide, reportSide);
    head.getStyleClass().add("panel-header");
    handovers = DutyTables.of(words.get("duty.handover"), words.get("duty.handover.none"));
    DutyTables.column(handovers, words.get("duty.column.drawn"), 96, it -> say.at(it.drawnAt()));
    DutyTables.column(
        handovers, words.get("duty.column.state"), 110, it -> words.of(it.state()), SidePane::look);
    DutyTables.column(
        handovers,
        words.get("duty.column.signed"),
        150,
        it -> say.signature(it.incoming() == null ? it.outgoing() : it.incoming()));
    incidents = DutyTables.of(words.get("duty.reports"), words.get("duty.report.none"));
    DutyTables.column(incidents, words.get("duty.column.clock"), 164, this::clock, this::look);
    DutyTables.column(
        incidents,
        words.get("duty.column.what"),
        150,
        it -> words.of(it.grade()) + "  " + it.title());
    for (TableView<?> table : List.of(handovers, incidents)) {
      table.setPrefHeight(128);
      table.setMinHeight(100);
      table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> chosen.run());
    }
    lists.getChildren().setAll(handovers);
    VBox body = new VBox(10, below, facts);
    body.getStyleClass().add("duty-body");
    scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    buttons.getStyleClass().add("panel-footer");
    getChildren().setAll(head, lists, scroll, buttons);
  }

  private ToggleButton side(String key, String digit, ToggleGroup group, Runnable choose) {
    ToggleButton button = new ToggleButton(words.get(key), new KeyHint(digit));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setToggleGroup(group);
    button.getStyleClass().add("small");
    button.setAccessibleText(words.get(key));
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          choose.run();
        });
    return button;
  }

  /** Shows the one side or the other. */
  void choose(boolean reports, Runnable chosen) {
    onReports = reports;
    handoverSide.setSelected(!reports);
    reportSide.setSelected(reports);
    lists.getChildren().setAll(reports ? incidents : handovers);
    selectFirst();
    chosen.run();
  }

  boolean onReports() {
    return onReports;
  }

  TableView<Handover> handovers() {
    return handovers;
  }

  TableView<Incident> incidents() {
    return incidents;
  }

  TableView<?> table() {
    return onReports ? incidents : handovers;
  }

  @Nullable Handover handover() {
    return onReports ? null : handovers.getSelectionModel().getSelectedItem();
  }

  @Nullable Incident incident() {
    return onReports ? incidents.getSelectionModel().getSelectedItem() : null;
  }

  @Nullable DutyForm form() {
    return form;
  }

  /** Opens a form; null closes the one that is open. */
  void open(@Nullable DutyForm next) {
    form = next;
    if (next == null) {
      below.getChildren().clear();
    } else {
      below.getChildren().setAll(next);
      scroll.setVvalue(0);
      next.focusFirst();
    }
  }

  void show(DutyModel.Shown next) {
    shown = next;
    DutyTables.show(handovers, next.handovers(), Handover::id);
    DutyTables.show(incidents, next.incidents(), Incident::number);
    find();
    selectFirst();
    reportSide.setText(words.get("duty.reports.count", missed(next)));
    render();
  }

  private long missed(DutyModel.Shown next) {
    return next.incidents().stream().filter(it -> late(it, next)).count();
  }

  private boolean late(Incident it, DutyModel.Shown of) {
    return it.endedAt().isEmpty()
        && of.clocks().getOrDefault(it.number(), List.of()).stream()
            .anyMatch(clock -> clock.missed(console.now()));
  }

  /** Selects what was just worked on, once it is read. */
  void seek(@Nullable Handover handover, @Nullable Incident incident) {
    soughtHandover = handover == null ? null : Long.valueOf(handover.id());
    soughtIncident = incident == null ? null : incident.number();
  }

  private void find() {
    if (soughtHandover != null && DutyTables.select(handovers, Handover::id, soughtHandover)) {
      soughtHandover = null;
    }
    if (soughtIncident != null && DutyTables.select(incidents, Incident::number, soughtIncident)) {
      soughtIncident = null;
    }
  }

  private void selectFirst() {
    TableView<?> table = table();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /** Buttons of what can be done now. */
  void offer(List<Action> actions) {
    List<Node> offered = new ArrayList<>();
    for (Action action : actions) {
      Button button =
          new Button(
              words.get("action." + action.id()),
              action.keys().isEmpty()
                  ? Icons.of(action.icon(), 14)
                  : new KeyHint(Keys.words(action.keys().getFirst())));
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.getStyleClass().add("small");
      button.setFocusTraversable(false);
      button.setOnAction(_ -> action.fire());
      offered.add(button);
    }
    buttons.getChildren().setAll(offered);
  }

  // What is selected.

  void render() {
    Handover handover = handover();
    Incident incident = incident();
    if (handover != null) {
      render(handover);
    } else if (incident != null) {
      render(incident);
    } else {
      facts
          .getChildren()
          .setAll(
              new EmptyState(
                  onReports ? "fth-file-text" : "fth-repeat",
                  words.get(onReports ? "duty.reports.empty" : "duty.handover.empty")));
    }
  }

  private void render(Handover it) {
    List<Node> rows = new ArrayList<>();
    rows.add(
        text(
            words.get(
                "duty.handover.drawn",
                it.id(),
                model.telling().operator(it.drawnBy()),
                say.at(it.drawnAt()),
                say.at(it.until())),
            "muted"));
    rows.add(
        text(
            words.get(
                "duty.handover.signatures",
                say.signature(it.outgoing()),
                say.signature(it.incoming())),
            "strong"));
    if (it.state() == Handover.HandoverState.SIGNED) {
      rows.add(text(words.get("duty.handover.still"), "soon"));
    }
    Handover.Withdrawal gone = it.withdrawn();
    if (gone != null) {
      rows.add(
          text(
              words.get(
                  "duty.handover.gone",
                  model.telling().operator(gone.by()),
                  gone.at(),
                  gone.reason()),
              "muted"));
    }
    if (!it.words().isEmpty()) {
      rows.add(text(words.get("duty.handover.words", it.words()), ""));
    }
    HandoverItem.Topic topic = null;
    for (HandoverItem item : it.items()) {
      if (item.topic() != topic) {
        topic = item.topic();
        rows.add(text(words.of(topic), "form-name"));
      }
      rows.add(item(item));
    }
    for (Handover.Remark remark : it.remarks()) {
      rows.add(
          text(
              words.get(
                  "duty.handover.remark",
                  model.telling().operator(remark.by()),
                  remark.at(),
                  remark.words()),
              ""));
    }
    facts.getChildren().setAll(rows);
  }

  private Node item(HandoverItem it) {
    Label what = text(say.item(it), "");
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    Label due = new Label(say.due(it));
    due.getStyleClass().addAll("small", "muted");
    due.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(8, what, due);
  }

  private void render(Incident it) {
    DutyModel.Shown now = shown;
    Instant at = console.now();
    List<Node> rows = new ArrayList<>();
    rows.add(text(it.number() + "  " + it.title(), "strong"));
    List<ReportClock> clocks =
        now == null ? List.of() : now.clocks().getOrDefault(it.number(), List.of());
    for (ReportClock clock : clocks) {
      Label label = text(say.clock(clock, at), style(clock, at));
      label.setGraphic(Icons.of(icon(clock, at), 14));
      rows.add(label);
    }
    IncidentWords reports = model.reports();
    for (IncidentReport report : it.reports().reversed()) {
      rows.add(text(reports.kind(it, report), "form-name"));
      for (IncidentWords.Line line : reports.lines(it, report)) {
        Label name = new Label(line.name());
        name.getStyleClass().addAll("small", "muted");
        name.setMinWidth(72);
        Label says = text(line.text(), "");
        HBox.setHgrow(says, Priority.ALWAYS);
        rows.add(new HBox(8, name, says));
      }
    }
    facts.getChildren().setAll(rows);
  }

  private static String style(ReportClock it, Instant now) {
    if (it.metAt() != null) {
      return it.late() ? "soon" : "muted";
    }
    return it.missed(now) ? "over" : "soon";
  }

  private static String icon(ReportClock it, Instant now) {
    if (it.metAt() != null) {
      return "fth-check";
    }
    return it.missed(now) ? "fth-alert-triangle" : "fth-clock";
  }

  private static Label text(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMinWidth(0);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    return label;
  }

  private static DutyTables.Look look(Handover it) {
    return switch (it.state()) {
      case DRAWN, SIGNED -> new DutyTables.Look("fth-clock", "soon");
      case TAKEN -> new DutyTables.Look("fth-check", "muted");
      case WITHDRAWN -> new DutyTables.Look("fth-x", "muted");
    };
  }

  private @Nullable ReportClock open(Incident it) {
    DutyModel.Shown now = shown;
    return now == null || it.endedAt().isPresent()
        ? null
        : ReportClock.open(now.clocks().getOrDefault(it.number(), List.of())).orElse(null);
  }

  private String clock(Incident it) {
    ReportClock runs = open(it);
    if (runs == null) {
      return words.get(it.endedAt().isPresent() ? "duty.report.ended" : "duty.report.nothing-due");
    }
    return words.get(
        runs.missed(console.now()) ? "duty.clock.short.missed" : "duty.clock.short",
        runs.owed(),
        say.clock(runs.due(), console.now()));
  }

  private DutyTables.Look look(Incident it) {
    ReportClock runs = open(it);
    if (runs == null) {
      return new DutyTables.Look("fth-check", "muted");
    }
    return runs.missed(console.now())
        ? new DutyTables.Look("fth-alert-triangle", "over")
        : new DutyTables.Look("fth-clock", "soon");
  }
}
