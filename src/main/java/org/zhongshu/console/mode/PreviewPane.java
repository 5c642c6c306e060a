package org.zhongshu.console.mode;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.words.Words;

/**
 * What a step will change, measure by measure, before it is taken: the last look of a person, so
 * nothing happens until it is confirmed here.
 */
final class PreviewPane extends VBox {
  private final Words words;
  private final ModeWords say;
  private final ModeModel model;
  private final Label heading = new Label();
  private final VBox list = new VBox(6);
  private final ScrollPane scroll = new ScrollPane(list);
  private final Button go;
  private final Button back;
  private final Label refusal = new Label();
  private @Nullable Runnable confirmed;
  private @Nullable Runnable left;

  PreviewPane(Words words, ModeWords say, ModeModel model) {
    this.words = words;
    this.say = say;
    this.model = model;
    getStyleClass().add("panel");
    heading.getStyleClass().add("h3");
    HBox head = new HBox(8, heading);
    head.getStyleClass().add("panel-header");
    list.getStyleClass().add("mode-preview");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refusal.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(refusal, Priority.ALWAYS);
    go = button("Ctrl+Enter", () -> run(confirmed));
    go.getStyleClass().add("primary");
    go.disableProperty().bind(model.busy());
    back = button("Esc", () -> run(left));
    back.setText(words.get("mode.preview.back"));
    HBox foot = new HBox(12, refusal, back, go);
    foot.getStyleClass().add("panel-footer");
    getChildren().setAll(head, scroll, foot);
  }

  private static Button button(String key, Runnable run) {
    Button button = new Button("", new KeyHint(key));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private static void run(@Nullable Runnable what) {
    if (what != null) {
      what.run();
    }
  }

  /**
   * Shows a preview.
   *
   * @param deed what is confirmed, in a word
   * @param yes when it is confirmed
   * @param no when it is not
   */
  void show(ModePreview preview, String deed, Runnable yes, Runnable no) {
    confirmed = yes;
    left = no;
    go.setText(deed);
    heading.setText(words.get("mode.preview.heading", preview.after().title()));
    refuse("");
    Plan plan = preview.plan() == null ? null : preview.plan().plan();
    list.getChildren().clear();
    line(say.lineWithoutNumber(preview.after()), "strong");
    if (preview.plan() != null) {
      line(
          words.get(
              "mode.preview.plan", preview.plan().plan().head().name(), preview.plan().number()),
          "muted");
    } else {
      line(words.get("mode.preview.no-plan"), "muted");
    }
    if (preview.missing() > 0) {
      line(words.get("mode.preview.missing", preview.missing()), "soon");
    } else if (preview.after().waiting()) {
      line(words.get("mode.preview.scheduled", preview.after().startedAt()), "soon");
    }
    effects("mode.preview.on", preview.on(), it -> say.effect(it, plan), "fth-plus");
    effects(
        "mode.preview.off",
        preview.off(),
        it -> say.ending(it, plan, preview.after().areas()),
        "fth-minus");
    preview
        .others()
        .forEach(it -> line(words.get("mode.preview.other", say.lineWithoutNumber(it)), "muted"));
    scroll.setVvalue(0);
    Focus.take(go);
  }

  private void effects(
      String key, List<Effect> effects, Function<Effect, String> told, String icon) {
    if (effects.isEmpty()) {
      return;
    }
    line(words.get(key, effects.size()), "strong");
    for (Effect each : effects) {
      Label label = line(told.apply(each), "effect");
      label.setGraphic(Icons.of(icon, 14));
      say.beside(each).forEach(beside -> line(beside, "beside"));
    }
  }

  private Label line(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    list.getChildren().add(label);
    return label;
  }

  /** Confirms what is shown, as its button does. */
  void confirm() {
    if (!model.busy().get()) {
      run(confirmed);
    }
  }

  void leave() {
    run(left);
  }

  /** Says why it could not be done. */
  void refuse(String sentence) {
    refusal.setText(sentence);
  }

  Consumer<String> refusing() {
    return this::refuse;
  }
}
