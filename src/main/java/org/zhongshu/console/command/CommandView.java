package org.zhongshu.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.CommandHost;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Sheet;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.Command;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.words.Words;

/**
 * Command: on the left what was raised, commanded and ended (at a unit's seat the directives to the
 * unit above it), in the middle the one that is opened, on the right what is being written.
 */
public final class CommandView implements CommandHost {
  private static final double LEFT = 372;
  private static final double SMALL_LEFT = 320;
  private static final double RIGHT = 400;
  private static final double SMALL_RIGHT = 340;

  private final Console console;
  private final Words words;
  private final CommandModel model;
  private final String unit;
  private final BorderPane root = new BorderPane();
  private final TableView<Commanding> commands;
  private final TableView<Directive> inbox;
  private final Label commandsBeside = new Label();
  private final Label inboxBeside = new Label();
  private final VBox left = new VBox(12);
  private final CommandPane opened;
  private final InboxPane read;
  private final FlowPane buttons = new FlowPane(8, 8);
  private final VBox middle = new VBox(12);
  private final VBox right = new VBox();
  private final CommandForms forms;
  private final List<Action> actions = new ArrayList<>();
  private final Timeline seconds;
  private final ChangeListener<CommandModel.Shown> changed = (_, _, it) -> show(it);
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);
  private @Nullable Sheet form;
  private @Nullable String wanted;
  private boolean onInbox;
  private boolean showing;

  public CommandView(Console console) {
    this.console = console;
    this.words = console.words();
    this.model = new CommandModel(console);
    String own = console.desk().operator().unit();
    this.unit = own == null ? "" : own;
    this.onInbox = model.ofUnit();
    CommandTables tables = new CommandTables(words, model.say(), model.telling(), console::now);
    this.commands = tables.commands();
    this.inbox = tables.inbox(unit);
    this.opened = new CommandPane(console, model, tables, this::follow, this::offer);
    this.read = new InboxPane(console, model);
    this.forms = new CommandForms(console, model, this::send, this::close);
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    declare();
    lay();
    compact(false);
    show(CommandModel.Shown.NOTHING);
  }

  private void lay() {
    VBox all = Tables.panel(words.get("command.list"), commandsBeside, commands);
    VBox.setVgrow(all, Priority.ALWAYS);
    if (model.ofUnit()) {
      VBox mine = Tables.panel(words.get("command.inbox"), inboxBeside, inbox);
      VBox.setVgrow(mine, Priority.ALWAYS);
      all.setPrefHeight(220);
      mine.setPrefHeight(360);
      left.getChildren().setAll(mine, all);
    } else {
      left.getChildren().setAll(all);
    }
    buttons.getStyleClass().add("command-buttons");
    VBox.setVgrow(opened, Priority.ALWAYS);
    VBox.setVgrow(read, Priority.ALWAYS);
    right.getStyleClass().add("panel");
    root.setPadding(new Insets(12));
    root.setLeft(left);
    root.setCenter(middle);
    BorderPane.setMargin(middle, new Insets(0, 0, 0, 12));
    BorderPane.setMargin(right, new Insets(0, 0, 0, 12));
    commands.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
    inbox.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
  }

  @Override
  public String id() {
    return "command";
  }

  @Override
  public String icon() {
    return "fth-flag";
  }

  @Override
  public Optional<String> key() {
    return Optional.of("Shortcut+J");
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    model.shown().addListener(changed);
    console.look().compactProperty().addListener(compact);
    compact(console.look().compact());
    model.attach();
    seconds.play();
    if (form == null) {
      Focus.give(onInbox ? inbox : commands);
    }
  }

  @Override
  public void detach() {
    seconds.stop();
    model.detach();
    console.look().compactProperty().removeListener(compact);
    model.shown().removeListener(changed);
  }

  @Override
  public List<Action> actions() {
    return List.copyOf(actions);
  }

  @Override
  public void showCommand(String number) {
    if (model.ofUnit()) {
      onInbox = true;
      wanted = number;
      model.load();
      return;
    }
    model.find(
        number,
        found -> {
          wanted = found.directive();
          model.open(found.command());
          CommandTables.select(commands, Commanding::number, found.command());
        });
  }

  // What can be done.

  private void declare() {
    actions.add(Action.of("command.send", "", this::send, "Shortcut+Enter").when(this::typing));
    onCommand(
        "command.take",
        "fth-flag",
        it -> run(new CommandStep.Take(it.number(), "")),
        "T",
        it -> model.takes() && it.state() == CommandState.RAISED);
    onCommand("command.give", "fth-send", it -> open(forms.give(it)), "N", this::mine);
    onDirective(
        "command.remind",
        "fth-bell",
        it -> run(new CommandStep.Remind(it.number())),
        "R",
        it -> !model.ofUnit() && it.withdrawn() == null && !it.unconfirmed().isEmpty());
    quiet(
        "command.phone",
        "fth-phone",
        () -> receiver().ifPresent(to -> directive().ifPresent(it -> open(forms.phone(it, to)))),
        "P",
        () ->
            !model.ofUnit()
                && directive().filter(it -> it.withdrawn() == null).isPresent()
                && receiver().isPresent());
    onDirective(
        "command.recall",
        "fth-rotate-ccw",
        it -> open(forms.recall(it)),
        "X",
        it -> it.withdrawn() == null && command().filter(this::mine).isPresent());
    onCommand(
        "command.take-over",
        "fth-user-check",
        it -> open(forms.takeOver(it)),
        "O",
        it -> model.takes() && it.state() == CommandState.COMMANDED && !mine(it));
    onCommand(
        "command.give-back",
        "fth-corner-down-left",
        it -> open(forms.giveBack(it)),
        "G",
        it -> model.takes() && (it.state() == CommandState.RAISED || mine(it)));
    onCommand(
        "command.end",
        "fth-check-circle",
        it -> open(forms.end(it, unconfirmed())),
        "E",
        this::mine);
    onCommand(
        "command.withdraw",
        "fth-x",
        it -> open(forms.withdraw(it)),
        "W",
        it ->
            it.state() == CommandState.RAISED
                && (it.raised().by().equals(console.desk().operator().id())
                    || (model.ofUnit() && unit.equals(it.raised().unit()))));
    onDirective(
        "command.confirm",
        "fth-check",
        it -> run(new CommandStep.Confirm(it.number(), null, "")),
        "C",
        it -> onInbox && it.receiver(unit).filter(it::awaits).isPresent());
    onDirective(
        "command.confirm-words",
        "fth-edit-2",
        it -> open(forms.confirm(it)),
        "Shift+C",
        it -> onInbox && it.receiver(unit).filter(it::awaits).isPresent());
    onDirective(
        "command.report",
        "fth-message-square",
        it -> open(forms.report(it)),
        "F",
        it -> onInbox && it.withdrawn() == null && it.receiver(unit).isPresent());
    quiet(
        "command.raise",
        "fth-arrow-up-circle",
        () -> open(forms.raise(false)),
        "U",
        () -> !model.ofUnit() && raises());
    quiet("command.begin", "fth-plus", () -> open(forms.raise(true)), "B", model::takes);
    quiet("command.matter", "", this::follow, "Enter", () -> known().isPresent());
    quiet("command.waiting", "", opened::toggleWaiting, "V", () -> directive().isPresent());
    quiet("command.list", "", () -> go(commands, false), "1", () -> true);
    quiet("command.directives", "", () -> go(opened.directives(), false), "2", () -> true);
    quiet("command.receivers", "", () -> go(opened.receivers(), false), "3", () -> true);
    quiet("command.inbox", "", () -> go(inbox, true), "4", model::ofUnit);
    actions.add(Action.of("command.close", "", this::close, "Esc").when(this::typing));
  }

  /** A letter that slips past a field must not act. */
  private void quiet(String id, String icon, Runnable run, String key, BooleanSupplier when) {
    actions.add(Action.of(id, icon, run, key).when(() -> !typing() && when.getAsBoolean()));
  }

  private void onCommand(
      String id,
      String icon,
      Consumer<Commanding> run,
      String key,
      Function<Commanding, Boolean> when) {
    quiet(
        id,
        icon,
        () -> command().ifPresent(run),
        key,
        () -> !onInbox && command().map(when).orElse(false));
  }

  private void onDirective(
      String id,
      String icon,
      Consumer<Directive> run,
      String key,
      Function<Directive, Boolean> when) {
    quiet(
        id, icon, () -> directive().ifPresent(run), key, () -> directive().map(when).orElse(false));
  }

  private boolean typing() {
    return form != null;
  }

  private boolean raises() {
    return console.desk().operator().roles().stream()
        .anyMatch(
            it ->
                switch (it) {
                  case ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER -> true;
                  default -> false;
                });
  }

  private boolean mine(Commanding it) {
    return it.commandedBy(console.desk().operator().id());
  }

  private Optional<Commanding> command() {
    return Optional.ofNullable(model.shown().get().opened());
  }

  private Optional<Commanding> known() {
    return onInbox ? Optional.empty() : command().filter(it -> it.matter().known());
  }

  private Optional<Directive> directive() {
    return Optional.ofNullable(
        onInbox ? inbox.getSelectionModel().getSelectedItem() : opened.directive());
  }

  private Optional<Receiver> receiver() {
    return onInbox ? Optional.empty() : Optional.ofNullable(opened.receiver());
  }

  private int unconfirmed() {
    return model.shown().get().directives().stream().mapToInt(it -> it.unconfirmed().size()).sum();
  }

  // What is shown.

  private void show(CommandModel.Shown shown) {
    showing = true;
    CommandTables.show(commands, shown.commands(), Commanding::number);
    CommandTables.show(inbox, shown.inbox(), Directive::number);
    Commanding it = shown.opened();
    if (it != null) {
      CommandTables.select(commands, Commanding::number, it.number());
    }
    opened.show(shown);
    String seek = wanted;
    if (seek != null && shown.at().isAfter(CommandModel.Shown.NOTHING.at())) {
      CommandTables.select(opened.directives(), Directive::number, seek);
      CommandTables.select(inbox, Directive::number, seek);
      wanted = null;
    }
    if (inbox.getSelectionModel().isEmpty() && !shown.inbox().isEmpty()) {
      inbox.getSelectionModel().selectFirst();
    }
    showing = false;
    beside(shown);
    render();
  }

  private void beside(CommandModel.Shown shown) {
    long waiting =
        shown.commands().stream().filter(it -> it.state() == CommandState.RAISED).count();
    long taken =
        shown.commands().stream().filter(it -> it.state() == CommandState.COMMANDED).count();
    commandsBeside.setText(words.get("command.list.beside", waiting, taken));
    long open =
        shown.inbox().stream()
            .filter(it -> it.receiver(unit).filter(it::wants).isPresent())
            .count();
    inboxBeside.setText(words.get("command.inbox.beside", open));
  }

  private void chosen(@Nullable Commanding now) {
    if (now != null && !showing) {
      onInbox = false;
      model.open(now.number());
      render();
    }
  }

  private void chosen(@Nullable Directive now) {
    if (now != null && !showing) {
      onInbox = true;
      render();
    }
  }

  private void render() {
    if (onInbox) {
      Directive it = inbox.getSelectionModel().getSelectedItem();
      read.show(it, unit);
      middle(read);
      if (it != null && root.getScene() != null) {
        model.read(it);
      }
    } else {
      middle(opened);
    }
    offer();
  }

  private void middle(Node pane) {
    if (!middle.getChildren().equals(List.of(pane, buttons))) {
      middle.getChildren().setAll(pane, buttons);
    }
  }

  private void offer() {
    List<Node> all = new ArrayList<>();
    for (Action it : actions) {
      if (!it.icon().isEmpty() && it.enabled().getAsBoolean()) {
        HBox sign = new HBox(6, Icons.of(it.icon(), 14), new KeyHint(it.keys().getFirst()));
        sign.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(words.get("action." + it.id()), sign);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> it.fire());
        all.add(button);
      }
    }
    buttons.getChildren().setAll(all);
  }

  private void tick() {
    model.pulse();
    opened.tick();
    commands.refresh();
    inbox.refresh();
  }

  private void compact(boolean small) {
    width(left, small ? SMALL_LEFT : LEFT);
    width(right, small ? SMALL_RIGHT : RIGHT);
  }

  private static void width(Region pane, double width) {
    pane.setMinWidth(width);
    pane.setPrefWidth(width);
    pane.setMaxWidth(width);
  }

  private void go(TableView<?> table, boolean toInbox) {
    onInbox = toInbox;
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    render();
    table.requestFocus();
  }

  /** From a command to what it is about. */
  private void follow() {
    known()
        .ifPresent(
            it -> {
              switch (it.matter().kind()) {
                case CASE -> console.navigator().showCase(it.matter().key());
                case MODE -> console.navigator().show("mode");
                case INCIDENT -> console.navigator().show("duty");
                case OTHER -> {}
              }
            });
  }

  // What is done.

  private void open(Sheet sheet) {
    form = sheet;
    right.getChildren().setAll(sheet);
    root.setRight(right);
    sheet.focusFirst();
    offer();
  }

  private void close() {
    form = null;
    root.setRight(null);
    (onInbox ? inbox : commands).requestFocus();
    offer();
  }

  private void send() {
    Sheet sent = form;
    if (sent != null
        && !model.busy().get()
        && sent.command() instanceof Command.OnCommands(CommandStep step)) {
      model.run(
          step,
          _ -> {
            if (form == sent) {
              close();
            }
            tell(step);
          },
          sent::refuse);
    }
  }

  private void run(CommandStep step) {
    if (!model.busy().get()) {
      model.run(step, _ -> tell(step), console.notices()::done);
    }
  }

  private void tell(CommandStep step) {
    console.notices().done(words.get("command.did", words.get("step." + step.key())));
  }
}
