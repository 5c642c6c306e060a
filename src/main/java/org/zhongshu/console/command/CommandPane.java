package org.zhongshu.console.command;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.words.Words;

/** The command that is opened: what happened, its directives, the receipts of the one selected. */
final class CommandPane extends VBox {
  private final Console console;
  private final Words words;
  private final CommandModel model;
  private final Label title = new Label();
  private final Label state = new Label();
  private final Label standing = new Label();
  private final Button matter = new Button();
  private final GridPane lines = new GridPane(12, 4);
  private final ScrollPane happened = new ScrollPane(lines);
  private final Label directivesBeside = new Label();
  private final Label receiversBeside = new Label();
  private final TableView<Directive> directives;
  private final TableView<Receiver> receivers;
  private final VBox whole;
  private final EmptyState nothing;
  private @Nullable String told;
  private boolean waitingOnly;

  /**
   * @param follow goes to what the command is about
   * @param selected another directive was selected
   */
  CommandPane(
      Console console,
      CommandModel model,
      CommandTables tables,
      Runnable follow,
      Runnable selected) {
    super(12);
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.directives = tables.directives();
    this.receivers = tables.receivers(this::shownDirective);
    title.getStyleClass().add("h2");
    title.setMinWidth(0);
    state.getStyleClass().add("strong");
    state.setMinWidth(Region.USE_PREF_SIZE);
    standing.getStyleClass().add("muted");
    matter.getStyleClass().add("small");
    matter.setMinWidth(Region.USE_PREF_SIZE);
    matter.setOnAction(_ -> follow.run());
    HBox head = new HBox(12, state, title);
    head.setAlignment(Pos.CENTER_LEFT);
    HBox below = new HBox(12, standing, matter);
    below.setAlignment(Pos.CENTER_LEFT);
    VBox heading = new VBox(6, head, below);
    heading.getStyleClass().add("command-head");
    happened.setFitToWidth(true);
    happened.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    happened.setAccessibleText(words.get("command.happened"));
    happened.setFocusTraversable(false);
    happened.setPrefHeight(112);
    happened.setMinHeight(76);
    VBox first = new VBox(heading, happened);
    first.getStyleClass().add("panel");
    VBox.setVgrow(happened, Priority.ALWAYS);
    VBox given = Tables.panel(words.get("command.directives"), directivesBeside, directives);
    given.setPrefHeight(150);
    given.setMinHeight(132);
    VBox to = Tables.panel(words.get("command.receivers"), receiversBeside, receivers);
    to.setMinHeight(150);
    VBox.setVgrow(to, Priority.ALWAYS);
    whole = new VBox(12, first, given, to);
    VBox.setVgrow(whole, Priority.ALWAYS);
    nothing = new EmptyState("fth-flag", words.get("command.none"));
    directives
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null) {
                receivers(now);
                selected.run();
              }
            });
    getChildren().setAll(nothing);
  }

  private Directive shownDirective() {
    Directive it = directive();
    return it == null ? directives.getItems().getFirst() : it;
  }

  /** The directive that is selected; null when there is none. */
  @Nullable Directive directive() {
    return directives.getSelectionModel().getSelectedItem();
  }

  /** The receiver that is selected; null when there is none. */
  @Nullable Receiver receiver() {
    return receivers.getSelectionModel().getSelectedItem();
  }

  TableView<Directive> directives() {
    return directives;
  }

  TableView<Receiver> receivers() {
    return receivers;
  }

  /** Shows those only that have not confirmed, or all again. */
  void toggleWaiting() {
    waitingOnly = !waitingOnly;
    Directive it = directive();
    if (it != null) {
      receivers(it);
    }
  }

  void show(CommandModel.Shown shown) {
    Commanding it = shown.opened();
    if (it == null) {
      getChildren().setAll(nothing);
      told = null;
      return;
    }
    if (!getChildren().contains(whole)) {
      getChildren().setAll(whole);
    }
    Instant now = console.now();
    CommandWords say = model.say();
    state.setText(words.of(it.state()));
    state.setGraphic(Icons.of(icon(it.state()), 16));
    state.getStyleClass().setAll("label", it.state() == CommandState.RAISED ? "over" : "strong");
    title.setText(it.title());
    standing.setText(it.number() + "  " + say.standing(it, now));
    matter.setText(say.matter(it));
    matter.setVisible(it.matter().known());
    matter.setManaged(it.matter().known());
    lines(say.timeLine(it, shown.directives()), now);
    boolean other = !it.number().equals(told);
    int before = other ? Integer.MAX_VALUE : directives.getItems().size();
    told = it.number();
    List<Directive> latest = shown.directives().reversed();
    if (other) {
      directives.getSelectionModel().clearSelection();
    }
    CommandTables.show(directives, latest, Directive::number);
    // Who has just given one wants to see who gets it, and to remind of that one.
    boolean given =
        latest.size() > before && latest.getFirst().by().equals(console.desk().operator().id());
    if (given || (directives.getSelectionModel().isEmpty() && !latest.isEmpty())) {
      directives.getSelectionModel().clearAndSelect(0);
    }
    directivesBeside.setText(words.get("command.directives.beside", latest.size()));
    Directive selected = directive();
    if (selected == null) {
      receivers.getItems().clear();
      receiversBeside.setText("");
    } else {
      receivers(selected);
    }
  }

  private static String icon(CommandState state) {
    return switch (state) {
      case RAISED -> "fth-alert-octagon";
      case COMMANDED -> "fth-flag";
      case ENDED -> "fth-check";
    };
  }

  private void lines(List<CommandWords.Line> all, Instant now) {
    lines.getChildren().clear();
    int row = 0;
    for (CommandWords.Line line : all.reversed()) {
      Label at = new Label(Moments.brief(words, line.at(), now));
      at.getStyleClass().add("muted");
      at.setMinWidth(Region.USE_PREF_SIZE);
      Label text = new Label(line.text());
      text.setWrapText(true);
      GridPane.setHgrow(text, Priority.ALWAYS);
      lines.addRow(row++, at, text);
    }
    lines.getStyleClass().setAll("command-lines");
  }

  private void receivers(Directive it) {
    List<Receiver> rows = waitingOnly ? it.unconfirmed() : it.receivers();
    CommandTables.show(receivers, rows, Receiver::unit);
    String tally = it.number() + "  " + model.say().tally(it, console.now());
    receiversBeside.setText(waitingOnly ? words.get("command.receivers.waiting", tally) : tally);
  }

  /** What ages by itself is told anew. */
  void tick() {
    directives.refresh();
    receivers.refresh();
    Commanding it = model.shown().get().opened();
    if (it != null) {
      standing.setText(it.number() + "  " + model.say().standing(it, console.now()));
    }
  }
}
