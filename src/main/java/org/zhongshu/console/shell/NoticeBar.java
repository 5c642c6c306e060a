package org.zhongshu.console.shell;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * Notices in the window, at the foot of the view, one at a time: the newest stands. They never take
 * the focus. What passes by itself is only good news; a refusal stays until the next act or until
 * it is put away.
 */
final class NoticeBar extends StackPane implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeBar.class);
  private static final Duration PASSING = Duration.seconds(5);

  private final Words words;
  private final Telling telling;
  private final FxWork work;
  private final InstantSource clock;
  private final Overlays overlays;
  private final BooleanSupplier enterHeld;
  private final PauseTransition timer = new PauseTransition(PASSING);
  private @Nullable Runnable undo;

  /**
   * @param enterHeld whether Enter is held down now
   */
  NoticeBar(
      Words words,
      Telling telling,
      FxWork work,
      InstantSource clock,
      Overlays overlays,
      BooleanSupplier enterHeld) {
    this.words = words;
    this.telling = telling;
    this.work = work;
    this.clock = clock;
    this.overlays = overlays;
    this.enterHeld = enterHeld;
    setPickOnBounds(false);
    setVisible(false);
    setAlignment(Pos.BOTTOM_LEFT);
    setPadding(new Insets(0, 0, 2, 8));
    timer.setOnFinished(_ -> dismiss());
  }

  @Override
  public void done(String sentence) {
    work.onFx(
        () -> {
          put("fth-check", "done", sentence, List.of());
          timer.playFromStart();
        });
  }

  @Override
  public void undoable(String sentence, Runnable takeBack) {
    work.onFx(
        () -> {
          Button button = new Button(words.get("notice.undo"), new KeyHint("Ctrl+Z"));
          button.getStyleClass().add("small");
          button.setFocusTraversable(false);
          button.setOnAction(_ -> undo());
          put("fth-check", "done", sentence, List.of(button));
          undo = takeBack;
          timer.playFromStart();
        });
  }

  @Override
  public void refused(Refusal refusal) {
    // A name in the sentence may have to be looked up in the store.
    work.ask(
        () -> telling.sentence(refusal),
        sentence -> put("fth-slash", "refused", sentence, List.of()),
        failure -> {
          LOG.warn("a refusal could not be told", failure);
          put("fth-slash", "refused", Telling.plain(refusal, words), List.of());
        });
  }

  @Override
  public void failed(Throwable failure) {
    FailureReport report = FailureReport.of(failure, clock.instant(), "Zhongshu " + Version.text());
    LOG.error("failure {}", report.code(), failure);
    String sentence =
        Telling.storeFailure(failure)
            .map(refusal -> Telling.plain(refusal, words))
            .orElseGet(() -> words.get("notice.failed"));
    work.onFx(
        () -> {
          Label code = new Label(words.get("notice.code", report.code()));
          code.getStyleClass().add("code");
          code.setMinWidth(USE_PREF_SIZE);
          Button copy = new Button(words.get("notice.copy"), Icons.of("fth-copy"));
          copy.getStyleClass().add("small");
          copy.setMinWidth(USE_PREF_SIZE);
          copy.setOnAction(
              _ -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(sentence + System.lineSeparator() + report.details());
                Clipboard.getSystemClipboard().setContent(content);
                copy.setText(words.get("notice.copied"));
              });
          put("fth-alert-triangle", "failed", sentence, List.of(code, copy));
        });
  }

  @Override
  public void confirm(String question, String yes, Consumer<Boolean> answer) {
    work.onFx(
        () ->
            new ConfirmCard(words, overlays, question, yes, enterHeld.getAsBoolean(), answer)
                .open());
  }

  /** Whether the last act can still be taken back. */
  boolean undoable() {
    return undo != null;
  }

  void undo() {
    Runnable takeBack = undo;
    dismiss();
    if (takeBack != null) {
      takeBack.run();
    }
  }

  boolean showing() {
    return isVisible();
  }

  void dismiss() {
    timer.stop();
    undo = null;
    getChildren().clear();
    setVisible(false);
  }

  private void put(String icon, String style, String sentence, List<? extends Node> more) {
    timer.stop();
    undo = null;
    Label label = new Label(sentence);
    label.getStyleClass().add("words");
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Button away = new Button(null, Icons.of("fth-x"));
    away.getStyleClass().addAll("flat", "small");
    away.setAccessibleText(words.get("notice.dismiss"));
    away.setFocusTraversable(false);
    away.setOnAction(_ -> dismiss());
    List<Node> parts = new ArrayList<>();
    parts.add(Icons.of(icon));
    parts.add(label);
    parts.addAll(more);
    parts.add(away);
    HBox notice = new HBox(12);
    notice.getChildren().setAll(parts);
    notice.getStyleClass().addAll("notice", style);
    notice.setMaxHeight(USE_PREF_SIZE);
    notice.setAccessibleRole(AccessibleRole.TEXT);
    notice.setAccessibleText(sentence);
    getChildren().setAll(notice);
    setVisible(true);
    notice.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
