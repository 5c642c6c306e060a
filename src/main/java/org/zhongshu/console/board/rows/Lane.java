package org.zhongshu.console.board.rows;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Waiting;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.store.CaseFilter;

/**
 * Lanes of the board (队列). Those of {@link Group#CROSSING} cross the stages: their cases are
 * counted there as well.
 */
public enum Lane {
  /** 本席待办: taken by this operator. */
  MINE(Group.DESK, null, "fth-user"),
  /** 待核查. */
  TO_VERIFY(Group.STAGE, Stage.TO_VERIFY, "fth-map-pin"),
  /** 待立案. */
  TO_FILE(Group.STAGE, Stage.TO_FILE, "fth-inbox"),
  /** 待派遣. */
  TO_DISPATCH(Group.STAGE, Stage.TO_DISPATCH, "fth-send"),
  /** 处置中. */
  IN_HANDLING(Group.STAGE, Stage.IN_HANDLING, "fth-tool"),
  /** 待核实. */
  TO_CONFIRM(Group.STAGE, Stage.TO_CONFIRM, "fth-check-square"),
  /** 待结案. */
  TO_CLOSE(Group.STAGE, Stage.TO_CLOSE, "fth-check-circle"),
  /** 挂账. */
  SUSPENDED(Group.STAGE, Stage.SUSPENDED, "fth-pause-circle"),
  /** 待裁定: returned so often that the shift chief says who handles. */
  ARBITRATION(Waiting.ARBITRATION, StepKind.DISPATCH, "fth-shuffle"),
  /** 延期待审核. */
  ENDORSEMENT(Waiting.ENDORSEMENT, StepKind.ENDORSE_EXTENSION, "fth-file-text"),
  /** 延期待审批. */
  EXTENSION(Waiting.EXTENSION, StepKind.DECIDE_EXTENSION, "fth-calendar"),
  /** 移交待接收. */
  REFERRAL(Waiting.REFERRAL, StepKind.ACCEPT_REFERRAL, "fth-corner-up-right"),
  /** 协办未完. */
  PARTS(Waiting.PARTS, StepKind.HANDLE_PART, "fth-users"),
  /** 申诉待裁定: of ended cases, read from the store page by page. */
  APPEAL(Waiting.APPEAL, StepKind.DECIDE_APPEAL, "fth-flag"),
  /** 待回访: of cases closed lately, read from the store page by page. */
  CALL_BACK(Waiting.CALL_BACK, StepKind.CALL_BACK, "fth-phone-outgoing"),
  /** 全部在办: every open case. */
  ALL(Group.CROSSING, null, "fth-list"),
  /** 超期. */
  OVER(Group.CROSSING, null, "fth-alert-triangle"),
  /** 待定位: its area is not known. */
  TO_PLACE(Group.CROSSING, null, "fth-crosshair"),
  /** 待归类: its class is not known. */
  TO_CLASS(Group.CROSSING, null, "fth-tag"),
  /** 已结案: ended lately, read from the store page by page. */
  CLOSED(Group.CROSSING, null, "fth-archive"),
  /** 全部案件: open and ended, read from the store page by page. */
  EVERY(Group.CROSSING, null, "fth-layers");

  /** Groups of lanes, in the order in which they are shown. */
  public enum Group {
    /** 本席. */
    DESK,
    /** 环节. */
    STAGE,
    /** 与环节交叉. */
    CROSSING,
    /** 待办事项: what waits for a word beside the stage. */
    WAITING
  }

  private static final Set<Stage> ENDED =
      Set.of(Stage.CLOSED, Stage.NOT_ACCEPTED, Stage.VOIDED, Stage.CLOSED_BY_FORCE, Stage.MERGED);

  private final Group group;
  private final @Nullable Stage stage;
  private final @Nullable Waiting waiting;
  private final @Nullable StepKind answer;
  private final String icon;

  Lane(Group group, @Nullable Stage stage, String icon) {
    this.group = group;
    this.stage = stage;
    this.waiting = null;
    this.answer = null;
    this.icon = icon;
  }

  Lane(Waiting waiting, StepKind answer, String icon) {
    this.group = Group.WAITING;
    this.stage = null;
    this.waiting = waiting;
    this.answer = answer;
    this.icon = icon;
  }

  public Group group() {
    return group;
  }

  /** Feather icon literal. */
  public String icon() {
    return icon;
  }

  /** What its cases wait for; empty for a lane of another group. */
  public Optional<Waiting> waiting() {
    return Optional.ofNullable(waiting);
  }

  /** The step that answers what its cases wait for; empty for a lane of another group. */
  public Optional<StepKind> answer() {
    return Optional.ofNullable(answer);
  }

  /** Whether an open case stands in this lane. */
  public boolean holds(CaseSummary row, DueState state, String operator) {
    if (!row.stage().open()) {
      return false;
    }
    return switch (this) {
      case MINE -> operator.equals(row.takenBy());
      case TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED ->
          row.stage() == stage;
      case ARBITRATION, ENDORSEMENT, EXTENSION, REFERRAL, PARTS -> waits(row);
      case ALL -> true;
      case OVER -> state == DueState.OVER;
      case TO_PLACE -> row.area() == null;
      case TO_CLASS -> row.category() == null;
      case APPEAL, CALL_BACK, CLOSED, EVERY -> false;
    };
  }

  private boolean waits(CaseSummary row) {
    return waiting != null && row.waiting().contains(waiting);
  }

  /** Whether a case, open or not, belongs to this lane that is read from the store. */
  boolean holdsPast(CaseSummary row) {
    return switch (this) {
      case CLOSED -> !row.stage().open();
      case EVERY -> true;
      default -> waits(row);
    };
  }

  /** Cases that are read from the store page by page; empty for a lane of open ones alone. */
  public Optional<CaseFilter> history() {
    return switch (this) {
      case CLOSED -> Optional.of(new CaseFilter(ENDED, null, null, "", null, false, false, null));
      case EVERY -> Optional.of(CaseFilter.ALL);
      case APPEAL, CALL_BACK -> Optional.of(CaseFilter.ALL.waitingFor(waiting));
      default -> Optional.empty();
    };
  }

  /** Whether it is read from the store page by page. */
  public boolean past() {
    return history().isPresent();
  }

  /** Whether it is known how many there are: of all that ever was nobody counts. */
  public boolean counted() {
    return this != CLOSED && this != EVERY;
  }

  /** Whether it is shown how the clocks of its cases stand. */
  public boolean timed() {
    return switch (this) {
      case SUSPENDED, TO_PLACE, TO_CLASS -> false;
      default -> !past() && group != Group.WAITING;
    };
  }
}
