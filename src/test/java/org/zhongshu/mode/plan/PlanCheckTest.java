package org.zhongshu.mode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.mode.ModeKind;

class PlanCheckTest {
  private static final Limit HOUR = new Limit(1, LimitUnit.URGENT_HOUR);

  private static List<String> faults(Plan plan) {
    return PlanCheck.of(plan, CaseworkFixtures.city(), new Catalogue(CaseworkFixtures.categories()))
        .stream()
        .map(it -> it.path() + " " + it.what().key())
        .toList();
  }

  private static List<String> faults(Measure measure) {
    return faults(
        PlanFixtures.plan(
            ModeKind.HOLIDAY, List.of(PlanFixtures.response(Grade.ORDINARY, List.of(measure)))));
  }

  private static List<String> faultsOfPlace(UnaryOperator<KeyPlace> change) {
    Plan it = PlanFixtures.holiday();
    return faults(
        new Plan(
            it.head(),
            it.general(),
            it.organisation(),
            it.risks(),
            List.of(change.apply(it.places().getFirst())),
            it.forces(),
            it.responses(),
            it.contacts(),
            it.upkeep()));
  }

  private static List<String> faultsOfHead(UnaryOperator<PlanHead> change) {
    Plan it = PlanFixtures.holiday();
    return faults(
        new Plan(
            change.apply(it.head()),
            it.general(),
            it.organisation(),
            it.risks(),
            it.places(),
            it.forces(),
            it.responses(),
            it.contacts(),
            it.upkeep()));
  }

  @Test
  void a_sound_plan_has_no_faults() {
    assertThat(faults(PlanFixtures.holiday())).isEmpty();
  }

  @Test
  void an_emergency_responds_by_level_from_the_mildest_on_each_level_once() {
    Response blue = PlanFixtures.response(Grade.BLUE, List.of());
    Response red = PlanFixtures.response(Grade.RED, List.of());
    Response ordinary = PlanFixtures.response(Grade.ORDINARY, List.of());
    assertThat(faults(PlanFixtures.plan(ModeKind.EMERGENCY, List.of(blue, red)))).isEmpty();
    assertThat(faults(PlanFixtures.plan(ModeKind.EMERGENCY, List.of(ordinary, red))))
        .containsExactly("responses[0].level plan.level-needed");
    assertThat(faults(PlanFixtures.plan(ModeKind.EMERGENCY, List.of(red, blue))))
        .containsExactly("responses[1].level plan.level-order");
    assertThat(faults(PlanFixtures.plan(ModeKind.HOLIDAY, List.of(blue, blue))))
        .containsExactly("responses[1].level plan.level-order");
    assertThat(faults(PlanFixtures.plan(ModeKind.MAJOR_TASK, List.of())))
        .containsExactly("responses plan.responses-missing");
    assertThat(faults(PlanFixtures.plan(ModeKind.DAILY, List.of(ordinary))))
        .containsExactly("head.kind plan.daily");
  }

  @Test
  void areas_are_known_and_there_is_at_least_one() {
    assertThat(faultsOfHead(it -> with(it, List.of("990100", "new-town"), true))).isEmpty();
    assertThat(faultsOfHead(it -> with(it, List.of("123456"), true)))
        .contains("head.areas[0] plan.area")
        // No families there either.
        .contains("responses[0].measures[1].units[0] plan.family");
    assertThat(faultsOfHead(it -> with(it, List.of(), true)))
        .contains("head.areas plan.areas-missing");
    assertThat(faultsOfHead(it -> with(it, List.of("990100", "990100"), true)))
        .containsExactly("head.areas[1] plan.twice");
  }

  @Test
  void what_is_made_up_says_so_and_only_an_exercise_has_it() {
    assertThat(faultsOfHead(it -> with(it, it.areas(), false)))
        .containsExactly("places[0].exercise plan.place-of-exercise");
    assertThat(faultsOfPlace(it -> place(it, it.kind(), it.video(), false, "")))
        .containsExactly("places[0].source plan.source-missing");
    assertThat(faultsOfPlace(it -> place(it, it.kind(), "rtsp://10.0.0.9/a", true, "")))
        .containsExactly("places[0].video plan.video-of-exercise");
    assertThat(faultsOfPlace(it -> place(it, it.kind(), "rtsp://10.0.0.9/a", false, "公开")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"camera 5", "file:///etc/passwd", "rtsp://", "//host/a", "https:"})
  void a_video_has_an_address_that_can_be_reached(String video) {
    assertThat(faultsOfPlace(it -> place(it, it.kind(), video, true, "")))
        .containsExactly("places[0].video plan.video");
  }

  @Test
  void a_kind_is_never_an_id_too() {
    assertThat(faultsOfPlace(it -> place(it, "p1", "", true, "")))
        .contains("places[0].kind plan.kind-is-id");
  }

  @Test
  void measures_name_what_the_plan_has() {
    assertThat(faults(new Measure.Station("m", "f9", "p1", HOUR)))
        .containsExactly("responses[0].measures[0].force plan.force");
    // A force stands at one place, not at a kind of places.
    assertThat(faults(new Measure.Station("m", "f1", "灯区", HOUR)))
        .containsExactly("responses[0].measures[0].place plan.place-id");
    assertThat(faults(round(List.of("p1", "河段"), 30)))
        .containsExactly("responses[0].measures[0].places[1] plan.place");
    assertThat(faults(new Measure.Watch("m", List.of("county:sl"), "值班员", 1)))
        .containsExactly("responses[0].measures[0].units[0] plan.family");
    assertThat(faults(new Measure.Watch("m", List.of("nobody"), "值班员", 1)))
        .containsExactly("responses[0].measures[0].units[0] plan.unit");
  }

  @ParameterizedTest
  @CsvSource({"4,1", "5,0", "1440,0", "1441,1"})
  void a_round_is_made_every_five_minutes_to_a_day(int minutes, int faults) {
    assertThat(faults(round(List.of(), minutes))).hasSize(faults);
  }

  @Test
  void a_limit_is_tightened_for_classes_or_for_a_stage_with_a_limit_of_its_own() {
    String path = "responses[0].measures[0]";
    assertThat(faults(new Measure.Tighten("m", List.of("E01"), Stage.TO_FILE, HOUR)))
        .containsExactly(path + " plan.tighten-what");
    assertThat(faults(new Measure.Tighten("m", List.of(), null, HOUR)))
        .containsExactly(path + " plan.tighten-what");
    assertThat(faults(new Measure.Tighten("m", List.of(), Stage.IN_HANDLING, HOUR)))
        .containsExactly(path + ".stage plan.stage");
    assertThat(faults(new Measure.Tighten("m", List.of("E99", ""), null, HOUR)))
        .containsExactly(path + ".classes[0] plan.class", path + ".classes[1] plan.class");
  }

  @Test
  void reports_have_hours_each_once_and_ids_are_given_once() {
    LocalTime eight = LocalTime.of(8, 0);
    assertThat(faults(reports(List.of())))
        .containsExactly("responses[0].measures[0].at plan.hours-missing");
    assertThat(faults(reports(List.of(eight, eight))))
        .containsExactly("responses[0].measures[0].at plan.hours-twice");
    Response blue = PlanFixtures.response(Grade.BLUE, List.of(new Measure.CheckIn("m", HOUR)));
    Response red = PlanFixtures.response(Grade.RED, List.of(new Measure.CheckIn("m", HOUR)));
    assertThat(faults(PlanFixtures.plan(ModeKind.EMERGENCY, List.of(blue, red))))
        .containsExactly("responses[1].measures[0].id plan.twice");
  }

  private static Measure reports(List<LocalTime> at) {
    return new Measure.Reports("m", DailyReport.ASSESSMENT, List.of("east-centre"), at);
  }

  private static Measure round(List<String> places, int minutes) {
    return new Measure.VideoRound("m", places, minutes, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  private static PlanHead with(PlanHead it, List<String> areas, boolean exercise) {
    return new PlanHead(it.code(), it.name(), it.scene(), it.kind(), areas, exercise);
  }

  private static KeyPlace place(
      KeyPlace it, String kind, String video, boolean exercise, String source) {
    return new KeyPlace(
        it.id(), kind, it.name(), it.area(), it.at(), it.unit(), video, exercise, source);
  }
}
