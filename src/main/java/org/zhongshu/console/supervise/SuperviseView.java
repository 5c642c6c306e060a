package org.zhongshu.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmGroup;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.SuperviseHost;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.words.Words;

/**
 * Supervision: the ladder with its counts, alarms, tasks by the clock that runs, and one of them.
 */
public final class SuperviseView implements SuperviseHost {
  private static final double DETAIL = 396;
  private static final double SMALL_DETAIL = 340;

  private final Console console;
  private final Words words;
  private final SuperviseModel model;
  private final BorderPane root = new BorderPane();
  private final LadderLine ladder;
  private final AlarmTable alarms;
  private final TaskTable tasks;
  private final DetailPane detail;
  private final SuperviseForms forms;
  private final Label alarmsBeside = new Label();
  private final Label tasksBeside = new Label();
  private final List<Action> actions = new ArrayList<>();
  private final Timeline seconds;
  private final ChangeListener<SuperviseModel.Shown> changed = (_, _, now) -> show(now);
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);
  private boolean settled;
  private boolean taskShown;

  public SuperviseView(Console console) {
    this.console = console;
    this.words = console.words();
    this.model = new SuperviseModel(console);
    this.ladder = new LadderLine(words);
    this.alarms = new AlarmTable(words, model, console::now);
    this.tasks = new TaskTable(words, model, console::now);
    this.detail = new DetailPane(words, model.telling());
    this.forms = new SuperviseForms(console, model, this::send, this::close);
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    declare();
    VBox above = Tables.panel(words.get("supervise.alarms"), alarmsBeside, alarms.node());
    VBox below = Tables.panel(words.get("supervise.tasks"), tasksBeside, tasks.node());
    above.setPrefHeight(220);
    below.setPrefHeight(320);
    for (VBox panel : List.of(above, below)) {
      VBox.setVgrow(panel, Priority.ALWAYS);
    }
    VBox left = new VBox(12, ladder, above, below);
    root.setPadding(new Insets(12));
    root.setCenter(left);
    root.setRight(detail);
    BorderPane.setMargin(detail, new Insets(0, 0, 0, 12));
    alarms
        .node()
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, group) -> alarmSelected(group));
    tasks
        .node()
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, task) -> taskSelected(task));
    alarms.node().focusedProperty().addListener((_, _, on) -> focused(on, false));
    tasks.node().focusedProperty().addListener((_, _, on) -> focused(on, true));
    show(SuperviseModel.Shown.NOTHING);
  }

  @Override
  public String id() {
    return "supervise";
  }

  @Override
  public String icon() {
    return "fth-eye";
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
      Focus.give(alarms.node());
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
  public void instruct(@Nullable String caseNumber, @Nullable String unit) {
    open(forms.instruct(caseNumber, unit));
  }

  private void declare() {
    add(Action.of("supervise.send", "fth-check", this::send, "Shortcut+Enter").when(this::typing));
    add(
        quiet(
            "supervise.acknowledge",
            "fth-check-circle",
            this::acknowledge,
            "A",
            this::unacknowledged));
    add(quiet("supervise.shelve", "fth-pause-circle", this::shelve, "S", this::unacknowledged));
    add(quiet("supervise.unshelve", "fth-play-circle", this::unshelve, "Shift+S", this::shelved));
    add(
        quiet(
            "supervise.open",
            "fth-external-link",
            this::openCase,
            "Enter",
            () -> number().isPresent() || commanded().isPresent()));
    add(
        quiet(
            "supervise.instruct",
            "fth-edit-3",
            () -> open(forms.instruct(null, null)),
            "N",
            this::leads));
    add(quiet("supervise.urge", "fth-bell", () -> onTask(forms::urge), "U", this::chases));
    add(
        quiet(
            "supervise.escalate",
            "fth-trending-up",
            () -> onTask(forms::escalate),
            "E",
            this::chases));
    add(quiet("supervise.sign", "fth-edit-2", this::sign, "G", this::unsigned));
    add(
        quiet(
            "supervise.reply",
            "fth-message-square",
            () -> onTask(forms::reply),
            "R",
            () -> task().filter(Task::open).isPresent()));
    add(
        quiet(
            "supervise.settle",
            "fth-award",
            () -> onTask(forms::settle),
            "P",
            () -> task().filter(Task::open).isPresent()));
    add(quiet("supervise.alarms", "", () -> choose(false), "1", () -> true));
    add(quiet("supervise.tasks", "", () -> choose(true), "2", () -> true));
    add(quiet("supervise.settled", "fth-archive", this::toggleSettled, "H", () -> true));
    add(Action.of("supervise.close", "", this::close, "Esc").when(this::typing));
  }

  private void add(Action action) {
    actions.add(action);
  }

  /** A letter that slips past a field must not act on a task. */
  private Action quiet(String id, String icon, Runnable run, String key, BooleanSupplier when) {
    return Action.of(id, icon, run, key).when(() -> !typing() && when.getAsBoolean());
  }

  private boolean typing() {
    return detail.form() != null;
  }

  private boolean leads() {
    return any(Role.SHIFT_CHIEF, Role.DUTY_LEADER);
  }

  private boolean chases() {
    return task().filter(task -> task.clock().isPresent()).isPresent();
  }

  private boolean unsigned() {
    return task()
        .filter(Task::open)
        .flatMap(task -> task.receipt(forms.unit(task)))
        .filter(receipt -> receipt.signedAt() == null)
        .isPresent();
  }

  private boolean any(Role... roles) {
    return Set.of(roles).stream().anyMatch(console.desk().operator()::is);
  }

  private Optional<Task> task() {
    return taskShown
        ? Optional.ofNullable(tasks.node().getSelectionModel().getSelectedItem())
        : Optional.empty();
  }

  private Optional<AlarmGroup> group() {
    return taskShown
        ? Optional.empty()
        : Optional.ofNullable(alarms.node().getSelectionModel().getSelectedItem());
  }

  private boolean stands(Alarm.State state) {
    return group().map(group -> group.first().state(console.now()) == state).orElse(false);
  }

  private boolean unacknowledged() {
    return stands(Alarm.State.UNACKNOWLEDGED);
  }

  private boolean shelved() {
    return stands(Alarm.State.SHELVED);
  }

  // What is shown.

  private void show(SuperviseModel.Shown now) {
    ladder.show(now);
    alarms.show(now.groups());
    tasks.show(settled ? now.settled() : now.open());
    alarmsBeside.setText(
        words.get("supervise.alarms.beside", now.load().unacknowledged(), now.load().shelved()));
    tasksBeside.setText(
        words.get(
            settled ? "supervise.tasks.settled" : "supervise.tasks.open",
            settled ? now.settled().size() : now.open().size()));
    if (!typing()) {
      take(taskShown);
    }
    render();
  }

  private void alarmSelected(@Nullable AlarmGroup group) {
    if (group != null) {
      taskShown = false;
      render();
    }
  }

  private void taskSelected(@Nullable Task task) {
    if (task != null) {
      taskShown = true;
      render();
    }
  }

  private void focused(boolean on, boolean onTasks) {
    if (on) {
      take(onTasks);
    }
  }

  /** Goes to one of the two lists; what is selected there is shown. */
  private void choose(boolean onTasks) {
    (onTasks ? tasks.node() : alarms.node()).requestFocus();
    take(onTasks);
  }

  private void take(boolean onTasks) {
    taskShown = onTasks;
    var table = onTasks ? tasks.node() : alarms.node();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    render();
  }

  private void render() {
    Instant now = console.now();
    Optional<Task> task = task();
    Optional<AlarmGroup> group = group();
    if (task.isPresent()) {
      detail.show(task.get(), model.shown().get().meetings().get(task.get().number()), now);
    } else if (group.isPresent()) {
      detail.show(group.get(), now);
    } else {
      detail.nothing();
    }
    detail.offer(
        actions.stream()
            .filter(
                action ->
                    !action.icon().isEmpty()
                        && !action.id().equals("supervise.send")
                        && !action.id().equals("supervise.settled")
                        && action.enabled().getAsBoolean())
            .toList());
  }

  private void tick() {
    model.pulse();
    tasks.node().refresh();
  }

  private void compact(boolean small) {
    double width = small ? SMALL_DETAIL : DETAIL;
    detail.setMinWidth(width);
    detail.setPrefWidth(width);
    detail.setMaxWidth(width);
  }

  private void toggleSettled() {
    settled = !settled;
    show(model.shown().get());
    tasks.node().requestFocus();
  }

  // What is done.

  private void open(SuperviseForm form) {
    detail.open(form);
    render();
  }

  private void onTask(Function<Task, SuperviseForm> form) {
    task().ifPresent(task -> open(form.apply(task)));
  }

  private void close() {
    detail.open(null);
    (taskShown ? tasks.node() : alarms.node()).requestFocus();
    render();
  }

  private void send() {
    SuperviseForm form = detail.form();
    SuperviseStep step = form == null || model.busy().get() ? null : form.step();
    if (form != null && step != null) {
      model.step(
          step,
          done -> {
            if (detail.form() == form) {
              close();
            }
            done(step, done.tasks());
          },
          form::refuse);
    }
  }

  private void run(SuperviseStep step) {
    if (!model.busy().get()) {
      model.step(step, done -> done(step, done.tasks()), console.notices()::done);
    }
  }

  private void done(SuperviseStep step, List<Task> moved) {
    if (step instanceof SuperviseStep.OnAlarms) {
      alarms.goOn();
    }
    tell(step, moved);
  }

  private void tell(SuperviseStep step, List<Task> moved) {
    String what = words.get("step." + step.key());
    console
        .notices()
        .done(
            moved.isEmpty()
                ? words.get("supervise.did", what)
                : words.get("supervise.did.task", moved.getFirst().number(), what));
  }

  private void acknowledge() {
    group().ifPresent(group -> run(new SuperviseStep.Acknowledge(group.ids(), "")));
  }

  private void unshelve() {
    group().ifPresent(group -> run(new SuperviseStep.Unshelve(group.ids())));
  }

  private void shelve() {
    group().ifPresent(group -> open(forms.shelve(group)));
  }

  private void sign() {
    task().ifPresent(task -> run(new SuperviseStep.Sign(task.number(), forms.unit(task))));
  }

  private Optional<String> number() {
    return task().map(Task::caseNumber).or(() -> group().map(group -> group.first().caseNumber()));
  }

  /** The command, or the directive, that an alarm is about. */
  private Optional<String> commanded() {
    return group()
        .map(AlarmGroup::first)
        .filter(it -> it.cause() == Cause.RAISED_UP || it.subject().startsWith("ZL-"))
        .map(Alarm::subject);
  }

  private void openCase() {
    commanded()
        .ifPresentOrElse(
            console.navigator()::showCommand,
            () -> number().ifPresent(console.navigator()::showCase));
  }
}
