package org.zhongshu.console.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.IntakeProgress;
import org.zhongshu.intake.IntakeResult;
import org.zhongshu.words.Words;

/** The foot of the import: names and start, then progress and stop, then the result. */
final class IntakeFoot extends VBox {
  private final Console console;
  private final IntakeModel model;
  private final Words words;
  private final TextField name = new TextField();
  private final TextField source = new TextField();
  private final Label missing = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Label told = new Label();
  private final Button stop = new Button();
  private final HBox ready;
  private final HBox running;
  private String shownMapping = "";

  IntakeFoot(Console console, IntakeModel model) {
    super(8);
    this.console = console;
    this.model = model;
    this.words = console.words();
    getStyleClass().add("action-bar");
    ready = ready();
    running = running();
    show(new IntakeState.Empty());
  }

  /** Starts it, when both names are there. */
  void start() {
    boolean named = !name.getText().isBlank() && !source.getText().isBlank();
    missing.setText(named ? "" : words.get("import.names.missing"));
    model.run(name.getText(), source.getText());
  }

  void show(IntakeState state) {
    setVisible(!(state instanceof IntakeState.Empty || state instanceof IntakeState.Reading));
    setManaged(isVisible());
    switch (state) {
      case IntakeState.Empty _, IntakeState.Reading _ -> getChildren().clear();
      case IntakeState.Unreadable _ -> getChildren().setAll(again());
      case IntakeState.Ready(var _, var _, IntakePreview preview) -> {
        // Names that were typed stay while columns are changed.
        if (!preview.mapping().name().equals(shownMapping)) {
          shownMapping = preview.mapping().name();
          name.setText(preview.mapping().name());
          source.setText(preview.mapping().source());
        }
        getChildren().setAll(ready);
      }
      case IntakeState.Running(var _, IntakeProgress progress, boolean stopping) -> {
        bar.setProgress(
            progress.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
        told.setText(
            words.get(
                stopping ? "import.stopping" : "import.progress",
                progress.read(),
                progress.accepted(),
                progress.rejected(),
                progress.repeated()));
        stop.setDisable(stopping);
        getChildren().setAll(running);
      }
      case IntakeState.Over(var _, IntakeResult result) -> getChildren().setAll(over(result));
    }
  }

  private HBox ready() {
    for (TextField field : List.of(name, source)) {
      field.setPrefColumnCount(12);
      field.setOnAction(_ -> start());
    }
    name.setAccessibleText(words.get("import.mapping.name"));
    source.setAccessibleText(words.get("import.source"));
    missing.getStyleClass().addAll("small", "over");
    missing.setWrapText(true);
    HBox.setHgrow(missing, Priority.ALWAYS);
    missing.setMaxWidth(Double.MAX_VALUE);
    Button start = new Button(words.get("action.import.start"));
    start.getStyleClass().add("primary");
    start.setGraphic(new KeyHint("Ctrl+Enter"));
    start.setContentDisplay(ContentDisplay.RIGHT);
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(_ -> start());
    HBox box =
        new HBox(
            8, small("import.mapping.name"), name, small("import.source"), source, missing, start);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private HBox running() {
    bar.setPrefWidth(240);
    bar.setAccessibleText(words.get("import.running"));
    stop.setText(words.get("action.import.stop"));
    stop.setGraphic(new KeyHint("Ctrl+Period"));
    stop.setContentDisplay(ContentDisplay.RIGHT);
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(_ -> model.stop());
    HBox box = new HBox(12, bar, told, gap(), stop);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private List<Node> over(IntakeResult result) {
    List<Node> lines = new ArrayList<>();
    Label head =
        new Label(
            words.get(
                result.complete()
                    ? "import.done"
                    : result.cancelled() ? "import.cancelled" : "import.stopped",
                result.read(),
                result.accepted(),
                result.repeated(),
                result.rejected()));
    head.getStyleClass().add("strong");
    head.setWrapText(true);
    lines.add(head);
    Refusal stopped = result.stopped();
    if (stopped != null) {
      lines.add(sentence(stopped, "over"));
    }
    result.remarks().forEach(remark -> lines.add(sentence(remark, "soon")));
    Path rejects = result.rejectFile();
    if (rejects != null) {
      lines.add(rejects(rejects));
    }
    Button cases = new Button(words.get("import.to-board"));
    cases.setOnAction(_ -> console.navigator().showCases(CasesWanted.OPEN));
    HBox buttons = new HBox(8, again(), cases);
    lines.add(buttons);
    return lines;
  }

  /** Where the rejected rows lie, to be opened in the program that made them. */
  private HBox rejects(Path file) {
    TextField shown = new TextField(file.toString());
    shown.setEditable(false);
    shown.setAccessibleText(words.get("import.rejects"));
    HBox.setHgrow(shown, Priority.ALWAYS);
    Button copy = new Button(words.get("import.copy"));
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(file.toString());
          Clipboard.getSystemClipboard().setContent(content);
        });
    HBox box = new HBox(8, small("import.rejects"), shown, copy);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Button again() {
    Button again = new Button(words.get("import.again"));
    again.setOnAction(_ -> model.again());
    return again;
  }

  private Label sentence(Refusal refusal, String style) {
    Label label = new Label(model.sentence(refusal));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  private Label small(String key) {
    Label label = new Label(words.get(key));
    label.getStyleClass().addAll("small", "muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
