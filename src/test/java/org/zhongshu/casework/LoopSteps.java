package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

/** Steps of the whole loop for random histories in the small city of {@link CaseworkFixtures}. */
public final class LoopSteps {
  private static final List<Evidence> PHOTO =
      List.of(new Evidence(Evidence.Kind.PHOTO, "现场.jpg", null));

  private LoopSteps() {}

  /** One of each kind that goes beyond the plain way from report to closing. */
  public static List<Step> any(Random random, Instant later) {
    boolean yes = random.nextInt(4) > 0;
    return List.of(
        new Step.SendToVerify("请到现场核查"),
        new Step.Quick("当场清理", PHOTO, null, null),
        new Step.Dispatch(
            "east-centre",
            List.of(),
            "",
            "",
            List.of(new Step.PartOrder("east-cg", "清运", new Limit(2, LimitUnit.WORK_HOUR)))),
        new Step.SendBack("立案有误"),
        new Step.SendUp("超出本级能力"),
        new Step.SendDown(random.nextBoolean() ? "hedong-centre" : "qiaotou", "请办"),
        new Step.Refer("east-cg", "属其职责"),
        new Step.AcceptReferral(""),
        new Step.DeclineReferral("非本单位职责"),
        new Step.HandlePart(random.nextBoolean() ? "east-cg" : "hedong-team", "已办", List.of()),
        new Step.AskExtension("需调设备"),
        new Step.EndorseExtension(yes, "属实"),
        new Step.DecideExtension(yes, "同意"),
        new Step.Suspend(later, "冬季无法施工"),
        new Step.Resume("条件具备"),
        new Step.CloseWith("SC-20260403-00009"),
        new Step.CloseByForce("客观上无法解决"),
        new Step.CallBack(yes, random.nextBoolean(), random.nextBoolean(), "未接通"),
        new Step.SecondCheck(random.nextBoolean(), "复核", PHOTO),
        new Step.Evaluate(90, 80, ""),
        new Step.Appeal("连日暴雨"),
        new Step.DecideAppeal(yes, "属实"),
        new Step.Merge("SC-20260403-00009", "同一处"),
        new Step.Absorb("SC-20260403-00008"),
        new Step.Unmerge("并非一事"),
        new Step.Relate("SC-20260403-00007", ""),
        new Step.KeepApart("SC-20260403-00006", ""),
        new Step.Route(Routing.COMPLEX, "牵涉多方"),
        new Step.Strike(3, "记错"));
  }
}
