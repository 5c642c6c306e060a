package org.zhongshu.mode.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.City;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.minutes.MinutesRules.Ruling;
import org.zhongshu.mode.minutes.MinutesStep.Resolved;

/** When minutes may be written and supplemented. */
class MinutesRulesTest {
  private static final City CITY = CaseworkFixtures.city();
  private static final Instant DUE = Instant.parse("2026-04-04T09:00:00Z");
  private static final Instant NOW = DUE.plus(Duration.ofMinutes(20));
  private static final Limit DAY = new Limit(1, LimitUnit.CALENDAR_DAY);
  private static final List<MeasureItem> ROUND =
      List.of(
          MeasureItem.open(7, "m", ItemKind.DISPATCH_MEETING, "east-cg", DUE.minusSeconds(9), DUE));

  private static MinutesStep.Write write(
      ItemKind what, @Nullable Instant held, String words, List<String> units, Resolved... all) {
    return new MinutesStep.Write(7, what, DUE, held, "", words, units, List.of(all));
  }

  private static Ruling rule(MinutesStep.Write step, @Nullable Minutes before) {
    return MinutesRules.write(step, ROUND, before, "带班领导", CITY, "chief", NOW);
  }

  private static String refused(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return ((Ruling.Refused) ruling).refusal().key();
  }

  private static Minutes accepted(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
    return ((Ruling.Accepted) ruling).after();
  }

  @Test
  void minutes_tell_who_met_when_under_whom_and_what_was_decided() {
    Minutes it =
        accepted(
            rule(
                write(
                    ItemKind.DISPATCH_MEETING,
                    null,
                    "  夜间加派两组巡护。 ",
                    List.of("east-cg", "city-cg", "east-cg"),
                    new Resolved("加派两组", "east-cg", DAY, null)),
                null));
    assertThat(it.heldAt()).isEqualTo(NOW);
    assertThat(it.chair()).isEqualTo("带班领导");
    assertThat(it.attended()).containsExactly("east-cg", "city-cg");
    assertThat(it.passages()).containsExactly(new Minutes.Passage(NOW, "chief", "夜间加派两组巡护。"));
    assertThat(MinutesRules.numbered(it, List.of("DB-1")).decisions())
        .containsExactly(new Minutes.Decision(0, "加派两组", "east-cg", "DB-1"));
  }

  @Test
  void a_supplement_is_added_and_what_stood_there_stays() {
    Minutes first =
        MinutesRules.numbered(
            accepted(
                rule(
                    write(
                        ItemKind.DISPATCH_MEETING,
                        null,
                        "一",
                        List.of("east-cg"),
                        new Resolved("甲", "east-cg", DAY, null)),
                    null)),
            List.of("DB-1"));
    Minutes more =
        MinutesRules.numbered(
            accepted(
                MinutesRules.supplement(
                    first,
                    new MinutesStep.Supplement(
                        1, "二", List.of(new Resolved("乙", "city-cg", DAY, null))),
                    CITY,
                    "leader",
                    NOW.plusSeconds(60))),
            List.of("DB-2"));
    assertThat(more.passages()).hasSize(2).startsWith(first.passages().getFirst());
    assertThat(more.decisions())
        .containsExactly(
            new Minutes.Decision(0, "甲", "east-cg", "DB-1"),
            new Minutes.Decision(1, "乙", "city-cg", "DB-2"));
  }

  @Test
  void what_can_t_be_minutes_is_refused_with_its_reason() {
    List<String> units = List.of("east-cg");
    ItemKind meeting = ItemKind.DISPATCH_MEETING;
    assertThat(refused(rule(write(ItemKind.ZERO_REPORT, null, "话", units), null)))
        .isEqualTo("minutes.no-meeting");
    assertThat(
            refused(
                MinutesRules.write(
                    write(meeting, null, "话", units), List.of(), null, "", CITY, "chief", NOW)))
        .isEqualTo("minutes.round-unknown");
    assertThat(refused(rule(write(meeting, null, " \n", units), null)))
        .isEqualTo("minutes.words-missing");
    assertThat(refused(rule(write(meeting, null, "话".repeat(20_001), units), null)))
        .isEqualTo("minutes.long");
    assertThat(refused(rule(write(meeting, NOW.plusSeconds(1), "话", units), null)))
        .isEqualTo("minutes.future");
    assertThat(refused(rule(write(meeting, DUE.minus(Duration.ofHours(25)), "话", units), null)))
        .isEqualTo("minutes.other-day");
    assertThat(refused(rule(write(meeting, DUE.minusSeconds(10), "话", units), null)))
        .as("before anybody could report")
        .isEqualTo("minutes.early");
    assertThat(refused(rule(write(meeting, null, "话", List.of()), null)))
        .isEqualTo("minutes.nobody");
    assertThat(refused(rule(write(meeting, null, "话", List.of("nowhere")), null)))
        .isEqualTo("unit.unknown");
    assertThat(
            refused(
                rule(
                    write(meeting, null, "话", units, new Resolved(" ", "east-cg", DAY, null)),
                    null)))
        .isEqualTo("minutes.decision-words");
    assertThat(
            refused(
                rule(
                    write(meeting, null, "话", units, new Resolved("办", "nowhere", DAY, null)),
                    null)))
        .isEqualTo("minutes.decision-unit");
    Minutes before = Objects.requireNonNull(accepted(rule(write(meeting, null, "话", units), null)));
    assertThat(refused(rule(write(meeting, null, "再写", units), before)))
        .isEqualTo("minutes.written");
  }
}
