package org.zhongshu.console.mode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.console.widget.Tiles;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.words.Words;

/**
 * The form that starts an activation. It keeps what was typed until it was started: live updates
 * never touch it.
 */
final class ModeForm extends VBox {
  private final Words words;
  private final City city;
  private final ModeModel model;
  private final BiConsumer<ModeStep.Propose, ModeForm> start;
  private final Label heading = new Label();
  private final TextField title = new TextField();
  private final Map<Grade, RadioButton> levels = new EnumMap<>(Grade.class);
  private final ToggleGroup level = new ToggleGroup();
  private final CheckBox whole = new CheckBox();
  private final Map<String, CheckBox> areas = new LinkedHashMap<>();
  private final TilePane tiles = new TilePane(8, 6);

  /** Ticked areas that are no jurisdiction, such as a township. */
  private final Map<String, CheckBox> smaller = new LinkedHashMap<>();

  private final ComboBox<PlanChoice> plan = new ComboBox<>();
  private final TextField startAt = new TextField();
  private final ProseField basis = new ProseField(2);
  private final Label basisName = new Label();
  private final TextField end = new TextField();
  private final Label endName;
  private final Label refusal = new Label();
  private final ReadOnlyObjectWrapper<List<String>> chosen = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ModeKind> meant =
      new ReadOnlyObjectWrapper<>(ModeKind.EMERGENCY);
  private final Runnable toMap;
  private ModeKind kind = ModeKind.EMERGENCY;

  /**
   * @param start asked to take the step
   * @param toMap asked to show the areas on the map
   */
  ModeForm(
      Words words,
      City city,
      ModeModel model,
      BiConsumer<ModeStep.Propose, ModeForm> start,
      Runnable toMap) {
    this.toMap = toMap;
    this.words = words;
    this.city = city;
    this.model = model;
    this.start = start;
    this.endName = new Label(words.get("mode.end"));
    getStyleClass().add("panel");
    heading.getStyleClass().add("h3");
    Label note = new Label(words.get("mode.form.note"));
    note.getStyleClass().addAll("small", "muted");
    HBox head = new HBox(8, heading, note);
    head.getStyleClass().add("panel-header");

    GridPane grid = new GridPane(12, 10);
    grid.getStyleClass().add("mode-form");
    ColumnConstraints names = new ColumnConstraints(84);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    grid.getColumnConstraints().setAll(names, values);
    grid.addRow(0, new Label(words.get("mode.level")), levelLine());
    grid.addRow(1, new Label(words.get("mode.areas")), areaList());
    grid.addRow(2, name("mode.plan", plan), plan);
    basisName.setLabelFor(basis);
    grid.addRow(3, basisName, basis);
    grid.addRow(4, name("mode.title", title), title);
    grid.addRow(5, name("mode.start-at", startAt), new HBox(12, startAt, endName, end));
    for (Node child : grid.getChildren()) {
      GridPane.setValignment(child, VPos.TOP);
      if (child instanceof Label label && GridPane.getColumnIndex(child) == 0) {
        label.getStyleClass().add("form-name");
      }
    }
    title.setPromptText(words.get("mode.title.prompt"));
    startAt.setPromptText(words.get("mode.start-at.prompt"));
    end.setPromptText(words.get("mode.end.prompt"));
    endName.setLabelFor(end);
    endName.getStyleClass().add("form-name");
    endName.setMinWidth(Region.USE_PREF_SIZE);
    List.of(startAt, end).forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
    basis.setMinHeight(60);
    buildPlans();
    title.setAccessibleText(words.get("mode.title"));
    startAt.setAccessibleText(words.get("mode.start-at"));
    end.setAccessibleText(words.get("mode.end"));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll, foot());
    setKind(ModeKind.EMERGENCY);
  }

  private void buildPlans() {
    plan.setMaxWidth(Double.MAX_VALUE);
    plan.setAccessibleText(words.get("mode.plan"));
    plan.setPromptText(words.get("mode.plan.choose"));
    plan.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable PlanChoice choice) {
            PlanVersion version = choice == null ? null : choice.version();
            return choice == null
                ? ""
                : version == null
                    ? words.get("mode.plan.none")
                    : words.get("mode.plan.name", version.plan().head().name(), version.number());
          }

          @Override
          public @Nullable PlanChoice fromString(String text) {
            return null;
          }
        });
    plan.valueProperty().addListener((_, _, _) -> follow(chosenPlan()));
    model.plans().addListener((ListChangeListener<PlanVersion>) _ -> offerPlans());
    offerPlans();
  }

  /**
   * What can be chosen.
   *
   * @param version null to do without a plan
   */
  private record PlanChoice(@Nullable PlanVersion version) {}

  private static @Nullable String code(PlanChoice choice) {
    PlanVersion version = choice.version();
    return version == null ? null : version.plan().head().code();
  }

  private @Nullable PlanVersion chosenPlan() {
    PlanChoice choice = plan.getValue();
    return choice == null ? null : choice.version();
  }

  /** Those for this mode; one that was chosen stays chosen as long as it is in force. */
  private void offerPlans() {
    PlanChoice before = plan.getValue();
    List<PlanChoice> offered = new ArrayList<>();
    model.plans().stream()
        .filter(it -> it.plan().head().kind() == kind)
        .forEach(it -> offered.add(new PlanChoice(it)));
    boolean single = offered.size() == 1;
    // Before the plans are known there is nothing to choose from, not even to do without.
    if (model.known()) {
      offered.add(new PlanChoice(null));
    }
    // A list that is replaced under a chosen row would show another row's words.
    plan.setValue(null);
    plan.getItems().setAll(offered);
    // Of several none is offered before the others: the wrong plan is worse than one more key.
    plan.setValue(offered.contains(before) ? before : single ? offered.getFirst() : null);
    follow(chosenPlan());
  }

  /** A plan says at which levels and where it can be activated. */
  private void follow(@Nullable PlanVersion version) {
    title.setPromptText(
        version == null ? words.get("mode.title.prompt") : version.plan().head().name());
    levels.forEach(
        (grade, button) -> {
          boolean known =
              version == null
                  ? kind != ModeKind.EMERGENCY || grade != Grade.ORDINARY
                  : version.plan().knows(grade);
          button.setDisable(!known);
          if (!known && button.isSelected()) {
            level.selectToggle(null);
          }
        });
    if (level.getSelectedToggle() == null) {
      levels.values().stream()
          .filter(button -> !button.isDisabled() && kind != ModeKind.EMERGENCY)
          .findFirst()
          .ifPresent(level::selectToggle);
    }
    if (version != null && chosenAreas().isEmpty()) {
      tick(version.plan().head().areas());
    }
  }

  /** Ticks these and no others; what has no box of its own, such as a township, gets one. */
  private void tick(List<String> where) {
    whole.setSelected(where.contains(city.profile().code()));
    areas.forEach((id, box) -> box.setSelected(where.contains(id)));
    tiles.getChildren().removeAll(smaller.values());
    smaller.clear();
    for (String code : where) {
      if (!code.equals(city.profile().code()) && !areas.containsKey(code)) {
        CheckBox box = new CheckBox(AreaWords.name(city, code));
        box.setAccessibleText(city.area(code).map(Area::name).orElse(code));
        box.setSelected(true);
        box.selectedProperty().addListener((_, _, _) -> tell());
        smaller.put(code, box);
        tiles.getChildren().add(box);
      }
    }
    tell();
  }

  private Label name(String key, Node of) {
    Label label = new Label(words.get(key));
    label.setLabelFor(of);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Node levelLine() {
    FlowPane line = new FlowPane(16, 4);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(32);
    for (Grade grade : Grade.values()) {
      RadioButton button = new RadioButton();
      button.setToggleGroup(level);
      button.setGraphic(new HBox(new LevelChip(words, grade, true)));
      button.getStyleClass().add("level-choice");
      button.setAccessibleText(words.get("level." + grade.name()));
      levels.put(grade, button);
      line.getChildren().add(button);
    }
    noLevel().setSelected(true);
    return line;
  }

  private RadioButton noLevel() {
    return Objects.requireNonNull(levels.get(Grade.ORDINARY));
  }

  private Node areaList() {
    whole.setText(words.get("areas.whole"));
    tiles.setPrefTileWidth(116);
    tiles.setTileAlignment(Pos.CENTER_LEFT);
    tiles.setPrefColumns(4);
    for (Jurisdiction jurisdiction : city.jurisdictions()) {
      CheckBox box = new CheckBox(jurisdiction.shortName());
      box.setAccessibleText(jurisdiction.name());
      areas.put(jurisdiction.id(), box);
      tiles.getChildren().add(box);
    }
    Tiles.oneStop(tiles);
    tiles.disableProperty().bind(whole.selectedProperty());
    whole.selectedProperty().addListener((_, _, _) -> tell());
    areas.values().forEach(box -> box.selectedProperty().addListener((_, _, _) -> tell()));
    Button map = new Button(words.get("mode.map"), new KeyHint("Alt+M"));
    map.setContentDisplay(ContentDisplay.RIGHT);
    map.getStyleClass().add("small");
    map.setOnAction(_ -> toMap.run());
    // In an emergency each key counts: Tab leads on to the plan, the map has its own key.
    map.setFocusTraversable(false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(12, whole, gap, map);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox list = new VBox(8, first, tiles);
    list.setPadding(new Insets(6, 0, 0, 0));
    return list;
  }

  private void tell() {
    chosen.set(chosenAreas());
  }

  /** Codes and ids of the areas that are chosen now; the city's code for all of it. */
  ReadOnlyObjectProperty<List<String>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The mode that is filled in. */
  ReadOnlyObjectProperty<ModeKind> meant() {
    return meant.getReadOnlyProperty();
  }

  /** Takes a jurisdiction in or out; taken out of the whole city, the others stay. */
  void toggle(String jurisdiction) {
    CheckBox box = areas.get(jurisdiction);
    if (box == null) {
      return;
    }
    if (whole.isSelected()) {
      whole.setSelected(false);
      areas.forEach((id, each) -> each.setSelected(!id.equals(jurisdiction)));
    } else {
      box.setSelected(!box.isSelected());
    }
  }

  private Node foot() {
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refusal.setGraphic(Icons.of("fth-slash"));
    HBox.setHgrow(refusal, Priority.ALWAYS);
    refusal.setMaxWidth(Double.MAX_VALUE);
    refuse("");
    Button go = new Button(words.get("mode.look"), new KeyHint("Ctrl+Enter"));
    go.setContentDisplay(ContentDisplay.RIGHT);
    go.getStyleClass().add("primary");
    go.setMinWidth(Region.USE_PREF_SIZE);
    go.setOnAction(_ -> submit());
    go.disableProperty().bind(model.busy());
    HBox foot = new HBox(12, refusal, go);
    foot.getStyleClass().add("panel-footer");
    foot.setAlignment(Pos.CENTER_RIGHT);
    return foot;
  }

  /** Which mode is to be started; daily is never. */
  void setKind(ModeKind next) {
    if (next == ModeKind.DAILY) {
      return;
    }
    kind = next;
    meant.set(next);
    heading.setText(words.get("mode.form.heading", words.of(next)));
    boolean emergency = next == ModeKind.EMERGENCY;
    basisName.setText(words.get(emergency ? "mode.order" : "mode.basis"));
    basis.setAccessibleText(basisName.getText());
    basis.setPromptText(words.get(emergency ? "mode.order.prompt" : "mode.basis.prompt"));
    // An emergency has no "no level".
    noLevel().setDisable(emergency);
    if (emergency && noLevel().isSelected()) {
      level.selectToggle(null);
    } else if (!emergency && level.getSelectedToggle() == null) {
      noLevel().setSelected(true);
    }
    offerPlans();
    refuse("");
  }

  /** What scrolls has its fields in the scene only once it was drawn. */
  void focusFirst() {
    Focus.take(
        levels.values().stream()
            .filter(button -> button.isSelected() && !button.isDisabled())
            .findFirst()
            .or(() -> levels.values().stream().filter(button -> !button.isDisabled()).findFirst())
            .map(Node.class::cast)
            .orElse(plan));
  }

  /** Where the areas are chosen by name. */
  void focusAreas() {
    Focus.take(whole);
  }

  /** Whether a step is possible here at all; the desk has the last word. */
  void submit() {
    refuse("");
    Instant from;
    Instant until;
    try {
      from = time(startAt);
    } catch (DateTimeException e) {
      refuse(words.get("mode.start.wrong", startAt.getText().strip()));
      startAt.requestFocus();
      return;
    }
    try {
      until = time(end);
    } catch (DateTimeException e) {
      refuse(words.get("mode.end.wrong", end.getText().strip()));
      end.requestFocus();
      return;
    }
    PlanVersion by = chosenPlan();
    start.accept(
        new ModeStep.Propose(
            kind,
            chosenLevel(),
            title.getText(),
            chosenAreas(),
            from,
            until,
            null,
            by == null ? null : by.plan().head().code(),
            basis.getText()),
        this);
  }

  private @Nullable Instant time(TextField field) {
    return field.getText().isBlank() ? null : model.time(field.getText());
  }

  private Grade chosenLevel() {
    return levels.entrySet().stream()
        .filter(entry -> entry.getValue().isSelected())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Grade.ORDINARY);
  }

  private List<String> chosenAreas() {
    if (whole.isSelected()) {
      return List.of(city.profile().code());
    }
    return Stream.of(areas, smaller)
        .flatMap(boxes -> boxes.entrySet().stream())
        .filter(entry -> entry.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Says why it could not be started; empty to say nothing. */
  void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
  }

  /** Fills in what is suggested; the order or basis stays to be written by a person. */
  void fill(Suggestion it) {
    clear();
    setKind(it.kind());
    tick(it.areas());
    // Where none fits it is to be done without, even if there is only one that could be offered.
    plan.setValue(
        plan.getItems().stream()
            .filter(choice -> Objects.equals(code(choice), it.plan()))
            .findFirst()
            .orElse(null));
    RadioButton meant = levels.get(it.level());
    if (meant != null && !meant.isDisabled()) {
      meant.setSelected(true);
    }
    startAt.setText(typed(it.start()));
    end.setText(typed(it.end()));
    nameApart(it);
  }

  /** Beside one of the same plan that is in force elsewhere, a second one needs its own name. */
  private void nameApart(Suggestion it) {
    PlanVersion by = chosenPlan();
    String name = by == null ? "" : by.plan().head().name();
    boolean taken =
        Stream.of(model.inForce(), model.waiting())
            .flatMap(List::stream)
            .anyMatch(each -> each.kind() == it.kind() && each.title().equals(name));
    if (taken) {
      title.setText(words.get("signal.at-level", name, AreaWords.brief(city, words, it.areas())));
    }
  }

  private String typed(@Nullable Instant at) {
    return at == null ? "" : ModeModel.MINUTE.format(at.atZone(words.zone()));
  }

  /** It was started: the next one begins with an empty form. */
  void clear() {
    title.clear();
    startAt.clear();
    basis.clear();
    end.clear();
    plan.setValue(null);
    tick(List.of());
    level.selectToggle(kind == ModeKind.EMERGENCY ? null : noLevel());
    offerPlans();
    refuse("");
  }
}
