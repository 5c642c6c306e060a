package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.city.Area;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Element;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Street;
import org.zhongshu.city.Unit;
import org.zhongshu.store.CityTable;

/**
 * The city, its outlines, elements, catalogue and duties. Lists keep their order by a column {@code
 * position}.
 */
final class JdbiCity implements CityTable {
  private final Session session;
  private final Lists lists;
  private final CityBelongings belongings;
  private final CatalogueRows classes;
  private final DutyRows duties;

  JdbiCity(Session session) {
    this.session = session;
    this.lists = new Lists(session);
    this.belongings = new CityBelongings(session, lists);
    this.classes = new CatalogueRows(session, lists);
    this.duties = new DutyRows(session, lists);
  }

  @Override
  public Optional<CityData> load() {
    Optional<CityProfile> profile =
        session
            .query(
                "SELECT code, name, name_en, short_name, case_prefix, zone, population, area_km2"
                    + " FROM city_profile")
            .map((r, _) -> profile(r))
            .findFirst();
    return profile.map(
        found ->
            new CityData(
                found, areas(), jurisdictions(), units(), leaders(), streets(), aliases()));
  }

  private static CityProfile profile(ResultSet r) throws SQLException {
    return new CityProfile(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        ZoneId.of(r.getString(6)),
        r.getLong(7),
        r.getDouble(8));
  }

  private List<Area> areas() {
    return lists.all(
        "SELECT code, parent, level, name, short_name, jurisdiction, population FROM area ORDER BY"
            + " position",
        r ->
            new Area(
                r.getString(1),
                r.getString(2),
                Codes.LEVEL.get(r.getInt(3)),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getLong(7)));
  }

  private List<Jurisdiction> jurisdictions() {
    return lists.all(
        "SELECT id, name, name_en, short_name, functional_zone, population FROM jurisdiction ORDER"
            + " BY position",
        r ->
            new Jurisdiction(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getBoolean(5),
                r.getLong(6)));
  }

  private List<Unit> units() {
    Map<String, List<String>> classes =
        lists.lists("SELECT unit_id, class FROM unit_class ORDER BY unit_id, position");
    return lists.all(
        "SELECT id, name, short_name, kind, level, area, jurisdiction, parent, phone, lat, lon,"
            + " capacity FROM unit ORDER BY position",
        r ->
            new Unit(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                Codes.UNIT_KIND.get(r.getInt(4)),
                Codes.LEVEL.get(r.getInt(5)),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                Lists.point(r, 10, 11),
                r.getInt(12),
                classes.getOrDefault(r.getString(1), List.of())));
  }

  private List<Leader> leaders() {
    return lists.all(
        "SELECT area, post, name, phone FROM leader ORDER BY position",
        r -> new Leader(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
  }

  private List<Street> streets() {
    return lists.all(
        "SELECT name, area FROM street ORDER BY position",
        r -> new Street(r.getString(1), r.getString(2)));
  }

  private Map<String, String> aliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    lists.all(
        "SELECT alias, target FROM place_alias",
        r -> aliases.put(r.getString(1), r.getString(2)) == null);
    return aliases;
  }

  @Override
  public void replace(CityData data) {
    for (String table :
        List.of(
            "unit_class",
            "unit",
            "leader",
            "street",
            "place_alias",
            "jurisdiction",
            "area",
            "city_profile")) {
      lists.clear(table);
    }
    CityProfile profile = data.profile();
    session.write(
        "INSERT INTO city_profile (code, name, name_en, short_name, case_prefix, zone, population,"
            + " area_km2) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(profile.code())
                .set(profile.name())
                .set(profile.nameEn())
                .set(profile.shortName())
                .set(profile.casePrefix())
                .set(profile.zone().getId())
                .set(profile.population())
                .set((Double) profile.areaKm2()));
    lists.insert(
        "INSERT INTO area (position, code, parent, level, name, short_name, jurisdiction,"
            + " population) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        data.areas(),
        (row, area) ->
            row.set(area.code())
                .set(area.parent())
                .set(Codes.LEVEL.of(area.level()))
                .set(area.name())
                .set(area.shortName())
                .set(area.jurisdiction())
                .set(area.population()));
    lists.insert(
        "INSERT INTO jurisdiction (position, id, name, name_en, short_name, functional_zone,"
            + " population) VALUES (?, ?, ?, ?, ?, ?, ?)",
        data.jurisdictions(),
        (row, j) ->
            row.set(j.id())
                .set(j.name())
                .set(j.nameEn())
                .set(j.shortName())
                .set(j.functionalZone())
                .set(j.population()));
    insertUnits(data.units());
    lists.insert(
        "INSERT INTO leader (position, area, post, name, phone) VALUES (?, ?, ?, ?, ?)",
        data.leaders(),
        (row, leader) ->
            row.set(leader.area()).set(leader.post()).set(leader.name()).set(leader.phone()));
    lists.insert(
        "INSERT INTO street (position, name, area) VALUES (?, ?, ?)",
        data.streets(),
        (row, street) -> row.set(street.name()).set(street.area()));
    session.batch(
        "INSERT INTO place_alias (alias, target) VALUES (?, ?)",
        List.copyOf(data.aliases().entrySet()),
        (row, alias) -> row.set(alias.getKey()).set(alias.getValue()));
    changed();
  }

  private void insertUnits(List<Unit> units) {
    lists.insert(
        "INSERT INTO unit (position, id, name, short_name, kind, level, area, jurisdiction, parent,"
            + " phone, lat, lon, capacity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        units,
        (row, unit) -> {
          row.set(unit.id())
              .set(unit.name())
              .set(unit.shortName())
              .set(Codes.UNIT_KIND.of(unit.kind()))
              .set(Codes.LEVEL.of(unit.level()))
              .set(unit.area())
              .set(unit.jurisdiction())
              .set(unit.parent())
              .set(unit.phone());
          Lists.at(row, unit.at());
          row.set(unit.capacity());
        });
    lists.insertLists(
        "INSERT INTO unit_class (unit_id, position, class) VALUES (?, ?, ?)",
        units.stream().map(unit -> new Lists.Listed(unit.id(), unit.classes())).toList());
  }

  @Override
  public List<Outline> outlines(Set<Level> levels) {
    return belongings.outlines(levels);
  }

  @Override
  public Optional<Outline> outline(String code) {
    return belongings.outline(code);
  }

  @Override
  public void replaceOutlines(Set<Level> levels, List<Outline> outlines) {
    belongings.replaceOutlines(levels, outlines);
    changed();
  }

  @Override
  public List<Element> elements() {
    return belongings.elements();
  }

  @Override
  public void replaceElements(List<Element> elements) {
    belongings.replaceElements(elements);
    changed();
  }

  @Override
  public Catalogue catalogue() {
    return classes.inForce();
  }

  @Override
  public Optional<Catalogue> catalogue(int version) {
    return classes.at(version);
  }

  @Override
  public List<ListVersion> catalogueVersions() {
    return classes.versions();
  }

  @Override
  public void replaceCatalogue(ListVersion version, List<Category> categories) {
    classes.replace(version, categories);
    changed();
  }

  @Override
  public DutyList duties() {
    return duties.inForce();
  }

  @Override
  public Optional<DutyList> duties(int version) {
    return duties.at(version);
  }

  @Override
  public List<ListVersion> dutyVersions() {
    return duties.versions();
  }

  @Override
  public void replaceDuties(ListVersion version, List<Duty> items) {
    duties.replace(version, items);
    changed();
  }

  @Override
  public long revision() {
    return session.read(
        "SELECT value FROM revision WHERE name = 'city'",
        (_, _) -> {},
        rows -> rows.next() ? rows.getLong(1) : 0L);
  }

  @Override
  public void touch() {
    changed();
  }

  private void changed() {
    session.write(
        "INSERT INTO revision (name, value) VALUES ('city', 1) ON CONFLICT (name) DO UPDATE SET"
            + " value = revision.value + 1",
        (_, _) -> {});
  }
}
