package org.zhongshu.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.words.Words;

/**
 * Above every page of a training's store (演练条、回放条): a word, an icon and a colour that nothing else
 * has, so that it can't be taken for the real thing; the scenario, its clock and how fast it goes.
 */
final class TrainingBar extends HBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Console console;
  private final Words words;
  private final TrainingMark mark;
  private final @Nullable TrainingControl control;
  private final @Nullable TrainingActions steering;
  private final Label clock = label("clock");
  private final Label pace = label("pace");
  private final Label seen = new Label();
  private final Button pause = new Button();
  private final FontIcon pauseIcon = Icons.of("fth-pause", 14);
  private final TextField minute = new TextField();
  private final Map<String, String> names = new HashMap<>();

  /** The seat that the bar speaks of; empty for none. */
  private String told = "";

  /**
   * @param control what steers it; null where nothing does, and the bar only tells
   */
  TrainingBar(
      Console console, @Nullable TrainingControl control, @Nullable TrainingActions steering) {
    this.console = console;
    this.words = console.words();
    this.mark = Objects.requireNonNull(console.desk().store().training());
    this.control = control;
    this.steering = steering;
    boolean replay = control != null && control.kind() == TrainingControl.Kind.REPLAY;
    getStyleClass().addAll("training-bar", replay ? "replay" : "training");
    Label word = label("word");
    word.setText(words.get(replay ? "training.bar.replay" : "training.bar.word"));
    word.setGraphic(Icons.of(replay ? "fth-rewind" : "fth-target", 18));
    Label name = new Label(mark.name());
    name.getStyleClass().add("name");
    name.setTooltip(
        new Tooltip(words.get(replay ? "training.bar.replay.more" : "training.bar.more")));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    seen.getStyleClass().add("seen");
    HBox.setHgrow(seen, Priority.SOMETIMES);
    getChildren().addAll(word, name, clock, pace, gap, seen);
    if (steering != null) {
      steer(steering);
    }
    if (replay) {
      console
          .work()
          .ask(
              () -> console.desk().places().operators(),
              all -> all.forEach(it -> names.put(it.id(), it.name())),
              console.notices()::failed);
    }
    tick();
  }

  private void steer(TrainingActions actions) {
    for (Action action : actions.all()) {
      Button button = action.id().equals("training.pause") ? pause : new Button();
      button.setGraphic(
          action.id().equals("training.pause") ? pauseIcon : Icons.of(action.icon(), 14));
      String keys = action.keys().getFirst().getDisplayText();
      button.setTooltip(new Tooltip(words.get("action." + action.id()) + "  " + keys));
      button.setAccessibleText(words.get("action." + action.id()));
      button.setFocusTraversable(false);
      button.setOnAction(_ -> action.fire());
      getChildren().add(button);
    }
    if (control != null && control.replaying().isPresent()) {
      minute.setPromptText(words.get("training.bar.minute"));
      minute.setAccessibleText(words.get("training.bar.minute.accessible"));
      minute.setPrefColumnCount(5);
      minute.setOnAction(_ -> jump(actions));
      getChildren().add(minute);
    }
  }

  /** To the minute that was typed; anything else stays to be mended. */
  private void jump(TrainingActions actions) {
    String typed = minute.getText().strip();
    long most = Duration.between(mark.starts(), mark.until()).toMinutes();
    if (typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= most) {
      minute.clear();
      actions.jumpToMinute(Integer.parseInt(typed));
    } else {
      console.notices().refused(Refusal.of("training.replay.minute", typed, most));
    }
  }

  /** A second has passed. */
  void tick() {
    Instant now = console.now();
    long at = Duration.between(mark.starts(), now).toMinutes();
    long all = Duration.between(mark.starts(), mark.until()).toMinutes();
    clock.setText(words.get("training.bar.clock", TIME.format(now.atZone(words.zone())), at, all));
    boolean over = !now.isBefore(mark.until());
    boolean stands = control == null || control.speed() == 0;
    boolean jumping =
        control != null
            && control.replaying().map(TrainingControl.Replaying::jumping).orElse(false);
    if (jumping) {
      pace.setText(words.get("training.bar.jumping"));
    } else if (over) {
      pace.setText(words.get("training.bar.over"));
    } else {
      pace.setText(
          words.get(
              stands ? "training.bar.stands" : "training.bar.runs",
              steering == null ? 0 : steering.speed()));
    }
    pauseIcon.setIconLiteral(stands ? "fth-play" : "fth-pause");
    follow(
        control == null
            ? null
            : control.replaying().map(TrainingControl.Replaying::followed).orElse(null));
  }

  /** Who is followed stands there at once, also before that seat looks at anything. */
  private void follow(@Nullable String seat) {
    if (seat == null) {
      told = "";
      seen.setText("");
    } else if (!seat.equals(told) && names.containsKey(seat)) {
      told = seat;
      seen.setText(words.get("training.bar.follows", names.get(seat)));
      seen.setTooltip(new Tooltip(seen.getText()));
    }
  }

  /** What the followed seat looks at. */
  void shows(TrainingLook look) {
    String what =
        switch (look.kind()) {
          case PAGE -> words.get("view." + look.what());
          case CASE -> words.get("training.look.case", look.what());
          case FILTER -> filter(look.what());
        };
    told = look.operator();
    seen.setText(
        words.get("training.bar.seen", names.getOrDefault(look.operator(), look.operator()), what));
    seen.setTooltip(new Tooltip(seen.getText()));
  }

  private String filter(String recorded) {
    int end = recorded.indexOf(' ');
    String lane = end < 0 ? recorded : recorded.substring(0, end);
    String text = end < 0 ? "" : recorded.substring(end + 1);
    String key = "enum.Lane." + lane;
    return words.get("training.look.filter", words.has(key) ? words.get(key) : lane, text);
  }

  void setCompact(boolean compact) {
    getStyleClass().remove("compact");
    if (compact) {
      getStyleClass().add("compact");
    }
    setAlignment(Pos.CENTER_LEFT);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
