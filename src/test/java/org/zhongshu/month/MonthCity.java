package org.zhongshu.month;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Role;
import org.zhongshu.city.Area;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Order;
import org.zhongshu.store.Operator;

/** 月城 (演练): four districts of two townships with two communities each, every one with its units. */
final class MonthCity {
  static final List<String> DISTRICTS = List.of("980101", "980102", "980103", "980104");

  private MonthCity() {}

  static CityData data() {
    List<Area> areas = new ArrayList<>();
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    areas.add(new Area("980100", null, Level.CITY, "月城市", "月城", "", 400_000));
    units.add(unit("city-oc", UnitKind.OPERATIONS_CENTRE, Level.CITY, "980100", null));
    for (String district : DISTRICTS) {
      String name = "区" + district.charAt(5);
      areas.add(new Area(district, "980100", Level.COUNTY, name, name, district, 100_000));
      jurisdictions.add(new Jurisdiction(district, name, name, name, false, 100_000));
      units.add(
          unit(centre(district), UnitKind.OPERATIONS_CENTRE, Level.COUNTY, district, "city-oc"));
      units.add(
          unit(
              department(district), UnitKind.DEPARTMENT, Level.COUNTY, district, centre(district)));
      for (int t = 1; t <= 2; t++) {
        String township = district + "00" + t;
        areas.add(
            new Area(township, district, Level.TOWNSHIP, name + "街道" + t, "街道" + t, district, 0));
        units.add(
            unit(
                centre(township),
                UnitKind.OPERATIONS_CENTRE,
                Level.TOWNSHIP,
                township,
                centre(district)));
        units.add(unit(team(township), UnitKind.TEAM, Level.TOWNSHIP, township, centre(township)));
        for (int c = 1; c <= 2; c++) {
          String community = township + "00" + c;
          areas.add(
              new Area(
                  community,
                  township,
                  Level.COMMUNITY,
                  name + "社区" + t + c,
                  "社区" + t + c,
                  district,
                  0));
          units.add(
              unit(
                  post(community),
                  UnitKind.COMMUNITY_POST,
                  Level.COMMUNITY,
                  community,
                  centre(township)));
        }
      }
    }
    return new CityData(
        new CityProfile(
            "980100", "月城市", "Month City", "月城", "YC", ZoneId.of("Asia/Shanghai"), 400_000, 100),
        areas,
        jurisdictions,
        units,
        List.of(),
        List.of(),
        Map.of());
  }

  static String centre(String area) {
    return area + "-oc";
  }

  static String department(String district) {
    return district + "-cg";
  }

  static String team(String township) {
    return township + "-team";
  }

  static String post(String community) {
    return community + "-post";
  }

  private static Unit unit(
      String id, UnitKind kind, Level level, String area, @Nullable String parent) {
    return new Unit(
        id, id, id, kind, level, area, "", parent, "演练-" + id, null, 50, List.of("E01"));
  }

  /** A seat of a district, or of one of its units. */
  static Operator seat(String id, Role role, @Nullable String unit) {
    return new Operator(id, id + "（演练）", Set.of(role), null, unit);
  }

  static Operator administrator() {
    return new Operator("admin", "管理员席（演练）", Set.of(Role.ADMINISTRATOR), null, null);
  }

  /** Sets the city and its catalogue up. */
  static void found(Desk desk) {
    // Ids of their own, so that the lines are the same each time.
    desk.run(new Order(new UUID(-1, 1), new Command.SetCity(data(), Set.of(), List.of(), null)));
    desk.run(
        new Order(new UUID(-1, 2), new Command.SetCatalogue(CaseworkFixtures.withConditions())));
  }
}
