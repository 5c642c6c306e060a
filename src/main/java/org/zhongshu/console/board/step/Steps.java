package org.zhongshu.console.board.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Waiting;

/**
 * Which steps the board offers for which cases: by the stage, by what waits beside it, and by what
 * this seat may do. What is legal is decided by the domain alone.
 */
public final class Steps {
  /** Beside the next step; whatever else is legal stands in the list of all steps. */
  private static final int BESIDE = 5;

  private final Predicate<StepKind> may;

  /**
   * @param may whether this seat may take a step
   */
  public Steps(Predicate<StepKind> may) {
    this.may = may;
  }

  /** The step that moves all of them on; empty when it isn't the same for all. */
  public Optional<StepKind> next(List<CaseSummary> targets) {
    List<Optional<StepKind>> all = targets.stream().map(this::next).distinct().toList();
    return all.size() == 1 ? all.getFirst() : Optional.empty();
  }

  /**
   * What waits for someone's word goes first, when it is this seat's to say; else the step of the
   * stage. That one is shown to everybody: the desk tells who may take it.
   */
  private Optional<StepKind> next(CaseSummary row) {
    return Optional.<StepKind>empty()
        .or(() -> answers(row).stream().filter(may).findFirst())
        .or(() -> ofStage(row.stage()).stream().filter(may).findFirst())
        .or(() -> ofStage(row.stage()).stream().findFirst());
  }

  /** Steps that answer what waits. */
  private static List<StepKind> answers(CaseSummary row) {
    List<StepKind> answers = new ArrayList<>();
    for (Waiting waiting : row.waiting()) {
      switch (waiting) {
        case ENDORSEMENT -> answers.add(StepKind.ENDORSE_EXTENSION);
        case EXTENSION -> answers.add(StepKind.DECIDE_EXTENSION);
        case REFERRAL -> answers.add(StepKind.ACCEPT_REFERRAL);
        case PARTS -> answers.add(StepKind.HANDLE_PART);
        case APPEAL -> answers.add(StepKind.DECIDE_APPEAL);
        case CALL_BACK -> answers.add(StepKind.CALL_BACK);
        // Who arbitrates does it by dispatching.
        case ARBITRATION -> {}
      }
    }
    return answers;
  }

  /** Steps that move a case on from a stage, the usual one first. */
  private static List<StepKind> ofStage(Stage stage) {
    return switch (stage) {
      case TO_VERIFY -> List.of(StepKind.VERIFY);
      case TO_FILE -> List.of(StepKind.FILE);
      case TO_DISPATCH -> List.of(StepKind.DISPATCH);
      case IN_HANDLING -> List.of(StepKind.HANDLE);
      case TO_CONFIRM -> List.of(StepKind.CONFIRM);
      case TO_CLOSE -> List.of(StepKind.CLOSE);
      case CLOSED, CLOSED_BY_FORCE -> List.of(StepKind.CALL_BACK);
      case NOT_ACCEPTED -> List.of(StepKind.REOPEN);
      case SUSPENDED -> List.of(StepKind.RESUME);
      case MERGED -> List.of(StepKind.UNMERGE);
      case VOIDED -> List.of();
    };
  }

  /**
   * Whether a step can be offered: it is legal for at least one of them. The desk decides for each.
   */
  public static boolean offered(StepKind kind, List<CaseSummary> targets) {
    return targets.stream().anyMatch(row -> kind.legalIn(row.stage()));
  }

  /** Steps offered beside the next one, in the order of the buttons. */
  public List<StepKind> beside(CaseSummary row) {
    List<StepKind> all = new ArrayList<>(answers(row));
    if (row.waiting().contains(Waiting.REFERRAL)) {
      all.add(StepKind.DECLINE_REFERRAL);
    }
    all.addAll(ofStage(row.stage()));
    all.addAll(usual(row));
    next(row).ifPresent(all::remove);
    List<StepKind> mine = all.stream().distinct().filter(may).limit(BESIDE).toList();
    List<StepKind> shown = new ArrayList<>(mine);
    if (!shown.contains(StepKind.NOTE)) {
      shown.add(StepKind.NOTE);
    }
    return shown;
  }

  private static List<StepKind> usual(CaseSummary row) {
    return switch (row.stage()) {
      case TO_VERIFY -> List.of(StepKind.TAKE, StepKind.DECLINE);
      case TO_FILE ->
          List.of(StepKind.TAKE, StepKind.QUICK, StepKind.SEND_TO_VERIFY, StepKind.DECLINE);
      case TO_DISPATCH ->
          row.routing() == Routing.MINOR
              ? List.of(StepKind.QUICK, StepKind.TAKE, StepKind.REGRADE)
              : List.of(StepKind.TAKE, StepKind.REGRADE, StepKind.SEND_BACK);
      case IN_HANDLING -> List.of(StepKind.HAND_BACK, StepKind.REVOKE, StepKind.ASK_EXTENSION);
      case TO_CONFIRM, TO_CLOSE, SUSPENDED -> List.of(StepKind.TAKE);
      case CLOSED, CLOSED_BY_FORCE ->
          List.of(StepKind.SECOND_CHECK, StepKind.EVALUATE, StepKind.APPEAL, StepKind.REOPEN);
      case NOT_ACCEPTED, VOIDED, MERGED -> List.of();
    };
  }

  /** Every step that this seat may take on at least one of them, in the loop's order. */
  public List<StepKind> all(List<CaseSummary> targets) {
    return Arrays.stream(StepKind.values())
        .filter(kind -> !kind.roles().isEmpty())
        .filter(may)
        .filter(kind -> offered(kind, targets))
        .toList();
  }
}
