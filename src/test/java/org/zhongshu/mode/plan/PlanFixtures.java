package org.zhongshu.mode.plan;

import java.time.LocalTime;
import java.util.List;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Point;
import org.zhongshu.mode.ModeKind;

/** Small sound plans for the city 试城. */
public final class PlanFixtures {
  private static final Limit HOUR = new Limit(1, LimitUnit.URGENT_HOUR);

  private PlanFixtures() {}

  /** A holiday plan with one place, one force and a measure of every kind. */
  public static Plan holiday() {
    return plan(ModeKind.HOLIDAY, List.of(response(Grade.ORDINARY, measures())));
  }

  /** A plan with other responses. */
  public static Plan plan(ModeKind kind, List<Response> responses) {
    return new Plan(
        new PlanHead("festival", "灯会保障预案", "灯会", kind, List.of("990100"), true),
        new General("保障灯会", List.of("《中华人民共和国突发事件应对法》"), "试城市"),
        new Organisation(
            "east-centre", "带班领导", List.of(new Organisation.Department("city-cg", "市容保障"))),
        List.of(new Risk("拥挤", "人群", Grade.YELLOW, "桥头，晚上", "单向通行")),
        List.of(
            new KeyPlace(
                "p1",
                "灯区",
                "桥头灯区（演练）",
                "990101001",
                new Point(30, 110),
                "hedong-team",
                "rtsp://127.0.0.1:8554/p1",
                true,
                "演练设定")),
        List.of(
            new Force(
                "f1", ForceKind.TEAM, "执法队（演练）", "hedong-team", "队员", 20, "人", "990101", null)),
        responses,
        List.of(new Contact("east-centre", "值班室", "演练-01")),
        new Upkeep("每年一次", "每年修订"));
  }

  /** A response with measures. */
  public static Response response(Grade level, List<Measure> measures) {
    return new Response(level, "需要时", List.of("到岗", "轮巡"), measures, "结束后");
  }

  /** A measure of every kind. */
  public static List<Measure> measures() {
    return List.of(
        new Measure.CheckIn("m1", HOUR),
        new Measure.Watch("m2", List.of("county:cg"), "带班领导", 1),
        new Measure.VideoRound("m3", List.of("灯区"), 30, LocalTime.of(18, 0), LocalTime.of(23, 0)),
        new Measure.Station("m4", "f1", "p1", HOUR),
        new Measure.Reports(
            "m5", DailyReport.ZERO_REPORT, List.of("east-centre"), List.of(LocalTime.of(8, 0))),
        new Measure.Tighten("m6", List.of("E01"), null, HOUR),
        new Measure.Tighten("m7", List.of(), Stage.TO_DISPATCH, new Limit(5, LimitUnit.MINUTE)),
        new Measure.Instruct("m8", List.of("city-cg"), "清运垃圾", HOUR),
        new Measure.Layout("m9", "screen", 70));
  }
}
