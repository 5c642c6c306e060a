package org.zhongshu.console.board.step;

import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;

/** Which steps the board offers for which cases. */
public final class Steps {
  private Steps() {}

  /** The step that moves a case on in the loop. */
  public static Optional<StepKind> next(Stage stage) {
    return switch (stage) {
      case TO_VERIFY -> Optional.of(StepKind.VERIFY);
      case TO_FILE -> Optional.of(StepKind.FILE);
      case TO_DISPATCH -> Optional.of(StepKind.DISPATCH);
      case IN_HANDLING -> Optional.of(StepKind.HANDLE);
      case TO_CONFIRM -> Optional.of(StepKind.CONFIRM);
      case TO_CLOSE -> Optional.of(StepKind.CLOSE);
      case CLOSED, NOT_ACCEPTED, CLOSED_BY_FORCE -> Optional.of(StepKind.REOPEN);
      case SUSPENDED -> Optional.of(StepKind.RESUME);
      case MERGED -> Optional.of(StepKind.UNMERGE);
      case VOIDED -> Optional.empty();
    };
  }

  /** The step that moves all of them on; empty when they stand in different stages. */
  public static Optional<StepKind> next(List<CaseSummary> targets) {
    List<Stage> stages = targets.stream().map(CaseSummary::stage).distinct().toList();
    return stages.size() == 1 ? next(stages.getFirst()) : Optional.empty();
  }

  /**
   * Whether a step can be offered: it is legal for at least one of them. The desk decides for each.
   */
  public static boolean offered(StepKind kind, List<CaseSummary> targets) {
    return targets.stream().anyMatch(row -> kind.legalIn(row.stage()));
  }

  /** Steps offered beside the next one, in the order of the buttons. */
  public static List<StepKind> beside(Stage stage) {
    return switch (stage) {
      case TO_VERIFY, TO_FILE -> List.of(StepKind.TAKE, StepKind.DECLINE, StepKind.NOTE);
      case TO_DISPATCH -> List.of(StepKind.TAKE, StepKind.REGRADE, StepKind.NOTE);
      case IN_HANDLING -> List.of(StepKind.HAND_BACK, StepKind.REVOKE, StepKind.NOTE);
      case TO_CONFIRM, TO_CLOSE, SUSPENDED -> List.of(StepKind.TAKE, StepKind.NOTE);
      case CLOSED, NOT_ACCEPTED, CLOSED_BY_FORCE, VOIDED, MERGED -> List.of(StepKind.NOTE);
    };
  }
}
