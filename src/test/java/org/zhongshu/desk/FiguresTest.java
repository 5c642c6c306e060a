package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.evaluate.Sign;
import org.zhongshu.casework.figures.Figure;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Indicator;
import org.zhongshu.casework.figures.Span;
import org.zhongshu.city.Scope;
import org.zhongshu.desk.FigureQuestions.Book;
import org.zhongshu.desk.FigureQuestions.Evaluation;
import org.zhongshu.desk.FigureQuestions.Wanted;

/** Figures and evaluation through the service layer, from the journal of real commands. */
class FiguresTest {
  private static final Instant NOON = CaseworkFixtures.NOON;

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(NOON);
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String report() {
    Outcome outcome = desk.run(new Command.Report(CaseworkFixtures.draft(), true));
    return ((Outcome.CaseDone) outcome).now().number();
  }

  private void step(String number, Step step) {
    Desk by =
        step instanceof Step.Confirm
            ? desk.as(DeskFixtures.operator("collector", Role.COLLECTOR))
            : desk;
    assertThat(by.run(new Command.OnCase(number, null, step))).isInstanceOf(Outcome.CaseDone.class);
    clock.pass(Duration.ofMinutes(5));
  }

  private void close(String number, String photo) {
    step(number, new Step.Dispatch("hedong-team", List.of(), "", ""));
    List<Evidence> evidence = List.of(new Evidence(Evidence.Kind.PHOTO, photo, null));
    step(number, new Step.Handle("已清理", evidence));
    step(number, new Step.Confirm(true, "属实", List.of()));
    step(number, new Step.Close("已办结", evidence));
  }

  private Book book(Grouping by, @Nullable Scope within) {
    return desk.figures().figures(new Wanted(Span.of(YearMonth.of(2026, 4)), by, within));
  }

  @Test
  void figuresComeFromTheJournalWithTheCasesBehindThem() {
    String closed = report();
    String open = report();
    close(closed, "a.jpg");

    Book book = book(Grouping.JURISDICTION, null);

    Figure dispatched = book.total().now().of(Indicator.DISPATCHED_IN_TIME);
    assertThat(dispatched.of()).containsExactly(closed, open);
    assertThat(dispatched.within()).containsExactly(closed);
    assertThat(book.total().now().of(Indicator.CLOSED).of()).containsExactly(closed);
    assertThat(book.total().before().of(Indicator.CLOSED).value()).isEmpty();
    assertThat(book.groups())
        .singleElement()
        .satisfies(g -> assertThat(g.key()).isEqualTo("990101"));
    assertThat(desk.figures().cases(dispatched.rest()))
        .singleElement()
        .satisfies(row -> assertThat(row.number()).isEqualTo(open));
  }

  @Test
  void onlyThePartOfTheCityThatIsAskedForCounts() {
    close(report(), "a.jpg");

    assertThat(book(Grouping.ALL, Scope.of("new-town")).total().now().figures()).isEmpty();
    assertThat(book(Grouping.DIVISION, Scope.of("990101")).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.key()).isEqualTo("990101001"));
    assertThat(book(Grouping.UNIT, null).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.key()).isEqualTo("hedong-team"));
  }

  @Test
  void nextMonthHasThisMonthBesideIt() {
    close(report(), "a.jpg");

    Book may =
        desk.figures().figures(new Wanted(Span.of(YearMonth.of(2026, 5)), Grouping.ALL, null));

    assertThat(may.total().now().of(Indicator.CLOSED).value()).isEmpty();
    assertThat(may.total().before().of(Indicator.CLOSED).value()).hasValue(1);
  }

  @Test
  void theSamePhotoInAnotherCaseOfTheUnitIsASign() {
    String first = report();
    String second = report();
    String other = report();
    close(first, "照片\"1\".jpg");
    close(second, "照片\"1\".jpg");
    close(other, "b.jpg");

    Evaluation evaluation = desk.figures().evaluation(second).orElseThrow();

    assertThat(evaluation.signs())
        .containsExactly(new Sign(Sign.Kind.PHOTO_ELSEWHERE, 1, 0, List.of(first)));
    assertThat(desk.figures().evaluation(other).orElseThrow().signs()).isEmpty();
    assertThat(desk.figures().evaluation(report())).isEmpty();
  }

  @Test
  void numbersOfTheCentreCountBeforeTheUsualOnes() {
    String number = report();
    close(number, "a.jpg");
    desk.run(new Command.PutSetting("evaluation.quick-seconds", "301"));

    assertThat(desk.figures().evaluation(number).orElseThrow().signs())
        .containsExactly(new Sign(Sign.Kind.TOO_QUICK, 300, 301, List.of()));
  }

  @Test
  void hotlineCasesThatWereClosedWaitForTheirCallBack() {
    String number = report();
    report();
    close(number, "a.jpg");

    assertThat(desk.figures().toEvaluate(10))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.row().number()).isEqualTo(number);
              assertThat(it.toCallBack()).isTrue();
              assertThat(it.evaluation().handler().mark()).isEqualTo(100);
            });
  }
}
