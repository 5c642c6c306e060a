package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.desk.CaseClocks;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ModeQuestions.Looked;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem.Topic;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.store.JournalLine;

/** An activation by a plan from its proposal to its end, on both databases. */
final class ModesOnEachStoreTest extends OnEachStore {
  /** Ten in the morning of Qingming, a day off. */
  private static final Instant TEN = Instant.parse("2026-04-04T02:00:00Z");

  private static final Limit HALF_HOUR = new Limit(30, LimitUnit.MINUTE);

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(TEN);
  private Desk chief;
  private Desk leader;
  private Desk dispatcher;

  @BeforeEach
  void sit() {
    chief = DeskFixtures.open(store, clock);
    leader = chief.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    dispatcher = chief.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER));
    Plan plan =
        PlanFixtures.plan(
            ModeKind.EMERGENCY,
            List.of(
                PlanFixtures.response(Grade.BLUE, PlanFixtures.measures()),
                PlanFixtures.response(
                    Grade.YELLOW,
                    List.of(
                        new Measure.VideoRound(
                            "y1", List.of("p1"), 10, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                        new Measure.Tighten("y2", List.of("E01-10"), null, HALF_HOUR),
                        new Measure.Instruct("y3", List.of("east-cg"), "停工", HALF_HOUR)))));
    chief.run(new Command.OnPlans(new PlanStep.Put(plan, null, "")));
    leader.run(new Command.OnPlans(new PlanStep.Review("festival", 1, "")));
    assertThat(leader.run(new Command.OnPlans(new PlanStep.PutInForce("festival", 1, ""))))
        .isInstanceOf(Outcome.PlanDone.class);
  }

  @AfterEach
  void leave() {
    chief.close();
  }

  private static ModeStep.Propose propose(String title, Grade level, String area) {
    return new ModeStep.Propose(
        ModeKind.EMERGENCY, level, title, List.of(area), null, null, null, "festival", "演练令");
  }

  private Activation done(Desk desk, ModeStep step) {
    Outcome outcome = desk.run(new Command.OnModes(step));
    assertThat(outcome).isInstanceOf(Outcome.ModeDone.class);
    return ((Outcome.ModeDone) outcome).now();
  }

  private Activation activate(String title, Grade level, String area) {
    Activation it = done(chief, propose(title, level, area));
    return done(leader, new ModeStep.Approve(it.id(), ""));
  }

  private static ModePreview preview(Desk desk, ModeStep step) {
    Looked looked = desk.modeBook().preview(step);
    assertThat(looked).isInstanceOf(Looked.Seen.class);
    return ((Looked.Seen) looked).preview();
  }

  @Test
  void what_a_mode_wants_shown_counts_from_its_beginning_to_its_end_and_where_it_is_in_force() {
    assertThat(chief.layout().first(null)).isEmpty();

    Activation it = activate("内涝", Grade.BLUE, "990101");

    assertThat(chief.layout().first(null).map(w -> w.measure().view())).contains("screen");
    assertThat(chief.layout().first("990102")).isEmpty();
    assertThat(chief.layout().at("990101").percent()).isEqualTo(70);
    assertThat(chief.layout().at("990102")).isEqualTo(DueSoon.USUAL);

    clock.pass(Duration.ofMinutes(5));
    done(leader, new ModeStep.End(it.id(), "演练结束"));
    assertThat(chief.layout().first(null)).isEmpty();
    assertThat(chief.layout().at("990101")).isEqualTo(DueSoon.USUAL);
  }

  private static String refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().key();
  }

  /** What is due, without the ids that only the store gives. */
  private static Set<String> told(Stream<MeasureItem> items) {
    return items
        .map(it -> it.measure() + " " + it.kind() + " " + it.subject() + " " + it.due())
        .collect(Collectors.toSet());
  }

  private static Set<String> due(List<Effect> effects) {
    return told(effects.stream().flatMap(it -> it.due().stream()));
  }

  private static Set<String> ids(List<Effect> effects) {
    return effects.stream().map(it -> it.measure().id()).collect(Collectors.toSet());
  }

  private Set<String> on(long activation) {
    return store.<List<MeasureInForce>>read(t -> t.measures().of(activation)).stream()
        .filter(it -> it.until() == null)
        .map(MeasureInForce::measure)
        .collect(Collectors.toSet());
  }

  private Set<String> wanted(long activation) {
    return told(chief.modeBook().items(activation).stream().filter(it -> it.state().wanted()));
  }

  @Test
  void what_a_preview_shows_is_there_afterwards_and_gone_after_the_end() {
    Activation proposed = done(chief, propose("防汛", Grade.BLUE, "990100"));
    assertThat(proposed.state()).isEqualTo(ActivationState.PROPOSED);
    assertThat(on(proposed.id())).isEmpty();

    ModeStep approve = new ModeStep.Approve(proposed.id(), "同意");
    ModePreview begin = preview(leader, approve);
    assertThat(ids(begin.on()))
        .containsExactlyInAnyOrder("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
    assertThat(begin.missing()).isZero();
    done(leader, approve);
    assertThat(on(proposed.id())).isEqualTo(ids(begin.on()));
    assertThat(wanted(proposed.id())).isEqualTo(due(begin.on())).isNotEmpty();

    clock.pass(Duration.ofMinutes(5));
    Set<String> blue = wanted(proposed.id());
    ModeStep raise = new ModeStep.ChangeLevel(proposed.id(), Grade.YELLOW, "雨势加大");
    ModePreview more = preview(chief, raise);
    assertThat(ids(more.on())).containsExactlyInAnyOrder("y1", "y2", "y3");
    assertThat(ids(more.off())).as("the denser round looks at the place").containsExactly("m3");
    done(chief, raise);
    Set<String> yellow = wanted(proposed.id());
    assertThat(yellow).containsAll(due(more.on())).doesNotContainAnyElementsOf(due(more.off()));
    assertThat(yellow).hasSize(blue.size() + due(more.on()).size() - due(more.off()).size());

    ModeStep lower = new ModeStep.ChangeLevel(proposed.id(), Grade.BLUE, "雨势减弱");
    ModePreview less = preview(chief, lower);
    done(chief, lower);
    assertThat(on(proposed.id())).isEqualTo(ids(begin.on()));
    assertThat(wanted(proposed.id())).containsAll(due(less.on()));
    assertThat(wanted(proposed.id())).as("as it was before it was raised").isEqualTo(blue);

    ModeStep end = new ModeStep.End(proposed.id(), "雨停");
    ModePreview over = preview(chief, end);
    assertThat(ids(over.off())).isEqualTo(ids(begin.on()));
    assertThat(due(over.off())).isEqualTo(blue);
    done(chief, end);
    assertThat(on(proposed.id())).isEmpty();
    assertThat(wanted(proposed.id())).isEmpty();
    assertThat(chief.modes().activations()).isEmpty();
  }

  private Case dispatched() {
    Outcome.CaseDone it =
        (Outcome.CaseDone)
            chief
                .as(DeskFixtures.operator("acceptor", Role.ACCEPTOR))
                .run(new Command.Report(CaseworkFixtures.draft(), true));
    return step(it.now().number(), new Step.Dispatch("hedong-team", List.of(), "", ""));
  }

  private Case step(String number, Step step) {
    Outcome outcome = dispatcher.run(new Command.OnCase(number, null, step));
    assertThat(outcome).isInstanceOf(Outcome.CaseDone.class);
    return ((Outcome.CaseDone) outcome).now();
  }

  private static Duration handling(Case it) {
    return Duration.between(it.times().stageSince(), it.times().stageDue());
  }

  @Test
  void a_limit_is_shorter_for_what_is_dispatched_while_the_mode_is_in_force_and_for_nothing_else() {
    Case before = dispatched();
    assertThat(handling(before)).isEqualTo(Duration.ofHours(4));

    ModePreview seen = preview(chief, propose("防汛", Grade.BLUE, "990100"));
    Effect tighten =
        seen.on().stream().filter(it -> it.measure().id().equals("m6")).findFirst().orElseThrow();
    assertThat(tighten.kept()).isEqualTo(1);
    assertThat(tighten.next()).isZero();

    Activation flood = activate("防汛", Grade.BLUE, "990100");
    Case during = dispatched();
    assertThat(handling(during)).isEqualTo(Duration.ofHours(1));
    CaseFile file = dispatcher.cases().file(during.number()).orElseThrow();
    assertThat(CaseClocks.of(file, dispatcher.rules()))
        .as("why this time")
        .filteredOn(it -> it.kind() == CaseClocks.Kind.STAGE)
        .singleElement()
        .extracting(CaseClocks.CaseClock::by)
        .isEqualTo("防汛");
    assertThat(before.times().stageDue())
        .as("a changed limit counts only for later dispatches")
        .isEqualTo(
            store
                .<Case>read(t -> t.cases().byNumber(before.number()).orElseThrow())
                .times()
                .stageDue());
    done(chief, new ModeStep.ChangeLevel(flood.id(), Grade.YELLOW, "雨大"));
    assertThat(handling(dispatched())).as("the shortest counts").isEqualTo(Duration.ofMinutes(30));
    done(chief, new ModeStep.End(flood.id(), "雨停"));
    assertThat(handling(dispatched())).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void silence_is_missed_at_its_minute_reaches_the_chief_and_ends_when_it_is_made_good() {
    Activation flood = activate("防汛", Grade.BLUE, "990100");
    MeasureItem report =
        chief.modeBook().items(flood.id()).stream()
            .filter(it -> it.kind() == ItemKind.ZERO_REPORT)
            .findFirst()
            .orElseThrow();
    assertThat(report.due()).isEqualTo(Instant.parse("2026-04-05T00:00:00Z"));
    assertThat(refusal(answer(chief, report.id(), "", true))).isEqualTo("measure.early");

    clock.pass(Duration.between(TEN, report.due()));
    chief.timekeeping().look();
    assertThat(item(report.id()).state())
        .as("not before its minute is over")
        .isEqualTo(ItemState.OPEN);
    clock.pass(Duration.ofSeconds(1));
    chief.timekeeping().look();
    assertThat(item(report.id()).state()).isEqualTo(ItemState.MISSED);
    List<Alarm> alarms = missed("m5");
    assertThat(alarms).singleElement().extracting(Alarm::title).asString().contains("防汛");
    chief.timekeeping().look();
    assertThat(missed("m5")).as("one alarm for one silence").hasSize(1);

    assertThat(answer(chief, report.id(), "", true)).isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(item(report.id()).state()).isEqualTo(ItemState.DONE_LATE);
    assertThat(missed("m5")).isEmpty();
    assertThat(refusal(answer(chief, report.id(), "", true))).isEqualTo("measure.answered");

    assertThat(missed("m1")).as("nobody has checked in").hasSize(1);
    done(chief, new ModeStep.End(flood.id(), "雨停"));
    assertThat(missed("m1")).as("nothing is wanted any more").isEmpty();
    ModeSummary summary = chief.modeBook().summary(flood.id()).orElseThrow();
    assertThat(summary.count(ItemKind.ZERO_REPORT, ItemState.DONE_LATE)).isEqualTo(1);
    assertThat(summary.count(ItemKind.VIDEO, ItemState.MISSED)).isPositive();
  }

  @Test
  void what_was_missed_stays_on_the_list_of_the_day_and_is_handed_over_until_it_is_made_good() {
    Activation flood = activate("防汛", Grade.BLUE, "990100");
    MeasureItem report =
        chief.modeBook().items(flood.id()).stream()
            .filter(it -> it.kind() == ItemKind.ZERO_REPORT)
            .findFirst()
            .orElseThrow();
    clock.pass(Duration.between(TEN, report.due()).plusSeconds(1));
    chief.timekeeping().look();
    assertThat(item(report.id()).state()).isEqualTo(ItemState.MISSED);

    int listed = listed(report.due());
    Handover before = handover(new DutyStep.Draw(null, ""));
    assertThat(before.items()).filteredOn(it -> it.topic() == Topic.MEASURE_DUE).isNotEmpty();
    assertThat(handedOver(before)).isEqualTo(wanted(flood, before));
    assertThat(handedOver(before)).containsEntry("MEASURE_MISSED ZERO_REPORT", 1L);

    assertThat(answer(chief, report.id(), "", true)).isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(listed(report.due())).isEqualTo(listed - 1);
    handover(new DutyStep.Withdraw(before.id(), "再生成"));
    Handover after = handover(new DutyStep.Draw(null, ""));
    assertThat(handedOver(after)).isEqualTo(wanted(flood, after));
    assertThat(handedOver(after)).doesNotContainKey("MEASURE_MISSED ZERO_REPORT");
  }

  /** How much the list of the day asks for at a minute that has passed. */
  private int listed(Instant due) {
    List<DueItem> listed =
        chief.duty().due(chief.city().profile().code()).stream()
            .filter(it -> it.kind() == DueItem.DueKind.MEASURE && it.at().equals(due))
            .toList();
    assertThat(listed).allMatch(it -> it.state(clock.instant()) == DueItem.DueState.MISSED);
    return listed.stream().mapToInt(DueItem::count).sum();
  }

  private Handover handover(DutyStep step) {
    Outcome outcome = chief.run(new Command.OnDuty(step));
    assertThat(outcome).isInstanceOf(Outcome.DutyDone.class);
    return Objects.requireNonNull(((Outcome.DutyDone) outcome).handover());
  }

  private static Map<String, Long> handedOver(Handover it) {
    return it.items().stream()
        .filter(item -> item.topic() == Topic.MEASURE_MISSED || item.topic() == Topic.MEASURE_DUE)
        .collect(
            Collectors.toMap(
                item -> item.topic() + " " + item.subject(), item -> (long) item.count()));
  }

  /** The same, counted from all that the mode ever made due. */
  private Map<String, Long> wanted(Activation flood, Handover of) {
    return chief.modeBook().items(flood.id()).stream()
        .filter(it -> it.state().wanted() && !it.due().isAfter(of.until()))
        .collect(
            Collectors.groupingBy(
                it ->
                    (it.state() == ItemState.MISSED ? "MEASURE_MISSED " : "MEASURE_DUE ")
                        + it.kind(),
                Collectors.counting()));
  }

  private List<Alarm> missed(String measure) {
    return store.<List<Alarm>>read(t -> t.supervision().standingAlarms()).stream()
        .filter(it -> it.cause() == Cause.MISSED && it.subject().endsWith(":" + measure))
        .toList();
  }

  private static Outcome answer(Desk desk, long item, String words, boolean nothing) {
    return desk.run(new Command.OnMeasures(new MeasureStep.Answered(item, words, nothing)));
  }

  private MeasureItem item(long id) {
    return store.<MeasureItem>read(t -> t.measures().item(id).orElseThrow());
  }

  @Test
  void what_is_due_goes_on_being_made_as_days_pass_and_nothing_is_made_twice() {
    Activation flood = activate("防汛", Grade.BLUE, "990100");
    for (int hour = 0; hour < 60; hour++) {
      clock.pass(Duration.ofHours(1));
      chief.timekeeping().look();
    }
    List<MeasureItem> rounds =
        chief.modeBook().items(flood.id()).stream()
            .filter(it -> it.kind() == ItemKind.VIDEO)
            .toList();
    assertThat(rounds.stream().map(MeasureItem::due)).doesNotHaveDuplicates();
    // From 18:00 to 23:00 every half hour, for the days that have begun and the coming 24 hours.
    assertThat(rounds.size()).isBetween(30, 40);
    assertThat(rounds.getLast().due()).isAfter(clock.instant());
    List<JournalLine> told =
        store.<List<JournalLine>>read(t -> t.journal().latest(1_000)).stream()
            .filter(it -> it.kind().equals("make"))
            .toList();
    assertThat(told).as("other desks hear of it, once for each making").hasSizeBetween(1, 60);
    assertThat(told.stream().map(JournalLine::at)).doesNotHaveDuplicates();
    assertThat(told).allMatch(it -> it.subject().equals(Long.toString(flood.id())));
  }

  @Test
  void several_are_in_force_at_once_and_each_place_knows_whose_measures_count_there() {
    Activation east = activate("东城防汛", Grade.BLUE, "990101");
    Activation city = activate("全市防汛", Grade.YELLOW, "990100");
    assertThat(chief.modeBook().standing("990101").stream().map(it -> it.by().title()).distinct())
        .containsExactly("全市防汛", "东城防汛");
    assertThat(chief.modeBook().standing("990102").stream().map(it -> it.by().title()).distinct())
        .containsExactly("全市防汛");
    ModePreview third = preview(chief, propose("又一次", Grade.BLUE, "990101"));
    assertThat(third.others()).extracting(Activation::id).containsExactly(city.id(), east.id());
    assertThat(
            third.on().stream()
                .filter(it -> it.measure().id().equals("m6"))
                .flatMap(it -> it.beside().stream())
                .map(it -> it.measure().id()))
        .contains("y2", "m6");

    done(chief, new ModeStep.End(city.id(), "雨停"));
    assertThat(handling(dispatched()))
        .as("the east's own still counts")
        .isEqualTo(Duration.ofHours(1));
    done(chief, new ModeStep.End(east.id(), "雨停"));
    assertThat(handling(dispatched())).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void an_approved_one_begins_at_its_time_by_itself() {
    Instant at = TEN.plus(Duration.ofHours(3));
    Activation it =
        done(
            chief,
            new ModeStep.Propose(
                ModeKind.EMERGENCY,
                Grade.BLUE,
                "防汛",
                List.of("990100"),
                at,
                null,
                null,
                "festival",
                "演练令"));
    ModePreview seen = preview(leader, new ModeStep.Approve(it.id(), ""));
    assertThat(done(leader, new ModeStep.Approve(it.id(), "")).state())
        .isEqualTo(ActivationState.SCHEDULED);
    chief.timekeeping().look();
    assertThat(on(it.id())).isEmpty();
    clock.pass(Duration.ofHours(3));
    chief.timekeeping().look();
    assertThat(chief.modeBook().activation(it.id()).orElseThrow().state())
        .isEqualTo(ActivationState.IN_FORCE);
    assertThat(wanted(it.id())).as("as it was shown hours before").isEqualTo(due(seen.on()));
  }

  @Test
  void of_many_who_approve_at_once_one_brings_it_into_force_and_nothing_is_made_twice()
      throws Exception {
    Activation it = done(dispatcher, propose("防汛", Grade.BLUE, "990100"));
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Desk desk = chief.as(DeskFixtures.operator("leader-" + i, Role.DUTY_LEADER));
      workers.add(() -> desk.run(new Command.OnModes(new ModeStep.Approve(it.id(), ""))));
    }
    int done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      for (var answer : pool.invokeAll(workers)) {
        done += answer.get() instanceof Outcome.ModeDone ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(2);
    Activation now = chief.modeBook().activation(it.id()).orElseThrow();
    assertThat(now.approvals()).hasSize(2);
    assertThat(now.inForce()).isTrue();
    List<MeasureItem> items = chief.modeBook().items(it.id());
    assertThat(items.stream().map(i -> i.measure() + i.subject() + i.due()))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_unit_answers_for_itself_and_for_no_other() {
    Activation flood = activate("防汛", Grade.YELLOW, "990100");
    MeasureItem order =
        chief.modeBook().items(flood.id()).stream()
            .filter(it -> it.measure().equals("y3"))
            .findFirst()
            .orElseThrow();
    Desk own = chief.as(DeskFixtures.ofUnit("own", "east-cg"));
    Desk other = chief.as(DeskFixtures.ofUnit("other", "hedong-team"));
    assertThat(refusal(answer(other, order.id(), "已停工", false))).isEqualTo("measure.not-my-unit");
    var read = new MeasureStep.Progressed(order.id(), MeasureStep.Progress.READ);
    assertThat(own.run(new Command.OnMeasures(read))).isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(item(order.id()).receipts().read()).isEqualTo(TEN);
    assertThat(answer(own, order.id(), "已停工", false)).isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(item(order.id()).state()).isEqualTo(ItemState.DONE);
  }

  @Test
  void a_unit_answers_for_its_own_places_and_forces_only() {
    Activation flood = activate("防汛", Grade.YELLOW, "990100");
    Desk own = chief.as(DeskFixtures.ofUnit("own", "hedong-team"));
    Desk other = chief.as(DeskFixtures.ofUnit("other", "east-cg"));
    MeasureItem force = first(flood, ItemKind.STATION);
    assertThat(refusal(answer(other, force.id(), "", false))).isEqualTo("measure.not-my-unit");
    assertThat(answer(own, force.id(), "", false)).isInstanceOf(Outcome.MeasuresDone.class);
    MeasureItem look = first(flood, ItemKind.VIDEO);
    assertThat(refusal(answer(other, look.id(), "", true))).isEqualTo("measure.not-my-unit");
    assertThat(answer(own, look.id(), "", true)).isInstanceOf(Outcome.MeasuresDone.class);
  }

  private MeasureItem first(Activation by, ItemKind kind) {
    return chief.modeBook().items(by.id()).stream()
        .filter(it -> it.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_the_person_did_not_see_is_not_changed() {
    Activation flood = activate("防汛", Grade.BLUE, "990100");
    Activation raised = done(leader, new ModeStep.ChangeLevel(flood.id(), Grade.YELLOW, "雨大"));
    for (ModeStep late :
        List.of(
            new ModeStep.ChangeLevel(flood.id(), flood.version(), Grade.BLUE, "雨小"),
            new ModeStep.Extend(flood.id(), flood.version(), null, "再看"),
            new ModeStep.End(flood.id(), flood.version(), "雨停"))) {
      assertThat(refusal(chief.run(new Command.OnModes(late)))).isEqualTo("mode.moved");
    }
    assertThat(chief.modeBook().activation(flood.id()).orElseThrow()).isEqualTo(raised);
    done(chief, new ModeStep.End(flood.id(), raised.version(), "雨停"));
  }

  @Test
  void in_one_area_only_its_own_places_are_looked_at_and_only_forces_for_them_are_sent() {
    Set<ItemKind> east = kinds(activate("东城防汛", Grade.YELLOW, "990101"));
    Set<ItemKind> town = kinds(activate("新城防汛", Grade.YELLOW, "new-town"));
    assertThat(east).contains(ItemKind.VIDEO, ItemKind.STATION, ItemKind.CHECK_IN);
    assertThat(town).contains(ItemKind.CHECK_IN).doesNotContain(ItemKind.VIDEO, ItemKind.STATION);
  }

  private Set<ItemKind> kinds(Activation by) {
    return chief.modeBook().items(by.id()).stream()
        .map(MeasureItem::kind)
        .collect(Collectors.toSet());
  }

  @Test
  void lowered_after_a_day_the_milder_measures_want_what_the_stricter_ones_wanted_for_both() {
    Measure.VideoRound blue =
        new Measure.VideoRound("b1", List.of("p1"), 10, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Measure.VideoRound yellow =
        new Measure.VideoRound("a1", List.of("p1"), 10, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Plan plan =
        PlanFixtures.plan(
            ModeKind.EMERGENCY,
            List.of(
                PlanFixtures.response(Grade.BLUE, List.of(blue)),
                PlanFixtures.response(Grade.YELLOW, List.of(yellow))));
    chief.run(new Command.OnPlans(new PlanStep.Put(plan, 1, "")));
    leader.run(new Command.OnPlans(new PlanStep.Review("festival", 2, "")));
    leader.run(new Command.OnPlans(new PlanStep.PutInForce("festival", 2, "")));
    Activation flood = activate("防汛", Grade.YELLOW, "990100");
    for (int minutes = 0; minutes < 30 * 60; minutes += 30) {
      clock.pass(Duration.ofMinutes(30));
      chief.timekeeping().look();
    }
    done(chief, new ModeStep.ChangeLevel(flood.id(), Grade.BLUE, "雨势减弱"));
    chief.timekeeping().look();

    Instant now = clock.instant();
    List<Instant> every =
        Stream.iterate(now.plus(Duration.ofMinutes(10)), it -> it.plus(Duration.ofMinutes(10)))
            .limit(23 * 6)
            .toList();
    List<MeasureItem> open =
        chief.modeBook().items(flood.id()).stream()
            .filter(it -> it.state() == ItemState.OPEN)
            .toList();
    assertThat(open).allMatch(it -> it.measure().equals("b1"));
    assertThat(open.stream().map(MeasureItem::due)).doesNotHaveDuplicates().containsAll(every);
  }

  @Test
  void an_end_while_units_answer_leaves_nothing_open_and_loses_no_answer() throws Exception {
    Activation flood = activate("防汛", Grade.YELLOW, "990100");
    clock.pass(Duration.ofHours(2));
    List<MeasureItem> looks =
        chief.modeBook().items(flood.id()).stream()
            .filter(it -> it.kind() == ItemKind.VIDEO && !it.opens().isAfter(clock.instant()))
            .toList();
    assertThat(looks).hasSizeGreaterThan(10);
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (MeasureItem look : looks) {
      workers.add(() -> answer(dispatcher, look.id(), "", true));
    }
    workers.add(
        looks.size() / 2,
        () -> leader.run(new Command.OnModes(new ModeStep.End(flood.id(), "雨停"))));
    int answered = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var outcome : pool.invokeAll(workers)) {
        answered += outcome.get() instanceof Outcome.MeasuresDone ? 1 : 0;
      }
    }
    List<MeasureItem> items = chief.modeBook().items(flood.id());
    assertThat(items).noneMatch(it -> it.state() == ItemState.OPEN);
    assertThat(items.stream().filter(it -> it.answer() != null)).hasSize(answered);
    assertThat(items).anyMatch(it -> it.state() == ItemState.CANCELLED);
  }

  @Test
  void of_two_who_propose_the_same_at_once_one_is_told_that_it_is_there() throws Exception {
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Desk desk = chief.as(DeskFixtures.operator("seat-" + i, Role.DISPATCHER));
      workers.add(() -> desk.run(new Command.OnModes(propose("防汛", Grade.BLUE, "990100"))));
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var outcome : pool.invokeAll(workers)) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes.stream().filter(Outcome.ModeDone.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
        .extracting(ModesOnEachStoreTest::refusal)
        .containsOnly("mode.already-proposed");
  }
}
