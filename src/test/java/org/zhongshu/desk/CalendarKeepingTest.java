package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.DayCorrection;
import org.zhongshu.city.YearNotice;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** A centre's own days move the deadlines of open cases, and everybody is told. */
class CalendarKeepingTest {
  // Thursday 2026-12-24, 08:00 in the city.
  private static final Instant EVE = Instant.parse("2026-12-24T00:00:00Z");

  private static final Command.SetCalendar RECOUNT =
      new Command.SetCalendar(List.of(), List.of(), List.of());

  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(EVE);
  private Desk desk;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("centre.db"), clock);
    List<Category> workDays =
        CaseworkFixtures.categories().stream()
            .map(
                c ->
                    new Category(
                        c.code(),
                        c.kind(),
                        c.bigClass(),
                        c.name(),
                        c.nameEn(),
                        c.code().equals("E01-10") ? new Limit(5, LimitUnit.WORK_DAY) : c.limit(),
                        c.chief(),
                        c.aliases(),
                        c.condition(),
                        c.closing()))
            .toList();
    desk.run(new Command.SetCatalogue(workDays));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Case dispatched() {
    Case it =
        ((Outcome.CaseDone) desk.run(new Command.Report(CaseworkFixtures.draft(), true))).now();
    Step to = new Step.Dispatch("hedong-team", List.of(), "", "");
    return ((Outcome.CaseDone) desk.run(new Command.OnCase(it.number(), it.version(), to))).now();
  }

  private Instant due(Case it) {
    return Objects.requireNonNull(
        desk.cases().file(it.number()).orElseThrow().now().times().stageDue());
  }

  private Outcome.CalendarSet set(Command.SetCalendar what) {
    return (Outcome.CalendarSet) desk.run(what);
  }

  private static Command.SetCalendar off(String date) {
    return new Command.SetCalendar(
        List.of(new DayCorrection(LocalDate.parse(date), false, "系统停机演练")), List.of(), List.of());
  }

  @Test
  void a_day_off_moves_the_deadlines_that_pass_it_and_taking_it_away_moves_them_back() {
    Case it = dispatched();
    // 24, 25, 28, 29, 30 December, 18:00.
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-30T10:00:00Z"));

    assertThat(set(off("2026-12-28")).moved()).containsExactly(it.number());
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));

    LocalDate date = LocalDate.parse("2026-12-28");
    assertThat(set(new Command.SetCalendar(List.of(), List.of(date), List.of())).moved())
        .containsExactly(it.number());
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-30T10:00:00Z"));
    assertThat(desk.cases().file(it.number()).orElseThrow().record())
        .extracting(JournalLine::kind)
        .containsExactly("report", "dispatch", "recount", "recount");
  }

  @Test
  void a_day_that_no_deadline_passes_moves_none() {
    Case it = dispatched();

    assertThat(set(off("2026-12-31")).moved()).isEmpty();
    assertThat(set(off("2026-12-23")).moved()).isEmpty();
    // A Saturday is off already.
    assertThat(set(off("2026-12-26")).moved()).isEmpty();
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-30T10:00:00Z"));
  }

  @Test
  void a_year_that_was_not_published_is_recounted_when_its_notice_is_entered() {
    clock.pass(Duration.ofDays(6));
    Case it = dispatched();
    // 30, 31 December and 1, 4, 5 January by weekdays.
    assertThat(due(it)).isEqualTo(Instant.parse("2027-01-05T10:00:00Z"));
    assertThat(desk.rules().calendar().isPublished(2027)).isFalse();
    YearNotice notice =
        new YearNotice(
            2027,
            List.of(
                new YearNotice.Day(LocalDate.parse("2027-01-01"), false, "元旦"),
                new YearNotice.Day(LocalDate.parse("2027-01-02"), false, "元旦"),
                new YearNotice.Day(LocalDate.parse("2027-01-03"), false, "元旦")));

    Outcome.CalendarSet set = set(new Command.SetCalendar(List.of(), List.of(), List.of(notice)));

    assertThat(set.moved()).containsExactly(it.number());
    // 30, 31 December and 4, 5, 6 January.
    assertThat(due(it)).isEqualTo(Instant.parse("2027-01-06T10:00:00Z"));
    assertThat(desk.rules().calendar().isPublished(2027)).isTrue();
  }

  @Test
  void what_was_counted_by_weekdays_before_the_program_brought_the_notice_is_recounted() {
    clock.pass(Duration.between(EVE, Instant.parse("2026-09-28T00:00:00Z")));
    Case it = dispatched();
    // 28, 29, 30 September and 8, 9 October.
    Instant byNotice = Instant.parse("2026-10-09T10:00:00Z");
    assertThat(due(it)).isEqualTo(byNotice);
    assertThat(set(RECOUNT).moved()).isEmpty();
    // 28, 29, 30 September and 1, 2 October.
    Instant byWeekdays = Instant.parse("2026-10-02T10:00:00Z");
    storeDue(it, byWeekdays);

    assertThat(set(RECOUNT).moved()).containsExactly(it.number());
    assertThat(due(it)).isEqualTo(byNotice);
    assertThat(set(RECOUNT).moved()).isEmpty();

    // What neither comes to is left, and said to be.
    storeDue(it, byWeekdays.plusSeconds(1));
    assertThat(set(RECOUNT)).isEqualTo(new Outcome.CalendarSet(List.of(), 1));
    assertThat(due(it)).isEqualTo(byWeekdays.plusSeconds(1));
  }

  private void storeDue(Case it, Instant due) {
    try (Store store =
        JdbiStores.open(folder.resolve("centre.db").toString(), OpenMode.MUST_EXIST)) {
      store.write(
          tables -> {
            Case now = tables.cases().byNumberForUpdate(it.number()).orElseThrow();
            Case other = now.withTimes(now.times().withStage(now.times().stageSince(), due));
            return tables.cases().update(other.withVersion(now.version() + 1));
          });
    }
  }

  @Test
  void who_looks_at_the_case_as_it_was_is_told_that_its_deadline_was_recounted() {
    Case seen = dispatched();
    set(off("2026-12-28"));

    Outcome refused =
        desk.run(
            new Command.OnCase(seen.number(), seen.version(), new Step.Handle("已清理", List.of())));

    assertThat(((Outcome.Refused) refused).refusal().key()).isEqualTo("case.moved");
    assertThat(((Outcome.Refused) refused).refusal().args().toString()).contains("recount");
  }

  @Test
  void only_who_keeps_the_centres_lists_may_and_a_day_that_is_not_there_can_not_be_removed() {
    Desk dispatcher = desk.as(DeskFixtures.operator("seat-3", Role.DISPATCHER));
    LocalDate date = LocalDate.parse("2026-10-01");

    assertThat(((Outcome.Refused) dispatcher.run(off("2026-12-28"))).refusal().key())
        .isEqualTo("not-allowed");
    assertThat(
            ((Outcome.Refused)
                    desk.run(new Command.SetCalendar(List.of(), List.of(date), List.of())))
                .refusal()
                .key())
        .isEqualTo("calendar.no-day");
  }

  @Test
  void the_same_command_twice_is_done_once_and_another_desk_reckons_by_the_new_days() {
    Case it = dispatched();
    Order order = new Order(UUID.randomUUID(), off("2026-12-28"));
    desk.run(order);
    desk.run(order);

    assertThat(desk.cases().file(it.number()).orElseThrow().record()).hasSize(3);
    List<String> names = new ArrayList<>();
    try (Desk other = DeskFixtures.open(folder.resolve("centre.db"), clock)) {
      names.add(other.rules().calendar().day(LocalDate.parse("2026-12-28")).name());
      Case next =
          ((Outcome.CaseDone) other.run(new Command.Report(CaseworkFixtures.draft(), true))).now();
      Step to = new Step.Dispatch("hedong-team", List.of(), "", "");
      assertThat(
              ((Outcome.CaseDone) other.run(new Command.OnCase(next.number(), null, to)))
                  .now()
                  .times()
                  .stageDue())
          .isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
    }
    assertThat(names).containsExactly("系统停机演练");
  }
}
