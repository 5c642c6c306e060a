package org.zhongshu.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Street;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;

/** A small city of the tests' own, 试城, with one district, two townships and three communities. */
public final class CaseworkFixtures {
  public static final Instant NOON = Instant.parse("2026-04-03T04:00:00Z");

  private CaseworkFixtures() {}

  public static CityData cityData() {
    return new CityData(
        new CityProfile(
            "990100", "试城市", "Trial City", "试城", "SC", ZoneId.of("Asia/Shanghai"), 300_000, 120),
        List.of(
            new Area("990100", null, Level.CITY, "试城市", "试城", "", 300_000),
            new Area("990101", "990100", Level.COUNTY, "东区", "东区", "990101", 200_000),
            new Area("990101001", "990101", Level.TOWNSHIP, "河东街道", "河东", "990101", 0),
            new Area("990101002", "990101", Level.TOWNSHIP, "新城街道", "新城", "new-town", 0),
            new Area("990101001001", "990101001", Level.COMMUNITY, "桥头社区", "桥头", "990101", 0),
            new Area("990101001002", "990101001", Level.COMMUNITY, "北门社区", "北门", "990101", 0),
            new Area("990101002001", "990101002", Level.COMMUNITY, "湖滨社区", "湖滨", "new-town", 0)),
        List.of(
            new Jurisdiction("990101", "东区", "East", "东区", false, 200_000),
            new Jurisdiction("new-town", "新城功能区", "New Town", "新城", true, 0)),
        List.of(
            unit(
                "city-cg",
                "试城市城市管理局",
                UnitKind.DEPARTMENT,
                Level.CITY,
                "990100",
                List.of("E01", "P01"),
                null),
            unit(
                "east-cg",
                "东区城市管理局",
                UnitKind.DEPARTMENT,
                Level.COUNTY,
                "990101",
                List.of("E01", "P01"),
                new Point(30.01, 110.01)),
            unit(
                "east-centre",
                "东区运行管理中心",
                UnitKind.OPERATIONS_CENTRE,
                Level.COUNTY,
                "990101",
                List.of(),
                null),
            unit(
                "hedong-team",
                "河东街道综合执法队",
                UnitKind.TEAM,
                Level.TOWNSHIP,
                "990101001",
                List.of("E01"),
                new Point(30.0, 110.0)),
            unit(
                "hedong-centre",
                "河东街道运行管理中心",
                UnitKind.OPERATIONS_CENTRE,
                Level.TOWNSHIP,
                "990101001",
                List.of(),
                null),
            unit(
                "qiaotou",
                "桥头社区",
                UnitKind.COMMUNITY_POST,
                Level.COMMUNITY,
                "990101001001",
                List.of(),
                null),
            unit(
                "new-centre",
                "新城功能区运行管理中心",
                UnitKind.OPERATIONS_CENTRE,
                Level.COUNTY,
                "new-town",
                List.of(),
                null)),
        List.of(),
        List.of(new Street("桥头路", "990101")),
        Map.of("东城", "990101"));
  }

  /** Someone of the centre, of no role. */
  public static StageMachine.Actor actor(String operator, Instant now, @Nullable String handledBy) {
    return new StageMachine.Actor(
        operator,
        now,
        Set.of(),
        null,
        handledBy == null ? Map.of() : Map.of(StepKind.HANDLE, handledBy));
  }

  public static City city() {
    return cityData().toCity();
  }

  public static List<Category> categories() {
    return List.of(
        new Category(
            "E01-10",
            Category.Kind.EVENT,
            "市容环境",
            "暴露垃圾",
            "Exposed rubbish",
            new Limit(4, LimitUnit.URGENT_HOUR),
            "城管",
            List.of("垃圾暴露"),
            "有暴露垃圾",
            "已清理"),
        new Category(
            "P01-02",
            Category.Kind.PART,
            "公用设施",
            "井盖缺失",
            "Missing manhole cover",
            new Limit(2, LimitUnit.URGENT_HOUR),
            "城管",
            List.of(),
            "井盖缺失",
            "已补装"),
        new Category(
            "H01-01",
            Category.Kind.TOPIC,
            "劳动保障",
            "拖欠工资",
            "Unpaid wages",
            new Limit(15, LimitUnit.CALENDAR_DAY),
            "人社",
            List.of(),
            "",
            ""));
  }

  /** The same classes, the first with two finer conditions and the second with other words. */
  public static List<Category> withConditions() {
    List<Category> all = new ArrayList<>(categories());
    all.set(
        0,
        all.getFirst()
            .withConditions(
                List.of(
                    new Condition(2, "成堆垃圾", new Limit(1, LimitUnit.WORK_DAY), "运走、冲洗"),
                    new Condition(1, "零星垃圾", new Limit(2, LimitUnit.URGENT_HOUR), "已清扫"))));
    return all;
  }

  /** Items of every kind: by key and by id, with and without level, area and basis. */
  public static List<Duty> duties() {
    return List.of(
        new Duty("cg-E01", "市容环境", "E01", "cg", null, "", "演练依据", Duty.Matter.AREA),
        new Duty("cg-P01", "公用设施", "P01", "cg", Level.COUNTY, "990101", "", Duty.Matter.OWNER),
        new Duty(
            "team",
            "街面巡查",
            "E01",
            "hedong-team",
            Level.TOWNSHIP,
            "990101001",
            "",
            Duty.Matter.AREA));
  }

  /** The same with an appeal that is not decided yet. */
  public static Case appealed(Case it) {
    Review.Appeal appeal = new Review.Appeal("handler", NOON, "道路封闭（演练）", null);
    return it.withProgress(it.progress().copy().review(it.progress().review().with(appeal)).done());
  }

  public static CaseRules rules() {
    return CaseRules.usual(city(), new Catalogue(categories()));
  }

  /** A hotline case about rubbish in 桥头社区, reported at noon. */
  public static Draft draft() {
    return draft("桥头路口垃圾堆积", "E01-10", "990101001001", new Point(30.001, 110.001));
  }

  public static Draft draft(
      String title, @Nullable String category, @Nullable String area, @Nullable Point at) {
    return new Draft(
        new Origin(Channel.HOTLINE_12345, "", Nature.COMPLAINT, null, null, "", NOON),
        title,
        "演练案件",
        new Place("桥头路 1 号", area, "", at),
        new Topic(category, ""),
        Grade.ORDINARY,
        Routing.ORDINARY,
        null);
  }

  private static Unit unit(
      String id,
      String name,
      UnitKind kind,
      Level level,
      String area,
      List<String> classes,
      @Nullable Point at) {
    return new Unit(
        id, name, name, kind, level, area, "", PARENTS.get(id), "演练-" + id, at, 4, classes);
  }

  private static final Map<String, String> PARENTS =
      Map.of(
          "east-cg", "east-centre",
          "hedong-centre", "east-centre",
          "hedong-team", "hedong-centre",
          "qiaotou", "hedong-centre");
}
