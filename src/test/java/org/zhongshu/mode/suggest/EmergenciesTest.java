package org.zhongshu.mode.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.Sensor;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.suggest.Suggestion.What;

/** A night of rain in two districts, as the duty leader would be told of it. */
class EmergenciesTest {
  private static final Instant EIGHT = Instant.parse("2026-07-20T12:00:00Z");
  private static final Plan FLOOD = flood();

  private static Plan flood() {
    Plan any =
        PlanFixtures.plan(
            ModeKind.EMERGENCY,
            List.of(
                PlanFixtures.response(Grade.BLUE, PlanFixtures.measures()),
                PlanFixtures.response(Grade.YELLOW, List.of()),
                PlanFixtures.response(Grade.ORANGE, List.of()),
                PlanFixtures.response(Grade.RED, List.of())));
    return new Plan(
        new PlanHead("flood", "防汛（演练）", "汛情、内涝", ModeKind.EMERGENCY, List.of("990100"), true),
        any.general(),
        any.organisation(),
        any.risks(),
        any.places(),
        any.forces(),
        any.responses(),
        any.contacts(),
        any.upkeep());
  }

  private static Activation flood(Grade level, ActivationState state, String... areas) {
    return new Activation(
        7,
        ModeKind.EMERGENCY,
        level,
        "防汛（演练）",
        List.of(areas),
        EIGHT.minus(Duration.ofHours(2)),
        null,
        null,
        null,
        "演练",
        "演练启动令",
        state,
        new PlanRef("flood", 1),
        List.of(),
        3);
  }

  private static Activation inForce(Grade level, String... areas) {
    return flood(level, ActivationState.IN_FORCE, areas);
  }

  private static List<Suggestion> suggested(Signals signals, Activation... current) {
    return new Suggestions(
            CaseworkFixtures.city(),
            WorkingCalendar.stateCouncil(),
            List.of(FLOOD),
            List.of(current),
            SuggestRules.USUAL,
            EIGHT)
        .all(signals);
  }

  private static Signals warned(Warning... warnings) {
    return new Signals(List.of(warnings), List.of(), List.of(), List.of());
  }

  private static Warning warning(
      String id, Grade level, int minutesAgo, @Nullable Instant expires, String... areas) {
    return new Warning(
        id,
        "演练气象台",
        EIGHT.minus(Duration.ofMinutes(minutesAgo)),
        "Exercise",
        "Alert",
        "暴雨内涝",
        level,
        "",
        List.of(areas),
        "演练",
        expires,
        List.of());
  }

  private static Warning replacing(Warning of, String type, String id, Grade level) {
    return new Warning(
        id,
        of.sender(),
        EIGHT.minus(Duration.ofMinutes(5)),
        of.status(),
        type,
        of.event(),
        level,
        "",
        of.areas(),
        of.areaWords(),
        of.expires(),
        List.of(of.identifier()));
  }

  private static final Instant MIDNIGHT = EIGHT.plus(Duration.ofHours(4));

  @Test
  void a_stricter_warning_for_the_same_areas_asks_to_raise_what_is_in_force() {
    Warning orange = warning("o", Grade.ORANGE, 5, MIDNIGHT, "990101");
    assertThat(suggested(warned(orange), inForce(Grade.BLUE, "990101")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.what()).isEqualTo(What.RAISE);
              assertThat(it.level()).isEqualTo(Grade.ORANGE);
              assertThat(it.of()).isEqualTo(new Suggestion.Of(7, "防汛（演练）", Grade.BLUE));
              assertThat(it.reasons()).containsExactly(new Reason.Warned(orange));
            });
    assertThat(suggested(warned(orange), inForce(Grade.ORANGE, "990101"))).isEmpty();
    assertThat(suggested(warned(orange), inForce(Grade.RED, "990101"))).isEmpty();
    assertThat(suggested(warned(orange), flood(Grade.BLUE, ActivationState.PROPOSED, "990101")))
        .as("somebody has it in hand")
        .isEmpty();
  }

  @Test
  void a_warning_for_a_part_is_answered_there_and_does_not_raise_the_whole_city() {
    Warning orange = warning("o", Grade.ORANGE, 5, MIDNIGHT, "990101");
    assertThat(suggested(warned(orange), inForce(Grade.BLUE, "990100")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.what()).isEqualTo(What.ACTIVATE);
              assertThat(it.areas()).containsExactly("990101");
              assertThat(it.level()).isEqualTo(Grade.ORANGE);
            });
  }

  @Test
  void signals_that_together_are_about_all_of_its_areas_raise_it() {
    Warning orange = warning("o", Grade.ORANGE, 5, MIDNIGHT, "990101");
    Warning red = warning("r", Grade.RED, 5, MIDNIGHT, "990102");
    assertThat(suggested(warned(orange, red), inForce(Grade.BLUE, "990101", "990102")))
        .extracting(Suggestion::what, Suggestion::level, Suggestion::areas)
        .containsExactlyInAnyOrder(
            tuple(What.RAISE, Grade.ORANGE, List.of("990101", "990102")),
            tuple(What.ACTIVATE, Grade.RED, List.of("990102")));
  }

  @Test
  void where_it_is_in_force_it_is_raised_and_where_not_activated() {
    Warning orange = warning("o", Grade.ORANGE, 5, MIDNIGHT, "990101", "990102");
    assertThat(suggested(warned(orange), inForce(Grade.BLUE, "990101")))
        .extracting(Suggestion::what, Suggestion::areas)
        .containsExactlyInAnyOrder(
            tuple(What.RAISE, List.of("990101")), tuple(What.ACTIVATE, List.of("990102")));
  }

  @Test
  void a_warning_that_is_over_asks_to_end_and_a_milder_one_to_lower() {
    Warning orange = warning("o", Grade.ORANGE, 60, MIDNIGHT, "990101");
    Activation there = inForce(Grade.ORANGE, "990101");
    assertThat(suggested(warned(orange), there)).isEmpty();

    Warning off = replacing(orange, "Cancel", "c", Grade.ORANGE);
    assertThat(suggested(warned(orange, off), there))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.what()).isEqualTo(What.END);
              assertThat(it.first()).isEqualTo(new Reason.Lifted(orange, off.sent(), true));
            });

    Warning yellow = replacing(orange, "Update", "u", Grade.YELLOW);
    assertThat(suggested(warned(orange, yellow), there))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.what()).isEqualTo(What.LOWER);
              assertThat(it.level()).isEqualTo(Grade.YELLOW);
              assertThat(it.reasons())
                  .containsExactly(
                      new Reason.Lifted(orange, yellow.sent(), true), new Reason.Warned(yellow));
            });

    Warning expired = warning("e", Grade.ORANGE, 60, EIGHT.minusSeconds(60), "990101");
    assertThat(suggested(warned(expired), there))
        .singleElement()
        .extracting(Suggestion::first)
        .isEqualTo(new Reason.Lifted(expired, EIGHT.minusSeconds(60), false));
  }

  @Test
  void what_no_warning_began_no_warning_ends() {
    Warning before = warning("b", Grade.ORANGE, 600, EIGHT.minus(Duration.ofHours(3)), "990101");
    assertThat(suggested(warned(before), inForce(Grade.ORANGE, "990101")))
        .as("it was over before the mode began")
        .isEmpty();
    Warning part = warning("p", Grade.ORANGE, 60, EIGHT.minusSeconds(60), "990101");
    assertThat(suggested(warned(part), inForce(Grade.ORANGE, "990101", "990102")))
        .as("of the other part it says nothing")
        .isEmpty();
    Warning blue = warning("m", Grade.BLUE, 60, EIGHT.minusSeconds(60), "990101");
    Warning still = warning("s", Grade.BLUE, 60, MIDNIGHT, "990101");
    assertThat(suggested(warned(blue, still), inForce(Grade.ORANGE, "990101")))
        .as("somebody raised it by his own judgement")
        .isEmpty();
  }

  // Sensors.

  private static Reading water(String sensor, double cm, int minutesAgo) {
    return new Reading(
        sensor,
        SensorKind.ROAD_WATER,
        "京广路隧道（演练）",
        "990101001",
        null,
        cm,
        EIGHT.minus(Duration.ofMinutes(minutesAgo)));
  }

  private static Sensor sensor(Reading... readings) {
    return new Sensor(List.of(readings));
  }

  private static Signals sensed(List<Exceeded> over, Sensor... sensors) {
    return new Signals(List.of(), List.of(), List.of(sensors), over);
  }

  @Test
  void water_on_a_road_is_suggested_once_it_was_read_twice() {
    assertThat(suggested(sensed(List.of(), sensor(water("a", 10, 8), water("a", 42, 3)))))
        .as("once is not enough")
        .isEmpty();
    Reading last = water("a", 42, 3);
    assertThat(suggested(sensed(List.of(), sensor(water("a", 44, 8), last))))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.plan()).isEqualTo("flood");
              assertThat(it.level()).isEqualTo(Grade.ORANGE);
              assertThat(it.areas()).containsExactly("990101");
              assertThat(it.first())
                  .isEqualTo(
                      new Reason.Sensed(
                          SensorKind.ROAD_WATER, "990101", Grade.ORANGE, List.of(last)));
            });
    assertThat(suggested(sensed(List.of(), sensor(water("a", 44, 45), water("a", 42, 40)))))
        .as("it has grown old")
        .isEmpty();
  }

  @Test
  void several_signals_of_one_level_are_one_suggestion() {
    Warning orange = warning("o", Grade.ORANGE, 5, MIDNIGHT, "990101", "990102");
    Signals both =
        new Signals(
            List.of(orange),
            List.of(),
            List.of(sensor(water("a", 44, 8), water("a", 42, 3))),
            List.of());
    assertThat(suggested(both))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.areas()).containsExactly("990101", "990102");
              assertThat(it.reasons()).hasSize(2);
              assertThat(it.end()).as("the sensor tells no end").isNull();
            });
  }

  @Test
  void a_sensor_that_has_fallen_asks_to_end_and_one_that_is_silent_does_not() {
    Exceeded peak = new Exceeded(water("a", 44, 70), Grade.ORANGE);
    Activation there = inForce(Grade.ORANGE, "990101");
    Reading last = water("a", 3, 4);
    assertThat(
            suggested(
                sensed(List.of(peak), sensor(water("a", 44, 20), water("a", 5, 9), last)), there))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.what()).isEqualTo(What.END);
              assertThat(it.first()).isEqualTo(new Reason.Fallen(peak.reading(), last));
            });
    assertThat(
            suggested(sensed(List.of(peak), sensor(water("a", 40, 75), water("a", 44, 70))), there))
        .as("it may have drowned")
        .isEmpty();
    assertThat(
            suggested(
                sensed(
                    List.of(peak, new Exceeded(water("b", 30, 70), Grade.YELLOW)),
                    sensor(water("a", 5, 9), last),
                    sensor(water("b", 30, 75), water("b", 30, 70))),
                there))
        .as("one has fallen, of the other nobody knows")
        .isEmpty();
  }

  @Test
  void warnings_taken_back_in_any_order_come_to_the_same() {
    List<Warning> all = new ArrayList<>();
    Warning orange = warning("o", Grade.ORANGE, 60, MIDNIGHT, "990101");
    all.add(orange);
    all.add(replacing(orange, "Update", "u", Grade.YELLOW));
    all.add(warning("b", Grade.BLUE, 90, MIDNIGHT, "990102"));
    List<Suggestion> once = suggested(warned(all.toArray(Warning[]::new)));
    assertThat(suggested(warned(all.reversed().toArray(Warning[]::new)))).isEqualTo(once);
    assertThat(once).extracting(Suggestion::level).containsExactly(Grade.YELLOW, Grade.BLUE);
  }
}
