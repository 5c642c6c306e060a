package org.zhongshu.console.mode;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;

/**
 * One of the four modes: what it is for, and what is in force of it. Chosen, the form is for it.
 */
final class ModeCard extends ToggleButton {
  private final Words words;
  private final ModeKind kind;
  private final Label state = new Label();
  private final Label since = new Label();
  private final Label running = new Label();
  private final Label title = new Label();
  private final Label areaNames = new Label();
  private final VBox areas;
  private final VBox sinceFact;
  private final HBox facts = new HBox(20);
  private final LevelChip level;
  private final Label definition = new Label();
  private @Nullable Instant start;

  ModeCard(Words words, ModeKind kind) {
    this.words = words;
    this.kind = kind;
    getStyleClass().addAll("mode-card", Palette.token(kind));
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);
    level = new LevelChip(words, Grade.ORDINARY, true);
    StackPane icon = new StackPane(Icons.of(Icons.mode(kind), 32));
    icon.getStyleClass().add("mode-icon");
    Label name = new Label(words.of(kind));
    name.getStyleClass().add("mode");
    state.getStyleClass().add("mode-state");
    HBox head = new HBox(8, name, state, level);
    head.setAlignment(Pos.CENTER_LEFT);
    definition.setText(words.get("mode.definition." + kind.name()));
    definition.getStyleClass().addAll("small", "muted");
    title.getStyleClass().add("strong");
    since.getStyleClass().add("strong");
    running.getStyleClass().add("strong");
    areaNames.setMinWidth(USE_PREF_SIZE);
    since.setMinWidth(USE_PREF_SIZE);
    running.setMinWidth(USE_PREF_SIZE);
    areas = fact("mode.areas", areaNames);
    sinceFact = fact("mode.since", since);
    name.setMinWidth(USE_PREF_SIZE);
    state.setMinWidth(USE_PREF_SIZE);
    facts.setAlignment(Pos.CENTER_LEFT);
    VBox body = new VBox(4, head, definition, facts);
    body.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("mode-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    HBox all = new HBox(icon, body);
    all.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setGraphic(all);
    setMinWidth(0);
    setPrefWidth(10);
  }

  ModeKind kind() {
    return kind;
  }

  /**
   * @param leading the strictest activation of this kind in force; null when none is
   * @param count how many are
   * @param leads whether this mode is the one in the banner
   */
  void show(@Nullable Activation leading, long count, boolean leads, City city, Instant now) {
    getStyleClass().remove("in-force");
    facts.getChildren().clear();
    level.setVisible(leading != null);
    level.setManaged(leading != null);
    start = leading == null ? null : leading.startedAt();
    if (kind == ModeKind.DAILY) {
      state.setText(words.get(leads ? "mode.state.current" : "mode.state.underneath"));
      facts.getChildren().setAll(fact("mode.areas", new Label(words.get("areas.whole"))));
    } else if (leading == null) {
      state.setText(words.get("mode.state.off"));
      facts.getChildren().setAll(fact("mode.start.how", new Label(words.get("mode.start.choose"))));
    } else {
      state.setText(leads ? words.get("mode.state.current") : words.get("mode.state.on"));
      level.set(leading.level());
      title.setText(
          count > 1 ? words.get("mode.title.more", leading.title(), count) : leading.title());
      areaNames.setText(AreaWords.brief(city, words, leading.areas()));
      since.setText(ModeModel.MINUTE.format(leading.startedAt().atZone(words.zone())).substring(5));
      facts
          .getChildren()
          .setAll(fact("mode.title", title), areas, sinceFact, fact("mode.running", running));
    }
    if (leads || leading != null) {
      getStyleClass().add("in-force");
    }
    state.getStyleClass().remove("on");
    if (leads) {
      state.getStyleClass().add("on");
    }
    setAccessibleText(
        words.get("mode.card.accessible", words.of(kind), state.getText(), definition.getText()));
    tick(now);
  }

  void tick(Instant now) {
    if (start != null) {
      running.setText(Spans.running(words, Duration.between(start, now)));
    }
  }

  void setCompact(boolean compact) {
    definition.setVisible(!compact);
    definition.setManaged(!compact);
    getStyleClass().remove("compact");
    if (compact) {
      getStyleClass().add("compact");
    }
    areas.setVisible(!compact);
    areas.setManaged(!compact);
    sinceFact.setVisible(!compact);
    sinceFact.setManaged(!compact);
  }

  private VBox fact(String name, Label value) {
    Label label = new Label(words.get(name));
    label.getStyleClass().addAll("small", "muted");
    return new VBox(0, label, value);
  }
}
