package org.zhongshu.console.mode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
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
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.words.Words;

/** The four modes. Starting and ending always asks once more: no single key can do it. */
public final class ModeView implements ConsoleView {
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
  private final Timeline minutes;
  private final ListChangeListener<Activation> changed = _ -> show();
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);

  public ModeView(Console console) {
    this.console = console;
    this.words = console.words();
    this.city = console.desk().city();
    this.model = new ModeModel(console);
    this.form = new ModeForm(words, city, model, this::start);
    this.inForce = new InForcePane(words, city, model, this::take);
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
    VBox right = new VBox(12, inForce, new ModeHistory(words, city, model, console.clock()));
    VBox.setVgrow(inForce, Priority.ALWAYS);
    VBox.setVgrow(right.getChildren().getLast(), Priority.ALWAYS);
    inForce.setPrefHeight(340);
    ((VBox) right.getChildren().getLast()).setPrefHeight(200);
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
    model.inForce().addListener(changed);
    console.look().compactProperty().addListener(compact);
    compact(console.look().compact());
    model.attach();
    minutes.play();
    show();
  }

  @Override
  public void detach() {
    minutes.stop();
    model.detach();
    console.look().compactProperty().removeListener(compact);
    model.inForce().removeListener(changed);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("mode.holiday", "fth-calendar", () -> choose(cards.get(1)), "Alt+1"),
        Action.of("mode.major", "fth-flag", () -> choose(cards.get(2)), "Alt+2"),
        Action.of("mode.emergency", "fth-alert-octagon", () -> choose(cards.get(3)), "Alt+3"),
        Action.of("mode.start", "fth-play", form::submit, "Shortcut+Enter")
            .when(() -> !model.busy().get()));
  }

  private void choose(ModeCard card) {
    if (card.kind() == ModeKind.DAILY) {
      card.setSelected(false);
      return;
    }
    card.setSelected(true);
    form.setKind(card.kind());
    form.focusTitle();
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
    inForce.show(model.inForce(), now);
  }

  private void tick() {
    Instant now = console.now();
    cards.forEach(card -> card.tick(now));
    inForce.tick(now);
  }

  private void start(ModeStep.Activate step, ModeForm from) {
    String where = step.areas().isEmpty() ? "" : AreaWords.brief(city, words, step.areas());
    Runnable run =
        () ->
            model.step(
                step,
                now -> {
                  from.clear();
                  console.notices().done(words.get("mode.started", now.kind(), now.title()));
                },
                from::refuse);
    if (step.title().isBlank() || step.areas().isEmpty()) {
      // Nothing to ask about: the desk says what is missing.
      run.run();
      return;
    }
    console
        .notices()
        .confirm(
            words.get(
                "mode.start.sure", step.kind(), step.title().strip(), where, levelWords(step)),
            words.get("mode.start"),
            yes -> {
              if (yes) {
                run.run();
              }
            });
  }

  private String levelWords(ModeStep.Activate step) {
    return words.get("level." + step.level().name());
  }

  private void take(StepPane pane) {
    boolean ends = pane.what() == StepPane.What.END;
    pane.refuse("");
    console
        .notices()
        .confirm(
            words.get(ends ? "mode.end.sure" : "mode.level.sure", pane.activation().title()),
            words.get(ends ? "mode.end-it" : "mode.change-level"),
            yes -> {
              if (yes) {
                model.step(
                    pane.step(),
                    now -> {
                      inForce.done(pane);
                      console
                          .notices()
                          .done(
                              ends
                                  ? words.get("mode.ended.done", now.title())
                                  : words.get(
                                      "mode.level.done",
                                      now.title(),
                                      words.get("level." + now.level().name())));
                    },
                    pane::refuse);
              }
            });
  }
}
