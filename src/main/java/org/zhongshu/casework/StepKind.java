package org.zhongshu.casework;

import static org.zhongshu.casework.Stage.CLOSED;
import static org.zhongshu.casework.Stage.CLOSED_BY_FORCE;
import static org.zhongshu.casework.Stage.IN_HANDLING;
import static org.zhongshu.casework.Stage.NOT_ACCEPTED;
import static org.zhongshu.casework.Stage.SUSPENDED;
import static org.zhongshu.casework.Stage.TO_CLOSE;
import static org.zhongshu.casework.Stage.TO_CONFIRM;
import static org.zhongshu.casework.Stage.TO_DISPATCH;
import static org.zhongshu.casework.Stage.TO_FILE;
import static org.zhongshu.casework.Stage.TO_VERIFY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Kinds of steps, and in which stages each is legal: the one table of the loop. What becomes of the
 * case is told by {@link StageMachine}.
 */
public enum StepKind {
  VERIFY("verify", TO_VERIFY),
  FILE("file", TO_FILE),
  DECLINE("decline", TO_VERIFY, TO_FILE),
  DISPATCH("dispatch", TO_DISPATCH),
  HAND_BACK("hand-back", IN_HANDLING),
  REVOKE("revoke", IN_HANDLING),
  HANDLE("handle", IN_HANDLING),
  CONFIRM("confirm", TO_CONFIRM),
  CLOSE("close", TO_CLOSE),
  REOPEN("reopen", CLOSED, CLOSED_BY_FORCE, NOT_ACCEPTED),
  VOID("void", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE),
  TAKE("take", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED),
  RELEASE("release", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED),
  LOCATE("locate", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED),
  CLASSIFY(
      "classify", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED),
  REGRADE("regrade", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED),
  AMEND("amend", TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED),
  NOTE("note", Stage.values());

  private final String key;
  private final Set<Stage> from;

  StepKind(String key, Stage... from) {
    this.key = key;
    this.from = EnumSet.copyOf(Arrays.asList(from));
  }

  /** Key in journal and words, for example {@code hand-back}. */
  public String key() {
    return key;
  }

  public boolean legalIn(Stage stage) {
    return from.contains(stage);
  }

  /** Stages in which it is legal, in the loop's order. */
  public Set<Stage> from() {
    return EnumSet.copyOf(from);
  }

  /** Whether two who take it at once don't disturb each other: a note only adds. */
  public boolean commutes() {
    return this == NOTE;
  }

  public static StepKind of(Step step) {
    return switch (step) {
      case Step.Verify _ -> VERIFY;
      case Step.File _ -> FILE;
      case Step.Decline _ -> DECLINE;
      case Step.Take _ -> TAKE;
      case Step.Release _ -> RELEASE;
      case Step.Dispatch _ -> DISPATCH;
      case Step.HandBack _ -> HAND_BACK;
      case Step.Revoke _ -> REVOKE;
      case Step.Handle _ -> HANDLE;
      case Step.Confirm _ -> CONFIRM;
      case Step.Close _ -> CLOSE;
      case Step.Reopen _ -> REOPEN;
      case Step.Void _ -> VOID;
      case Step.Locate _ -> LOCATE;
      case Step.Classify _ -> CLASSIFY;
      case Step.Regrade _ -> REGRADE;
      case Step.Amend _ -> AMEND;
      case Step.Note _ -> NOTE;
    };
  }
}
