package org.zhongshu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.duty.Handover.HandoverState;
import org.zhongshu.duty.HandoverRules.Ruling;

/** The life of a handover (交接班). */
class HandoverTest {
  private static final Instant T = Instant.parse("2026-04-04T12:00:00Z");
  private static final Handover DRAWN =
      new Handover(
          7,
          1,
          "660100",
          T,
          "chief-day",
          T.plusSeconds(43_200),
          List.of(new HandoverItem(HandoverItem.Topic.OVERDUE, "", "", null, 3)),
          "留意河堤",
          null,
          null,
          null,
          List.of());

  private static Handover after(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
    return ((Ruling.Accepted) ruling).after();
  }

  private static String refused(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return ((Ruling.Refused) ruling).refusal().key();
  }

  @Test
  void it_is_signed_by_who_goes_and_then_taken_over_from_another_seat() {
    Handover signed = after(HandoverRules.sign(DRAWN, "chief-day", T.plusSeconds(60)));
    assertThat(signed.state()).isEqualTo(HandoverState.SIGNED);
    Handover taken = after(HandoverRules.take(signed, "chief-night", T.plusSeconds(120)));
    assertThat(taken.state()).isEqualTo(HandoverState.TAKEN);
    assertThat(taken.version()).isEqualTo(3);
    assertThat(taken.items()).isEqualTo(DRAWN.items());
  }

  @Test
  void nobody_takes_over_what_is_not_signed_nor_what_he_signed_himself() {
    assertThat(refused(HandoverRules.take(DRAWN, "chief-night", T)))
        .isEqualTo("duty.handover-unsigned");
    Handover signed = after(HandoverRules.sign(DRAWN, "chief-day", T));
    assertThat(refused(HandoverRules.take(signed, "chief-day", T)))
        .isEqualTo("duty.handover-same-seat");
    assertThat(refused(HandoverRules.sign(signed, "other", T))).isEqualTo("duty.handover-signed");
  }

  @Test
  void until_the_new_watch_has_signed_the_old_one_answers() {
    Handover last =
        after(
            HandoverRules.take(
                after(HandoverRules.sign(DRAWN, "before", T)), "chief-day", T.plusSeconds(1)));
    Handover signed = after(HandoverRules.sign(DRAWN.withId(8), "chief-day", T.plusSeconds(90)));

    Answering now = Answering.of("660100", last, signed);
    assertThat(now.seat()).isEqualTo("chief-day");
    assertThat(now.underWay()).isEqualTo(signed);
    Handover taken = after(HandoverRules.take(signed, "chief-night", T.plusSeconds(99)));
    assertThat(Answering.of("660100", taken, null).seat()).isEqualTo("chief-night");
    assertThat(Answering.of("660100", null, DRAWN).seat()).isNull();
  }

  @Test
  void after_both_have_signed_nothing_can_be_done_but_to_remark() {
    Handover taken = after(HandoverRules.take(after(HandoverRules.sign(DRAWN, "a", T)), "b", T));
    assertThat(refused(HandoverRules.sign(taken, "c", T))).isEqualTo("duty.handover-taken");
    assertThat(refused(HandoverRules.take(taken, "c", T))).isEqualTo("duty.handover-taken");
    assertThat(refused(HandoverRules.withdraw(taken, "c", "错了", T)))
        .isEqualTo("duty.handover-taken");
    assertThat(refused(HandoverRules.remark(taken, "c", " ", T))).isEqualTo("duty.words-missing");
    Handover more = after(HandoverRules.remark(taken, "c", "补充", T));
    assertThat(more.version()).isEqualTo(taken.version());
    assertThat(more.remarks()).extracting(Handover.Remark::words).containsExactly("补充");
  }

  @Test
  void one_that_nobody_took_over_is_withdrawn_with_a_reason_and_then_another_may_be_drawn_up() {
    assertThat(HandoverRules.draw(DRAWN)).isPresent();
    assertThat(refused(HandoverRules.withdraw(DRAWN, "a", " ", T)))
        .isEqualTo("duty.handover-reason");
    assertThat(refused(HandoverRules.remark(DRAWN, "a", "x", T)))
        .isEqualTo("duty.handover-not-taken");
    Handover gone = after(HandoverRules.withdraw(DRAWN, "a", "漏了一项", T));
    assertThat(gone.open()).isFalse();
    assertThat(refused(HandoverRules.sign(gone, "a", T))).isEqualTo("duty.handover-withdrawn");
    assertThat(HandoverRules.draw(null)).isEmpty();
  }
}
