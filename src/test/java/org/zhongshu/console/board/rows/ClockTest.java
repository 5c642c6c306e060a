package org.zhongshu.console.board.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;

class ClockTest {
  private static final Instant START = Instant.parse("2026-04-04T02:00:00Z");

  @Test
  void every_change_of_state_by_time_is_foretold_to_the_moment() {
    Clock clock =
        new Clock(Clock.Kind.STAGE, START, START.plus(Duration.ofHours(5)), DueSoon.USUAL);
    Instant soon = clock.nextChange(START).orElseThrow();

    assertThat(clock.state(soon.minusNanos(1))).isEqualTo(DueState.NORMAL);
    assertThat(clock.state(soon)).isEqualTo(DueState.SOON);
    Instant over = clock.nextChange(soon).orElseThrow();
    assertThat(clock.state(over.minusNanos(1))).isEqualTo(DueState.SOON);
    assertThat(clock.state(over)).isEqualTo(DueState.OVER);
    assertThat(clock.nextChange(over)).isEmpty();
  }

  @Test
  void the_share_used_stays_between_nothing_and_all() {
    Clock clock = new Clock(Clock.Kind.STAGE, START, START.plusSeconds(600), DueSoon.USUAL);

    assertThat(clock.used(START.minusSeconds(5))).isZero();
    assertThat(clock.used(START.plusSeconds(300))).isEqualTo(0.5);
    assertThat(clock.used(START.plusSeconds(900))).isEqualTo(1);
  }
}
