package org.zhongshu.casework;

import static org.zhongshu.casework.Role.ACCEPTOR;
import static org.zhongshu.casework.Role.COLLECTOR;
import static org.zhongshu.casework.Role.DEPARTMENT;
import static org.zhongshu.casework.Role.DISPATCHER;
import static org.zhongshu.casework.Role.DUTY_LEADER;
import static org.zhongshu.casework.Role.EVALUATOR;
import static org.zhongshu.casework.Role.HANDLER;
import static org.zhongshu.casework.Role.SHIFT_CHIEF;
import static org.zhongshu.casework.Stage.CLOSED;
import static org.zhongshu.casework.Stage.CLOSED_BY_FORCE;
import static org.zhongshu.casework.Stage.IN_HANDLING;
import static org.zhongshu.casework.Stage.MERGED;
import static org.zhongshu.casework.Stage.NOT_ACCEPTED;
import static org.zhongshu.casework.Stage.SUSPENDED;
import static org.zhongshu.casework.Stage.TO_CLOSE;
import static org.zhongshu.casework.Stage.TO_CONFIRM;
import static org.zhongshu.casework.Stage.TO_DISPATCH;
import static org.zhongshu.casework.Stage.TO_FILE;
import static org.zhongshu.casework.Stage.TO_VERIFY;
import static org.zhongshu.casework.Stage.VOIDED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Kinds of steps: from which stages each is legal, where it leads, and who may take it. This is the
 * one table of the loop (闭环流程表); the picture of it in {@code docs/loop.md} is drawn from it, {@link
 * StageMachine} decides by it, and a step that would lead elsewhere than the table says is a fault
 * of the program. Who may is what the field's rules say; a centre may set it otherwise ({@link
 * LoopRules#roles()}). Steps without roles are taken by the program itself.
 */
public enum StepKind {
  // before filing
  VERIFY("verify", by(COLLECTOR, ACCEPTOR, SHIFT_CHIEF), row(TO_VERIFY, TO_FILE, NOT_ACCEPTED)),
  SEND_TO_VERIFY("send-to-verify", by(ACCEPTOR, SHIFT_CHIEF), row(TO_FILE, TO_VERIFY)),
  FILE("file", by(ACCEPTOR, SHIFT_CHIEF), row(TO_FILE, TO_DISPATCH)),
  DECLINE(
      "decline",
      by(ACCEPTOR, SHIFT_CHIEF),
      row(TO_VERIFY, NOT_ACCEPTED),
      row(TO_FILE, NOT_ACCEPTED)),
  QUICK(
      "quick",
      by(COLLECTOR, ACCEPTOR, DISPATCHER, HANDLER, DEPARTMENT, SHIFT_CHIEF),
      row(TO_FILE, TO_CLOSE),
      row(TO_DISPATCH, TO_CLOSE)),

  // dispatching
  DISPATCH("dispatch", by(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER), row(TO_DISPATCH, IN_HANDLING)),
  SEND_BACK("send-back", by(DISPATCHER, SHIFT_CHIEF), row(TO_DISPATCH, TO_FILE)),
  REVOKE("revoke", by(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER), row(IN_HANDLING, TO_DISPATCH)),

  // A unit without a desk of its own answers by phone, and the dispatcher writes it down.
  HAND_BACK(
      "hand-back",
      by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF),
      row(IN_HANDLING, TO_DISPATCH, IN_HANDLING)),
  SEND_UP("send-up", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),
  SEND_DOWN("send-down", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),
  REFER("refer", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),
  ACCEPT_REFERRAL(
      "accept-referral", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),
  DECLINE_REFERRAL(
      "decline-referral", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),

  // handling
  HANDLE_PART("handle-part", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),
  HANDLE("handle", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), row(IN_HANDLING, TO_CONFIRM)),
  ASK_EXTENSION(
      "ask-extension", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(IN_HANDLING)),
  ENDORSE_EXTENSION("endorse-extension", by(DEPARTMENT, SHIFT_CHIEF), stay(IN_HANDLING)),
  DECIDE_EXTENSION("decide-extension", by(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER), stay(IN_HANDLING)),
  SUSPEND(
      "suspend",
      by(SHIFT_CHIEF, DUTY_LEADER),
      row(IN_HANDLING, SUSPENDED),
      row(TO_DISPATCH, SUSPENDED)),
  RESUME(
      "resume", by(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER), row(SUSPENDED, IN_HANDLING, TO_DISPATCH)),

  // after handling
  CONFIRM("confirm", by(COLLECTOR, ACCEPTOR, SHIFT_CHIEF), row(TO_CONFIRM, TO_CLOSE, TO_DISPATCH)),
  CLOSE("close", by(ACCEPTOR, SHIFT_CHIEF), row(TO_CLOSE, CLOSED)),
  CLOSE_WITH("close-with", by(), row(MERGED, CLOSED)),
  CLOSE_BY_FORCE(
      "close-by-force",
      by(SHIFT_CHIEF, DUTY_LEADER),
      row(TO_DISPATCH, CLOSED_BY_FORCE),
      row(IN_HANDLING, CLOSED_BY_FORCE),
      row(TO_CONFIRM, CLOSED_BY_FORCE),
      row(TO_CLOSE, CLOSED_BY_FORCE),
      row(SUSPENDED, CLOSED_BY_FORCE)),
  VOID(
      "void",
      by(ACCEPTOR, SHIFT_CHIEF),
      row(TO_VERIFY, VOIDED),
      row(TO_FILE, VOIDED),
      row(TO_DISPATCH, VOIDED),
      row(IN_HANDLING, VOIDED),
      row(TO_CONFIRM, VOIDED),
      row(TO_CLOSE, VOIDED)),

  // evaluation
  CALL_BACK("call-back", by(ACCEPTOR, EVALUATOR, SHIFT_CHIEF), stay(CLOSED, CLOSED_BY_FORCE)),
  SECOND_CHECK("second-check", by(COLLECTOR, EVALUATOR, SHIFT_CHIEF), stay(CLOSED)),
  EVALUATE("evaluate", by(EVALUATOR, SHIFT_CHIEF), stay(CLOSED, CLOSED_BY_FORCE)),
  APPEAL("appeal", by(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF), stay(CLOSED, CLOSED_BY_FORCE)),
  DECIDE_APPEAL("decide-appeal", by(EVALUATOR, SHIFT_CHIEF), stay(CLOSED, CLOSED_BY_FORCE)),
  REOPEN(
      "reopen",
      by(ACCEPTOR, EVALUATOR, SHIFT_CHIEF, DUTY_LEADER),
      row(CLOSED, TO_DISPATCH),
      row(CLOSED_BY_FORCE, TO_DISPATCH),
      row(NOT_ACCEPTED, TO_DISPATCH)),

  // the same matter
  MERGE(
      "merge",
      by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF),
      row(TO_VERIFY, MERGED),
      row(TO_FILE, MERGED),
      row(TO_DISPATCH, MERGED),
      row(IN_HANDLING, MERGED)),
  ABSORB("absorb", by(), stay(TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE)),
  UNMERGE(
      "unmerge",
      by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF),
      row(MERGED, TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING)),
  RELATE("relate", by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF), stay(Stage.values())),
  KEEP_APART("keep-apart", by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF), stay(Stage.values())),

  // in any stage of work
  TAKE("take", by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF), stayOpen()),
  RELEASE("release", by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF), stayOpen()),
  LOCATE("locate", by(ACCEPTOR, DISPATCHER, COLLECTOR, SHIFT_CHIEF), stayOpen()),
  CLASSIFY("classify", by(ACCEPTOR, DISPATCHER, COLLECTOR, SHIFT_CHIEF), stayOpen()),
  REGRADE("regrade", by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER), stayOpen()),
  ROUTE("route", by(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER), stayOpen()),
  AMEND("amend", by(ACCEPTOR, DISPATCHER, COLLECTOR, SHIFT_CHIEF), stayOpen()),
  NOTE("note", EnumSet.allOf(Role.class), stay(Stage.values())),
  STRIKE("strike", EnumSet.allOf(Role.class), stay(Stage.values()));

  private static final Map<String, StepKind> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(StepKind::key, it -> it));

  private final String key;
  private final Set<Role> roles;
  private final Map<Stage, Set<Stage>> ways = new EnumMap<>(Stage.class);

  @SafeVarargs
  StepKind(String key, Set<Role> roles, Map<Stage, Set<Stage>>... rows) {
    this.key = key;
    this.roles = Collections.unmodifiableSet(roles);
    Arrays.stream(rows).forEach(ways::putAll);
  }

  private static Set<Role> by(Role... roles) {
    Set<Role> set = EnumSet.noneOf(Role.class);
    set.addAll(Arrays.asList(roles));
    return set;
  }

  private static Map<Stage, Set<Stage>> row(Stage from, Stage... to) {
    return Map.of(from, EnumSet.copyOf(Arrays.asList(to)));
  }

  /** It leaves the case in its stage. */
  private static Map<Stage, Set<Stage>> stay(Stage... stages) {
    Map<Stage, Set<Stage>> rows = new EnumMap<>(Stage.class);
    for (Stage stage : stages) {
      rows.put(stage, EnumSet.of(stage));
    }
    return rows;
  }

  private static Map<Stage, Set<Stage>> stayOpen() {
    return stay(Arrays.stream(Stage.values()).filter(Stage::open).toArray(Stage[]::new));
  }

  /** Key in journal and words, for example {@code hand-back}. */
  public String key() {
    return key;
  }

  /** Who may take it by the field's rules; empty when only the program does. */
  public Set<Role> roles() {
    return roles;
  }

  public boolean legalIn(Stage stage) {
    return ways.containsKey(stage);
  }

  /** Stages in which it is legal, in the loop's order. */
  public Set<Stage> from() {
    return EnumSet.copyOf(ways.keySet());
  }

  /** Stages that it may lead to from a stage; empty when it isn't legal there. */
  public Set<Stage> to(Stage from) {
    Set<Stage> to = ways.get(from);
    return to == null ? EnumSet.noneOf(Stage.class) : EnumSet.copyOf(to);
  }

  /** Whether two who take it at once don't disturb each other: it only adds. */
  public boolean commutes() {
    return switch (this) {
      case NOTE, STRIKE, ABSORB, RELATE, KEEP_APART -> true;
      default -> false;
    };
  }

  /** The kind with a key of the journal; empty for a line that is no step on a case. */
  public static Optional<StepKind> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  public static StepKind of(Step step) {
    return switch (step) {
      case Step.Verify _ -> VERIFY;
      case Step.SendToVerify _ -> SEND_TO_VERIFY;
      case Step.File _ -> FILE;
      case Step.Decline _ -> DECLINE;
      case Step.Quick _ -> QUICK;
      case Step.Take _ -> TAKE;
      case Step.Release _ -> RELEASE;
      case Step.Dispatch _ -> DISPATCH;
      case Step.SendBack _ -> SEND_BACK;
      case Step.HandBack _ -> HAND_BACK;
      case Step.Revoke _ -> REVOKE;
      case Step.SendUp _ -> SEND_UP;
      case Step.SendDown _ -> SEND_DOWN;
      case Step.Refer _ -> REFER;
      case Step.AcceptReferral _ -> ACCEPT_REFERRAL;
      case Step.DeclineReferral _ -> DECLINE_REFERRAL;
      case Step.HandlePart _ -> HANDLE_PART;
      case Step.Handle _ -> HANDLE;
      case Step.AskExtension _ -> ASK_EXTENSION;
      case Step.EndorseExtension _ -> ENDORSE_EXTENSION;
      case Step.DecideExtension _ -> DECIDE_EXTENSION;
      case Step.Suspend _ -> SUSPEND;
      case Step.Resume _ -> RESUME;
      case Step.Confirm _ -> CONFIRM;
      case Step.Close _ -> CLOSE;
      case Step.CloseWith _ -> CLOSE_WITH;
      case Step.CloseByForce _ -> CLOSE_BY_FORCE;
      case Step.CallBack _ -> CALL_BACK;
      case Step.SecondCheck _ -> SECOND_CHECK;
      case Step.Evaluate _ -> EVALUATE;
      case Step.Appeal _ -> APPEAL;
      case Step.DecideAppeal _ -> DECIDE_APPEAL;
      case Step.Reopen _ -> REOPEN;
      case Step.Void _ -> VOID;
      case Step.Merge _ -> MERGE;
      case Step.Absorb _ -> ABSORB;
      case Step.Unmerge _ -> UNMERGE;
      case Step.Relate _ -> RELATE;
      case Step.KeepApart _ -> KEEP_APART;
      case Step.Locate _ -> LOCATE;
      case Step.Classify _ -> CLASSIFY;
      case Step.Regrade _ -> REGRADE;
      case Step.Route _ -> ROUTE;
      case Step.Amend _ -> AMEND;
      case Step.Note _ -> NOTE;
      case Step.Strike _ -> STRIKE;
    };
  }
}
