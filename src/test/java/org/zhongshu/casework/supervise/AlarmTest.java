package org.zhongshu.casework.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Grade;

class AlarmTest {
  private static final Instant NOON = Instant.parse("2026-04-03T04:00:00Z");
  private static final SupervisionRules RULES = SupervisionRules.USUAL;

  private static Alarm alarm(long id, Cause cause, String area, Instant at) {
    return new Alarm(
        id,
        1,
        "SC-" + id,
        "SC-" + id,
        "垃圾堆积",
        area,
        cause,
        "stage@" + at,
        Priority.of(cause, Grade.ORDINARY),
        at,
        List.of(new Alarm.Reached(cause.firstReach(), at, List.of("seat-3"))),
        null,
        null,
        null);
  }

  private static Alarm after(Alarm it, SuperviseStep.OnAlarms step, Instant now) {
    return ((AlarmRules.Ruling.Accepted) AlarmRules.decide(it, step, RULES, "seat-3", now)).after();
  }

  private static String refusal(Alarm it, SuperviseStep.OnAlarms step, Instant now) {
    return ((AlarmRules.Ruling.Refused) AlarmRules.decide(it, step, RULES, "seat-3", now))
        .refusal()
        .key();
  }

  private static SuperviseStep.Shelve shelve(Instant until, String reason) {
    return new SuperviseStep.Shelve(List.of(1L), until, reason);
  }

  @Test
  void nobody_acknowledges_so_it_reaches_the_chief_and_then_the_leader_and_then_nobody() {
    Alarm it = alarm(1, Cause.OVERDUE, "east", NOON);
    assertThat(it.passOn(RULES)).contains(NOON.plus(Duration.ofMinutes(10)));
    it =
        it.reaching(
            new Alarm.Reached(Reach.SHIFT_CHIEF, NOON.plus(Duration.ofMinutes(10)), List.of()));
    assertThat(it.passOn(RULES)).contains(NOON.plus(Duration.ofMinutes(30)));
    it =
        it.reaching(
            new Alarm.Reached(Reach.DUTY_LEADER, NOON.plus(Duration.ofMinutes(30)), List.of()));
    assertThat(it.passOn(RULES)).isEmpty();
    assertThat(alarm(2, Cause.OVERRUN, "east", NOON).passOn(RULES))
        .as("one that begins with the chief")
        .contains(NOON.plus(Duration.ofMinutes(20)));
  }

  @Test
  void whoever_acknowledges_stops_the_ladder_and_nobody_does_it_twice() {
    SuperviseStep.Acknowledge step = new SuperviseStep.Acknowledge(List.of(1L), "已联系");
    Alarm it = after(alarm(1, Cause.OVERDUE, "east", NOON), step, NOON.plusSeconds(5));
    assertThat(it.state(NOON.plusSeconds(5))).isEqualTo(Alarm.State.ACKNOWLEDGED);
    assertThat(it.passOn(RULES)).isEmpty();
    assertThat(refusal(it, step, NOON.plusSeconds(6))).isEqualTo("alarm.acknowledged");
    assertThat(refusal(it.cleared(NOON), step, NOON.plusSeconds(6))).isEqualTo("alarm.cleared");
  }

  @Test
  void a_shelved_one_is_quiet_and_comes_back_by_itself_at_the_end() {
    Instant end = NOON.plus(Duration.ofHours(2));
    Alarm it = after(alarm(1, Cause.OVERDUE, "east", NOON), shelve(end, "等备件"), NOON);
    assertThat(it.state(end.minusSeconds(1))).isEqualTo(Alarm.State.SHELVED);
    assertThat(it.state(end)).isEqualTo(Alarm.State.UNACKNOWLEDGED);
    assertThat(it.passOn(RULES)).contains(end);
    Instant early = NOON.plus(Duration.ofHours(1));
    Alarm back = after(it, new SuperviseStep.Unshelve(List.of(1L)), early);
    assertThat(back.state(early)).isEqualTo(Alarm.State.UNACKNOWLEDGED);
    assertThat(refusal(back, new SuperviseStep.Unshelve(List.of(1L)), early))
        .isEqualTo("alarm.not-shelved");
  }

  @Test
  void shelving_needs_a_reason_and_an_end_that_is_not_too_far() {
    Alarm it = alarm(1, Cause.OVERDUE, "east", NOON);
    assertThat(refusal(it, shelve(NOON.plusSeconds(60), " "), NOON))
        .isEqualTo("alarm.reason-missing");
    assertThat(refusal(it, shelve(NOON, "x"), NOON)).isEqualTo("alarm.end-past");
    assertThat(refusal(it, shelve(NOON.plus(Duration.ofHours(9)), "x"), NOON))
        .isEqualTo("alarm.end-far");
  }

  @Test
  void many_of_one_cause_in_one_area_become_one_that_opens_into_its_cases() {
    List<Alarm> alarms = new ArrayList<>();
    for (int i = 1; i <= 11; i++) {
      alarms.add(alarm(i, Cause.OVERDUE, "east", NOON.plus(Duration.ofMinutes(9L * i))));
    }
    alarms.add(alarm(20, Cause.OVERDUE, "west", NOON));
    alarms.add(alarm(21, Cause.OVERRUN, "east", NOON));

    List<AlarmGroup> groups = AlarmGroup.gather(alarms, RULES, NOON);

    assertThat(groups).hasSize(3);
    assertThat(groups.getFirst().first().id()).as("the gravest first").isEqualTo(21);
    AlarmGroup flood = groups.stream().filter(AlarmGroup::flood).findFirst().orElseThrow();
    assertThat(flood.more()).isEqualTo(10);
    assertThat(flood.first().id()).isEqualTo(1);
    assertThat(flood.ids()).hasSize(11).isSorted();
  }

  @Test
  void a_gap_or_an_acknowledgement_ends_a_flood() {
    List<Alarm> alarms = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      Alarm it =
          alarm(i, Cause.OVERDUE, "east", NOON.plus(Duration.ofMinutes(i <= 4 ? i : 30 + i)));
      alarms.add(it);
    }
    assertThat(AlarmGroup.gather(alarms, RULES, NOON)).hasSize(8);
    alarms.add(alarm(9, Cause.OVERDUE, "east", NOON.plus(Duration.ofMinutes(39))));
    assertThat(AlarmGroup.gather(alarms, RULES, NOON)).hasSize(5);
    Alarm acknowledged =
        after(alarms.getLast(), new SuperviseStep.Acknowledge(List.of(9L), ""), NOON);
    alarms.set(8, acknowledged);
    assertThat(AlarmGroup.gather(alarms, RULES, NOON)).hasSize(9);
  }

  @Test
  void every_alarm_is_in_exactly_one_group_whatever_comes() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Alarm> alarms = new ArrayList<>();
      for (int i = 1; i <= random.nextInt(60); i++) {
        Cause cause = Cause.values()[1 + random.nextInt(5)];
        Instant at = NOON.plusSeconds(random.nextInt(7_200));
        alarms.add(alarm(i, cause, random.nextBoolean() ? "east" : "west", at));
      }
      List<AlarmGroup> groups = AlarmGroup.gather(alarms, RULES, NOON);
      assertThat(groups.stream().flatMap(group -> group.ids().stream()))
          .containsExactlyInAnyOrderElementsOf(alarms.stream().map(Alarm::id).toList());
      assertThat(groups)
          .allSatisfy(
              group ->
                  assertThat(group.flood()).isEqualTo(group.alarms().size() >= RULES.floodCount()));
    }
  }

  @Test
  void the_load_counts_what_reached_the_operator_in_ten_minutes_and_a_flood_once() {
    List<Alarm> recent = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      recent.add(alarm(i, Cause.OVERDUE, "east", NOON.plusSeconds(i)));
    }
    recent.add(alarm(20, Cause.OVERDUE, "west", NOON.minus(Duration.ofMinutes(20))));
    Instant now = NOON.plusSeconds(60);

    AlarmLoad his = AlarmLoad.of("seat-3", recent, recent, RULES, now);
    assertThat(his).isEqualTo(new AlarmLoad(13, 0, 12, 1));
    assertThat(his.state()).isEqualTo(AlarmLoad.State.EASY);
    assertThat(AlarmLoad.of("seat-5", recent, recent, RULES, now).shown()).isZero();
    assertThat(new AlarmLoad(0, 0, 2, 2).state()).isEqualTo(AlarmLoad.State.HIGH);
    assertThat(new AlarmLoad(0, 0, 30, 11).state()).isEqualTo(AlarmLoad.State.FLOODED);
  }
}
