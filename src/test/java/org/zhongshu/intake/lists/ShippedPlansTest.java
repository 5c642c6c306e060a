package org.zhongshu.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Locator;
import org.zhongshu.desk.PlanText;
import org.zhongshu.desk.PlanWords;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;

/** The plans that ship with the program fit its city, and say what is said of them. */
class ShippedPlansTest {
  private static final Path FOLDER = Path.of("assets", "plans");
  private static City city;
  private static Catalogue catalogue;
  private static Locator locator;

  @BeforeAll
  static void readCity() {
    CityImport.Ready ready =
        CityImport.shipped("assets/city/zhengzhou", "assets/catalogue/standard")
            .city()
            .orElseThrow();
    city = ready.data().toCity();
    catalogue = new Catalogue(CityImport.shippedCatalogue("assets/catalogue/standard"));
    locator = new Locator(ready.drawn().outlines());
  }

  static List<Plan> plans() {
    return PlanFile.shipped("assets/plans");
  }

  private static Plan plan(String code) {
    return plans().stream().filter(it -> it.head().code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void every_file_is_in_the_list_and_named_by_its_plan() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(
              plans().stream().map(it -> it.head().code() + ".json").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void a_shipped_plan_is_sound_and_its_file_is_as_the_program_writes_it(Plan plan)
      throws IOException {
    String text = Files.readString(FOLDER.resolve(plan.head().code() + ".json"));
    assertThat(PlanText.check(text, city, catalogue).faults()).isEmpty();
    assertThat(text.replace("\r\n", "\n")).isEqualTo(PlanJson.write(plan));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_place_lies_in_its_county_and_shows_whether_it_is_made_up(Plan plan) {
    for (KeyPlace place : plan.places()) {
      assertThat(locator.areaAt(Objects.requireNonNull(place.at()), Level.COUNTY))
          .as(place.name())
          .contains(place.area());
      assertThat(place.name().endsWith("（演练）")).as(place.name()).isEqualTo(place.exercise());
      assertThat(place.video()).as(place.name()).startsWith("rtsp://127.0.0.1:8554/");
    }
    assertThat(plan.head().exercise()).isTrue();
    assertThat(plan.forces()).allMatch(it -> it.name().endsWith("（演练）"));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_plan_switches_on_what_a_plan_should(Plan plan) {
    List<Measure> all = plan.measuresAt(Grade.RED);
    for (Class<?> kind :
        List.of(
            Measure.CheckIn.class,
            Measure.Watch.class,
            Measure.VideoRound.class,
            Measure.Reports.class,
            Measure.Tighten.class,
            Measure.Layout.class)) {
      assertThat(all).as(plan.head().code()).hasAtLeastOneElementOfType(kind);
    }
    assertThat(all.stream().filter(Measure.Station.class::isInstance).count())
        .isGreaterThanOrEqualTo(2);
    assertThat(plan.risks()).isNotEmpty();
    assertThat(plan.contacts()).isNotEmpty();
    for (Measure measure : all) {
      if (measure instanceof Measure.Layout(String _, String view, int _)) {
        assertThat(view).isIn("screen", "board", "mode");
      }
    }
  }

  @Test
  void qingming_is_one_plus_six_with_three_risks_and_seventy_nine_places() {
    Plan plan = plan("qingming");
    assertThat(plan.organisation().departments()).hasSize(6);
    assertThat(plan.risks()).extracting(it -> it.type()).containsExactly("社会稳定", "森林防火", "文旅安全");
    assertThat(PlanWords.count(plan)).isEqualTo(Map.of("公墓", 21, "烈士陵园", 4, "山林", 18, "景区", 36));
    assertThat(plan.places()).hasSize(79);
  }

  @Test
  void flood_responds_at_four_levels_each_adding_to_the_milder_ones() {
    Plan plan = plan("flood");
    assertThat(plan.head().kind()).isEqualTo(ModeKind.EMERGENCY);
    assertThat(plan.responses())
        .extracting(it -> it.level())
        .containsExactlyElementsOf(EnumSet.range(Grade.BLUE, Grade.RED));
    String red =
        String.join(
            " ",
            plan.measuresAt(Grade.RED).stream()
                .filter(Measure.Instruct.class::isInstance)
                .map(it -> ((Measure.Instruct) it).words())
                .toList());
    assertThat(red).contains("停产", "停业", "停课", "停运", "（关）", "（降）", "（撤）", "（拆）");
    assertThat(plan.measuresAt(Grade.BLUE))
        .anyMatch(
            it ->
                it instanceof Measure.Tighten tighten
                    && tighten.classes().containsAll(List.of("E05-06", "E05-03")));
  }

  @Test
  void the_marathon_has_a_command_post_four_posts_below_it_and_ten_groups() {
    Plan plan = plan("marathon");
    assertThat(PlanWords.count(plan)).containsEntry("分指挥所", 4);
    assertThat(plan.forces().stream().filter(it -> it.name().endsWith("组（演练）"))).hasSize(10);
    assertThat(plan.general().purpose()).contains("22,000");
  }

  @Test
  void snow_is_cleared_by_a_hundred_and_sixteen_teams_of_thirty_one_thousand_people() {
    Plan plan = plan("first-snow");
    assertThat(plan.head().kind()).isEqualTo(ModeKind.EMERGENCY);
    assertThat(amount(plan, "除雪队")).isEqualTo(116);
    assertThat(amount(plan, "除雪人员")).isEqualTo(31_000);
  }

  private static int amount(Plan plan, String item) {
    return plan.forces().stream()
        .filter(it -> it.item().equals(item))
        .mapToInt(Force::amount)
        .sum();
  }

  @Test
  void the_new_years_crowd_is_led_from_a_forward_command_post() {
    Plan plan = plan("new-year-erqi");
    assertThat(plan.head().areas()).containsExactly("410103");
    assertThat(plan.head().kind()).isEqualTo(ModeKind.MAJOR_TASK);
    assertThat(PlanWords.count(plan)).containsEntry("前方指挥部", 1);
  }
}
