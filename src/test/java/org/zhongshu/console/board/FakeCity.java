package org.zhongshu.console.board;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;

/** The small city and standard of the fake desk. */
final class FakeCity {
  private FakeCity() {}

  static City city() {
    List<Area> areas =
        List.of(
            new Area("410100", null, Level.CITY, "郑州市", "郑州", "", 0),
            new Area("410102", "410100", Level.COUNTY, "中原区", "中原", "410102", 0),
            new Area("410102001", "410102", Level.TOWNSHIP, "林山寨街道", "林山寨", "410102", 0),
            new Area("410102001001", "410102001", Level.COMMUNITY, "碧沙岗社区", "碧沙岗", "410102", 0),
            new Area("410103", "410100", Level.COUNTY, "二七区", "二七", "410103", 0),
            new Area("410103002", "410103", Level.TOWNSHIP, "蜜蜂张街道", "蜜蜂张", "410103", 0),
            new Area("410103002001", "410103002", Level.COMMUNITY, "京广社区", "京广", "410103", 0));
    List<Unit> units = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      units.add(
          new Unit(
              "u" + i,
              "演练单位" + i,
              "演练单位" + i,
              UnitKind.DEPARTMENT,
              Level.COUNTY,
              "410102",
              "410102",
              null,
              "演练",
              new Point(34.75, 113.6),
              4,
              List.of("01")));
    }
    return new City(
        new CityProfile(
            "410100",
            "郑州市",
            "Zhengzhou",
            "郑州",
            "ZZ",
            ZoneId.of("Asia/Shanghai"),
            13_000_000,
            7755.1),
        areas,
        List.of(
            new Jurisdiction("410102", "中原区", "Zhongyuan", "中原", false, 0),
            new Jurisdiction("410103", "二七区", "Erqi", "二七", false, 0)),
        units,
        List.of(),
        Map.of());
  }

  static Catalogue catalogue() {
    return new Catalogue(
        List.of(
            new Category(
                "0101",
                Category.Kind.EVENT,
                "市容环境",
                "暴露垃圾",
                "Litter",
                new Limit(4, LimitUnit.WORK_HOUR),
                "城管",
                List.of(),
                "有",
                "无"),
            new Category(
                "0102",
                Category.Kind.EVENT,
                "市容环境",
                "道路破损",
                "Road damage",
                new Limit(5, LimitUnit.WORK_DAY),
                "市政",
                List.of(),
                "有",
                "无"),
            new Category(
                    "0103",
                    Category.Kind.EVENT,
                    "市容环境",
                    "积存垃圾渣土",
                    "Rubble",
                    new Limit(2, LimitUnit.WORK_DAY),
                    "城管",
                    List.of(),
                    "存在积存垃圾渣土",
                    "清理干净")
                .withConditions(
                    List.of(
                        new Condition(
                            1, "体积在 1 立方米以下", new Limit(4, LimitUnit.WORK_HOUR), "清运完毕，地面恢复整洁"),
                        new Condition(
                            2, "体积在 1 立方米及以上", new Limit(2, LimitUnit.WORK_DAY), "清运完毕")))));
  }
}
