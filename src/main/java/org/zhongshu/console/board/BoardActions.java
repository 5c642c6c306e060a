package org.zhongshu.console.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.shell.Action;

/** The actions of the board, each declared once. C is kept free for calling. */
final class BoardActions {
  private final BoardActs acts;
  private final NewCaseSide fresh;
  private final Map<StepKind, Action> steps = new EnumMap<>(StepKind.class);
  private final List<Action> all = new ArrayList<>();
  private final Action next;
  private final Action whyThisTime;
  private final Action moreSteps;
  private final Action replay;

  /**
   * @param submit sends the form that is open
   * @param refresh puts the rows in order and reads the case again
   * @param why tells how the deadlines were reckoned
   * @param replay goes through the record entry by entry
   * @param supervise opens the form of an instruction about the case
   * @param raise raises the case to the duty leader
   * @param scroll scrolls the case by pages
   */
  BoardActions(
      BoardActs acts,
      BoardHand hand,
      SameWords same,
      NewCaseSide fresh,
      BoardChips chips,
      Runnable submit,
      Runnable refresh,
      Runnable map,
      Runnable why,
      Runnable replay,
      Runnable supervise,
      Runnable raise,
      DoubleConsumer scroll) {
    this.acts = acts;
    this.fresh = fresh;
    next =
        quiet(Action.of("board.next", "fth-arrow-right", acts::next, "Enter").when(acts::hasNext));
    whyThisTime = quiet(Action.of("board.why", "fth-clock", why, "I").when(hand::hasRow));
    moreSteps =
        quiet(
            Action.of("board.more-steps", "fth-more-horizontal", acts::openMore, "M")
                .when(hand::hasRow));
    this.replay = quiet(Action.of("board.replay", "fth-rewind", replay, "H").when(hand::hasRow));
    add(
        Action.of("board.submit", "fth-check", submit, "Shortcut+Enter")
            .when(
                () ->
                    acts.form() != null || acts.previewProperty().get() != null || fresh.isOpen()));
    add(next);
    add(Action.of("board.down", "fth-arrow-down", () -> hand.step(1), "J"));
    add(Action.of("board.up", "fth-arrow-up", () -> hand.step(-1), "K"));
    add(Action.of("board.lane-down", "", () -> hand.stepLane(1), "Shift+J"));
    add(Action.of("board.lane-up", "", () -> hand.stepLane(-1), "Shift+K"));
    add(quiet(Action.of("board.mark", "fth-check-square", hand::mark, "X").when(hand::hasRow)));
    add(quiet(Action.of("board.mark-all", "", hand::markAll, "Shortcut+A")));
    add(quiet(Action.of("board.same-words", "", same::mark, "S").when(same::can)));
    add(Action.of("board.detail", "fth-sidebar", hand::toggleDetail, "Space"));
    add(whyThisTime);
    add(quiet(Action.of("board.supervise", "fth-eye", supervise, "U").when(hand::hasRow)));
    add(
        quiet(
            Action.of("board.raise", "fth-arrow-up-circle", raise, "E", "Shortcut+Shift+Up")
                .when(hand::hasRow)));
    add(Action.of("board.read-down", "", () -> scroll.accept(1), "Alt+Down"));
    add(Action.of("board.read-up", "", () -> scroll.accept(-1), "Alt+Up"));
    for (int i = 0; i < 4; i++) {
      int place = i;
      String digit = String.valueOf(i + 1);
      add(
          quiet(
              Action.of(
                      "board.lead-" + digit,
                      "",
                      () -> acts.chooseLead(place),
                      digit,
                      "Numpad " + digit)
                  .when(() -> acts.canChoose(place))));
      add(
          quiet(
              Action.of(
                      "board.co-" + digit, "", () -> acts.chooseCoHandler(place), "Shift+" + digit)
                  .when(() -> acts.canChoose(place))));
    }
    add(
        quiet(
            Action.of("board.other-unit", "fth-search", acts::otherUnit, "0", "Numpad 0")
                .when(() -> acts.offered(StepKind.DISPATCH))));
    step(StepKind.TAKE, "fth-user-plus", "T");
    step(StepKind.RELEASE, "fth-user-minus", "Shift+T");
    step(StepKind.HAND_BACK, "fth-corner-down-left", "R");
    step(StepKind.REVOKE, "fth-rotate-ccw", "W");
    step(StepKind.DECLINE, "fth-slash", "D");
    step(StepKind.REOPEN, "fth-refresh-ccw", "O");
    step(StepKind.VOID, "fth-x-octagon", "Shift+V");
    step(StepKind.CLASSIFY, "fth-tag", "L");
    step(StepKind.LOCATE, "fth-crosshair", "P");
    step(StepKind.REGRADE, "fth-bar-chart", "G");
    step(StepKind.AMEND, "fth-edit-3", "A");
    step(StepKind.NOTE, "fth-message-square", "B");
    step(StepKind.QUICK, "fth-zap", "Q");
    add(moreSteps);
    add(this.replay);
    // The rarer ones have a number in the list of all steps, and a name in the palette.
    for (StepKind kind : StepKind.values()) {
      if (!steps.containsKey(kind) && !kind.roles().isEmpty()) {
        step(kind, "");
      }
    }
    add(Action.of("board.new", "fth-plus", fresh::open, "N"));
    add(Action.of("board.filter", "fth-filter", hand::filter, "F"));
    add(Action.of("board.unchip", "fth-x", chips::clear, "Shift+F").when(chips::any));
    add(Action.of("board.refresh", "fth-refresh-cw", refresh, "F5"));
    add(Action.of("board.map", "fth-map", map, "Shift+M"));
    add(Action.of("board.back", "", hand::back, "Esc").when(hand::canGoBack));
  }

  Action next() {
    return next;
  }

  Action whyThisTime() {
    return whyThisTime;
  }

  Action moreSteps() {
    return moreSteps;
  }

  Action replay() {
    return replay;
  }

  Map<StepKind, Action> steps() {
    return steps;
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  private void step(StepKind kind, String icon, String... keys) {
    Action action =
        quiet(
            Action.of("board." + kind.key(), icon, () -> acts.start(kind), keys)
                .when(() -> acts.offered(kind)));
    steps.put(kind, action);
    add(action);
  }

  /**
   * What is meant for rows is silent while a form is open: a letter that slips past a field must
   * not act on a case.
   */
  private Action quiet(Action action) {
    return action.when(() -> action.enabled().getAsBoolean() && !acts.isBusy() && !fresh.isOpen());
  }

  private void add(Action action) {
    all.add(action);
  }
}
