package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** The centre's rules: who sets them, what they move, and that everybody follows. */
class RuleKeepingTest {
  // Thursday 2026-12-24, 08:00 in the city.
  private static final Instant EVE = Instant.parse("2026-12-24T00:00:00Z");

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

  private Map<String, String> lines(String... changes) {
    Map<String, String> lines =
        new LinkedHashMap<>(RuleSheet.of(desk.keptRules().inForce()).values());
    for (int i = 0; i < changes.length; i += 2) {
      lines.put(changes[i], changes[i + 1]);
    }
    return lines;
  }

  private Outcome.RulesSet set(String... changes) {
    return (Outcome.RulesSet)
        desk.run(new Command.SetRules(lines(changes), desk.keptRules().version(), "值班长会议（演练）"));
  }

  private String refusal(Command what) {
    return refusal(desk, what);
  }

  private static String refusal(Desk by, Command what) {
    return ((Outcome.Refused) by.run(what)).refusal().key();
  }

  private Case reported() {
    return ((Outcome.CaseDone) desk.run(new Command.Report(CaseworkFixtures.draft(), true))).now();
  }

  private Case dispatched() {
    Case it = reported();
    Step to = new Step.Dispatch("hedong-team", List.of(), "", "");
    return ((Outcome.CaseDone) desk.run(new Command.OnCase(it.number(), it.version(), to))).now();
  }

  private CaseQuestions.CaseFile file(Case it) {
    return desk.cases().file(it.number()).orElseThrow();
  }

  private Instant due(Case it) {
    return Objects.requireNonNull(file(it).now().times().stageDue());
  }

  private CaseClocks.CaseClock clock(Case it, CaseClocks.Kind kind) {
    return CaseClocks.of(file(it), desk.rules()).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void only_shift_chief_and_duty_leader_set_them(Role role) {
    Outcome outcome =
        desk.as(DeskFixtures.operator("somebody", role))
            .run(new Command.SetRules(lines("case.returns", "5"), null, ""));
    if (role == Role.SHIFT_CHIEF || role == Role.DUTY_LEADER) {
      assertThat(desk.rules().loop().returnsBeforeArbitration()).isEqualTo(5);
    } else {
      assertThat(((Outcome.Refused) outcome).refusal().key()).isEqualTo("not-allowed");
      assertThat(desk.keptRules().version()).isZero();
    }
  }

  @Test
  void the_record_tells_what_was_and_what_is_and_the_same_command_is_done_once() {
    Order order =
        new Order(UUID.randomUUID(), new Command.SetRules(lines("case.returns", "5"), 0, "试行（演练）"));
    Outcome first = desk.run(order);

    assertThat(first)
        .isEqualTo(
            new Outcome.RulesSet(
                1, List.of(new RuleSheet.LineChange("case.returns", "3", "5")), List.of()));
    assertThat(desk.run(order)).isEqualTo(first);
    assertThat(desk.keptRules().versions()).hasSize(1);
    assertThat(desk.keptRules().versions().getFirst().note()).isEqualTo("试行（演练）");
    assertThat(latest())
        .filteredOn(it -> it.kind().equals("set-rules"))
        .extracting(JournalLine::body)
        .containsExactly(
            "{\"version\":1,\"changes\":[{\"key\":\"case.returns\",\"before\":\"3\",\"after\":\"5\"}]}");
  }

  @Test
  void nothing_changed_makes_no_version_and_what_can_not_be_changes_nothing() {
    assertThat(set()).isEqualTo(new Outcome.RulesSet(0, List.of(), List.of()));
    assertThat(refusal(new Command.SetRules(lines("case.returns", "0"), null, "")))
        .isEqualTo("rules.number");
    assertThat(refusal(new Command.SetRules(Map.of(), null, ""))).isEqualTo("rules.missing");
    assertThat(desk.keptRules().version()).isZero();
  }

  @Test
  void who_set_them_from_an_old_look_is_told_who_was_faster() {
    Map<String, String> old = lines("case.extensions", "1");
    set("case.returns", "5");

    assertThat(refusal(new Command.SetRules(old, 0, ""))).isEqualTo("rules.moved");
    assertThat(refusal(new Command.SetRules(old, 7, ""))).isEqualTo("rules.version");
    assertThat(desk.rules().loop().returnsBeforeArbitration()).isEqualTo(5);
    assertThat(desk.rules().loop().maxExtensions()).isEqualTo(2);
  }

  @Test
  void another_desk_of_the_store_follows_and_they_are_there_after_a_restart() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    try (Desk other = another();
        Feed.Subscription _ =
            other
                .feed()
                .subscribe(
                    lines ->
                        lines.stream()
                            .filter(it -> it.kind().equals("set-rules"))
                            .forEach(_ -> told.countDown()))) {
      assertThat(other.rules().loop().maxExtensions()).isEqualTo(2);
      set("case.extensions", "1", "hours.area.990101", "09:00-17:00");
      assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(other.rules().loop().maxExtensions()).isEqualTo(1);
    }
    try (Desk later = another()) {
      assertThat(later.keptRules().version()).isEqualTo(1);
      assertThat(RuleSheet.of(later.keptRules().inForce()).values())
          .containsEntry("hours.area.990101", "09:00-17:00");
    }
  }

  private List<JournalLine> latest() {
    try (Store store =
        JdbiStores.open(folder.resolve("centre.db").toString(), OpenMode.MUST_EXIST)) {
      return store.read(tables -> tables.journal().latest(20));
    }
  }

  private Desk another() {
    return Desks.open(
        JdbiStores.open(folder.resolve("centre.db").toString(), OpenMode.MUST_EXIST),
        DeskFixtures.chief(),
        clock,
        "other-desk");
  }

  @Test
  void a_changed_limit_counts_for_clocks_that_start_later_and_the_others_stay_explained() {
    Case before = reported();
    clock.pass(Duration.ofMinutes(1));
    set("stage.to-dispatch", "5 minutes", "citizen.general", "3 calendar days");
    Case after = reported();

    assertThat(due(before)).isEqualTo(EVE.plus(Duration.ofMinutes(15)));
    assertThat(due(after)).isEqualTo(EVE.plus(Duration.ofMinutes(6)));
    for (CaseClocks.Kind kind : CaseClocks.Kind.values()) {
      assertThat(clock(before, kind).source()).isEqualTo(CaseClocks.Source.RECKONED);
      assertThat(clock(after, kind).source()).isEqualTo(CaseClocks.Source.RECKONED);
    }
    assertThat(Objects.requireNonNull(clock(before, CaseClocks.Kind.CASE).told()).run().limit())
        .isEqualTo(new Limit(7, LimitUnit.CALENDAR_DAY));
  }

  @Test
  void a_stage_without_a_limit_has_no_clock() {
    set("stage.to-dispatch", "");
    assertThat(file(reported()).now().times().stageDue()).isNull();
  }

  @Test
  void changed_hours_count_from_now_on_and_move_the_deadlines_of_their_area() {
    Case it = dispatched();
    // 24, 25, 28, 29, 30 December, 18:00.
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-30T10:00:00Z"));
    clock.pass(Duration.ofHours(4));

    // 4 hours were counted; from noon on 6 hours a day: 36 hours are six days.
    Outcome.RulesSet set = set("hours.area.990101", "12:00-18:00");

    assertThat(set.moved()).containsExactly(it.number());
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
    assertThat(clock(it, CaseClocks.Kind.STAGE).source()).isEqualTo(CaseClocks.Source.RECKONED);
    assertThat(file(it).record().getLast().kind()).isEqualTo("recount");
    assertThat(set("hours.area.new-town", "12:00-18:00").moved()).isEmpty();
    assertThat(set("case.returns", "9").moved()).isEmpty();
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
  }

  @Test
  void while_an_emergency_is_in_force_its_hours_count_and_when_it_ends_the_areas_again() {
    Case it = dispatched();
    assertThat(set("hours.mode.emergency", "every-day 00:00-24:00").moved()).isEmpty();
    clock.pass(Duration.ofHours(10));

    // 18:00, 8 of 40 hours counted: 32 hours round the clock.
    long flood = activate("990101");
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-25T18:00:00Z"));
    assertThat(clock(it, CaseClocks.Kind.STAGE).source()).isEqualTo(CaseClocks.Source.RECKONED);

    clock.pass(Duration.ofHours(6));
    desk.run(new ModeOrder(flood).end());
    // Friday 00:00, 14 counted: 8 on Friday, 8 on Monday and Tuesday, 2 on Wednesday.
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-30T02:00:00Z"));
    assertThat(file(it).record())
        .extracting(JournalLine::kind)
        .containsExactly("report", "dispatch", "recount", "recount");
    // Elsewhere nothing moves.
    activate("new-town");
    assertThat(due(it)).isEqualTo(Instant.parse("2026-12-30T02:00:00Z"));
  }

  private record ModeOrder(long id) {
    Command end() {
      return new Command.OnModes(new ModeStep.End(id, "水退（演练）"));
    }
  }

  private long activate(String area) {
    Outcome outcome =
        desk.run(
            new Command.OnModes(
                new ModeStep.Propose(
                    ModeKind.EMERGENCY,
                    Grade.ORANGE,
                    "防汛（演练）" + area,
                    List.of(area),
                    null,
                    null,
                    null,
                    null,
                    "启动令（演练）")));
    long id = ((Outcome.ModeDone) outcome).now().id();
    // Two persons for an emergency.
    desk.as(DeskFixtures.operator("second", Role.DUTY_LEADER))
        .run(new Command.OnModes(new ModeStep.Approve(id, "")));
    return id;
  }

  @Test
  void duplicates_are_found_by_the_centres_own_radius_and_hours() {
    Case it = reported();
    clock.pass(Duration.ofMinutes(1));
    Draft later = hoursLater(30);
    assertThat(desk.cases().duplicates(later)).isEmpty();

    set("duplicates.hours", "48");
    assertThat(desk.cases().duplicates(later))
        .extracting(hint -> hint.other().number())
        .containsExactly(it.number());
  }

  private static Draft hoursLater(int hours) {
    Draft it = CaseworkFixtures.draft();
    Origin from = it.origin();
    return new Draft(
        new Origin(
            from.channel(),
            "",
            from.nature(),
            null,
            null,
            "",
            from.reportedAt().plus(Duration.ofHours(hours))),
        it.title(),
        it.description(),
        it.place(),
        it.topic(),
        it.grade(),
        it.routing(),
        null);
  }

  @Test
  void who_may_take_a_step_is_asked_at_the_next_step() {
    Case it = reported();
    Desk dispatcher = desk.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER));
    Command dispatch =
        new Command.OnCase(it.number(), null, new Step.Dispatch("hedong-team", List.of(), "", ""));
    set("who.dispatch", "值班长");

    assertThat(refusal(dispatcher, dispatch)).isEqualTo("not-allowed");
    set("who.dispatch", "值班长、派遣员");
    assertThat(dispatcher.run(dispatch)).isInstanceOf(Outcome.CaseDone.class);
  }
}
