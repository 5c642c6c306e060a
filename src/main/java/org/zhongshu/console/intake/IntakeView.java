package org.zhongshu.console.intake;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.words.Words;

/**
 * Taking a file in: choose it, see how it would come in, change what a column tells, take it in.
 */
public final class IntakeView implements ConsoleView {
  private final Console console;
  private final Words words;
  private final IntakeModel model;
  private final BorderPane root = new BorderPane();
  private final TextField path = new TextField();
  private final ColumnsPane columns;
  private final RowsTable rows;
  private final CountsPane counts;
  private final IntakeFoot foot;
  private final Label format = new Label();
  private final BorderPane preview = new BorderPane();
  private final ChangeListener<IntakeState> changed = (_, _, now) -> show(now);

  /**
   * @param spareFolder where rejects go when the file's own folder can't be written
   */
  public IntakeView(Console console, Path spareFolder) {
    this.console = console;
    this.words = console.words();
    this.model = new IntakeModel(console, spareFolder);
    this.columns = new ColumnsPane(words, model::change);
    this.rows =
        new RowsTable(words, new Names(console.desk(), words), out -> model.sentence(out.why()));
    this.counts = new CountsPane(words, model::sentence);
    this.foot = new IntakeFoot(console, model);
    build();
  }

  @Override
  public String id() {
    return "intake";
  }

  @Override
  public String icon() {
    return "fth-download";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    model.stateProperty().addListener(changed);
    show(model.state());
    path.requestFocus();
  }

  /** An import that runs goes on; its state is told again when the view is shown. */
  @Override
  public void detach() {
    model.stateProperty().removeListener(changed);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("import.open", "fth-folder", this::browse, "Shortcut+O")
            .when(() -> !model.running()),
        Action.of("import.start", "fth-download", foot::start, "Shortcut+Enter")
            .when(() -> model.state() instanceof IntakeState.Ready),
        Action.of("import.stop", "fth-square", model::stop, "Shortcut+Period")
            .when(model::running));
  }

  private void build() {
    root.getStyleClass().add("import");
    path.setPromptText(words.get("import.path"));
    path.setAccessibleText(words.get("import.path"));
    path.setOnAction(_ -> choose(path.getText()));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button browse = new Button(words.get("action.import.open"), Icons.of("fth-folder"));
    browse.setMinWidth(Button.USE_PREF_SIZE);
    browse.setOnAction(_ -> browse());
    Button read = new Button(words.get("import.read"));
    read.setMinWidth(Button.USE_PREF_SIZE);
    read.setOnAction(_ -> choose(path.getText()));
    HBox bar = new HBox(8, path, browse, read);
    bar.getStyleClass().add("toolbar");
    bar.setAlignment(Pos.CENTER_LEFT);
    root.setTop(bar);
    root.setBottom(foot);
    format.getStyleClass().addAll("small", "muted");
    VBox left = new VBox(heading("import.columns", format), columns);
    VBox.setVgrow(columns, Priority.ALWAYS);
    left.getStyleClass().add("import-left");
    left.setPrefWidth(480);
    left.setMinWidth(400);
    VBox right = new VBox(heading("import.rows", new Label()), rows, counts);
    VBox.setVgrow(rows, Priority.ALWAYS);
    right.getStyleClass().add("import-right");
    preview.setLeft(left);
    preview.setCenter(right);
    root.setOnDragOver(this::dragged);
    root.setOnDragDropped(this::dropped);
  }

  private HBox heading(String key, Label note) {
    Label name = new Label(words.get(key));
    name.getStyleClass().add("h3");
    HBox box = new HBox(8, name, note);
    box.getStyleClass().add("panel-header");
    return box;
  }

  private void show(IntakeState state) {
    foot.show(state);
    path.setDisable(state instanceof IntakeState.Running);
    switch (state) {
      case IntakeState.Empty _ -> root.setCenter(empty());
      case IntakeState.Reading(Path file) ->
          root.setCenter(new EmptyState("fth-loader", words.get("import.reading", name(file))));
      case IntakeState.Unreadable(Path file, String sentence) -> {
        path.setText(file.toString());
        root.setCenter(new EmptyState("fth-alert-triangle", sentence));
      }
      case IntakeState.Ready(Path file, List<String> headers, IntakePreview shown) -> {
        path.setText(file.toString());
        columns.show(headers, shown);
        rows.show(shown);
        counts.show(shown);
        format.setText(
            words.get(
                "import.format", shown.known(), shown.format().kind(), shown.format().charset()));
        root.setCenter(preview);
      }
      case IntakeState.Running _ -> {
        if (root.getCenter() != preview) {
          root.setCenter(new EmptyState("fth-loader", words.get("import.running")));
        }
        preview.setDisable(true);
      }
      case IntakeState.Over _ -> {}
    }
    preview.setDisable(state instanceof IntakeState.Running);
  }

  private Node empty() {
    return new EmptyState("fth-download", words.get("import.empty"))
        .with(words.get("action.import.open"), this::browse);
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get("action.import.open"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                words.get("import.files"), "*.csv", "*.txt", "*.tsv", "*.xlsx", "*.json"),
            new FileChooser.ExtensionFilter(words.get("import.files.all"), "*"));
    File chosen = chooser.showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.choose(chosen.toPath());
    }
  }

  private void choose(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      browse();
      return;
    }
    try {
      model.choose(
          Path.of(
              text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                  ? text.substring(1, text.length() - 1)
                  : text));
    } catch (InvalidPathException e) {
      console.notices().refused(Refusal.of("import.path", text));
    }
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles() && !model.running()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      model.choose(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private static Object name(Path file) {
    Path name = file.getFileName();
    return name == null ? file : name;
  }
}
