package org.zhongshu.console.mode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureSchedule;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.measure.ReportMatrix.Cell;
import org.zhongshu.mode.measure.ReportMatrix.Round;
import org.zhongshu.mode.measure.ReportMatrix.Standing;
import org.zhongshu.mode.minutes.MinutesRules;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.words.Words;

/**
 * Rounds of reports of a day (日调度、日研判、零报告): which unit reported in which; a cell is read and
 * answered, those who are silent are reminded, minutes are written.
 */
final class ReportingPane extends BorderPane implements ActivationTab {
  private final Console console;
  private final Words words;
  private final ReportingModel model;
  private final Picks picks;
  private final MatrixTable matrix;
  private final CellPane cell;
  private final Label day = new Label();
  private final Label counts = new Label();
  private final Map<Draft, MinutesForm> drafts = new HashMap<>();
  private final ChangeListener<ReportingModel.@Nullable Seen> changed = (_, _, now) -> show(now);
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);
  private @Nullable Draft writing;

  /** What a half-written form is of: minutes of a round, or the supplement of those that are. */
  private record Draft(long activation, Round round, boolean more) {}

  ReportingPane(Console console, ReportingModel model) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.picks = new Picks(console.desk());
    this.matrix = new MatrixTable(words, model.say());
    this.cell = new CellPane(console, model, this::writeMinutes);
    setCenter(new VBox(tools(), grow(matrix.node())));
    setRight(cell);
    matrix.chosen().addListener((_, _, _) -> showCell());
    matrix
        .node()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                cell.focusAnswer();
              }
            });
  }

  private static <T extends Node> T grow(T node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }

  private HBox tools() {
    day.getStyleClass().add("strong");
    day.setMinWidth(Region.USE_PREF_SIZE);
    counts.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox tools =
        new HBox(
            8,
            button("reporting.day.before", "Alt+←", () -> turn(-1)),
            button("reporting.day.after", "Alt+→", () -> turn(1)),
            day,
            counts,
            space);
    if (model.ofTheCentre()) {
      Button one = button("reporting.remind", "R", this::remind);
      Button all = button("reporting.remind.round", "Shift+R", this::remindAll);
      List.of(one, all).forEach(it -> it.disableProperty().bind(model.busy()));
      tools.getChildren().addAll(one, all);
    }
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("list-tools");
    return tools;
  }

  private Button button(String key, String keys, Runnable run) {
    return KeyHint.button(words.get(key), keys, run);
  }

  @Override
  public String id() {
    return "reporting";
  }

  @Override
  public String icon() {
    return "fth-grid";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void opened() {
    model.opened();
    matrix.clear();
    cell.opened();
    closeForm();
  }

  @Override
  public void attach() {
    console.look().compactProperty().addListener(compact);
    compact(console.look().compact());
    model.seen().addListener(changed);
    show(model.seen().get());
    model.attach();
  }

  @Override
  public void detach() {
    model.detach();
    model.seen().removeListener(changed);
    console.look().compactProperty().removeListener(compact);
  }

  @Override
  public void focus() {
    MinutesForm form = form();
    if (form == null) {
      matrix.node().requestFocus();
    } else {
      form.focusFirst();
    }
  }

  private void compact(boolean small) {
    double width = small ? 380 : 480;
    cell.setPrefWidth(width);
    drafts.values().forEach(it -> it.setPrefWidth(width));
  }

  private void show(ReportingModel.@Nullable Seen now) {
    LocalDate on = now == null ? model.day() : now.matrix().day();
    day.setText(
        on.equals(model.today()) ? words.get("reporting.today", on.toString()) : on.toString());
    Map<Standing, Integer> all = now == null ? Map.of() : now.matrix().counts();
    counts.setText(all.isEmpty() ? "" : model.say().counts(all));
    counts.getStyleClass().setAll("label", all.containsKey(Standing.MISSED) ? "over" : "muted");
    matrix.show(now == null ? null : now.matrix());
    showCell();
  }

  private Optional<Cell> chosen() {
    ReportingModel.Seen now = model.seen().get();
    MatrixTable.Chosen chosen = matrix.chosen().get();
    Round round = chosen == null ? null : chosen.round();
    return now == null || chosen == null || round == null
        ? Optional.empty()
        : now.matrix().at(chosen.unit(), round);
  }

  private @Nullable Round round() {
    MatrixTable.Chosen chosen = matrix.chosen().get();
    return chosen == null ? null : chosen.round();
  }

  private void showCell() {
    cell.show(model.seen().get(), matrix.chosen().get());
  }

  private void turn(int days) {
    ReportingModel.Seen now = model.seen().get();
    if (now == null) {
      return;
    }
    LocalDate to = model.day().plusDays(days);
    if (!to.isBefore(first(now.by())) && !to.isAfter(last(now.by()))) {
      model.turnTo(to.equals(model.today()) ? null : to);
    }
  }

  private LocalDate first(Activation by) {
    return by.startedAt().atZone(words.zone()).toLocalDate();
  }

  /** Nothing is made due further ahead. */
  private LocalDate last(Activation by) {
    var end = by.endedAt();
    return (end == null ? console.now().plus(MeasureSchedule.AHEAD) : end)
        .atZone(words.zone())
        .toLocalDate();
  }

  @Override
  public boolean reminds() {
    return model.ofTheCentre() && !model.busy().get() && form() == null;
  }

  @Override
  public void remind() {
    Optional<Cell> it = chosen().filter(each -> each.item().state().wanted());
    if (it.isEmpty()) {
      cell.refuse(words.get("reporting.remind.choose-cell"));
      return;
    }
    cell.refuse("");
    model.run(
        new Command.OnMeasures(new MeasureStep.Remind(List.of(it.get().item().id()))),
        this::reminded,
        cell::refuse);
  }

  /** All who are silent in the round that is chosen; of the day when none is. */
  @Override
  public void remindAll() {
    ReportingModel.Seen now = model.seen().get();
    if (now == null) {
      return;
    }
    Round round = round();
    Set<Long> only =
        now.matrix().cells().stream()
            .filter(it -> round == null || it.round().equals(round))
            .map(it -> it.item().id())
            .collect(Collectors.toSet());
    cell.refuse("");
    if (only.isEmpty()) {
      cell.refuse(words.get("reporting.none"));
      return;
    }
    model.remindAll(ReportMatrix.KINDS, only, this::reminded, cell::refuse);
  }

  private void reminded(Outcome outcome) {
    if (outcome instanceof Outcome.MeasuresDone(List<MeasureItem> now)) {
      console.notices().done(words.get("reporting.reminded.done", now.size()));
    }
  }

  // Minutes.

  private @Nullable MinutesForm form() {
    return writing == null ? null : drafts.get(writing);
  }

  /** Opens the minutes of the round that is chosen, to be written or supplemented. */
  private void writeMinutes() {
    ReportingModel.Seen now = model.seen().get();
    Round round = round();
    if (now == null || round == null || !MinutesRules.KINDS.contains(round.what())) {
      cell.refuse(words.get("reporting.minutes.choose"));
      return;
    }
    cell.refuse("");
    Optional<MinutesFile> there = now.minutes(round);
    Draft draft = new Draft(now.by().id(), round, there.isPresent());
    MinutesForm form = drafts.computeIfAbsent(draft, it -> form(now, it));
    writing = draft;
    setRight(form);
    compact(console.look().compact());
    form.focusFirst();
  }

  private MinutesForm form(ReportingModel.Seen now, Draft draft) {
    String what = model.say().round(draft.round());
    if (draft.more()) {
      return MinutesForm.supplement(
          console,
          picks,
          words.get("reporting.minutes.supplement.title", what),
          model.busy(),
          this::submit,
          this::closeForm);
    }
    Attendance group = now.attendance();
    Set<String> asked = new LinkedHashSet<>();
    Set<String> reported = new LinkedHashSet<>();
    if (group != null) {
      asked.add(group.command());
      reported.add(group.command());
    }
    for (Cell it : now.matrix().cells()) {
      if (it.round().equals(draft.round())) {
        asked.add(it.unit());
        if (it.item().answer() != null) {
          reported.add(it.unit());
        }
      }
    }
    if (group != null) {
      group.members().forEach(it -> asked.add(it.unit()));
    }
    return MinutesForm.write(
        console,
        picks,
        words.get("reporting.minutes.title", what),
        new ArrayList<>(asked),
        reported,
        group == null ? "" : group.commander(),
        model.busy(),
        this::submit,
        this::closeForm);
  }

  private void closeForm() {
    if (writing != null) {
      writing = null;
      setRight(cell);
      matrix.node().requestFocus();
    }
  }

  @Override
  public boolean leave() {
    boolean open = writing != null;
    closeForm();
    return open;
  }

  @Override
  public void submit() {
    Draft draft = writing;
    MinutesForm form = form();
    if (draft == null || form == null) {
      cell.submit();
      return;
    }
    ReportingModel.Seen now = model.seen().get();
    if (model.busy().get() || now == null) {
      return;
    }
    form.refuse("");
    MinutesStep step =
        draft.more()
            ? now.minutes(draft.round()).map(it -> form.supplement(it.minutes().id())).orElse(null)
            : form.write(draft.activation(), draft.round());
    if (step == null) {
      return;
    }
    model.run(
        new Command.OnMinutes(step),
        _ -> {
          drafts.remove(draft);
          if (draft.equals(writing)) {
            closeForm();
          }
          console
              .notices()
              .done(
                  words.get(
                      "reporting.minutes.done",
                      model.say().round(draft.round()),
                      step.decisions().size()));
        },
        form::refuse);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("mode.day-before", "fth-chevron-left", () -> turn(-1), "Alt+Left"),
        Action.of("mode.day-after", "fth-chevron-right", () -> turn(1), "Alt+Right"),
        Action.of("mode.report-nothing", "fth-minus-circle", cell::nothing, "0")
            .when(() -> form() == null && !model.busy().get()),
        Action.of("mode.minutes", "fth-edit-3", this::writeMinutes, "M")
            .when(() -> form() == null && model.ofTheCentre()),
        Action.of(
                "mode.decision",
                "fth-plus",
                () -> Objects.requireNonNull(form()).addDecision(),
                "Alt+D")
            .when(() -> form() != null));
  }
}
