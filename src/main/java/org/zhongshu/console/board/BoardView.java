package org.zhongshu.console.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.detail.CaseModel;
import org.zhongshu.console.board.detail.CasePane;
import org.zhongshu.console.board.detail.CaseReader;
import org.zhongshu.console.board.detail.CaseView;
import org.zhongshu.console.board.lane.LanePane;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.board.step.StepForm;
import org.zhongshu.console.board.step.StepRunner;
import org.zhongshu.console.board.table.BoardTable;
import org.zhongshu.console.board.table.Seats;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.CaseHost;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.Telling;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Role;
import org.zhongshu.words.Words;

/** The dispatch board (调度台): lanes at the left, the table in the middle, the case at the right. */
public final class BoardView implements CaseHost {
  /** How often changes are taken in. */
  private static final Duration PULSE = Duration.millis(250);

  private final Console console;
  private final Words words;
  private final BoardModel model;
  private final CaseModel shown;
  private final BoardActs acts;
  private final BoardActions actions;
  private final Telling telling;
  private final Seats seats = new Seats();
  private final LanePane lanes;
  private final BoardTable table;
  private final BoardToolbar toolbar;
  private final BoardFooter footer;
  private final CasePane detail;
  private final BoardLayout layout;
  private final Timeline pulse = new Timeline(new KeyFrame(PULSE, _ -> pulse()));
  private final EventHandler<InputEvent> touched = _ -> touch();
  private final ChangeListener<@Nullable CaseSummary> current = (_, old, now) -> current(old, now);
  private final ChangeListener<LaneCounts> counted;
  private final ChangeListener<Query> queried;
  private final ChangeListener<@Nullable CaseView> read = (_, _, now) -> read(now);
  private final ChangeListener<@Nullable StepForm> formed = (_, _, now) -> formed(now);
  private final ChangeListener<String> hinted = (_, _, now) -> hinted(now);
  private final ChangeListener<Number> marked = (_, _, _) -> marked();
  private boolean attached;
  private Runnable newCase = () -> {};

  public BoardView(Console console) {
    this.console = console;
    this.words = console.words();
    this.telling = new Telling(console.desk(), words);
    model = new BoardModel(console.desk(), console.work(), console.clock());
    shown =
        new CaseModel(
            console.desk(),
            new CaseReader(console.desk(), words, telling),
            console.work(),
            console.notices()::failed);
    StepRunner runner = new StepRunner(console, telling, model::acted);
    acts = new BoardActs(model, shown, runner, words);
    Names names = new Names(console.desk(), words);
    lanes = new LanePane(words, lane -> model.show(model.query().in(lane)));
    table = new BoardTable(model, words, names, seats);
    toolbar = new BoardToolbar(model, console.desk(), words);
    footer = new BoardFooter(model, words, table::seen);
    BooleanProperty detailShown = new SimpleBooleanProperty(true);
    BoardHand hand = new BoardHand(console, model, acts, table, toolbar, detailShown);
    actions = new BoardActions(acts, hand, this::trySend, this::refresh);
    detail =
        new CasePane(
            shown,
            acts,
            words,
            console.work(),
            new Picks(console.desk()),
            telling,
            names,
            model.secondProperty(),
            actions.next(),
            actions.steps(),
            this::go);
    layout = new BoardLayout(console.look(), lanes, toolbar, table, footer, detail, detailShown);
    counted = (_, _, now) -> lanes.show(now);
    queried = (_, _, now) -> queried(now);
    model.onFailure(console.notices()::failed);
    model.show(Query.START.in(home(console.desk().operator())));
    build();
  }

  /** What opens the form for a new case. */
  public void onNewCase(Runnable act) {
    newCase = act;
  }

  @Override
  public String id() {
    return "board";
  }

  @Override
  public String icon() {
    return "fth-send";
  }

  @Override
  public Node node() {
    return layout.root();
  }

  @Override
  public List<Action> actions() {
    return actions.all();
  }

  @Override
  public void attach() {
    if (attached) {
      return;
    }
    attached = true;
    console
        .work()
        .ask(() -> console.desk().places().operators(), this::learn, console.notices()::failed);
    model.countsProperty().addListener(counted);
    model.queryProperty().addListener(queried);
    model.currentProperty().addListener(current);
    model.marks().countProperty().addListener(marked);
    shown.shownProperty().addListener(read);
    acts.formProperty().addListener(formed);
    acts.hintProperty().addListener(hinted);
    layout.attach();
    table.attach();
    toolbar.attach();
    detail.attach();
    queried(model.query());
    table.node().requestFocus();
    model.open();
    shown.freshen();
    pulse.setCycleCount(Animation.INDEFINITE);
    pulse.play();
  }

  @Override
  public void detach() {
    if (!attached) {
      return;
    }
    attached = false;
    pulse.stop();
    model.close();
    shown.close();
    table.detach();
    toolbar.detach();
    detail.detach();
    model.countsProperty().removeListener(counted);
    model.queryProperty().removeListener(queried);
    model.currentProperty().removeListener(current);
    model.marks().countProperty().removeListener(marked);
    shown.shownProperty().removeListener(read);
    acts.formProperty().removeListener(formed);
    acts.hintProperty().removeListener(hinted);
    layout.detach();
  }

  @Override
  public void showCase(String number) {
    console
        .work()
        .ask(
            () ->
                console
                    .desk()
                    .cases()
                    .file(number)
                    .map(file -> console.desk().cases().summaries(List.of(file.now().id())))
                    .orElse(List.of()),
            found -> found.forEach(this::go),
            console.notices()::failed);
  }

  @Override
  public void newCase() {
    newCase.run();
  }

  @Override
  public void showCases(CasesWanted wanted) {
    Lane lane = wanted.ended() ? Lane.CLOSED : wanted.over() ? Lane.OVER : Lane.ALL;
    RowFilter filter =
        new RowFilter(wanted.stages(), wanted.area(), wanted.channels(), Set.of(), wanted.text());
    model.show(Query.START.in(lane).with(filter));
  }

  /** The lane that an operator begins with: where his next act is. */
  static Lane home(Operator who) {
    if (who.is(Role.DISPATCHER) || who.is(Role.SHIFT_CHIEF)) {
      return Lane.TO_DISPATCH;
    }
    if (who.is(Role.ACCEPTOR)) {
      return Lane.TO_FILE;
    }
    return who.is(Role.HANDLER) ? Lane.IN_HANDLING : Lane.ALL;
  }

  private void build() {
    table.node().setPlaceholder(new EmptyState("fth-inbox", words.get("board.empty")));
    table.onOpened(() -> layout.detailShown().set(true));
    toolbar.tools().getChildren().addAll(columns(), fresh());
    layout.root().addEventFilter(KeyEvent.KEY_PRESSED, touched);
    layout.root().addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    layout.root().addEventFilter(ScrollEvent.SCROLL, touched);
  }

  private MenuButton columns() {
    MenuButton button = new MenuButton(words.get("board.columns"), Icons.of("fth-columns"));
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    for (TableColumn<CaseSummary, ?> column : table.node().getColumns()) {
      if (!EnumSet.allOf(Fixed.class).stream().anyMatch(f -> f.name().equals(column.getId()))) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        button.getItems().add(item);
      }
    }
    return button;
  }

  /** Columns without which a row says nothing. */
  private enum Fixed {
    mark,
    title
  }

  private Button fresh() {
    Button button = new Button(words.get("action.case.new"), Icons.of("fth-plus"));
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip("Ctrl+N"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> newCase());
    return button;
  }

  private void learn(List<Operator> operators) {
    seats.learn(operators);
    telling.learn(operators);
    table.node().refresh();
  }

  private void trySend() {
    detail.trySend();
  }

  private void refresh() {
    model.settle();
    shown.freshen();
  }

  private void pulse() {
    model.pulse();
    footer.tell();
  }

  private void touch() {
    model.hands().touch(console.now());
  }

  private void queried(Query query) {
    lanes.select(query.lane());
    lanes.show(model.countsProperty().get());
  }

  private void current(@Nullable CaseSummary old, @Nullable CaseSummary now) {
    if (now == null) {
      shown.show(null);
      acts.close();
    } else if (old == null || old.id() != now.id()) {
      StepForm form = acts.form();
      if (form != null && form.targets().size() == 1) {
        acts.close();
      }
      acts.clearHint();
      shown.show(now.number());
    } else if (old.version() != now.version()) {
      shown.freshen();
    }
    detail.refreshActions();
  }

  private void read(@Nullable CaseView now) {
    if (now != null && acts.movedOn(now)) {
      detail.tellChanged(now);
    }
  }

  private void marked() {
    model.hands().hold("marks", !model.marks().isEmpty());
    detail.refreshActions();
    footer.tell();
  }

  private void formed(@Nullable StepForm form) {
    if (form != null) {
      layout.detailShown().set(true);
    } else {
      table.node().requestFocus();
    }
  }

  private void hinted(String hint) {
    if (!hint.isEmpty()) {
      layout.detailShown().set(true);
    }
  }

  private void go(CaseSummary row) {
    model.select(row);
    table.reveal();
    layout.detailShown().set(true);
  }
}
