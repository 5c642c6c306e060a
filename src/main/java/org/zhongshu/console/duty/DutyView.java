package org.zhongshu.console.duty;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Role;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.Handover.HandoverState;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.words.Words;

/**
 * The duty room: who is on and the roster, what falls due today and the watch log, handover and
 * information reports.
 */
public final class DutyView implements ConsoleView {
  private static final double LEFT = 330;
  private static final double SMALL_LEFT = 276;
  private static final double RIGHT = 440;
  private static final double SMALL_RIGHT = 372;

  private final Console console;
  private final Words words;
  private final DutyModel model;
  private final BorderPane root = new BorderPane();
  private final NowPane now;
  private final DuePane due;
  private final LogPane log;
  private final SidePane side;
  private final DutyForms forms;
  private final RosterFiles files;
  private final List<Action> actions = new ArrayList<>();
  private final Timeline seconds;
  private final ChangeListener<DutyModel.@Nullable Shown> changed = (_, _, it) -> show(it);
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);

  public DutyView(Console console) {
    this.console = console;
    this.words = console.words();
    this.model = new DutyModel(console);
    this.now = new NowPane(console, model);
    this.due = new DuePane(console, model);
    this.log = new LogPane(console, model);
    this.side = new SidePane(console, model, this::selected);
    this.forms = new DutyForms(console, model, this::send, this::close);
    this.files = new RosterFiles(console, model);
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    declare();
    due.panel().setPrefHeight(260);
    log.panel().setPrefHeight(340);
    VBox middle = new VBox(12, due.panel(), log.panel());
    for (VBox panel : List.of(due.panel(), log.panel())) {
      VBox.setVgrow(panel, Priority.ALWAYS);
    }
    root.setPadding(new Insets(12));
    root.setLeft(now);
    root.setCenter(middle);
    root.setRight(side);
    BorderPane.setMargin(middle, new Insets(0, 12, 0, 12));
    compact(false);
    side.render();
  }

  @Override
  public String id() {
    return "duty";
  }

  @Override
  public String icon() {
    return "fth-users";
  }

  @Override
  public Optional<String> key() {
    return Optional.of("Shortcut+D");
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
    if (!typing()) {
      Focus.give(due.table());
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

  private void declare() {
    actions.add(Action.of("duty.send", "", this::send, "Shortcut+Enter").when(this::typing));
    quiet("duty.write", "fth-edit-3", () -> log.entry().requestFocus(), "L", this::writes);
    // The handover.
    quiet("duty.draw", "fth-file-plus", () -> open(forms.draw()), "J", () -> leads() && free());
    quiet(
        "duty.sign-out",
        "fth-edit-2",
        () -> onHandover(it -> new DutyStep.SignOut(it.id())),
        "G",
        () -> leads() && stands(HandoverState.DRAWN));
    quiet(
        "duty.take",
        "fth-user-check",
        () -> onHandover(it -> new DutyStep.TakeOver(it.id())),
        "T",
        () -> leads() && stands(HandoverState.SIGNED));
    quiet(
        "duty.withdraw",
        "fth-rotate-ccw",
        () -> handover().ifPresent(it -> open(forms.withdraw(it))),
        "W",
        () -> leads() && handover().filter(Handover::open).isPresent());
    quiet(
        "duty.remark",
        "fth-message-square",
        () -> handover().ifPresent(it -> open(forms.remark(it))),
        "M",
        () -> leads() && stands(HandoverState.TAKEN));
    // Information reports.
    quiet("duty.first", "fth-file-plus", () -> open(forms.first()), "N", this::drafts);
    onIncident(
        "duty.phone", "fth-phone", forms::phone, "P", it -> it.phonedSinceGraded().isEmpty());
    onIncident("duty.redraft", "fth-edit-3", forms::redraft, "E", it -> it.last().signed() == null);
    quiet(
        "duty.sign",
        "fth-edit-2",
        () ->
            incident()
                .ifPresent(
                    it ->
                        run(
                            new Command.OnIncident(
                                new IncidentStep.Sign(it.number(), it.version())))),
        "S",
        () ->
            any(Role.DUTY_LEADER)
                && incident().filter(it -> it.last().signed() == null).isPresent());
    onIncident(
        "duty.send-out",
        "fth-send",
        forms::sendOut,
        "O",
        it -> it.last().signed() != null && it.last().sent() == null);
    onIncident("duty.follow", "fth-plus", forms::follow, "F", it -> it.last().sent() != null);
    onIncident(
        "duty.final", "fth-check-circle", forms::last, "Shift+F", it -> it.last().sent() != null);
    quiet(
        "duty.grade",
        "fth-trending-up",
        () -> incident().ifPresent(it -> open(forms.grade(it))),
        "U",
        () -> leads() && running().isPresent());
    quiet("duty.pdf", "fth-printer", this::pdf, "Shift+P", () -> incident().isPresent());
    // The log.
    quiet(
        "duty.strike",
        "fth-x",
        () -> entry().ifPresent(it -> open(forms.strike(it))),
        "X",
        () -> writes() && entry().filter(it -> it.struck() == null).isPresent());
    quiet("duty.log-earlier", "", () -> model.turn(-1), "Comma", () -> true);
    quiet("duty.log-later", "", () -> model.turn(1), "Period", () -> true);
    // The roster.
    quiet("duty.add-shift", "fth-plus", () -> open(forms.shift(null)), "A", this::rosters);
    quiet(
        "duty.change-shift",
        "fth-edit-3",
        () -> shift().ifPresent(it -> open(forms.shift(it))),
        "C",
        () -> rosters() && shift().isPresent());
    quiet(
        "duty.remove-shift",
        "fth-minus",
        () -> shift().ifPresent(it -> open(forms.remove(it))),
        "R",
        () -> rosters() && shift().isPresent());
    actions.add(
        Action.of("duty.import", "fth-download", this::takeIn, "Shortcut+O").when(this::rosters));
    actions.add(Action.of("duty.export", "fth-upload", this::takeOut, "Shortcut+E"));
    // Where to go.
    quiet("duty.open", "fth-external-link", this::follow, "Enter", () -> item().isPresent());
    quiet("duty.due", "", () -> go(due.table()), "1", () -> true);
    quiet("duty.log", "", () -> go(log.table()), "2", () -> true);
    quiet("duty.roster", "", () -> go(now.roster()), "3", () -> true);
    quiet("duty.handover", "", () -> choose(false), "4", () -> true);
    quiet("duty.reports", "", () -> choose(true), "5", () -> true);
    quiet("duty.area", "", () -> now.areas().requestFocus(), "Q", () -> true);
    // In the log one entry follows another; who is done leaves with Esc, and letters act again.
    actions.add(
        Action.of("duty.close", "", this::close, "Esc")
            .when(() -> typing() || log.entry().isFocused()));
  }

  /** A letter that slips past a field must not act. */
  private void quiet(String id, String icon, Runnable run, String key, BooleanSupplier when) {
    actions.add(Action.of(id, icon, run, key).when(() -> !typing() && when.getAsBoolean()));
  }

  private void onIncident(
      String id,
      String icon,
      Function<Incident, DutyForm> form,
      String key,
      Function<Incident, Boolean> when) {
    quiet(
        id,
        icon,
        () -> incident().ifPresent(it -> open(form.apply(it))),
        key,
        () -> drafts() && running().map(when).orElse(false));
  }

  private boolean typing() {
    return side.form() != null;
  }

  private boolean any(Role... roles) {
    return Set.of(roles).stream().anyMatch(console.desk().operator()::is);
  }

  private boolean leads() {
    return any(Role.SHIFT_CHIEF, Role.DUTY_LEADER);
  }

  private boolean drafts() {
    return any(Role.DISPATCHER, Role.SHIFT_CHIEF, Role.DUTY_LEADER);
  }

  private boolean rosters() {
    return any(Role.SHIFT_CHIEF, Role.DUTY_LEADER, Role.ADMINISTRATOR);
  }

  private boolean writes() {
    return console.desk().operator().roles().stream()
        .anyMatch(it -> it != Role.SUPERVISOR && it != Role.HANDLER && it != Role.DEPARTMENT);
  }

  /** Whether no handover of the area is under way. */
  private boolean free() {
    DutyModel.Shown shown = model.shown().get();
    return shown != null && shown.watch().answering().underWay() == null && !side.onReports();
  }

  private Optional<Handover> handover() {
    return Optional.ofNullable(side.handover());
  }

  private boolean stands(HandoverState state) {
    return handover().filter(it -> it.state() == state).isPresent();
  }

  private Optional<Incident> incident() {
    return Optional.ofNullable(side.incident());
  }

  private Optional<Incident> running() {
    return incident().filter(it -> it.endedAt().isEmpty());
  }

  private Optional<LogEntry> entry() {
    return selected(log.table());
  }

  private Optional<Shift> shift() {
    return selected(now.roster());
  }

  private Optional<DueItem> item() {
    return due.table().isFocused() ? selected(due.table()) : Optional.empty();
  }

  private static <T> Optional<T> selected(TableView<T> table) {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  // What is shown.

  private void show(DutyModel.@Nullable Shown shown) {
    if (shown != null) {
      now.show(shown);
      due.show(shown.due());
      log.show(shown);
      side.show(shown);
      offer();
    }
  }

  private void selected() {
    side.render();
    offer();
  }

  private void offer() {
    Set<String> here =
        side.onReports()
            ? Set.of(
                "duty.first",
                "duty.phone",
                "duty.redraft",
                "duty.sign",
                "duty.send-out",
                "duty.follow",
                "duty.final",
                "duty.grade",
                "duty.pdf")
            : Set.of("duty.draw", "duty.sign-out", "duty.take", "duty.withdraw", "duty.remark");
    side.offer(
        actions.stream()
            .filter(it -> here.contains(it.id()) && it.enabled().getAsBoolean())
            .toList());
  }

  private void tick() {
    model.pulse();
    due.tick();
    side.incidents().refresh();
  }

  private void compact(boolean small) {
    width(now, small ? SMALL_LEFT : LEFT);
    width(side, small ? SMALL_RIGHT : RIGHT);
  }

  private static void width(Region pane, double width) {
    pane.setMinWidth(width);
    pane.setPrefWidth(width);
    pane.setMaxWidth(width);
  }

  private void go(TableView<?> table) {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    offer();
  }

  private void choose(boolean reports) {
    side.choose(reports, this::selected);
    side.table().requestFocus();
  }

  /** From what falls due to where it is done. */
  private void follow() {
    item()
        .ifPresent(
            it -> {
              switch (it.kind()) {
                case HANDOVER, SHIFT -> choose(false);
                case PHONE_REPORT, FIRST_REPORT, FOLLOW_UP -> {
                  choose(true);
                  DutyTables.select(side.incidents(), Incident::number, it.subject());
                }
                case TASK -> console.navigator().show("supervise");
                case CASES -> console.navigator().show("board");
                case MEASURE, REMINDED -> console.navigator().show("mode");
                case CONFIRMATION, REPORT_BACK -> console.navigator().showCommand(it.subject());
              }
            });
  }

  // What is done.

  private void open(DutyForm form) {
    side.open(form);
    offer();
  }

  private void close() {
    (typing() ? side.table() : log.table()).requestFocus();
    side.open(null);
    offer();
  }

  private void send() {
    DutyForm form = side.form();
    Command command = form == null || model.busy().get() ? null : form.command();
    if (form != null && command != null) {
      model.run(
          command,
          done -> {
            if (side.form() == form) {
              close();
            }
            tell(command, done);
          },
          form::refuse);
    }
  }

  private void run(Command command) {
    if (!model.busy().get()) {
      model.run(command, done -> tell(command, done), console.notices()::done);
    }
  }

  private void onHandover(Function<Handover, DutyStep> step) {
    handover().ifPresent(it -> run(new Command.OnDuty(step.apply(it))));
  }

  private void tell(Command command, Outcome.DutyDone done) {
    String step =
        switch (command) {
          case Command.OnDuty(var it) -> it.key();
          case Command.OnIncident(var it) -> it.key();
          default -> throw new IllegalArgumentException("not of the duty room: " + command);
        };
    Incident incident = done.incident();
    side.seek(done.handover(), incident);
    if (incident != null && command instanceof Command.OnIncident(IncidentStep.First _)) {
      side.choose(true, this::selected);
    }
    console
        .notices()
        .done(
            words.get(
                "duty.did", words.get("step." + step), incident == null ? "" : incident.number()));
  }

  // Files.

  private void takeIn() {
    File chosen = chooser("action.duty.import").showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      files.read(chosen.toPath(), shifts -> run(new Command.OnDuty(shifts)));
    }
  }

  private void takeOut() {
    FileChooser chooser = chooser("action.duty.export");
    chooser.setInitialFileName("roster.xlsx");
    File chosen = chooser.showSaveDialog(root.getScene().getWindow());
    DutyModel.Shown shown = model.shown().get();
    if (chosen != null && shown != null) {
      String name = chosen.getName().toLowerCase(Locale.ROOT);
      boolean ended = name.endsWith(".csv") || name.endsWith(".xlsx");
      files.write((ended ? chosen : new File(chosen.getPath() + ".xlsx")).toPath(), shown.shifts());
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get(title));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("XLSX", "*.xlsx"),
            new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return chooser;
  }

  private void pdf() {
    Incident it = side.incident();
    if (it == null) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get("action.duty.pdf"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    chooser.setInitialFileName(it.number() + "-" + it.last().seq() + ".pdf");
    File chosen = chooser.showSaveDialog(root.getScene().getWindow());
    if (chosen != null) {
      files.pdf(chosen.toPath(), it);
    }
  }

  /** When the page was read last; for tests. */
  Optional<Instant> readAt() {
    return Optional.ofNullable(model.shown().get()).map(DutyModel.Shown::at);
  }
}
