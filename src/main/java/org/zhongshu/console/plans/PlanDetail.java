package org.zhongshu.console.plans;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.PlanWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.words.Words;

/** A version of a plan: what it is, what can be done to it, and its parts on tabs. */
final class PlanDetail {
  /** The tabs, in their order. */
  enum Tab {
    OVERVIEW,
    PLACES,
    FORCES,
    RESPONSES,
    VERSIONS,
    DRILLS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What its buttons do beyond it. */
  interface Acts {
    void edit();

    void write();
  }

  private final Console console;
  private final Words words;
  private final PlansModel model;
  private final Telling telling;
  private final VBox root = new VBox();
  private final Label name = new Label();
  private final HBox mark = new HBox();
  private final Label state = new Label();
  private final Label exercise = new Label();
  private final Label facts = new Label();
  private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
  private final StackPane body = new StackPane();
  private final VBox head = new VBox(8);
  private final Node none;
  private final Button edit;
  private final Button review;
  private final Button force;
  private final Button retire;
  private final Button drill;
  private Tab shown = Tab.OVERVIEW;
  private PlansModel.@Nullable Detail told;
  private @Nullable PlanMovePane asking;
  private @Nullable PlanDrillsPart drills;

  PlanDetail(Console console, PlansModel model, Telling telling, Acts acts) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.telling = telling;
    this.none = new EmptyState("fth-clipboard", words.get("plans.none-chosen"));
    this.edit = button("plans.edit", "fth-edit-2", acts::edit);
    this.review = button("plans.review", "fth-check-square", this::review);
    this.force = button("plans.force", "fth-play-circle", this::putInForce);
    this.retire = button("plans.retire", "fth-archive", this::retire);
    this.drill = button("plans.drill", "fth-flag", this::drill);
    Button write = button("plans.export", "fth-upload", acts::write);
    name.getStyleClass().add("h1");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    mark.getStyleClass().add("mode-mark");
    mark.setAlignment(Pos.CENTER_LEFT);
    for (Label chip : List.of(state, exercise)) {
      chip.getStyleClass().addAll("chip", "plan-state");
      chip.setMinWidth(Region.USE_PREF_SIZE);
    }
    exercise.setText(words.get("plan.field.exercise"));
    facts.getStyleClass().addAll("small", "muted");
    facts.setWrapText(true);
    facts.setMinHeight(Region.USE_PREF_SIZE);
    HBox title = new HBox(8, mark, name, state, exercise);
    title.setAlignment(Pos.CENTER_LEFT);
    FlowPane buttons = new FlowPane(8, 8, edit, review, force, retire, drill, write);
    head.getStyleClass().add("plan-head");
    head.getChildren().setAll(title, facts, buttons);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    root.getChildren().setAll(head, tabBar(), body);
    tell();
  }

  private Button button(String action, String icon, Runnable run) {
    Button button = new Button(words.get("action." + action), Icons.of(icon));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private Node tabBar() {
    ToggleGroup group = new ToggleGroup();
    HBox bar = new HBox(4);
    bar.getStyleClass().add("plan-tabs");
    for (Tab tab : Tab.values()) {
      ToggleButton button = new ToggleButton(words.get("plans.tab." + tab.key()));
      button.getStyleClass().addAll("flat", "small");
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> show(tab));
      tabs.put(tab, button);
      bar.getChildren().add(button);
    }
    return bar;
  }

  Node node() {
    return root;
  }

  void show(Tab tab) {
    shown = tab;
    ToggleButton button = tabs.get(tab);
    if (button != null) {
      button.setSelected(true);
    }
    fill();
  }

  /** Brings everything in line with the model. */
  void tell() {
    PlansModel.Detail now = model.detail();
    for (Node each : root.getChildren()) {
      boolean there = now != null || each == body;
      each.setVisible(there);
      each.setManaged(there);
    }
    if (now != null) {
      head(now);
    }
    if (now == null || !now.equals(told)) {
      told = now;
      show(shown);
    }
  }

  private void head(PlansModel.Detail now) {
    PlanVersion it = now.shown();
    PlanHead of = it.plan().head();
    City city = console.desk().city();
    name.setText(of.name());
    mark.getChildren().setAll(Icons.of(Icons.mode(of.kind()), 20));
    mark.getStyleClass().setAll("mode-mark", Palette.token(of.kind()));
    state.setText(words.of(it.state()));
    exercise.setVisible(of.exercise());
    exercise.setManaged(of.exercise());
    facts.setText(
        words.get(
            "cli.plan.head",
            of.kind(),
            of.scene(),
            new PlanWords(words, city).areas(of.areas()),
            it.number(),
            it.state(),
            it.since(),
            telling.operator(it.operator())));
    edit.setDisable(!model.drafts());
    review.setDisable(!model.canReview());
    force.setDisable(!model.canPutInForce());
    retire.setDisable(!model.canRetire());
    drill.setDisable(!model.canDrill());
    count(Tab.PLACES, it.plan().places().size());
    count(Tab.FORCES, it.plan().forces().size());
    count(Tab.VERSIONS, now.versions().size());
    count(Tab.DRILLS, now.drills().size());
  }

  private void count(Tab tab, int many) {
    ToggleButton button = tabs.get(tab);
    if (button != null) {
      button.setText(words.get("plans.tab." + tab.key()) + " " + many);
    }
  }

  private void fill() {
    PlansModel.Detail now = told;
    if (now == null) {
      body.getChildren().setAll(none);
      return;
    }
    City city = console.desk().city();
    PlanParts parts = new PlanParts(words, city, now.shown().plan());
    drills = null;
    Node part =
        switch (shown) {
          case OVERVIEW -> parts.overview();
          case PLACES -> parts.places();
          case FORCES -> parts.forces();
          case RESPONSES -> parts.responses();
          case VERSIONS -> new PlanVersionsPart(words, city, now, telling::operator, model::choose);
          case DRILLS -> {
            PlanDrillsPart made =
                new PlanDrillsPart(
                    words,
                    now,
                    model.canDrill(),
                    LocalDate.ofInstant(console.now(), words.zone()),
                    telling::operator,
                    this::record);
            drills = made;
            yield made;
          }
        };
    boolean held = holdsKeys(body);
    body.getChildren().setAll(part);
    if (held) {
      give();
    }
  }

  /** What had the keys is gone: they must not fall into some field, where letters are text. */
  private void give() {
    Node part = body.getChildren().getFirst();
    Node table = part.lookup(".table-view");
    Focus.take(table == null ? part : table);
  }

  private static boolean holdsKeys(Node whole) {
    Node owner = whole.getScene() == null ? null : whole.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == whole) {
        return true;
      }
    }
    return false;
  }

  private void record(Drill drill) {
    model.run(
        new PlanStep.RecordDrill(drill),
        now -> console.notices().done(words.get("plans.drilled", now.plan().head().name())));
  }

  private void ask(String action, BiFunction<PlanVersion, String, PlanStep> step) {
    PlansModel.Detail now = told;
    if (now == null) {
      return;
    }
    rest();
    PlanVersion it = now.shown();
    PlanMovePane pane =
        new PlanMovePane(
            words,
            words.get("plans.ask." + action, it.plan().head().name(), it.number()),
            words.get("action.plans." + action),
            note ->
                model.run(
                    step.apply(it, note),
                    done -> {
                      rest();
                      console
                          .notices()
                          .done(
                              words.get(
                                  "plans.moved",
                                  done.plan().head().name(),
                                  done.number(),
                                  done.state()));
                    }),
            this::rest);
    asking = pane;
    head.getChildren().add(pane);
    pane.take();
  }

  void review() {
    if (model.canReview()) {
      ask("review", (it, note) -> new PlanStep.Review(it.plan().head().code(), it.number(), note));
    }
  }

  void putInForce() {
    if (model.canPutInForce()) {
      ask(
          "force",
          (it, note) -> new PlanStep.PutInForce(it.plan().head().code(), it.number(), note));
    }
  }

  void retire() {
    if (model.canRetire()) {
      ask("retire", (it, note) -> new PlanStep.Retire(it.plan().head().code(), it.number(), note));
    }
  }

  void drill() {
    show(Tab.DRILLS);
    if (drills != null) {
      drills.write();
    }
  }

  /** Whether something waits for a word. */
  boolean asks() {
    return asking != null || (drills != null && drills.writing());
  }

  void agree() {
    if (asking != null) {
      asking.agree();
    } else if (drills != null) {
      drills.put();
    }
  }

  /** Asks no more. */
  void rest() {
    PlanMovePane pane = asking;
    if (pane != null) {
      boolean held = holdsKeys(pane);
      head.getChildren().remove(pane);
      asking = null;
      if (held) {
        give();
      }
    }
  }

  /** One step back; false when there is none. */
  boolean back() {
    boolean asked = asking != null;
    rest();
    return asked;
  }
}
