package org.zhongshu.casework.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.evaluate.Proposal.Deduction;
import org.zhongshu.casework.evaluate.Proposal.Reason;
import org.zhongshu.casework.figures.CaseFacts;
import org.zhongshu.casework.figures.CaseFold;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.city.Point;

/** A case at 30° north, 110° east, with a limit of 4 hours; minutes are counted from its report. */
class EvaluationTest {
  private static final Instant START = Instant.parse("2026-10-08T01:00:00Z");
  private static final EvaluationRules RULES = EvaluationRules.USUAL;
  private static final int DAY = 24 * 60;

  private final List<Mark> record = new ArrayList<>();

  private EvaluationTest add(double minute, String kind, Stage after, Object... told) {
    Boolean yes = null;
    Mark.Answer answer = null;
    List<Evidence> evidence = new ArrayList<>();
    for (Object one : told) {
      switch (one) {
        case Boolean value -> yes = value;
        case Mark.Answer value -> answer = value;
        case Evidence value -> evidence.add(value);
        default -> throw new IllegalArgumentException(one.toString());
      }
    }
    Mark.Opening opening =
        kind.equals("report")
            ? new Mark.Opening(
                Channel.HOTLINE_12345,
                START,
                null,
                new Point(30, 110),
                "E01-10",
                Grade.ORDINARY,
                Routing.ORDINARY,
                null)
            : null;
    record.add(
        new Mark(
            record.size() + 1,
            START.plusMillis(Math.round(minute * 60_000)),
            kind,
            "seat",
            kind.equals("dispatch") ? "A" : null,
            after,
            new Mark.Told(
                opening, null, null, null, null, null, yes, answer, evidence, null, null)));
    return this;
  }

  private EvaluationTest dispatched() {
    return add(0, "report", Stage.TO_FILE)
        .add(5, "file", Stage.TO_DISPATCH)
        .add(10, "dispatch", Stage.IN_HANDLING);
  }

  private EvaluationTest closed(double handled, Evidence... evidence) {
    return add(handled, "handle", Stage.TO_CONFIRM, (Object[]) evidence)
        .add(handled + 5, "confirm", Stage.TO_CLOSE, true)
        .add(handled + 10, "close", Stage.CLOSED);
  }

  private static Evidence photo(String reference, @Nullable Point at) {
    return new Evidence(Evidence.Kind.PHOTO, reference, at);
  }

  private List<Sign> signs() {
    return Signs.of(record, RULES, Map.of("a.jpg", Set.of("ZZ-9", "ZZ-8")));
  }

  private CaseFacts facts() {
    return CaseFold.of("ZZ-1", record, CaseworkFixtures.rules(), START.plusSeconds(60L * DAY * 30))
        .orElseThrow();
  }

  @Test
  void aCaseClosedWithAPhotoOfThePlaceHasNoSigns() {
    dispatched().closed(60, photo("b.jpg", new Point(30.004, 110)));

    // 0.004° are 445 m.
    assertThat(signs()).isEmpty();
  }

  @Test
  void nothingIsSaidOfACaseThatWasNeverClosed() {
    dispatched().add(11, "handle", Stage.TO_CONFIRM);

    assertThat(signs()).isEmpty();
  }

  @Test
  void closedWithoutAPhoto() {
    dispatched().closed(60, new Evidence(Evidence.Kind.STATEMENT, "已清理", null));

    assertThat(signs())
        .extracting(Sign::kind, Sign::measured)
        .containsExactly(tuple(Sign.Kind.NO_PHOTO, 0L));
  }

  @Test
  void evidenceFarFromThePlaceIsToldInMetres() {
    dispatched()
        .closed(60, photo("b.jpg", new Point(30.001, 110)), photo("c.jpg", new Point(30.01, 110)));

    // 0.01° of a meridian are 1,112 m.
    assertThat(signs())
        .extracting(Sign::kind, Sign::measured, Sign::limit)
        .containsExactly(tuple(Sign.Kind.FAR, 1_112L, 500L));
  }

  @Test
  void handedInSecondsAfterTheDispatchButNotAtTheLimitItself() {
    dispatched().closed(10 + 119 / 60.0, photo("b.jpg", null));
    assertThat(signs())
        .extracting(Sign::kind, Sign::measured, Sign::limit)
        .containsExactly(tuple(Sign.Kind.TOO_QUICK, 119L, 120L));

    record.clear();
    dispatched().closed(12, photo("b.jpg", null));
    assertThat(signs()).isEmpty();
  }

  @Test
  void openedAgainWithinSevenDaysButNotAfter() {
    dispatched().closed(60, photo("b.jpg", null)).add(70 + 7 * DAY, "reopen", Stage.TO_DISPATCH);
    assertThat(signs())
        .extracting(Sign::kind, Sign::measured)
        .containsExactly(tuple(Sign.Kind.REOPENED_SOON, 7L * DAY * 60));

    record.clear();
    dispatched().closed(60, photo("b.jpg", null)).add(71 + 7 * DAY, "reopen", Stage.TO_DISPATCH);
    assertThat(signs()).isEmpty();
  }

  @Test
  void aPhotoFromBeforeTheReopeningDoesNotShowTheLaterWork() {
    dispatched()
        .closed(60, photo("b.jpg", null))
        .add(71 + 8 * DAY, "reopen", Stage.TO_DISPATCH)
        .add(72 + 8 * DAY, "dispatch", Stage.IN_HANDLING)
        .closed(120 + 8 * DAY);

    assertThat(signs()).extracting(Sign::kind).containsExactly(Sign.Kind.NO_PHOTO);
  }

  @Test
  void theSamePhotoInOtherCasesNamesThem() {
    dispatched().closed(60, photo(" a.jpg ", null));

    assertThat(signs())
        .containsExactly(new Sign(Sign.Kind.PHOTO_ELSEWHERE, 2, 0, List.of("ZZ-8", "ZZ-9")));
  }

  @Test
  void marksOfACaseThatWentWellAreFull() {
    dispatched().closed(60);

    assertThat(Proposal.ofHandler(facts(), RULES.off())).isEqualTo(new Proposal(100, List.of()));
    assertThat(Proposal.ofDispatcher(facts(), RULES.off())).isEqualTo(new Proposal(100, List.of()));
  }

  @Test
  void theHandlerLosesPointsForEachThingByItself() {
    dispatched()
        .add(60, "decide-extension", Stage.IN_HANDLING, true)
        .add(600, "handle", Stage.TO_CONFIRM)
        .add(610, "confirm", Stage.TO_DISPATCH, false)
        .add(620, "dispatch", Stage.IN_HANDLING)
        .closed(630)
        .add(2 * DAY, "call-back", Stage.CLOSED, new Mark.Answer(true, true, false));

    // Late 20, one rework 15, one extension 5, not satisfied 10.
    assertThat(Proposal.ofHandler(facts(), RULES.off()))
        .isEqualTo(
            new Proposal(
                50,
                List.of(
                    new Deduction(Reason.LATE, 1, 20),
                    new Deduction(Reason.REWORK, 1, 15),
                    new Deduction(Reason.EXTENSION, 1, 5),
                    new Deduction(Reason.UNSATISFIED, 1, 10))));
  }

  @Test
  void anUpheldAppealTakesTheLatenessOff() {
    dispatched().closed(600).add(2 * DAY, "decide-appeal", Stage.CLOSED, true);

    assertThat(Proposal.ofHandler(facts(), RULES.off()).mark()).isEqualTo(100);
  }

  @Test
  void theDispatcherLosesPointsForLateAndReturnedDispatches() {
    add(0, "report", Stage.TO_FILE)
        .add(5, "file", Stage.TO_DISPATCH)
        .add(21, "dispatch", Stage.IN_HANDLING)
        .add(30, "hand-back", Stage.TO_DISPATCH)
        .add(46, "dispatch", Stage.IN_HANDLING)
        .add(50, "revoke", Stage.TO_DISPATCH)
        .add(60, "dispatch", Stage.IN_HANDLING)
        .closed(120);

    assertThat(Proposal.ofDispatcher(facts(), RULES.off()))
        .isEqualTo(
            new Proposal(
                50,
                List.of(
                    new Deduction(Reason.LATE_DISPATCH, 2, 20),
                    new Deduction(Reason.RETURNED, 2, 30))));
  }

  @Test
  void aMarkDoesNotFallBelowNothing() {
    EvaluationRules.Off harsh = new EvaluationRules.Off(300, 0, 0, 0, 0, 0, 0);
    dispatched().closed(600);

    assertThat(Proposal.ofHandler(facts(), harsh).mark()).isZero();
  }
}
