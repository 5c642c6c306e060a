package org.zhongshu.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.board.rows.RowOrder;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.store.CaseSpan;

class BoardModelTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private final FxWork work = new FxWork();
  private final BoardModel model = new BoardModel(desk, work, clock);

  @BeforeAll
  static void toolkit() throws TimeoutException {
    Fx.start();
  }

  @BeforeEach
  void holdFeed() {
    desk.holdFeed();
  }

  @AfterEach
  void close() {
    Fx.run(model::close);
    work.close();
  }

  @Test
  void selection_order_and_place_survive_five_hundred_changes_under_the_hand() {
    List<Case> cases = reportMany(200);
    open();
    Random random = new Random(42);
    List<Long> before = shownIds();
    CaseSummary chosen = Fx.get(() -> model.rows().get(70));
    Fx.run(() -> model.select(chosen));
    Fx.run(() -> model.marks().toggle(chosen.id()));

    for (int i = 0; i < 500; i++) {
      Fx.run(() -> model.hands().touch(clock.instant()));
      Case one = cases.get(random.nextInt(cases.size()));
      desk.byOther(one.number(), new Step.Note("第" + i + "次"));
      if (i % 10 == 0) {
        desk.report("新到 " + i);
      }
      if (i % 25 == 0) {
        takeIn();
      }
    }
    takeIn();

    assertThat(shownIds()).isEqualTo(before);
    assertThat(Fx.get(() -> model.current())).isEqualTo(FakeDesk.summary(fresh(chosen)));
    assertThat(Fx.get(() -> model.rows().get(70))).isEqualTo(FakeDesk.summary(fresh(chosen)));
    assertThat(Fx.get(() -> model.marks().has(chosen.id()))).isTrue();
    assertThat(Fx.get(() -> model.waiting().joiningProperty().get())).isEqualTo(50);
    assertThat(Fx.get(() -> model.countsProperty().get().of(Lane.ALL))).isEqualTo(250);
  }

  @Test
  void waiting_rows_come_in_when_asked_and_the_selection_stays_with_its_case() {
    reportMany(30);
    open();
    CaseSummary chosen = Fx.get(() -> model.rows().get(10));
    Fx.run(() -> model.select(chosen));
    Fx.run(() -> model.hands().touch(clock.instant()));
    desk.report("更急的");
    takeIn();
    assertThat(shownIds()).hasSize(30);

    Fx.run(model::settle);
    Fx.until(() -> model.rows().size() == 31);

    assertThat(Fx.get(() -> model.current())).isEqualTo(chosen);
    assertThat(Fx.get(() -> model.waiting().joiningProperty().get())).isZero();
  }

  @Test
  void rows_come_in_by_themselves_once_the_hand_rests() {
    reportMany(5);
    open();
    Fx.run(() -> model.hands().touch(clock.instant()));
    desk.report("稍后");
    takeIn();
    assertThat(shownIds()).hasSize(5);

    clock.pass(Hands.REST);
    Fx.run(model::pulse);

    Fx.until(() -> model.rows().size() == 6);
  }

  @Test
  void a_reason_being_typed_holds_the_rows_for_as_long_as_it_takes() {
    reportMany(5);
    open();
    Fx.run(() -> model.hands().hold("form", true));
    clock.pass(Duration.ofMinutes(10));
    desk.report("稍后");
    takeIn();
    assertThat(shownIds()).hasSize(5);

    Fx.run(() -> model.hands().hold("form", false));
    clock.pass(Duration.ofSeconds(1));
    Fx.run(model::pulse);

    Fx.until(() -> model.rows().size() == 6);
  }

  @Test
  void a_row_that_another_desk_takes_away_stays_under_the_hand_and_is_told_as_gone() {
    List<Case> cases = reportMany(5);
    open();
    show(Query.START.in(Lane.TO_DISPATCH));
    Fx.run(() -> model.hands().touch(clock.instant()));
    Case gone = cases.get(2);
    desk.byOther(gone.number(), new Step.Dispatch("u1", List.of(), "", ""));
    takeIn();

    assertThat(shownIds()).contains(gone.id()).hasSize(5);
    assertThat(Fx.get(() -> model.waiting().isStray(gone.id()))).isTrue();
    assertThat(
            Fx.get(
                () -> model.rows().get(model.placeOf(FakeDesk.summary(gone)).getAsInt()).stage()))
        .isEqualTo(Stage.IN_HANDLING);
    assertThat(Fx.get(() -> model.countsProperty().get().of(Lane.TO_DISPATCH))).isEqualTo(4);
  }

  @Test
  void an_own_act_takes_the_row_away_at_once_and_the_cursor_goes_on_to_the_next() {
    reportMany(5);
    open();
    show(Query.START.in(Lane.TO_DISPATCH));
    CaseSummary third = Fx.get(() -> model.rows().get(2));
    CaseSummary fourth = Fx.get(() -> model.rows().get(3));
    Fx.run(() -> model.select(third));
    Fx.run(() -> model.hands().touch(clock.instant()));
    desk.byOther(third.number(), new Step.Dispatch("u1", List.of(), "", ""));

    Fx.run(() -> model.acted(List.of(third.id())));
    Fx.until(() -> model.rows().size() == 4);

    assertThat(Fx.get(() -> model.current())).isEqualTo(fourth);
  }

  @Test
  void
      a_case_that_leaves_while_the_hand_rests_stays_current_and_the_next_key_goes_on_from_its_place() {
    List<Case> cases = reportMany(5);
    open();
    show(Query.START.in(Lane.TO_DISPATCH));
    CaseSummary third = Fx.get(() -> model.rows().get(2));
    CaseSummary fourth = Fx.get(() -> model.rows().get(3));
    Fx.run(() -> model.select(third));
    desk.byOther(third.number(), new Step.Dispatch("u1", List.of(), "", ""));
    desk.tell();
    Fx.run(model::pulse);
    Fx.until(() -> model.rows().size() == cases.size() - 1);
    assertThat(Fx.get(() -> model.current()))
        .extracting(CaseSummary::number)
        .isEqualTo(third.number());

    Fx.run(() -> model.step(1));

    assertThat(Fx.get(() -> model.current())).isEqualTo(fourth);
  }

  @Test
  void filter_and_order_apply_and_marks_stop_at_their_limit() {
    desk.report("路面塌陷");
    List<Case> cases = reportMany(599);
    open();
    show(Query.START.with(RowFilter.NONE.withText("塌陷 路面")));
    Fx.until(() -> model.rows().size() == 1);
    show(Query.START.by(new RowOrder(RowOrder.Key.NUMBER, true)));
    Fx.until(() -> model.rows().size() == 600);

    assertThat(shownIds().getFirst()).isEqualTo(cases.getLast().id());
    assertThat(Fx.get(() -> model.marks().add(model.rows()))).isFalse();
    assertThat(Fx.get(() -> model.targets().size())).isEqualTo(Marks.MAX);
  }

  @Test
  void ended_cases_are_read_page_by_page() {
    List<Case> cases = reportMany(450);
    cases.forEach(c -> desk.byOther(c.number(), new Step.Void("演练")));
    open();
    Fx.run(() -> model.show(Query.START.in(Lane.CLOSED)));
    Fx.until(() -> model.rows().size() == 200);
    assertThat(Fx.get(() -> model.moreProperty().get())).isTrue();

    Fx.run(model::readMore);
    Fx.until(() -> model.rows().size() == 400);
    Fx.run(model::readMore);
    Fx.until(() -> model.rows().size() == 450);

    assertThat(Fx.get(() -> model.moreProperty().get())).isFalse();
    assertThat(shownIds().getFirst()).isEqualTo(cases.getLast().id());
  }

  @Test
  void all_of_a_day_is_shown_at_once_and_followed() {
    List<Case> cases = reportMany(450);
    open();
    Instant now = clock.instant();
    CaseSpan day = new CaseSpan(CaseSpan.Kind.REPORTED, now.minusSeconds(60), now.plusSeconds(60));
    Fx.run(() -> model.show(Query.of(CasesWanted.that(day))));
    Fx.until(() -> model.rows().size() == 450);
    assertThat(Fx.get(() -> model.moreProperty().get())).isFalse();

    // One that ends stays: it was received all the same. A new one joins.
    desk.byOther(cases.getFirst().number(), new Step.Void("演练"));
    desk.report("又一件");
    desk.tell();
    Fx.run(model::settle);
    Fx.until(() -> model.rows().size() == 451);
  }

  @Test
  void closing_lets_go_of_the_feed_and_opening_again_reads_anew() {
    reportMany(3);
    open();
    Fx.run(model::close);
    assertThat(desk.listeners()).isZero();
    desk.report("隐藏期间");
    desk.tell();

    Fx.run(model::open);

    Fx.until(() -> model.rows().size() == 4);
    assertThat(desk.listeners()).isEqualTo(1);
  }

  private List<Case> reportMany(int count) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(desk.report("案件 " + i));
    }
    return cases;
  }

  private void open() {
    Fx.run(model::open);
    Fx.until(() -> model.loadedProperty().get());
  }

  private void show(Query query) {
    Fx.run(() -> model.show(query));
    Fx.until(() -> model.isQuiet());
  }

  /** Lets a second pass, so that the batch is taken in, and waits for it. */
  private void takeIn() {
    desk.tell();
    Fx.run(model::pulse);
    Fx.until(() -> model.isQuiet());
  }

  private List<Long> shownIds() {
    return Fx.get(() -> model.rows().stream().map(CaseSummary::id).toList());
  }

  private Case fresh(CaseSummary row) {
    return desk.find(row.number()).orElseThrow();
  }
}
