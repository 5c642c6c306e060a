package org.zhongshu.month;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Review;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.store.Operator;

/**
 * How one case of the month goes on: by its own seed and by how it stands, and by nothing else, so
 * that it goes the same way whoever else is at work.
 */
final class Life {
  private static final List<Evidence> PHOTO =
      List.of(new Evidence(Evidence.Kind.PHOTO, "演练.jpg", null));

  private final SplittableRandom random;
  private final String district;
  private final String township;
  private int steps;
  private boolean reopened;
  private boolean justNoted;

  /** Version of the case after a note that may be struck yet; 0 for none. */
  private int noted;

  /** What is done next, by whom, and how long from now. */
  record Next(Duration after, Operator by, Step step) {}

  Life(long seed, String community) {
    // Seeds in a row give a Random that begins alike; this one mixes them.
    this.random = new SplittableRandom(seed);
    this.district = community.substring(0, 6);
    this.township = community.substring(0, 9);
  }

  /**
   * What comes next.
   *
   * @param other number of an open case of the same district; null when there is none
   * @return empty when nothing more happens to it by itself
   */
  Optional<Next> next(Case now, Instant at, @Nullable String other) {
    if (++steps > 60) {
      return Optional.empty();
    }
    if (justNoted) {
      justNoted = false;
      noted = now.version();
    }
    Optional<Next> beside = beside(now, other);
    if (beside.isPresent()) {
      return beside;
    }
    return switch (now.stage()) {
      case TO_VERIFY -> next(5, 40, seat(Role.COLLECTOR), new Step.Verify(chance(0.9), "现场情况"));
      case TO_FILE -> Optional.of(file());
      case TO_DISPATCH -> Optional.of(dispatch(now, at, other));
      case IN_HANDLING -> Optional.of(handle(now, at));
      case SUSPENDED -> {
        Instant until = Objects.requireNonNull(now.progress().suspension()).until();
        yield Optional.of(
            new Next(Duration.between(at, until), Operator.SYSTEM, new Step.Resume("")));
      }
      case TO_CONFIRM ->
          next(5, 60, seat(Role.COLLECTOR), new Step.Confirm(chance(0.9), "现场核实", List.of()));
      case TO_CLOSE -> next(3, 60, seat(Role.ACCEPTOR), new Step.Close("符合结案条件", PHOTO));
      case CLOSED, CLOSED_BY_FORCE -> after(now);
      case MERGED ->
          chance(0.15)
              ? next(30, 300, seat(Role.DISPATCHER), new Step.Unmerge("并非一事"))
              : Optional.empty();
      case NOT_ACCEPTED, VOIDED -> Optional.empty();
    };
  }

  /** What is done to it beside the way that it goes. */
  private Optional<Next> beside(Case now, @Nullable String other) {
    Operator dispatcher = seat(Role.DISPATCHER);
    if (noted > 0 && chance(0.3)) {
      int version = noted;
      noted = 0;
      return next(1, 20, dispatcher, new Step.Strike(version, "写错了案件"));
    }
    double dice = random.nextDouble();
    if (dice < 0.02) {
      justNoted = true;
      return next(1, 20, dispatcher, new Step.Note("演练备注"));
    }
    if (dice < 0.03 && other != null && !other.equals(now.number())) {
      return next(
          1,
          20,
          dispatcher,
          chance(0.5) ? new Step.Relate(other, "同一路段") : new Step.KeepApart(other, "并非一事"));
    }
    if (!now.stage().open() || now.stage() == Stage.SUSPENDED) {
      return Optional.empty();
    }
    if (dice < 0.06) {
      String holder = now.assignment().takenBy();
      if (holder == null) {
        return next(1, 20, dispatcher, new Step.Take());
      }
      return holder.equals(dispatcher.id())
          ? next(1, 20, dispatcher, new Step.Release())
          : Optional.empty();
    }
    return dice < 0.07
        ? next(1, 20, dispatcher, new Step.Amend("演练 更正", "更正后的描述"))
        : Optional.empty();
  }

  private Next file() {
    double dice = random.nextDouble();
    Operator acceptor = seat(Role.ACCEPTOR);
    if (dice < 0.06) {
      return of(2, 12, acceptor, new Step.SendToVerify("请核查"));
    }
    if (dice < 0.14) {
      return of(1, 10, seat(Role.COLLECTOR), new Step.Quick("当场办结", PHOTO, null, 1));
    }
    if (dice < 0.17) {
      return of(2, 12, acceptor, new Step.Decline("不属受理范围"));
    }
    if (dice < 0.18) {
      return of(2, 12, acceptor, new Step.Void("重复误报"));
    }
    return of(2, 20, acceptor, new Step.File("符合立案条件", random.nextInt(3)));
  }

  private Next dispatch(Case now, Instant at, @Nullable String other) {
    double dice = random.nextDouble();
    Operator dispatcher = seat(now.progress().disputed() ? Role.SHIFT_CHIEF : Role.DISPATCHER);
    if (dice < 0.05 && other != null) {
      return of(2, 15, dispatcher, new Step.Merge(other, "同一处"));
    }
    if (dice < 0.08 && now.times().hops() < 2) {
      return of(2, 15, dispatcher, new Step.SendBack("立案有误"));
    }
    if (dice < 0.10 && now.progress().suspension() == null) {
      return suspend(at);
    }
    Progress.Returned returned = now.progress().returned();
    String lead =
        returned != null && chance(0.4)
            ? returned.by()
            : chance(0.5) ? MonthCity.team(township) : MonthCity.department(district);
    List<Step.PartOrder> parts = new ArrayList<>();
    if (chance(0.1)) {
      parts.add(
          new Step.PartOrder(MonthCity.centre(district), "协调", new Limit(4, LimitUnit.WORK_HOUR)));
    }
    if (lead.equals(MonthCity.centre(district)) || lead.equals(MonthCity.centre(township))) {
      parts.clear();
    }
    // A unit that returned it may stand above the team: then it is not passed by.
    if (returned != null && returned.by().equals(MonthCity.centre(township))) {
      lead = MonthCity.department(district);
    }
    if (returned != null && returned.by().equals(MonthCity.centre(district))) {
      lead = MonthCity.centre(district);
      parts.clear();
    }
    return of(2, 25, dispatcher, new Step.Dispatch(lead, List.of(), "请办", "", parts));
  }

  private Next suspend(Instant at) {
    Instant until = at.plus(Duration.ofHours(24 + random.nextInt(24 * 6)));
    return of(1, 5, seat(Role.SHIFT_CHIEF), new Step.Suspend(until, "暂不具备条件"));
  }

  private Next handle(Case now, Instant at) {
    String lead = Objects.requireNonNull(now.assignment().lead());
    Operator handler = seat("handler-" + lead, Role.HANDLER, lead);
    Progress progress = now.progress();
    Progress.Asked asked = progress.asked();
    Progress.Referral referral = progress.referral();
    if (asked != null) {
      return asked.endorsedBy() == null
          ? of(
              1,
              20,
              seat("head-" + lead, Role.DEPARTMENT, lead),
              new Step.EndorseExtension(chance(0.85), "情况属实"))
          : of(1, 20, seat(Role.DISPATCHER), new Step.DecideExtension(chance(0.85), "同意"));
    }
    if (referral != null) {
      Operator to = seat("handler-" + referral.to(), Role.HANDLER, referral.to());
      return of(
          2,
          30,
          to,
          chance(0.6) ? new Step.AcceptReferral("接收") : new Step.DeclineReferral("非本单位职责"));
    }
    double dice = random.nextDouble();
    boolean arbitrated = Objects.requireNonNull(progress.handling()).arbitrated();
    if (dice < 0.10 && !arbitrated) {
      return of(5, 90, handler, new Step.HandBack("不属本单位职责"));
    }
    if (dice < 0.13) {
      return of(5, 60, seat(Role.DISPATCHER), new Step.Revoke("派遣有误"));
    }
    if (dice < 0.16 && !lead.startsWith("city")) {
      return of(5, 60, handler, new Step.SendUp("超出本级能力"));
    }
    if (lead.equals(MonthCity.centre(district)) && free(progress, township) && chance(0.6)) {
      return of(5, 60, handler, new Step.SendDown(MonthCity.centre(township), "请办"));
    }
    if (dice < 0.22 && !lead.equals(MonthCity.department(district))) {
      return of(5, 60, handler, new Step.Refer(MonthCity.department(district), "属其职责"));
    }
    Instant due = now.times().stageDue();
    if (dice < 0.30
        && progress.extensions() < 2
        && due != null
        && Duration.between(at, due).toMinutes() > 90) {
      return of(5, 60, handler, new Step.AskExtension("需调设备"));
    }
    if (dice < 0.32 && progress.suspension() == null) {
      return suspend(at);
    }
    if (dice < 0.325) {
      return of(60, 600, seat(Role.SHIFT_CHIEF), new Step.CloseByForce("客观上无法解决"));
    }
    for (Part part : now.assignment().parts()) {
      if (!part.isDone()) {
        return of(
            10,
            200,
            seat("handler-" + part.unit(), Role.HANDLER, part.unit()),
            new Step.HandlePart(part.unit(), "已协助", List.of()));
      }
    }
    long left = due == null ? 120 : Math.max(10, Duration.between(at, due).toMinutes());
    long minutes = (long) (left * (chance(0.9) ? 0.1 + 0.8 * random.nextDouble() : 1.3));
    return new Next(
        Duration.ofMinutes(Math.max(5, minutes)), handler, new Step.Handle("已办", PHOTO));
  }

  /** Whether the township may be given it: one that has returned it is asked no more. */
  private static boolean free(Progress progress, String township) {
    Progress.Returned returned = progress.returned();
    return returned == null || !returned.by().equals(MonthCity.centre(township));
  }

  private Optional<Next> after(Case now) {
    Review review = now.progress().review();
    Review.Appeal appeal = review.appeal();
    if (appeal != null && appeal.upheld() == null) {
      return next(60, 600, seat(Role.EVALUATOR), new Step.DecideAppeal(chance(0.4), "核实后裁定"));
    }
    if (now.progress().late() && appeal == null && chance(0.5)) {
      return next(60, 900, seat(Role.DISPATCHER), new Step.Appeal("道路封闭"));
    }
    if (review.callBack() == null && chance(0.6)) {
      return next(
          30,
          900,
          seat(Role.EVALUATOR),
          new Step.CallBack(chance(0.9), chance(0.95), chance(0.9), "回访"));
    }
    if (review.wantsRework() && !reopened && now.stage() == Stage.CLOSED) {
      reopened = true;
      return next(10, 100, seat(Role.EVALUATOR), new Step.Reopen("回访不满意"));
    }
    if (review.check() == null && now.stage() == Stage.CLOSED && chance(0.15)) {
      return next(
          30,
          600,
          seat("checker-" + district, Role.EVALUATOR, null),
          new Step.SecondCheck(chance(0.9), "复核", List.of()));
    }
    return review.marks() == null && chance(0.3)
        ? next(10, 300, seat(Role.EVALUATOR), new Step.Evaluate(90, 80, ""))
        : Optional.empty();
  }

  private Operator seat(Role role) {
    return seat(role.name() + "-" + district, role, null);
  }

  private static Operator seat(String id, Role role, @Nullable String unit) {
    return MonthCity.seat(id, role, unit);
  }

  private Optional<Next> next(int least, int most, Operator by, Step step) {
    return Optional.of(of(least, most, by, step));
  }

  private Next of(int least, int most, Operator by, Step step) {
    return new Next(Duration.ofMinutes(least + random.nextInt(most - least)), by, step);
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }
}
