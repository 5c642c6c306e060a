package org.zhongshu.duty.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Grade;
import org.zhongshu.duty.incident.IncidentRules.Ruling;
import org.zhongshu.duty.incident.ReportClock.Owed;

/** Clocks of information reports, checked by hand against the calendar of the watch. */
class ReportClockTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ReportContent CONTENT = new ReportContent("", "某路口", "路面塌陷", "", "", "", "");

  private static Instant at(String time) {
    return LocalDateTime.parse("2026-" + time).atZone(ZONE).toInstant();
  }

  private static Incident learned(Grade grade, String when) {
    return after(
        IncidentRules.first(
            new IncidentStep.First("路面塌陷", null, null, grade, null, CONTENT),
            "660100",
            "dispatcher",
            at(when)));
  }

  private static Incident after(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
    return ((Ruling.Accepted) ruling).after();
  }

  private static String refused(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return ((Ruling.Refused) ruling).refusal().key();
  }

  private static Ruling take(Incident it, IncidentStep.OnIncident step, String when) {
    return IncidentRules.decide(it, step, "seat", at(when));
  }

  /** Signs and sends what was drafted last. */
  private static Incident sent(Incident it, String when) {
    Incident signed = after(take(it, new IncidentStep.Sign(it.number(), null), when));
    return after(take(signed, new IncidentStep.Send(it.number(), "市委总值班室"), when));
  }

  private static Incident follow(Incident it, String when) {
    return sent(after(take(it, new IncidentStep.Follow(it.number(), CONTENT), when)), when);
  }

  private static List<ReportClock> clocks(Incident it, String now) {
    return ReportClock.of(it, ReportRules.USUAL, ZONE, at(now));
  }

  private static ReportClock clock(Owed owed, String due, @Nullable String met) {
    return new ReportClock(owed, at(due), met == null ? null : at(met));
  }

  @Test
  void major_ones_are_told_by_phone_in_15_minutes_and_in_writing_in_35_also_over_midnight() {
    for (Grade grade : List.of(Grade.ORANGE, Grade.RED)) {
      assertThat(clocks(learned(grade, "04-04T23:50"), "04-04T23:51"))
          .containsExactly(
              clock(Owed.PHONE, "04-05T00:05", null), clock(Owed.WRITTEN, "04-05T00:25", null));
    }
  }

  @Test
  void larger_ones_in_an_hour_general_ones_in_six() {
    assertThat(clocks(learned(Grade.YELLOW, "04-04T23:30"), "04-04T23:31"))
        .containsExactly(clock(Owed.WRITTEN, "04-05T00:30", null));
    assertThat(clocks(learned(Grade.BLUE, "04-04T20:00"), "04-04T23:31"))
        .containsExactly(clock(Owed.WRITTEN, "04-05T02:00", null));
  }

  @Test
  void a_clock_that_passes_without_a_report_is_missed_and_one_told_later_is_late() {
    Incident it = learned(Grade.RED, "04-04T10:00");
    assertThat(clocks(it, "04-04T10:15").getFirst().missed(at("04-04T10:15"))).isFalse();
    ReportClock phone = clocks(it, "04-04T10:16").getFirst();
    assertThat(phone.missed(at("04-04T10:16"))).isTrue();
    Incident phoned = after(take(it, new IncidentStep.Phone("", "市委总值班室"), "04-04T10:20"));
    assertThat(clocks(phoned, "04-04T10:21").getFirst().late()).isTrue();
    assertThat(ReportClock.open(clocks(phoned, "04-04T10:21")))
        .contains(clock(Owed.WRITTEN, "04-04T10:35", null));
  }

  @Test
  void a_written_report_in_time_answers_for_the_phone_too() {
    Incident it = sent(learned(Grade.RED, "04-04T10:00"), "04-04T10:10");
    assertThat(clocks(it, "04-04T10:11"))
        .containsExactly(
            clock(Owed.PHONE, "04-04T10:15", "04-04T10:10"),
            clock(Owed.WRITTEN, "04-04T10:35", "04-04T10:10"),
            clock(Owed.FOLLOW_UP, "04-04T17:00", null));
  }

  @Test
  void follow_ups_are_due_before_8_and_17_every_day_until_the_final_report() {
    Incident it = sent(learned(Grade.YELLOW, "04-04T15:00"), "04-04T15:40");
    it = follow(it, "04-04T16:50");
    it = follow(it, "04-05T07:59");
    assertThat(clocks(it, "04-05T09:00"))
        .containsExactly(
            clock(Owed.WRITTEN, "04-04T16:00", "04-04T15:40"),
            clock(Owed.FOLLOW_UP, "04-04T17:00", "04-04T16:50"),
            clock(Owed.FOLLOW_UP, "04-05T08:00", "04-05T07:59"),
            clock(Owed.FOLLOW_UP, "04-05T17:00", null));
    Incident over =
        sent(after(take(it, new IncidentStep.Final("", CONTENT), "04-05T12:00")), "04-05T12:00");
    assertThat(over.endedAt()).contains(at("04-05T12:00"));
    assertThat(clocks(over, "04-09T09:00"))
        .hasSize(4)
        .last()
        .isEqualTo(clock(Owed.FOLLOW_UP, "04-05T17:00", "04-05T12:00"));
  }

  @Test
  void a_general_incident_has_no_follow_ups() {
    Incident it = sent(learned(Grade.BLUE, "04-04T10:00"), "04-04T11:00");
    assertThat(clocks(it, "04-06T10:00"))
        .extracting(ReportClock::owed)
        .containsExactly(Owed.WRITTEN);
  }

  @Test
  void a_late_follow_up_stands_for_the_hour_that_was_missed_and_not_for_the_next() {
    Incident it = follow(sent(learned(Grade.YELLOW, "04-04T10:00"), "04-04T10:30"), "04-04T18:00");
    assertThat(clocks(it, "04-05T08:30"))
        .containsExactly(
            clock(Owed.WRITTEN, "04-04T11:00", "04-04T10:30"),
            clock(Owed.FOLLOW_UP, "04-04T17:00", "04-04T18:00"),
            clock(Owed.FOLLOW_UP, "04-05T08:00", null),
            clock(Owed.FOLLOW_UP, "04-05T17:00", null));
  }

  @Test
  void two_follow_ups_before_one_hour_answer_for_that_hour_only() {
    Incident it = sent(learned(Grade.ORANGE, "04-04T09:00"), "04-04T09:10");
    it = follow(follow(it, "04-04T11:00"), "04-04T13:00");
    assertThat(ReportClock.open(clocks(it, "04-04T18:00")))
        .contains(clock(Owed.FOLLOW_UP, "04-05T08:00", null));
  }

  @Test
  void one_that_is_graded_up_has_the_clocks_of_its_new_grade_from_then_on() {
    Incident it = learned(Grade.BLUE, "04-04T10:00");
    assertThat(refused(take(it, new IncidentStep.Regrade("", Grade.RED, " "), "04-04T10:30")))
        .isEqualTo("duty.report-reason");
    Incident graver = after(take(it, new IncidentStep.Regrade("", Grade.RED, "扩大"), "04-04T10:30"));
    assertThat(clocks(graver, "04-04T10:31").getFirst())
        .isEqualTo(clock(Owed.PHONE, "04-04T10:45", null));
    Incident milder =
        after(take(graver, new IncidentStep.Regrade("", Grade.YELLOW, "核实"), "04-04T10:40"));
    assertThat(clocks(milder, "04-04T10:41"))
        .containsExactly(clock(Owed.WRITTEN, "04-04T11:30", null));
  }

  @Test
  void what_was_told_before_it_was_graded_up_does_not_answer_for_the_graver_grade() {
    Incident told = sent(learned(Grade.BLUE, "04-04T10:00"), "04-04T10:30");
    told = after(take(told, new IncidentStep.Phone("", "市委总值班室"), "04-04T10:31"));
    Incident graver =
        after(take(told, new IncidentStep.Regrade("", Grade.RED, "扩大"), "04-04T12:00"));
    assertThat(clocks(graver, "04-04T12:01"))
        .containsExactly(
            clock(Owed.PHONE, "04-04T12:15", null), clock(Owed.WRITTEN, "04-04T12:35", null));

    Incident phoned = after(take(graver, new IncidentStep.Phone("", "市委总值班室"), "04-04T12:10"));
    assertThat(refused(take(phoned, new IncidentStep.Phone("", "市委总值班室"), "04-04T12:11")))
        .isEqualTo("duty.report-phoned");
    assertThat(clocks(follow(phoned, "04-04T12:40"), "04-04T12:41"))
        .containsExactly(
            clock(Owed.PHONE, "04-04T12:15", "04-04T12:10"),
            clock(Owed.WRITTEN, "04-04T12:35", "04-04T12:40"),
            clock(Owed.FOLLOW_UP, "04-04T17:00", null));
  }

  @Test
  void one_that_is_graded_up_days_later_did_not_miss_the_follow_ups_of_the_days_before() {
    Incident general = sent(learned(Grade.BLUE, "04-01T10:00"), "04-01T11:00");
    Incident larger =
        after(take(general, new IncidentStep.Regrade("", Grade.YELLOW, "扩大"), "04-04T09:00"));
    assertThat(clocks(follow(larger, "04-04T09:30"), "04-04T10:00"))
        .containsExactly(
            clock(Owed.WRITTEN, "04-04T10:00", "04-04T09:30"),
            clock(Owed.FOLLOW_UP, "04-04T17:00", null));
  }

  @Test
  void a_milder_grade_leaves_what_was_told_as_it_counted() {
    Incident it = sent(learned(Grade.RED, "04-04T10:00"), "04-04T10:10");
    Incident milder =
        after(take(it, new IncidentStep.Regrade("", Grade.YELLOW, "核实"), "04-04T12:00"));
    assertThat(clocks(milder, "04-04T12:01"))
        .containsExactly(
            clock(Owed.WRITTEN, "04-04T11:00", "04-04T10:10"),
            clock(Owed.FOLLOW_UP, "04-04T17:00", null));
  }

  @Test
  void the_chain_is_drafted_signed_and_sent_one_after_the_other() {
    Incident it = learned(Grade.YELLOW, "04-04T10:00");
    assertThat(refused(take(it, new IncidentStep.Send("", "上级"), "04-04T10:01")))
        .isEqualTo("duty.report-unsigned");
    assertThat(refused(take(it, new IncidentStep.Follow("", CONTENT), "04-04T10:01")))
        .isEqualTo("duty.report-waiting");
    Incident signed = after(take(it, new IncidentStep.Sign("", null), "04-04T10:02"));
    assertThat(refused(take(signed, new IncidentStep.Redraft("", CONTENT, null), "04-04T10:03")))
        .isEqualTo("duty.report-signed");
    assertThat(refused(take(signed, new IncidentStep.Send("", " "), "04-04T10:03")))
        .isEqualTo("duty.report-to");
    Incident it1 = follow(follow(sent(it, "04-04T10:04"), "04-04T11:00"), "04-04T12:00");
    assertThat(it1.followUp(it1.last())).isEqualTo(2);
    Incident over =
        sent(after(take(it1, new IncidentStep.Final("", CONTENT), "04-04T13:00")), "04-04T13:00");
    assertThat(refused(take(over, new IncidentStep.Follow("", CONTENT), "04-04T14:00")))
        .isEqualTo("duty.report-ended");
  }

  @Test
  void nobody_signs_or_overwrites_what_a_colleague_has_redrafted_since_it_was_seen() {
    Incident seen = learned(Grade.YELLOW, "04-04T10:00");
    ReportContent other = new ReportContent("", "某路口", "路面塌陷，三人受困", "", "", "", "");
    Incident now =
        after(take(seen, new IncidentStep.Redraft("", other, seen.version()), "04-04T10:05"));
    assertThat(now.last().content()).isEqualTo(other);
    assertThat(refused(take(now, new IncidentStep.Sign("", seen.version()), "04-04T10:06")))
        .isEqualTo("duty.report-seen");
    assertThat(
            refused(
                take(now, new IncidentStep.Redraft("", CONTENT, seen.version()), "04-04T10:06")))
        .isEqualTo("duty.report-seen");
    Incident signed = after(take(now, new IncidentStep.Sign("", now.version()), "04-04T10:07"));
    assertThat(signed.last().signed()).isNotNull();
    assertThat(refused(take(signed, new IncidentStep.Sign("", now.version()), "04-04T10:08")))
        .as("who has signed it says more than that it moved")
        .isEqualTo("duty.report-signed");
  }

  @Test
  void a_first_report_says_where_and_what_and_is_graded() {
    ReportContent nothing = new ReportContent("", "", "塌陷", "", "", "", "");
    assertThat(
            refused(
                IncidentRules.first(
                    new IncidentStep.First("塌陷", null, null, Grade.BLUE, null, nothing),
                    "660100",
                    "seat",
                    at("04-04T10:00"))))
        .isEqualTo("duty.report-empty");
    assertThat(
            refused(
                IncidentRules.first(
                    new IncidentStep.First("塌陷", null, null, Grade.ORDINARY, null, CONTENT),
                    "660100",
                    "seat",
                    at("04-04T10:00"))))
        .isEqualTo("duty.report-grade");
    assertThat(
            refused(
                IncidentRules.first(
                    new IncidentStep.First(
                        "塌陷", null, null, Grade.BLUE, at("04-04T11:00"), CONTENT),
                    "660100",
                    "seat",
                    at("04-04T10:00"))))
        .isEqualTo("duty.report-learned");
  }
}
