package org.zhongshu.app;

import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.theme.Fonts;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.Telling;
import org.zhongshu.store.StoreException;
import org.zhongshu.words.Words;

/**
 * Says in a window of its own why the console can't be opened. Whoever starts the program from a
 * menu sees no standard error: without this nothing would happen at all.
 */
public final class SorryWindow extends Application {
  private static volatile @Nullable Said said;

  private record Said(String sentence, Words words) {}

  /**
   * Shows it and returns when it was closed; can be called once in a process, before any other
   * window was opened.
   */
  static void show(String sentence, Words words) {
    said = new Said(sentence, words);
    Application.launch(SorryWindow.class);
  }

  /** What to say of this failure. */
  static String sentence(RuntimeException failure, Words words) {
    return switch (failure) {
      case Failure e -> Telling.plain(e.refusal(), words);
      case StoreException e -> Telling.plain(e.refusal(), words);
      default -> words.get("notice.failed");
    };
  }

  @Override
  public void start(Stage stage) {
    Said now = said;
    if (now == null) {
      throw new IllegalStateException("to be opened by show");
    }
    fill(stage, now.sentence(), now.words());
    stage.show();
  }

  static void fill(Stage stage, String sentence, Words words) {
    Fonts.load();
    Label label = new Label(sentence, Icons.of("fth-alert-triangle", 24));
    label.setGraphicTextGap(16);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    Button close = new Button(words.get("app.sorry.close"));
    close.getStyleClass().add("primary");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.close());
    HBox foot = new HBox(close);
    foot.setAlignment(Pos.CENTER_RIGHT);
    VBox all = new VBox(24, label, foot);
    all.getStyleClass().add("canvas");
    all.setPadding(new Insets(24));
    all.setPrefWidth(560);
    Scene scene = new Scene(all);
    Theme.LIGHT.apply(scene);
    stage.setTitle(words.get("app.sorry.title"));
    stage.setResizable(false);
    stage.setScene(scene);
  }
}
