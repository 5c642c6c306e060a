package org.zhongshu.console.board;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.detail.CaseModel;
import org.zhongshu.console.board.detail.CasePane;
import org.zhongshu.console.board.detail.CaseReader;
import org.zhongshu.console.board.detail.CaseView;
import org.zhongshu.console.board.detail.NearModel;
import org.zhongshu.console.board.lane.LanePane;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.console.board.rows.Lanes;
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
import org.zhongshu.console.widget.Focus;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.command.Matter.MatterKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.TrainingLook;
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
  private final Supervised supervised;
  private final LanePane lanes;
  private final BoardTable table;
  private final BoardToolbar toolbar;
  private final BoardChips chips;
  private final BoardFooter footer;
  private final CasePane detail;
  private final BoardLayout layout;
  private final NewCaseSide fresh;
  private final BoardMap map;
  private final Timeline pulse = new Timeline(new KeyFrame(PULSE, _ -> pulse()));
  private final EventHandler<InputEvent> touched = _ -> touch();
  private final ChangeListener<@Nullable CaseSummary> current = (_, old, now) -> current(old, now);
  private final ChangeListener<LaneCounts> counted;
  private final ChangeListener<Query> queried;
  private final ChangeListener<@Nullable CaseView> read = (_, _, now) -> read(now);
  private final ChangeListener<@Nullable StepForm> formed = (_, _, now) -> formed(now);
  private final ChangeListener<String> hinted = (_, _, now) -> hinted(now);
  private final ChangeListener<Number> marked = (_, _, _) -> marked();
  private List<Operator> known = List.of();
  private boolean attached;

  public BoardView(Console console) {
    this.console = console;
    this.words = console.words();
    this.telling = new Telling(console.desk(), words);
    model = new BoardModel(console.desk(), console.work(), console.clock());
    shown =
        new CaseModel(
            console.desk(),
            new CaseReader(console.desk(), words, telling, console::now),
            console.work(),
            console.notices()::failed);
    StepRunner runner = new StepRunner(console, telling, model::acted);
    acts = new BoardActs(model, shown, runner, words, console.desk(), console.clock());
    Names names = new Names(console.desk(), words);
    Lanes offered = new Lanes(console.desk().operator(), acts::may);
    lanes = new LanePane(words, offered, lane -> model.show(model.query().in(lane)));
    supervised = new Supervised(console.desk(), console.work(), console.notices()::failed);
    table = new BoardTable(model, words, names, seats, supervised);
    supervised.onChange(table.node()::refresh);
    toolbar = new BoardToolbar(model, console.desk(), words);
    chips = new BoardChips(model, console.desk(), words);
    footer = new BoardFooter(model, words, table::seen);
    BooleanProperty detailShown = new SimpleBooleanProperty(true);
    Picks picks = new Picks(console.desk());
    fresh = new NewCaseSide(console, picks, telling, this::reported, this::go);
    BoardHand hand =
        new BoardHand(console, model, offered, acts, table, toolbar, fresh, detailShown);
    actions =
        new BoardActions(
            acts,
            hand,
            new SameWords(model),
            fresh,
            chips,
            this::trySend,
            this::refresh,
            this::toggleMap,
            this::why,
            this::replay,
            this::supervise,
            this::raise,
            this::read);
    detail =
        new CasePane(
            shown,
            new NearModel(console),
            new ForceWords(console.desk(), words, console.clock()),
            acts,
            words,
            console.work(),
            picks,
            telling,
            names,
            model.secondProperty(),
            actions.next(),
            actions.whyThisTime(),
            actions.moreSteps(),
            actions.replay(),
            actions.steps(),
            this::go,
            () -> table.node().requestFocus());
    layout =
        new BoardLayout(console.look(), lanes, toolbar, chips, table, footer, detail, detailShown);
    fresh.showBy(this::side);
    map = new BoardMap(console, model, layout, this::revealed);
    counted = (_, _, now) -> lanes.show(now);
    queried = (_, _, now) -> queried(now);
    model.onFailure(console.notices()::failed);
    model.show(Query.START.in(Lanes.home(console.desk().operator())));
    build();
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
    map.open();
    layout.attach();
    table.attach();
    toolbar.attach();
    chips.attach();
    detail.attach();
    queried(model.query());
    Focus.give(table.node());
    model.open();
    supervised.ask();
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
    supervised.close();
    shown.close();
    table.detach();
    toolbar.detach();
    chips.detach();
    detail.detach();
    model.countsProperty().removeListener(counted);
    model.queryProperty().removeListener(queried);
    model.currentProperty().removeListener(current);
    model.marks().countProperty().removeListener(marked);
    shown.shownProperty().removeListener(read);
    acts.formProperty().removeListener(formed);
    fresh.close();
    acts.hintProperty().removeListener(hinted);
    map.close();
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
    fresh.open();
  }

  @Override
  public void showCases(CasesWanted wanted) {
    model.show(Query.of(wanted));
  }

  private void build() {
    table.node().setPlaceholder(new EmptyState("fth-inbox", words.get("board.empty")));
    table.onOpened(() -> layout.detailShown().set(true));
    BoardTools.fill(toolbar.tools(), words, table, map.shown(), this::newCase);
    layout.root().addEventFilter(KeyEvent.KEY_PRESSED, touched);
    layout.root().addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    layout.root().addEventFilter(ScrollEvent.SCROLL, touched);
  }

  private void learn(List<Operator> operators) {
    if (operators.equals(known)) {
      return;
    }
    known = operators;
    seats.learn(operators);
    telling.learn(operators);
    table.node().refresh();
  }

  private void trySend() {
    if (fresh.isOpen()) {
      fresh.trySend();
    } else {
      detail.trySend();
    }
  }

  private void side(@Nullable Region form) {
    layout.setSide(form);
    if (form == null) {
      table.node().requestFocus();
    }
  }

  private void reported(Case it) {
    model.acted(List.of(it.id()));
    showCase(it.number());
  }

  private void refresh() {
    model.settle();
    shown.freshen();
  }

  private void pulse() {
    model.pulse();
    if (model.takeSupervised()) {
      supervised.ask();
      shown.freshen();
    }
    footer.tell();
    map.pulse();
  }

  private void read(double pages) {
    detail.scroll(pages);
  }

  private void toggleMap() {
    map.shown().set(!map.shown().get());
  }

  private void supervise() {
    CaseSummary row = model.current();
    if (row != null) {
      console.navigator().instruct(row.number(), row.lead());
    }
  }

  private void raise() {
    CaseSummary row = model.current();
    if (row != null) {
      console.navigator().raise(new Matter(MatterKind.CASE, row.number()), row.title());
    }
  }

  private void why() {
    layout.detailShown().set(true);
    detail.toggleWhy();
  }

  private void replay() {
    layout.detailShown().set(true);
    detail.toggleReplay();
  }

  private void revealed() {
    table.reveal();
    layout.detailShown().set(true);
  }

  private void touch() {
    model.hands().touch(console.now());
  }

  /** Lane and words of the filter, as the replay of a training reads them again. */
  private static String told(Query query) {
    return query.lane().name() + " " + query.filter().text();
  }

  @Override
  public void showFiltered(String recorded) {
    int end = recorded.indexOf(' ');
    Lane lane = Lane.valueOf(recorded.substring(0, end));
    model.show(Query.START.in(lane).with(RowFilter.NONE.withText(recorded.substring(end + 1))));
  }

  private void queried(Query query) {
    console.navigator().saw(TrainingLook.Kind.FILTER, told(query));
    lanes.select(query.lane());
    lanes.show(model.countsProperty().get());
  }

  private void current(@Nullable CaseSummary old, @Nullable CaseSummary now) {
    if (now == null) {
      shown.show(null);
      acts.close();
    } else if (old == null || old.id() != now.id()) {
      StepForm form = acts.form();
      if (form == null || form.targets().size() == 1) {
        acts.close();
      }
      acts.clearHint();
      shown.show(now.number());
      console.navigator().saw(TrainingLook.Kind.CASE, now.number());
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
