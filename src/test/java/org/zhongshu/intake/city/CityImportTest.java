package org.zhongshu.intake.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.Command;
import org.zhongshu.intake.city.CityImport.Ready;
import org.zhongshu.intake.city.CityImport.Report;
import org.zhongshu.words.Words;

class CityImportTest {
  private static final List<String> FILES =
      List.of(
          "city.properties",
          "areas.csv",
          "jurisdictions.csv",
          "population.csv",
          "units.csv",
          "leaders.csv",
          "places.csv",
          "streets.csv",
          "synonyms.csv",
          "categories.csv",
          "outlines.geojson",
          "zones.geojson");

  @TempDir Path dir;

  @BeforeEach
  void copyTheSmallCity() throws IOException {
    for (String file : FILES) {
      try (InputStream in = CityImportTest.class.getResourceAsStream("/city/small/" + file)) {
        Files.write(dir.resolve(file), Objects.requireNonNull(in, file).readAllBytes());
      }
    }
  }

  private Report read() {
    return CityImport.read(List.of(dir));
  }

  private void replace(String file, String what, String by) throws IOException {
    String text = Files.readString(dir.resolve(file));
    assertThat(text).contains(what);
    Files.writeString(dir.resolve(file), text.replace(what, by));
  }

  @Test
  void a_whole_city_comes_in() {
    Report report = read();

    assertThat(report.problems()).isEmpty();
    Ready ready = report.city().orElseThrow();
    City city = ready.data().toCity();
    assertThat(city.profile().casePrefix()).isEqualTo("JW");
    assertThat(city.area("660102").map(Area::population)).contains(90_000L);
    assertThat(city.jurisdiction("xincheng").map(Jurisdiction::population)).contains(40_000L);
    assertThat(city.jurisdictionOf("660102002001").map(Jurisdiction::name)).contains("江湾新城");
    assertThat(city.areas().stream().filter(a -> a.level() == Level.GRID)).hasSize(20);
    assertThat(city.unit("660102-cg").map(Unit::classes)).contains(List.of("E01", "E02-03"));
    assertThat(city.unit("post-660102001001").map(Unit::parent)).contains("660102001-oc");
    assertThat(city.leader("660102001001")).isPresent();
    assertThat(ready.content().elements())
        .hasSize(2)
        .first()
        .matches(e -> e.schematic() && e.type().equals("station"));
    assertThat(ready.content().catalogue().getFirst().limit())
        .isEqualTo(new Limit(4, LimitUnit.WORK_HOUR));
    assertThat(ready.content().catalogue().getFirst().aliases()).containsExactly("垃圾暴露", "生活垃圾");
    assertThat(ready.drawn().outlines())
        .filteredOn(o -> !o.schematic())
        .extracting(Outline::code)
        .containsExactly("660102", "660103", "660100");
    assertThat(ready.commands().getFirst()).isInstanceOf(Command.SetCity.class);
    assertThat(ready.content().settings()).containsEntry("city.residents.date", "2024-12-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16", "UTF-8"})
  void files_come_in_the_character_sets_that_offices_use(String charset) throws IOException {
    Path file = dir.resolve("areas.csv");
    String text = Files.readString(file);
    String bom = charset.equals("UTF-8") ? "\uFEFF" : "";
    Files.write(file, (bom + text).getBytes(Charset.forName(charset)));

    assertThat(read().city().orElseThrow().data().toCity().area("660102").map(Area::name))
        .contains("东城区");
  }

  @Test
  void headers_may_be_chinese_and_level_and_parent_are_told_by_the_code() throws IOException {
    Files.writeString(
        dir.resolve("areas.csv"),
        "编码,名称\n660100,江湾市\n660102,东城区\n660103,西城区\n660102001,码头街道\n660103001,老街街道\n");
    Files.delete(dir.resolve("streets.csv"));
    replace("jurisdictions.csv", "660102,东城区,", "660102,东城区,");

    City city = read().city().orElseThrow().data().toCity();

    assertThat(city.area("660102001"))
        .contains(new Area("660102001", "660102", Level.TOWNSHIP, "码头街道", "码头街道", "660102", 0));
  }

  @Test
  void every_wrong_line_is_told_and_nothing_comes_in() throws IOException {
    replace("areas.csv", "660102001002,660102001,", "6601020010,660102001,");
    replace(
        "areas.csv", "660103001001,660103001,community,钟楼社区", "660199001001,660199001,community,");
    replace("units.csv", "department,county,660102", "bureau,county,660102");
    replace("units.csv", "30.5,120.5,50", "30.5,220.5,50");
    replace("leaders.csv", "660102,county", "660177,county");
    replace("synonyms.csv", "新区,xincheng", "东城,660103");
    replace("categories.csv", "4,work-hour", "0,work-hour");

    Report report = read();

    assertThat(report.city()).isEmpty();
    assertThat(report.errors())
        .extracting(CityProblem::file, CityProblem::line, p -> p.what().key())
        .containsExactlyInAnyOrder(
            tuple("areas.csv", 9L, "city.code"),
            tuple("areas.csv", 11L, "city.empty"),
            tuple("units.csv", 3L, "city.degrees"),
            tuple("units.csv", 4L, "city.choice"),
            tuple("leaders.csv", 3L, "city.unknown-area"),
            tuple("synonyms.csv", 3L, "city.alias.two"),
            tuple("categories.csv", 2L, "city.limit"));
    Words words = Words.in(Locale.CHINA, ZoneOffset.UTC);
    Words english = Words.in(Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(report.errors())
        .allMatch(
            p ->
                words.has("refusal." + p.what().key()) && english.has("refusal." + p.what().key()));
  }

  @Test
  void orphans_and_doubles_are_told_by_line() throws IOException {
    replace("areas.csv", "660103001,660103,township,老街街道,老街,660103,\n", "");
    replace("areas.csv", "660102001001,", "660102001002,");

    assertThat(read().errors())
        .extracting(CityProblem::file, CityProblem::line, p -> p.what().key())
        .containsExactlyInAnyOrder(
            tuple("areas.csv", 8L, "city.twice"), tuple("areas.csv", 10L, "city.find.ORPHAN"));
  }

  @Test
  void outlines_that_cannot_be_used_are_told_by_line() throws IOException {
    Files.writeString(
        dir.resolve("outlines.geojson"),
        """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4527"}},"features":[
        {"type":"Feature","properties":{"code":"660102"},"geometry":{"type":"Polygon","coordinates":[[[39450000,3380000],[39460000,3380000],[39460000,3390000],[39450000,3380000]]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,30]]]}},
        {"type":"Feature","properties":{"code":"660103"},"geometry":{"type":"Point","coordinates":[120,30]}},
        {"type":"Feature","properties":{"code":"660102001"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31]]]}},
        {"type":"Feature","properties":{"code":"660102002"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,31],[121,30],[120,31],[120,30]]]}},
        {"type":"Feature","properties":{"code":"660109"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,30]]]}},
        {"type":"Feature","properties":{"code":"660109001001001"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,30]]]}}
        ]}
        """);

    assertThat(read().errors())
        .extracting(CityProblem::line, p -> p.what().key())
        .containsExactlyInAnyOrder(
            tuple(1L, "city.geo.crs"),
            tuple(2L, "city.geo.degrees"),
            tuple(3L, "city.geo.code"),
            tuple(4L, "city.geo.type"),
            tuple(5L, "city.geo.ring"),
            tuple(6L, "city.geo.invalid"),
            tuple(7L, "city.geo.unknown"),
            tuple(8L, "city.grid.orphan"));
  }

  @Test
  void overlap_and_gap_are_told_by_line_and_the_city_comes_in() throws IOException {
    replace(
        "outlines.geojson", "[120.4,30.6],[120.4,30.4]]]}},", "[120.38,30.6],[120.4,30.4]]]}},");

    Report report = read();

    assertThat(report.city()).isPresent();
    assertThat(report.problems())
        .extracting(CityProblem::file, CityProblem::line, p -> p.what().key())
        .contains(tuple("outlines.geojson", 2L, "city.find.OVERLAP"));
  }

  @Test
  void grids_of_a_centres_own_bring_their_areas_with_them() throws IOException {
    Files.writeString(
        dir.resolve("grids-2026.geojson"),
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"网格编码":"660102001001005","网格名称":"桥东网格"},"geometry":{"type":"Polygon","coordinates":[[[120.5,30.5],[120.51,30.5],[120.51,30.51],[120.5,30.5]]]}}
        ]}
        """);

    City city = read().city().orElseThrow().data().toCity();

    assertThat(city.children("660102001001")).extracting(Area::name).containsExactly("桥东网格");
  }

  @Test
  void broken_files_are_told() throws IOException {
    Files.write(
        dir.resolve("streets.csv"), new byte[] {'n', 'a', (byte) 0xFF, (byte) 0xFF, 'm', 'e'});
    Files.writeString(
        dir.resolve("zones.geojson"), "{\"type\":\"FeatureCollection\",\n\"features\":[{\"type\":");
    Files.writeString(dir.resolve("places.csv"), "id,name\nx,y\n");
    replace("city.properties", "zone=Asia/Shanghai", "zone=Asia/Nowhere");
    assertThat(read().errors())
        .extracting(p -> p.what().key())
        .containsExactly("city.profile.zone");
    replace("city.properties", "zone=Asia/Nowhere", "zone=Asia/Shanghai");

    assertThat(read().errors())
        .extracting(CityProblem::file, p -> p.what().key())
        .contains(
            tuple("streets.csv", "city.encoding"),
            tuple("zones.geojson", "city.json"),
            tuple("places.csv", "city.columns"));
  }

  @Test
  void a_directory_without_city_files_and_a_file_of_unknown_kind_are_refused() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    Path other = Files.writeString(dir.resolve("letter.txt"), "x");

    assertThat(CityImport.read(List.of(empty)).errors())
        .extracting(p -> p.what().key())
        .containsExactly("city.no-files");
    assertThat(CityImport.read(List.of(other)).errors())
        .extracting(p -> p.what().key())
        .containsExactly("city.unknown-file");
  }

  @Test
  void problems_are_listed_up_to_a_cap_and_the_rest_counted() throws IOException {
    StringBuilder text = new StringBuilder("name,area\n");
    for (int i = 0; i < 1000; i++) {
      text.append("路").append(i).append(",999999\n");
    }
    Files.writeString(dir.resolve("streets.csv"), text, StandardCharsets.UTF_8);

    List<CityProblem> problems = read().problems();

    assertThat(problems).hasSize(Problems.CAP + 1);
    assertThat(problems.getLast().what().args()).containsExactly(500);
  }

  @Test
  void written_outlines_are_read_back_the_same() {
    List<Outline> outlines = read().city().orElseThrow().drawn().outlines();
    Problems problems = new Problems();

    List<GeoJson.Shape> shapes =
        GeoJson.read(
            "x.geojson", GeoJson.write(outlines).getBytes(StandardCharsets.UTF_8), problems);

    assertThat(problems.list()).isEmpty();
    assertThat(shapes)
        .zipSatisfy(
            outlines,
            (shape, outline) -> {
              assertThat(shape.code()).isEqualTo(outline.code());
              assertThat(shape.schematic()).isEqualTo(outline.schematic());
              assertThat(shape.geometry().equalsExact(outline.geometry(), 1e-7)).isTrue();
            });
  }
}
