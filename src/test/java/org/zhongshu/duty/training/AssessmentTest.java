package org.zhongshu.duty.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhongshu.duty.training.Assessment.Fulfilment.DONE;
import static org.zhongshu.duty.training.Assessment.Fulfilment.LATE;
import static org.zhongshu.duty.training.Assessment.Fulfilment.NOT_DONE;
import static org.zhongshu.duty.training.Assessment.Fulfilment.NOT_DUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;

class AssessmentTest {
  private static final Instant BEGINS = Instant.parse("2026-07-20T10:00:00Z");

  private static final Inject TUNNEL =
      new Inject.Reports(
          "tunnel",
          68,
          Channel.POLICE_110,
          "E05-06",
          Grade.ORANGE,
          "隧道积水",
          "水深 45 厘米",
          "410103",
          "陇海路隧道",
          null);

  private static Scenario scenario(Expected... expected) {
    return new Scenario(
        "flood",
        "防汛（演练）",
        "练派遣",
        1,
        LocalDateTime.of(2026, 7, 20, 18, 0),
        6,
        new Scenario.History(0, 0),
        List.of(),
        List.of(),
        List.of(TUNNEL),
        List.of(expected));
  }

  private static Expected expected(int by, String step, @Nullable String about) {
    return new Expected("e", "应有动作", by, step, about, null, null, null, null);
  }

  private static Deed deed(int minute, String seat, String step, String subject) {
    return new Deed(BEGINS.plus(Duration.ofMinutes(minute)), seat, step, subject, null, null, "{}");
  }

  private static Assessment.Graded mark(Expected expected, int now, Deed... deeds) {
    return Assessment.of(
            scenario(expected),
            BEGINS,
            BEGINS.plus(Duration.ofMinutes(now)),
            List.of(deeds),
            Map.of("tunnel", Set.of("ZZ-7")))
        .marks()
        .getFirst();
  }

  @Test
  void dispatched_by_its_minute_is_in_time_and_after_it_is_late() {
    Expected wanted = expected(78, "dispatch", "tunnel");
    assertThat(mark(wanted, 200, deed(78, "seat-dispatch-1", "dispatch", "ZZ-7")).state())
        .isEqualTo(DONE);
    Assessment.Graded late = mark(wanted, 200, deed(79, "seat-dispatch-1", "dispatch", "ZZ-7"));
    assertThat(late.state()).isEqualTo(LATE);
    assertThat(late.moment()).isEqualTo(BEGINS.plus(Duration.ofMinutes(79)));
  }

  @Test
  void another_case_another_step_or_a_deed_from_before_the_event_does_not_count() {
    Expected wanted = expected(78, "dispatch", "tunnel");
    Deed[] others = {
      deed(10, "seat-dispatch-1", "dispatch", "ZZ-7"),
      deed(70, "seat-dispatch-1", "take", "ZZ-7"),
      deed(71, "seat-dispatch-1", "dispatch", "ZZ-8")
    };
    assertThat(mark(wanted, 200, others).state()).isEqualTo(NOT_DONE);
    assertThat(mark(wanted, 77, others).state()).isEqualTo(NOT_DUE);
  }

  @Test
  void a_level_counts_when_it_is_at_least_as_high() {
    Expected wanted =
        new Expected("e", "升级", 105, "change-level", null, null, null, Grade.ORANGE, null);
    Deed yellow = new Deed(BEGINS, "seat-leader", "change-level", "1", null, Grade.YELLOW, "{}");
    Deed red =
        new Deed(BEGINS.plusSeconds(60), "seat-leader", "change-level", "1", null, Grade.RED, "{}");
    assertThat(mark(wanted, 200, yellow).state()).isEqualTo(NOT_DONE);
    assertThat(mark(wanted, 200, yellow, red).done()).isEqualTo(red);
  }

  @Test
  void seat_kind_and_words_are_asked_for_where_they_are_named() {
    Expected seat =
        new Expected("e", "签发", 90, "incident-sign", null, "seat-leader", null, null, null);
    assertThat(mark(seat, 200, deed(5, "seat-chief", "incident-sign", "1")).state())
        .isEqualTo(NOT_DONE);
    assertThat(mark(seat, 200, deed(5, "seat-leader", "incident-sign", "1")).state())
        .isEqualTo(DONE);
    Expected emergency =
        new Expected("e", "启动", 90, "propose", null, null, ModeKind.EMERGENCY, null, null);
    Deed holiday =
        new Deed(BEGINS, "seat-chief", "propose", "1", ModeKind.HOLIDAY, Grade.YELLOW, "{}");
    assertThat(mark(emergency, 200, holiday).state()).isEqualTo(NOT_DONE);
    Expected log = new Expected("e", "记泵车", 90, "log", null, null, null, null, "泵车");
    Deed other = new Deed(BEGINS, "s", "log", "1", null, null, "{\"words\":\"巡查无异常\"}");
    Deed pump = new Deed(BEGINS, "s", "log", "2", null, null, "{\"words\":\"已调泵车两台\"}");
    assertThat(mark(log, 200, other).state()).isEqualTo(NOT_DONE);
    assertThat(mark(log, 200, other, pump).done()).isEqualTo(pump);
  }

  /** Against the plainest way to say it: walk the deeds and take the first that fits. */
  @Test
  void any_record_is_marked_as_a_plain_walk_through_it_would() {
    Random random = new Random(11);
    List<String> steps = List.of("dispatch", "file", "handle");
    for (int round = 0; round < 2_000; round++) {
      List<Deed> deeds = new ArrayList<>();
      int minute = 0;
      for (int i = random.nextInt(12); i > 0; i--) {
        minute += random.nextInt(40);
        deeds.add(
            deed(
                minute,
                "s" + random.nextInt(3),
                steps.get(random.nextInt(3)),
                "ZZ-" + random.nextInt(9)));
      }
      int by = 69 + random.nextInt(200);
      int now = random.nextInt(360);
      String step = steps.get(random.nextInt(3));
      Assessment.Fulfilment wanted = now > by ? NOT_DONE : NOT_DUE;
      for (Deed it : deeds) {
        long at = Duration.between(BEGINS, it.at()).toMinutes();
        if (at >= 68 && it.step().equals(step) && it.subject().equals("ZZ-7")) {
          wanted = at <= by ? DONE : LATE;
          break;
        }
      }
      assertThat(mark(expected(by, step, "tunnel"), now, deeds.toArray(Deed[]::new)).state())
          .as("by %s now %s %s", by, now, deeds)
          .isEqualTo(wanted);
    }
  }
}
