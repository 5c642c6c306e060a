package org.zhongshu.console.mode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.zhongshu.city.City;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ModeHost;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.words.Words;

/** The four modes. Starting and ending always asks once more: no single key can do it. */
public final class ModeView implements ModeHost {
  private final Console console;
  private final Words words;
  private final City city;
  private final ModeModel model;
  private final BorderPane root = new BorderPane();
  private final List<ModeCard> cards = new ArrayList<>();
  private final ToggleGroup chosen = new ToggleGroup();
  private final HBox cardLine = new HBox(12);
  private final ModeForm form;
  private final InForcePane inForce;
  private final PreviewPane preview;
  private final AreaMapPane map;
  private final ItemsPane items;
  private final ActivationPane opened;
  private final VBox right;
  private final VBox modes;
  private final Timeline minutes;
  private final ChangeListener<ModeModel.Standing> changed = (_, _, _) -> show();
  private boolean summedUp;
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);

  public ModeView(Console console) {
    this.console = console;
    this.words = console.words();
    this.city = console.desk().city();
    this.model = new ModeModel(console);
    this.form = new ModeForm(words, city, model, this::start, this::toMap);
    ModeWords say = new ModeWords(console.desk(), words, console.clock());
    this.inForce =
        new InForcePane(words, city, model, this::take, this::approve, this::due, say, this::fill);
    this.preview = new PreviewPane(words, say, model);
    this.map = new AreaMapPane(console, form, model, say, this::toMap);
    ItemsModel due = new ItemsModel(console);
    ReportingModel reporting = new ReportingModel(console, due);
    this.items = new ItemsPane(console, say, due);
    this.opened =
        new ActivationPane(
            console,
            due,
            List.of(
                items,
                new RoundPane(console, say, due),
                new ForcesPane(console, due),
                new AttendancePane(console, reporting),
                new ReportingPane(console, reporting),
                new SummaryPane(console, due)),
            this::back);
    this.minutes = new Timeline(new KeyFrame(Duration.seconds(20), _ -> tick()));
    minutes.setCycleCount(Animation.INDEFINITE);
    for (ModeKind kind : ModeKind.values()) {
      ModeCard card = new ModeCard(words, kind);
      card.setToggleGroup(kind == ModeKind.DAILY ? null : chosen);
      card.setOnAction(_ -> choose(card));
      HBox.setHgrow(card, Priority.ALWAYS);
      cards.add(card);
      cardLine.getChildren().add(card);
    }
    ModeHistory history = new ModeHistory(words, city, model, console.clock(), this::sumUp);
    modes = new VBox(12, inForce, history);
    VBox.setVgrow(inForce, Priority.ALWAYS);
    VBox.setVgrow(history, Priority.ALWAYS);
    inForce.setPrefHeight(340);
    history.setPrefHeight(200);
    right = new VBox(modes);
    List.of(modes, preview, opened, map).forEach(it -> VBox.setVgrow(it, Priority.ALWAYS));
    HBox.setHgrow(form, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    form.setPrefWidth(560);
    right.setPrefWidth(640);
    HBox below = new HBox(12, form, right);
    BorderPane.setMargin(below, new Insets(12, 0, 0, 0));
    root.setPadding(new Insets(12));
    root.setTop(cardLine);
    root.setCenter(below);
    show();
    choose(cards.getLast());
  }

  @Override
  public String id() {
    return "mode";
  }

  @Override
  public String icon() {
    return "fth-layers";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    model.standing().addListener(changed);
    console.look().compactProperty().addListener(compact);
    compact(console.look().compact());
    model.attach();
    minutes.play();
    if (shows(opened)) {
      opened.attach();
    }
    if (shows(map)) {
      map.attach();
    }
    show();
  }

  @Override
  public void detach() {
    minutes.stop();
    model.detach();
    console.look().compactProperty().removeListener(compact);
    model.standing().removeListener(changed);
    opened.detach();
    map.detach();
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>();
    all.add(Action.of("mode.holiday", "fth-calendar", () -> choose(cards.get(1)), "Alt+1"));
    all.add(Action.of("mode.major", "fth-flag", () -> choose(cards.get(2)), "Alt+2"));
    all.add(Action.of("mode.emergency", "fth-alert-octagon", () -> choose(cards.get(3)), "Alt+3"));
    all.add(
        Action.of("mode.start", "fth-play", this::enter, "Shortcut+Enter")
            .when(() -> !model.busy().get()));
    all.add(
        Action.of("mode.back", "fth-arrow-left", this::leave, "Esc")
            .when(() -> !shows(modes) || inForce.fillingIn()));
    all.add(Action.of("mode.map", "fth-map", this::toMap, "Alt+M"));
    all.add(
        Action.of("mode.items", "fth-check-square", this::firstDue, "U")
            .when(() -> !model.inForce().isEmpty()));
    all.add(
        Action.of("mode.approve", "fth-check", this::approveFirst, "A")
            .when(() -> !model.waiting().isEmpty()));
    all.add(
        Action.of("mode.suggested", "fth-edit-3", inForce::takeFirst, "G")
            .when(() -> shows(modes) && !model.suggestions().isEmpty()));
    all.add(step("mode.change-level", "fth-bar-chart", StepPane.What.CHANGE_LEVEL, "L"));
    all.add(step("mode.extend", "fth-clock", StepPane.What.EXTEND, "P"));
    all.add(step("mode.end-it", "fth-square", StepPane.What.END, "E"));
    all.addAll(opened.actions());
    return all;
  }

  /** A step on one that is in force, which only its row asks more about. */
  private Action step(String name, String icon, StepPane.What what, String key) {
    return Action.of(name, icon, () -> inForce.open(what), key)
        .when(() -> shows(modes) && !model.inForce().isEmpty());
  }

  private void choose(ModeCard card) {
    if (card.kind() == ModeKind.DAILY) {
      card.setSelected(false);
      return;
    }
    card.setSelected(true);
    if (shows(opened)) {
      back();
    }
    form.setKind(card.kind());
    form.focusFirst();
  }

  @Override
  public void beginMode() {
    back();
    choose(cards.getLast());
  }

  @Override
  public void openDue(Activation by, MeasureItem item) {
    opened.detach();
    opened.turnTo(items.id());
    items.lead(item);
    due(by);
  }

  /** What is suggested stands in the form; a person looks at it and goes on. */
  private void fill(Suggestion it) {
    for (ModeCard card : cards) {
      card.setSelected(card.kind() == it.kind());
    }
    form.fill(it);
    form.focusFirst();
  }

  private boolean shows(Node what) {
    return right.getChildren().contains(what);
  }

  private void turnTo(Node what) {
    if (!shows(what)) {
      right.getChildren().setAll(what);
    }
    if (what == map) {
      map.attach();
    } else {
      map.detach();
    }
    // What was typed into the form stays while an activation has the whole width.
    form.setVisible(what != opened);
    form.setManaged(what != opened);
  }

  private void back() {
    opened.detach();
    if (summedUp) {
      // The next one is opened for what is due, unless somebody turns to its summary himself.
      summedUp = false;
      opened.turnTo("items");
    }
    boolean held = !shows(modes) && right.isFocusWithin();
    turnTo(modes);
    if (held) {
      // What had the keys is gone; else they would go to the first card of the page.
      root.requestFocus();
    }
  }

  private void leave() {
    if (shows(modes)) {
      inForce.leave();
      root.requestFocus();
    } else if (shows(preview)) {
      preview.leave();
    } else if (shows(map)) {
      toMap();
    } else if (!shows(opened) || !opened.leave()) {
      back();
    }
  }

  private void enter() {
    if (shows(preview)) {
      preview.confirm();
    } else if (shows(opened)) {
      opened.submit();
    } else {
      form.submit();
    }
  }

  private void compact(boolean small) {
    cardLine.setMinHeight(small ? 84 : 132);
    cardLine.setPrefHeight(small ? 84 : 132);
    cardLine.setMaxHeight(small ? 84 : 132);
    cards.forEach(card -> card.setCompact(small));
  }

  private void show() {
    Instant now = console.now();
    ModeKind leading =
        model.inForce().isEmpty() ? ModeKind.DAILY : model.inForce().getFirst().kind();
    for (ModeCard card : cards) {
      card.show(
          model.inForce(card.kind()).orElse(null),
          model.count(card.kind()),
          card.kind() == leading,
          city,
          now);
    }
    List<Activation> listed = new ArrayList<>(model.waiting());
    listed.addAll(model.inForce());
    inForce.show(listed, now);
  }

  private void tick() {
    Instant now = console.now();
    cards.forEach(card -> card.tick(now));
    inForce.tick(now);
    model.tick(now);
  }

  private void start(ModeStep.Propose step, ModeForm from) {
    model.preview(
        step,
        seen -> {
          preview.show(
              seen,
              words.get(seen.after().inForce() ? "mode.start" : "mode.propose"),
              () ->
                  model.step(
                      step,
                      now -> {
                        from.clear();
                        back();
                        // The keys of the page count again, and are not typed into the form.
                        root.requestFocus();
                        console.notices().done(told(now));
                      },
                      preview::refuse),
              () -> {
                back();
                from.focusFirst();
              });
          turnTo(preview);
        },
        refusal -> from.refuse(model.sentence(refusal)));
  }

  private String told(Activation now) {
    return switch (now.state()) {
      case PROPOSED -> words.get("mode.proposed.done", now.title());
      case SCHEDULED -> words.get("mode.scheduled.done", now.title(), now.startedAt());
      case IN_FORCE -> words.get("mode.started", now.kind(), now.title());
      case ENDED -> words.get("mode.ended.done", now.title());
      case WITHDRAWN -> words.get("mode.withdrawn.done", now.title());
    };
  }

  private void approveFirst() {
    model.waiting().stream()
        .filter(it -> it.state() == ActivationState.PROPOSED)
        .findFirst()
        .ifPresent(this::approve);
  }

  private void approve(Activation it) {
    ModeStep step = new ModeStep.Approve(it.id(), "");
    model.preview(
        step,
        seen -> {
          preview.show(
              seen,
              words.get("mode.approve"),
              () ->
                  model.step(
                      step,
                      now -> {
                        back();
                        root.requestFocus();
                        console
                            .notices()
                            .done(
                                now.state() == ActivationState.PROPOSED
                                    ? words.get("mode.approved.done", now.title())
                                    : told(now));
                      },
                      preview::refuse),
              this::back);
          turnTo(preview);
        },
        refusal -> console.notices().refused(refusal));
  }

  private void firstDue() {
    model.inForce().stream().filter(it -> it.plan() != null).findFirst().ifPresent(this::due);
  }

  private void due(Activation it) {
    // Only what stands in the window can take the keys.
    turnTo(opened);
    opened.show(it);
  }

  /** Opens one at its summary. */
  private void sumUp(Activation it) {
    opened.turnTo("summary");
    due(it);
    summedUp = true;
  }

  /** Areas on the map, beside the form; the same once more leads back. */
  private void toMap() {
    if (shows(map)) {
      back();
      form.focusAreas();
    } else {
      turnTo(map);
    }
  }

  private void take(StepPane pane) {
    pane.refuse("");
    ModeStep step;
    try {
      step = pane.step();
    } catch (DateTimeException e) {
      pane.refuse(words.get("mode.end.wrong", pane.untilTyped()));
      return;
    }
    model.preview(
        step,
        seen -> {
          preview.show(
              seen,
              words.get("mode.do." + pane.what().name()),
              () ->
                  model.step(
                      step,
                      now -> {
                        inForce.done(pane);
                        back();
                        root.requestFocus();
                        console.notices().done(done(pane.what(), now));
                        if (now.state() == ActivationState.ENDED) {
                          sumUp(now);
                        }
                      },
                      preview::refuse),
              () -> {
                back();
                pane.focusFirst();
              });
          turnTo(preview);
        },
        refusal -> pane.refuse(model.sentence(refusal)));
  }

  private String done(StepPane.What what, Activation now) {
    return switch (what) {
      case CHANGE_LEVEL ->
          words.get("mode.level.done", now.title(), words.get("level." + now.level().name()));
      case EXTEND -> words.get("mode.extend.done", now.title());
      case END, WITHDRAW -> told(now);
    };
  }
}
