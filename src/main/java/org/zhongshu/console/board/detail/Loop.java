package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Times;
import org.zhongshu.store.JournalLine;

/**
 * The closed loop of a case as a line of marks: what is behind it, where it stands, what is to
 * come.
 */
public final class Loop {
  private Loop() {}

  /** A mark on the line. */
  public enum Mark {
    /** 上报. */
    REPORT,
    /** 立案. */
    FILE,
    /** 派遣. */
    DISPATCH,
    /** 处置. */
    HANDLE,
    /** 核实. */
    CONFIRM,
    /** 结案. */
    CLOSE
  }

  /** How a mark stands. */
  public enum State {
    DONE,
    NOW,
    TO_COME
  }

  /**
   * A mark as it stands.
   *
   * @param at when it was done; null when it was not, or nobody has told
   */
  public record Place(Mark mark, State state, @Nullable Instant at) {}

  public static List<Place> of(Case it, List<JournalLine> record) {
    List<Place> places = new ArrayList<>();
    int now = stands(it);
    for (Mark mark : Mark.values()) {
      State state =
          mark.ordinal() < now ? State.DONE : mark.ordinal() == now ? State.NOW : State.TO_COME;
      places.add(new Place(mark, state, state == State.DONE ? at(mark, it, record) : null));
    }
    return places;
  }

  /** The mark that work in a stage leads to; null when none is owed. */
  static @Nullable Mark mark(Stage stage) {
    return switch (stage) {
      case TO_VERIFY, TO_FILE -> Mark.FILE;
      case TO_DISPATCH -> Mark.DISPATCH;
      case IN_HANDLING, SUSPENDED -> Mark.HANDLE;
      case TO_CONFIRM -> Mark.CONFIRM;
      case TO_CLOSE -> Mark.CLOSE;
      case CLOSED, CLOSED_BY_FORCE, NOT_ACCEPTED, VOIDED, MERGED -> null;
    };
  }

  /**
   * A step that left the straight line: a return, rework, a pause, a hand-over.
   *
   * @param icon Feather icon literal
   * @param what name of the step
   * @param to who received it; empty when nobody did
   * @param words what was said
   */
  public record Hop(String icon, Instant at, String what, String to, String words) {}

  /** Where the case left the straight line, oldest first. */
  static List<Hop> hops(List<JournalLine> record, StepWords said) {
    List<Hop> hops = new ArrayList<>();
    for (JournalLine line : record) {
      StepKind.of(line.kind())
          .flatMap(kind -> icon(kind, line.after()))
          .ifPresent(
              icon ->
                  hops.add(
                      new Hop(
                          icon, line.at(), said.kind(line), said.receiver(line), said.of(line))));
    }
    return hops;
  }

  private static Optional<String> icon(StepKind kind, @Nullable Stage after) {
    return switch (kind) {
      case HAND_BACK, SEND_BACK, REVOKE -> Optional.of("fth-corner-down-left");
      // Not passed: it goes back to be dispatched again.
      case CONFIRM ->
          after == Stage.TO_DISPATCH ? Optional.of("fth-refresh-ccw") : Optional.empty();
      case REOPEN -> Optional.of("fth-refresh-ccw");
      case SEND_UP -> Optional.of("fth-arrow-up");
      case SEND_DOWN -> Optional.of("fth-arrow-down");
      case REFER, ACCEPT_REFERRAL, DECLINE_REFERRAL -> Optional.of("fth-share-2");
      case SUSPEND, SEND_TO_VERIFY -> Optional.of("fth-pause");
      case RESUME -> Optional.of("fth-play");
      case DECIDE_EXTENSION -> Optional.of("fth-clock");
      case MERGE, UNMERGE -> Optional.of("fth-git-merge");
      default -> Optional.empty();
    };
  }

  private static int stands(Case it) {
    Mark mark = mark(it.stage());
    if (mark != null) {
      return mark.ordinal();
    }
    // A case that was declined, struck or merged has gone no further than it had come.
    Times times = it.times();
    return switch (it.stage()) {
      case CLOSED, CLOSED_BY_FORCE -> Mark.values().length;
      default ->
          times.handledAt() != null
              ? Mark.CONFIRM.ordinal()
              : times.dispatchedAt() != null
                  ? Mark.HANDLE.ordinal()
                  : times.filedAt() != null ? Mark.DISPATCH.ordinal() : Mark.FILE.ordinal();
    };
  }

  private static @Nullable Instant at(Mark mark, Case it, List<JournalLine> record) {
    Times times = it.times();
    return switch (mark) {
      case REPORT -> it.origin().reportedAt();
      case FILE -> times.filedAt();
      case DISPATCH -> times.dispatchedAt();
      case HANDLE -> times.handledAt();
      case CONFIRM -> confirmed(record).orElse(null);
      case CLOSE -> times.closedAt();
    };
  }

  private static Optional<Instant> confirmed(List<JournalLine> record) {
    return record.stream()
        .filter(line -> line.kind().equals(StepKind.CONFIRM.key()))
        .map(JournalLine::at)
        .reduce((_, last) -> last);
  }
}
