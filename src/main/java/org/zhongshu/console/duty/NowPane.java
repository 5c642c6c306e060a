package org.zhongshu.console.duty;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.DutyQuestions.OnWatch;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.duty.RosterCheck;
import org.zhongshu.duty.Shift;
import org.zhongshu.words.Words;

/** Who is on now, and the roster of the coming days with what is wrong with it. */
final class NowPane extends VBox {
  private final Console console;
  private final Words words;
  private final DutyModel model;
  private final DutyWords say;
  private final Label answering = new Label();
  private final VBox people = new VBox(6);
  private final Label modes = new Label();
  private final TableView<Shift> roster;
  private final Label beside = new Label();
  private final VBox findings = new VBox(2);
  private final ComboBox<String> areas;
  private boolean filling;

  NowPane(Console console, DutyModel model) {
    super(12);
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.say = model.say();
    answering.setWrapText(true);
    answering.setMinHeight(Region.USE_PREF_SIZE);
    answering.getStyleClass().add("strong");
    areas = DutyForm.choice(List.of(), "", this::areaName);
    areas.setAccessibleText(words.get("duty.area"));
    areas.setMaxWidth(Double.MAX_VALUE);
    areas.valueProperty().addListener((_, _, code) -> chosen(code));
    VBox body = new VBox(8, areas, answering, people);
    body.getStyleClass().add("duty-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox now = DutyTables.panel(words.get("duty.now"), "Q", modes, scroll);
    roster = DutyTables.of(words.get("duty.roster"), words.get("duty.roster.none"));
    DutyTables.column(roster, words.get("duty.column.when"), 138, say::shortSpan);
    DutyTables.column(
        roster,
        words.get("duty.column.who"),
        150,
        it -> it.mode() == null ? it.person() : it.person() + "  " + words.of(it.mode()));
    VBox.setVgrow(roster, Priority.ALWAYS);
    findings.getStyleClass().add("duty-findings");
    VBox below = DutyTables.panel(words.get("duty.roster"), "3", beside, roster, findings);
    now.setPrefHeight(330);
    below.setPrefHeight(280);
    VBox.setVgrow(now, Priority.ALWAYS);
    VBox.setVgrow(below, Priority.ALWAYS);
    getChildren().addAll(now, below);
  }

  TableView<Shift> roster() {
    return roster;
  }

  Node areas() {
    return areas;
  }

  private String areaName(String code) {
    return model.telling().area(code);
  }

  private void chosen(String code) {
    if (!filling && code != null && !code.isEmpty()) {
      model.choose(code);
    }
  }

  void show(DutyModel.Shown shown) {
    OnWatch watch = shown.watch();
    fillAreas(watch.area());
    answering.setText(say.answering(watch));
    modes.setText(
        watch.modes().isEmpty() ? words.get("duty.roster.daily") : words.tell(watch.modes()));
    people.getChildren().clear();
    watch.roster().on().forEach(it -> people.getChildren().add(person(it, "")));
    if (watch.roster().on().isEmpty()) {
      people.getChildren().add(remark("fth-alert-triangle", words.get("duty.now.nobody"), "over"));
    }
    watch
        .roster()
        .displaced()
        .forEach(it -> people.getChildren().add(person(it, words.get("duty.now.displaced"))));
    watch
        .roster()
        .next()
        .forEach(it -> people.getChildren().add(person(it, words.get("duty.now.next"))));
    DutyTables.show(roster, shown.shifts(), Shift::id);
    List<RosterCheck.Finding> wrong = shown.findings();
    beside.setText(words.get("duty.roster.beside", shown.shifts().size(), wrong.size()));
    findings.getChildren().clear();
    wrong.stream()
        .limit(3)
        .forEach(
            it ->
                findings.getChildren().add(remark("fth-alert-triangle", say.finding(it), "soon")));
    if (wrong.size() > 3) {
      findings
          .getChildren()
          .add(remark("", words.get("duty.roster.more", wrong.size() - 3), "muted"));
    }
    findings.setVisible(!wrong.isEmpty());
    findings.setManaged(!wrong.isEmpty());
  }

  private void fillAreas(String chosen) {
    filling = true;
    City city = console.desk().city();
    List<String> codes = new ArrayList<>();
    codes.add(city.profile().code());
    city.jurisdictions().stream().map(Jurisdiction::id).forEach(codes::add);
    if (!codes.contains(chosen)) {
      codes.add(chosen);
    }
    if (!areas.getItems().equals(codes)) {
      areas.getItems().setAll(codes);
    }
    areas.setValue(chosen);
    filling = false;
  }

  private static Label remark(String icon, String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("small", style);
    if (!icon.isEmpty()) {
      label.setGraphic(Icons.of(icon, 14));
    }
    return label;
  }

  private Node person(Shift it, String mark) {
    Label post = new Label(words.of(it.post()));
    post.getStyleClass().addAll("small", "muted");
    post.setMinWidth(56);
    Label name = new Label(it.person());
    name.setWrapText(true);
    name.getStyleClass().add(mark.isEmpty() ? "strong" : "muted");
    Label phone = new Label(it.phone());
    Label span = new Label(mark.isEmpty() ? say.span(it) : mark + "  " + say.span(it));
    for (Label each : List.of(phone, span)) {
      each.getStyleClass().addAll("small", "muted");
      each.setWrapText(true);
    }
    VBox text = mark.isEmpty() ? new VBox(name, phone, span) : new VBox(name, span);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    HBox row = new HBox(8, post, text);
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }
}
