package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNamesTest {
  private static final City CITY =
      new City(
          new CityProfile("990100", "试城市", "Trial", "试城", "SC", ZoneId.of("Asia/Shanghai"), 0, 0),
          List.of(
              new Area("990100", null, Level.CITY, "试城市", "试城", "", 0),
              new Area("990101", "990100", Level.COUNTY, "东原区", "东原", "990101", 0),
              new Area("990102", "990100", Level.COUNTY, "西原县", "西原", "990102", 0),
              new Area("990101001", "990101", Level.TOWNSHIP, "河东路街道", "河东路", "990101", 0),
              new Area("990101002", "990101", Level.TOWNSHIP, "新湖街道", "新湖", "zone", 0),
              new Area("990102100", "990102", Level.TOWNSHIP, "石桥镇", "石桥", "990102", 0),
              new Area(
                  "990101001001", "990101001", Level.COMMUNITY, "桥头社区居民委员会", "桥头社区", "990101", 0),
              new Area("990101002001", "990101002", Level.COMMUNITY, "小李村村委会", "小李村", "zone", 0),
              new Area(
                  "990102100201", "990102100", Level.COMMUNITY, "小李村村民委员会", "小李村", "990102", 0),
              new Area("990102100202", "990102100", Level.COMMUNITY, "石桥村民委员会", "石桥村", "990102", 0),
              new Area("990102100203", "990102100", Level.COMMUNITY, "东原村民委员会", "东原村", "990102", 0),
              new Area("990101001001001", "990101001001", Level.GRID, "第一网格", "第一网格", "990101", 0)),
          List.of(
              new Jurisdiction("990101", "东原区", "", "东原", false, 0),
              new Jurisdiction("zone", "新湖功能区", "", "新湖功能区", true, 0)),
          List.of(),
          List.of(),
          Map.of("东原新城", "990101", "湖区", "zone"));

  private final AreaNames names = new AreaNames(CITY);

  @ParameterizedTest
  @CsvSource({
    "东原区/河东路街道/桥头社区, 990101001001",
    "东原/河东路/桥头, 990101001001",
    "试城市/东原区/河东路街道办事处/桥头居委会, 990101001001",
    "河东路街道, 990101001",
    "石桥, 990102100",
    "西原县/小李村, 990102100201",
    "东原区/新湖/小李村委会, 990101002001",
    "东原区/没有的街道, 990101",
    "东原区/没有的街道/桥头社区, 990101",
    "东原区/小李村/第九网格, 990101002001",
    "东原新城, 990101",
    "湖区/新湖街道, 990101002",
    "湖区/小李村, 990101002001",
    "桥头社区/第一网格, 990101001001001"
  })
  void theFinestAreaThatIsTold(String path, String code) {
    assertThat(names.resolveNames(List.of(path.split("/"))).map(Area::code)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"西区/河东路街道", "小李村", "坪地街道", "试城市", "湖区", "河东路街道/石桥村x", "''"})
  void whatIsForeignOrAmbiguousIsNotPlacedFinerThanItIsTold(String path) {
    Optional<Area> area = names.resolveNames(List.of(path.split("/")));
    assertThat(area.map(Area::code).orElse("none")).isIn("none", "990101001");
    assertThat(area.isPresent()).isEqualTo(path.startsWith("河东路"));
  }

  @Test
  void theColumnTellsACountyFromAVillageOfTheSameName() {
    assertThat(names.resolve(List.of(new AreaNames.Part(Level.COUNTY, "东原"))).map(Area::code))
        .contains("990101");
    assertThat(names.resolve(List.of(new AreaNames.Part(Level.COMMUNITY, "东原"))).map(Area::code))
        .contains("990102100203");
    assertThat(names.resolve(List.of(new AreaNames.Part(null, "东原")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "试城市东原区河东路街道办事处桥头社区3号楼, 990101001001",
    "东原区大学路与河东路交叉口, 990101",
    "西原县石桥镇小李村东头, 990102100201",
    "新湖功能区小李村, 990101002001",
    "反映河东路街道桥头社区居委会垃圾未清, 990101001001"
  })
  void anAddressIsPlacedByTheNamesInIt(String address, String code) {
    assertThat(names.inText(address).map(Area::code)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"河东路12号", "小李村有垃圾", "东原区与西原县交界", "没有地名", "''"})
  void anAddressThatNamesNothingSureIsNotPlaced(String address) {
    assertThat(names.inText(address)).isEmpty();
  }

  @Test
  void typedWordsFindTheVeryNameFirstThenItsBeginningThenItsMiddle() {
    assertThat(names.find("石桥", 5))
        .extracting(f -> f.area().code())
        .containsExactly("990102100", "990102100202");
    assertThat(names.find("西原 小李村", 5))
        .containsExactly(
            new AreaNames.Found(CITY.area("990102100201").orElseThrow(), "西原县 / 石桥镇 / 小李村"));
    assertThat(names.find("990102", 9))
        .extracting(f -> f.area().code())
        .startsWith("990102")
        .hasSize(5);
    assertThat(names.find("桥", 1)).hasSize(1);
    assertThat(names.find("  ", 5)).isEmpty();
  }

  @Test
  void everyAreaOfTheCityIsFoundByItsOwnPath() {
    for (Area area : CITY.areas()) {
      if (area.level() != Level.CITY) {
        List<String> path = List.of(names.path(area).split(" / "));
        assertThat(names.resolveNames(path).map(Area::code))
            .as(names.path(area))
            .contains(area.code());
      }
    }
    assertThat(IntStream.range(0, 3).mapToObj(_ -> names.inText("桥头社区")).distinct()).hasSize(1);
  }
}
