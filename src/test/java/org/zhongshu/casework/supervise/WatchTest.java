package org.zhongshu.casework.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.Topic;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Point;

class WatchTest {
  private static final Instant NOON = CaseworkFixtures.NOON;
  private static final CaseRules RULES = CaseworkFixtures.rules();

  private static final Limit LIMIT = new Limit(4, LimitUnit.URGENT_HOUR);
  private static final Progress.Handling HANDLING =
      new Progress.Handling(
          "hedong-team",
          ClockRun.start(NOON, LIMIT),
          LIMIT,
          new Progress.Citation(0, "E01-10", 0),
          List.of(),
          false);

  private final Watch watch = new Watch(RULES, SupervisionRules.USUAL);

  /** A case of a class with 4 urgent hours, in handling since noon. */
  private static Case inHandling() {
    Instant due = NOON.plus(Duration.ofHours(4));
    return at(Stage.IN_HANDLING, NOON, due, NOON.plus(Duration.ofDays(7)), 0);
  }

  private static Case at(
      Stage stage, Instant since, @Nullable Instant stageDue, @Nullable Instant caseDue, int hops) {
    Draft draft = CaseworkFixtures.draft();
    return new Case(
        7,
        "SC-7",
        3,
        draft.origin(),
        draft.title(),
        draft.description(),
        draft.place(),
        draft.topic(),
        Grade.ORDINARY,
        Routing.ORDINARY,
        stage,
        Assignment.NONE,
        new Times(NOON, NOON, NOON, NOON, null, null, since, stageDue, caseDue, hops),
        Progress.NONE.withHandling(HANDLING));
  }

  private List<Watch.Due> due(Case it, Instant now, CaseSummary... same) {
    return watch.due(it, List.of(same), now);
  }

  @Test
  void a_clock_is_overdue_after_its_end_and_not_at_it() {
    Case it = inHandling();
    assertThat(due(it, NOON.plus(Duration.ofHours(4)))).isEmpty();
    assertThat(due(it, NOON.plus(Duration.ofHours(4)).plusSeconds(1)))
        .containsExactly(new Watch.Due(Cause.OVERDUE, "stage@" + NOON));
  }

  @Test
  void at_three_times_the_limit_it_is_overrun_and_no_longer_only_overdue() {
    Case it = inHandling();
    Instant three = NOON.plus(Duration.ofHours(12));
    assertThat(watch.overrunAfter(it, NOON)).contains(three);
    assertThat(due(it, three.minusSeconds(1)))
        .extracting(Watch.Due::cause)
        .containsExactly(Cause.OVERDUE);
    assertThat(due(it, three)).containsExactly(new Watch.Due(Cause.OVERRUN, "stage@" + NOON));
    assertThat(watch.holds(Cause.OVERRUN, "stage@" + NOON, it, three)).isTrue();
  }

  @Test
  void overrun_is_counted_as_its_clock_counts_also_after_a_pause() {
    // Resumed with one hour left: three times the limit is two whole limits after its end.
    Instant since = NOON.plus(Duration.ofHours(30));
    Case it = at(Stage.IN_HANDLING, since, since.plus(Duration.ofHours(1)), null, 0);
    assertThat(watch.overrunAfter(it, since)).contains(since.plus(Duration.ofHours(9)));
  }

  @Test
  void the_citizens_clock_is_another_cause_than_the_stages() {
    Instant caseDue = NOON.plus(Duration.ofDays(7));
    Case it = at(Stage.TO_CLOSE, NOON, NOON.plus(Duration.ofMinutes(30)), caseDue, 0);
    assertThat(due(it, caseDue.plusSeconds(1)))
        .containsExactly(
            new Watch.Due(Cause.OVERRUN, "stage@" + NOON),
            new Watch.Due(Cause.OVERDUE, "case@" + caseDue));
  }

  @Test
  void a_case_that_waits_or_has_ended_is_never_late() {
    Instant late = NOON.plus(Duration.ofDays(300));
    assertThat(due(at(Stage.SUSPENDED, NOON, NOON, NOON, 9), late)).isEmpty();
    for (Stage stage : Stage.values()) {
      if (!stage.open()) {
        assertThat(due(at(stage, NOON, NOON, NOON, 9), late)).isEmpty();
        assertThat(watch.overrunAfter(at(stage, NOON, NOON, NOON, 9), NOON)).isEmpty();
      }
    }
  }

  private static Case disputed(Stage stage, int hops) {
    Progress none = Progress.NONE;
    return at(stage, NOON, null, null, hops)
        .withProgress(
            new Progress(
                none.filing(),
                none.closing(),
                none.handling(),
                none.acceptance(),
                none.citizen(),
                none.returned(),
                true,
                none.reworks(),
                none.late(),
                none.extensions(),
                none.asked(),
                none.referral(),
                none.suspension(),
                none.review(),
                none.merged(),
                none.links()));
  }

  @Test
  void a_case_that_waits_for_the_chiefs_ruling_is_told_and_each_dispute_is_another_cause() {
    assertThat(due(at(Stage.TO_DISPATCH, NOON, null, null, 2), NOON)).isEmpty();
    assertThat(due(disputed(Stage.TO_DISPATCH, 3), NOON))
        .containsExactly(new Watch.Due(Cause.RETURNS, "returns@3"));
    assertThat(due(disputed(Stage.TO_DISPATCH, 6), NOON))
        .containsExactly(new Watch.Due(Cause.RETURNS, "returns@6"));
    assertThat(due(disputed(Stage.IN_HANDLING, 6), NOON)).isEmpty();
  }

  private static CaseSummary other(long id, Stage stage, @Nullable Instant closed, Point at) {
    Origin origin = CaseworkFixtures.draft().origin();
    Place place = CaseworkFixtures.draft().place();
    Topic topic = CaseworkFixtures.draft().topic();
    return new CaseSummary(
        id,
        "SC-" + id,
        1,
        stage,
        Grade.ORDINARY,
        origin.channel(),
        origin.nature(),
        "t",
        place.address(),
        place.area(),
        "",
        topic.category(),
        "",
        null,
        "",
        null,
        NOON,
        NOON,
        null,
        null,
        closed,
        0,
        at);
  }

  private static final Point HERE = new Point(30.001, 110.001);
  private static final Point AWAY = new Point(30.01, 110.001);

  @Test
  void the_same_matter_soon_after_close_is_repeated() {
    Case it = inHandling();
    CaseSummary week = other(3, Stage.CLOSED, NOON.minus(Duration.ofDays(7)), HERE);
    CaseSummary month = other(4, Stage.CLOSED, NOON.minus(Duration.ofDays(16)), HERE);
    CaseSummary elsewhere = other(5, Stage.CLOSED, NOON.minus(Duration.ofDays(7)), AWAY);
    assertThat(due(it, NOON, week, month, elsewhere))
        .containsExactly(new Watch.Due(Cause.REPEATED, "after@SC-3"));
    assertThat(due(it, NOON, month, elsewhere)).isEmpty();
  }

  @Test
  void several_reporters_are_told_once_on_the_eldest() {
    Case it = inHandling();
    CaseSummary second = other(8, Stage.TO_DISPATCH, null, HERE);
    CaseSummary third = other(9, Stage.TO_DISPATCH, null, HERE);
    CaseSummary elder = other(2, Stage.TO_DISPATCH, null, HERE);
    assertThat(due(it, NOON, second)).isEmpty();
    assertThat(due(it, NOON, second, third))
        .containsExactly(new Watch.Due(Cause.REPEATED, "reports@3"));
    assertThat(due(it, NOON, second, third, elder)).isEmpty();
    assertThat(due(it, NOON, second, other(9, Stage.TO_DISPATCH, null, AWAY))).isEmpty();
  }
}
