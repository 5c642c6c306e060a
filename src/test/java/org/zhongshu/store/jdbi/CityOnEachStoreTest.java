package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Role;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Element;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.CityTable;
import org.zhongshu.store.Operator;

/** City, outlines, elements, catalogue, modes, operators and settings. */
final class CityOnEachStoreTest extends OnEachStore {
  private void city(java.util.function.Consumer<CityTable> change) {
    store.write(
        t -> {
          change.accept(t.city());
          return true;
        });
  }

  private long revision() {
    return store.read(t -> t.city().revision());
  }

  @Test
  void aCityComesBackInItsOrderAndIsReplacedAsAWhole() {
    Optional<CityData> none = store.read(t -> t.city().load());
    assertThat(none).isEmpty();
    CityData given = CaseworkFixtures.cityData();
    CityData first =
        new CityData(
            given.profile(),
            given.areas(),
            given.jurisdictions(),
            given.units(),
            List.of(
                new Leader("990101", "责任书记", "演练", "演练-1"),
                new Leader("990101", "副书记", "演练", "演练-2")),
            given.streets(),
            given.aliases());
    city(table -> table.replace(first));
    Optional<CityData> read = store.read(t -> t.city().load());
    assertThat(read).contains(first);
    assertThat(revision()).isEqualTo(1);

    CityData second =
        new CityData(
            given.profile(),
            given.areas().reversed(),
            List.of(),
            given.units().subList(0, 1),
            List.of(),
            List.of(),
            Map.of());
    city(table -> table.replace(second));
    Optional<CityData> replaced = store.read(t -> t.city().load());
    assertThat(replaced).contains(second);
    assertThat(revision()).isEqualTo(2);
  }

  @Test
  void outlinesComeBackByLevelToTheLastDigit() {
    Outline county = outline("990101", 113.123456789012345);
    Outline zone = outline("new-town", 113.2);
    Outline township = outline("990101001", 113.3);
    city(
        table ->
            table.replaceOutlines(
                EnumSet.of(Level.COUNTY, Level.TOWNSHIP), List.of(county, zone, township)));

    List<Outline> counties = store.read(t -> t.city().outlines(EnumSet.of(Level.COUNTY)));
    List<Outline> none = store.read(t -> t.city().outlines(EnumSet.noneOf(Level.class)));
    assertThat(counties).containsExactlyInAnyOrder(county, zone);
    assertThat(none).isEmpty();
    Optional<Outline> one = store.read(t -> t.city().outline("990101001"));
    Optional<Outline> unknown = store.read(t -> t.city().outline("990101002"));
    assertThat(one).contains(township);
    assertThat(unknown).isEmpty();

    city(table -> table.replaceOutlines(EnumSet.of(Level.TOWNSHIP), List.of()));
    List<Outline> left = store.read(t -> t.city().outlines(EnumSet.allOf(Level.class)));
    assertThat(left).containsExactlyInAnyOrder(county, zone);
    assertThat(revision()).isEqualTo(2);
  }

  private static Outline outline(String code, double lon) {
    return new Outline(
        code,
        new GeometryFactory()
            .createPolygon(
                new Coordinate[] {
                  new Coordinate(lon, 34),
                  new Coordinate(lon + 1, 34),
                  new Coordinate(lon, 35),
                  new Coordinate(lon, 34)
                }),
        code.length() > 6);
  }

  @Test
  void elementsAndCatalogueComeBackInTheirOrder() {
    List<Element> elements =
        List.of(
            new Element(
                "e2", ElementKind.PLACE, "景区", "湖滨公园", "990101", new Point(34.1, 113.1), false),
            new Element("e1", ElementKind.ORGANISATION, "社会组织", "演练协会", "990101001", null, true));
    List<Category> categories = CaseworkFixtures.withConditions().reversed();
    city(
        table -> {
          table.replaceElements(elements);
          table.replaceCatalogue(CaseFixtures.version(1), categories);
        });

    List<Element> readElements = store.read(t -> t.city().elements());
    List<Category> readCategories = store.read(t -> t.city().catalogue().all());
    assertThat(readElements).isEqualTo(elements);
    assertThat(readCategories).isEqualTo(categories);
    assertThat(revision()).isEqualTo(2);
  }

  @Test
  void versionsOfTheCatalogueStayReadable() {
    List<Category> first = CaseworkFixtures.categories();
    List<Category> second = CaseworkFixtures.withConditions();
    Catalogue none = store.read(t -> t.city().catalogue());
    assertThat(none.version()).isZero();
    assertThat(none.all()).isEmpty();
    city(table -> table.replaceCatalogue(CaseFixtures.version(1), first));
    city(table -> table.replaceCatalogue(CaseFixtures.version(2), second));
    city(table -> table.replaceCatalogue(CaseFixtures.version(3), first.subList(0, 1)));

    List<ListVersion> versions = store.read(t -> t.city().catalogueVersions());
    assertThat(versions)
        .containsExactly(CaseFixtures.version(3), CaseFixtures.version(2), CaseFixtures.version(1));
    Catalogue now = store.read(t -> t.city().catalogue());
    assertThat(now.version()).isEqualTo(3);
    assertThat(now.all()).isEqualTo(first.subList(0, 1));
    assertThat(at(1)).isEqualTo(first);
    assertThat(at(2)).isEqualTo(second);
    assertThat(at(3)).isEqualTo(first.subList(0, 1));
    Optional<Catalogue> unknown = store.read(t -> t.city().catalogue(4));
    assertThat(unknown).isEmpty();
  }

  @Test
  void versionsOfTheDutiesStayReadable() {
    List<Duty> first = CaseworkFixtures.duties();
    List<Duty> second = first.reversed();
    DutyList none = store.read(t -> t.city().duties());
    assertThat(none).isEqualTo(new DutyList(0, List.of()));
    city(table -> table.replaceDuties(CaseFixtures.version(1), first));
    city(table -> table.replaceDuties(CaseFixtures.version(2), second));

    DutyList now = store.read(t -> t.city().duties());
    Optional<DutyList> before = store.read(t -> t.city().duties(1));
    Optional<DutyList> unknown = store.read(t -> t.city().duties(3));
    List<ListVersion> versions = store.read(t -> t.city().dutyVersions());
    assertThat(now).isEqualTo(new DutyList(2, second));
    assertThat(before).contains(new DutyList(1, first));
    assertThat(unknown).isEmpty();
    assertThat(versions).containsExactly(CaseFixtures.version(2), CaseFixtures.version(1));
    assertThat(revision()).isEqualTo(2);
  }

  @Test
  void aCatalogueFromBeforeVersionsWereKeptIsTheFirst() throws SQLException {
    behind(
        "INSERT INTO category VALUES ('E01-10', 0, 2, '市容', '暴露垃圾', '', 4, 2, '城管', '有', '无')",
        "INSERT INTO catalogue_version VALUES (1, 1, 'seat-1', '', '')");
    List<Category> before = at(1);
    assertThat(before).extracting(Category::name).containsExactly("暴露垃圾");
    int version = store.read(t -> t.city().catalogue().version());
    assertThat(version).isEqualTo(1);

    city(table -> table.replaceCatalogue(CaseFixtures.version(2), CaseworkFixtures.categories()));
    assertThat(at(1)).isEqualTo(before);
    assertThat(at(2)).isEqualTo(CaseworkFixtures.categories());
  }

  @Test
  void theDatabaseItselfRefusesToChangeAVersion() throws SQLException {
    city(table -> table.replaceCatalogue(CaseFixtures.version(1), CaseworkFixtures.categories()));
    for (String sql :
        List.of("UPDATE catalogue_version SET body = '{}'", "DELETE FROM catalogue_version")) {
      assertThatThrownBy(() -> behind(sql)).isInstanceOf(SQLException.class);
    }
    assertThat(at(1)).isEqualTo(CaseworkFixtures.categories());
  }

  private List<Category> at(int version) {
    return store.read(t -> t.city().catalogue(version).orElseThrow().all());
  }

  @Test
  void anActivationIsChangedOnlyOnTheVersionBeforeAndGoesIntoHistoryWhenEnded() {
    Activation stored =
        store.write(t -> t.modes().insert(activation(0, 1, false, List.of("990101", "new-town"))));
    assertThat(stored.id()).isPositive();
    List<Activation> inForce = store.read(t -> t.modes().current());
    assertThat(inForce).containsExactly(stored);

    Activation ended = activation(stored.id(), 2, true, List.of("990101"));
    boolean first = store.write(t -> t.modes().update(ended));
    boolean again = store.write(t -> t.modes().update(ended));
    assertThat(first).isTrue();
    assertThat(again).isFalse();
    List<Activation> left = store.read(t -> t.modes().current());
    List<Activation> history = store.read(t -> t.modes().history(10));
    Optional<Activation> byId = store.read(t -> t.modes().byId(stored.id()));
    assertThat(left).isEmpty();
    assertThat(history).containsExactly(ended);
    assertThat(byId).contains(ended);
  }

  private static Activation activation(long id, int version, boolean ended, List<String> areas) {
    return Activations.of(
        id,
        ModeKind.EMERGENCY,
        Grade.ORANGE,
        "防汛 🌊",
        areas,
        CaseFixtures.micros(1),
        ended ? CaseFixtures.micros(2) : null,
        ended ? CaseFixtures.micros(3) : null,
        ended ? "city-water" : null,
        "带班领导",
        "启动令 1 号",
        version);
  }

  @Test
  void anOperatorIsAddedAndReplaced() {
    Operator seat =
        new Operator("seat-1", "一席（演练）", Set.of(Role.DISPATCHER, Role.ACCEPTOR), "990101", null);
    Operator bare = new Operator("seat-2", "二席（演练）", Set.of(), null, "city-water");
    store.write(
        t -> {
          t.operators().put(bare);
          t.operators().put(new Operator("seat-1", "旧", Set.of(Role.ADMINISTRATOR), null, null));
          t.operators().put(seat);
          return true;
        });

    List<Operator> all = store.read(t -> t.operators().all());
    Optional<Operator> one = store.read(t -> t.operators().byId("seat-1"));
    Optional<Operator> none = store.read(t -> t.operators().byId("seat-9"));
    assertThat(all).containsExactly(seat, bare);
    assertThat(one).contains(seat);
    assertThat(none).isEmpty();
  }

  @Test
  void settingsAreFoundByTheBeginningOfTheirKey() {
    store.write(
        t -> {
          t.settings().put("mapping.一", "{}");
          t.settings().put("mapping.二", "旧");
          t.settings().put("mapping.二", "新");
          t.settings().put("map%", "x");
          t.settings().put("gone", "x");
          t.settings().remove("gone");
          return true;
        });

    Map<String, String> mappings = store.read(t -> t.settings().startingWith("mapping."));
    Map<String, String> percent = store.read(t -> t.settings().startingWith("map%"));
    Optional<String> gone = store.read(t -> t.settings().get("gone"));
    assertThat(mappings).isEqualTo(Map.of("mapping.一", "{}", "mapping.二", "新"));
    assertThat(percent).isEqualTo(Map.of("map%", "x"));
    assertThat(gone).isEmpty();
    assertThat(store.info().exercise()).isFalse();
    assertThat(store.info().kind()).isEqualTo(kind);
    assertThat(store.info().place()).doesNotContain("postgres:postgres");
  }
}
