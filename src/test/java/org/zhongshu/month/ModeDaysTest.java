package org.zhongshu.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.Shipped;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.ModeQuestions.Looked;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.lists.PlanFile;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.suggest.Reason;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.mode.suggest.Warning;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/**
 * Qingming in the exercise city with its shipped plan, and a flood in two jurisdictions in the
 * middle of it: from suggestion to end, raised and lowered, with a department that stays silent and
 * a desk that goes away. What each preview shows must be there afterwards, and gone after the end.
 */
class ModeDaysTest {
  private static final String SILENT = "410105-oc";

  @TempDir private Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(at("2026-03-28T10:00:00"));
  private Desk chief;
  private Desk leader;

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  @BeforeEach
  void found() {
    open();
    Shipped shipped = Shipped.read();
    CityImport.shipped(shipped.city(), shipped.catalogue())
        .city()
        .orElseThrow()
        .commands()
        .forEach(this::run);
    for (Plan plan : PlanFile.shipped(shipped.plans())) {
      String code = plan.head().code();
      run(new Command.OnPlans(new PlanStep.Put(plan, null, "")));
      leader.run(new Command.OnPlans(new PlanStep.Review(code, 1, "")));
      leader.run(new Command.OnPlans(new PlanStep.PutInForce(code, 1, "")));
    }
  }

  private void open() {
    chief =
        Desks.open(
            JdbiStores.open(folder.resolve("days.db").toString(), OpenMode.CREATE_IF_MISSING),
            DeskFixtures.chief(),
            clock,
            "desk");
    leader = chief.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
  }

  @AfterEach
  void close() {
    chief.close();
  }

  private void run(Command command) {
    assertThat(chief.run(command)).as("%s", command).isNotInstanceOf(Outcome.Refused.class);
  }

  private void passTo(String time) {
    // Hour by hour, as a watch does: what is due is answered, but for one department.
    Instant until = at(time);
    while (clock.instant().isBefore(until)) {
      Duration hour = Duration.ofHours(1);
      Duration left = Duration.between(clock.instant(), until);
      clock.pass(left.compareTo(hour) < 0 ? left : hour);
      chief.timekeeping().look();
      chief.modes().activations().forEach(this::answer);
    }
  }

  private void answer(Activation it) {
    List<Long> nothing = new ArrayList<>();
    for (MeasureItem item : chief.modeBook().items(it.id())) {
      boolean open = item.state() == ItemState.OPEN && !item.opens().isAfter(clock.instant());
      if (!open || item.subject().equals(SILENT)) {
        continue;
      }
      if (item.kind().mayBeNothing()) {
        nothing.add(item.id());
      } else {
        run(new Command.OnMeasures(new MeasureStep.Answered(item.id(), "到位（演练）", false)));
      }
    }
    run(new Command.OnMeasures(new MeasureStep.NothingAt(nothing)));
  }

  private static Set<String> told(List<MeasureItem> items) {
    return items.stream()
        .map(it -> it.measure() + " " + it.kind() + " " + it.subject() + " " + it.due())
        .collect(Collectors.toSet());
  }

  private static Set<String> told(ModePreview preview, boolean on) {
    return told(
        (on ? preview.on() : preview.off())
            .stream().map(Effect::due).flatMap(List::stream).toList());
  }

  private Set<String> open(long id) {
    return told(
        chief.modeBook().items(id).stream().filter(it -> it.state() == ItemState.OPEN).toList());
  }

  /** Takes a step and holds what it changed against what was shown. */
  private Activation take(Desk desk, ModeStep step) {
    Looked looked = desk.modeBook().preview(step);
    assertThat(looked).as("%s", step).isInstanceOf(Looked.Seen.class);
    ModePreview preview = ((Looked.Seen) looked).preview();
    long before = preview.after().id();
    Set<String> was = before == 0 ? Set.of() : open(before);
    Outcome outcome = desk.run(new Command.OnModes(step));
    assertThat(outcome).as("%s", step).isInstanceOf(Outcome.ModeDone.class);
    Activation now = ((Outcome.ModeDone) outcome).now();
    if (now.inForce() || now.state() == ActivationState.ENDED) {
      Set<String> expected = new HashSet<>(was);
      expected.removeAll(told(preview, false));
      expected.addAll(told(preview, true));
      assertThat(open(now.id())).as("%s", step).isEqualTo(expected);
    }
    return now;
  }

  private Suggestion suggested(String plan) {
    return chief.modeBook().suggestions().stream()
        .filter(it -> plan.equals(it.plan()))
        .findFirst()
        .orElseThrow();
  }

  private ModeStep.Propose propose(Suggestion it, String basis) {
    return new ModeStep.Propose(
        it.kind(), it.level(), "", it.areas(), it.start(), it.end(), null, it.plan(), basis);
  }

  @Test
  void qingming_and_a_flood_within_it_from_suggestion_to_end() {
    Suggestion holiday = suggested("qingming");
    assertThat(holiday.first()).isInstanceOf(Reason.Holiday.class);
    Activation qingming = take(chief, propose(holiday, "国办通知"));
    assertThat(qingming.state()).isEqualTo(ActivationState.SCHEDULED);
    assertThat(chief.modeBook().suggestions()).as("it is known").isEmpty();
    passTo("2026-04-03T17:59:00");
    assertThat(chief.modes().kind()).isEqualTo(ModeKind.DAILY);
    passTo("2026-04-03T18:01:00");
    assertThat(chief.modes().kind()).isEqualTo(ModeKind.HOLIDAY);
    assertThat(
            chief.modeBook().items(qingming.id()).stream()
                .filter(it -> it.kind() == ItemKind.VIDEO)
                .map(MeasureItem::subject)
                .distinct())
        .as("all key places are looked at")
        .hasSize(79);

    passTo("2026-04-04T09:00:00");
    Warning rain =
        new Warning(
            "rain-1",
            "演练气象台",
            clock.instant(),
            "Exercise",
            "Alert",
            "暴雨",
            Grade.YELLOW,
            "暴雨黄色预警（演练）",
            List.of("410105", "410104"),
            "金水区、管城区",
            at("2026-04-05T20:00:00"),
            List.of());
    assertThat(chief.run(new Command.OnModes(new ModeStep.Hear(rain))))
        .isInstanceOf(Outcome.Done.class);
    Suggestion warned =
        chief.modeBook().suggestions().stream()
            .filter(it -> it.first() instanceof Reason.Warned)
            .findFirst()
            .orElseThrow();
    assertThat(warned.plan()).isEqualTo("flood");
    Activation flood = take(chief, propose(warned, "演练启动令 1 号"));
    assertThat(chief.modes().kind()).as("one person is not enough").isEqualTo(ModeKind.HOLIDAY);
    flood = take(leader, new ModeStep.Approve(flood.id(), "同意"));
    assertThat(chief.modes().kind()).isEqualTo(ModeKind.EMERGENCY);
    assertThat(chief.modeBook().standing("410105").stream().map(it -> it.by().kind()).distinct())
        .containsExactly(ModeKind.EMERGENCY, ModeKind.HOLIDAY);
    assertThat(chief.modeBook().standing("410185").stream().map(it -> it.by().kind()).distinct())
        .containsExactly(ModeKind.HOLIDAY);

    passTo("2026-04-04T12:00:00");
    take(chief, new ModeStep.ChangeLevel(flood.id(), Grade.ORANGE, "雨势加大（演练）"));
    // The desk goes away, and another is opened.
    chief.close();
    open();
    passTo("2026-04-04T18:00:00");
    take(chief, new ModeStep.ChangeLevel(flood.id(), Grade.BLUE, "雨势减弱（演练）"));
    passTo("2026-04-05T09:00:00");
    assertThat(chief.supervision().alarms())
        .as("the department that stays silent is told of")
        .anyMatch(it -> it.cause() == Cause.MISSED && it.title().contains("金水运行中心"));
    Activation over = take(chief, new ModeStep.End(flood.id(), "雨停（演练）"));
    assertThat(over.state()).isEqualTo(ActivationState.ENDED);
    assertThat(open(flood.id())).isEmpty();
    assertThat(chief.modes().kind()).as("as it was before").isEqualTo(ModeKind.HOLIDAY);
    long id = flood.id();
    assertThat(chief.supervision().alarms())
        .noneMatch(it -> it.subject().startsWith("mode:" + id + ":"));

    passTo("2026-04-07T08:00:00");
    take(chief, new ModeStep.End(qingming.id(), "假期结束（演练）"));
    assertThat(chief.modes().kind()).isEqualTo(ModeKind.DAILY);
    assertThat(open(qingming.id())).isEmpty();
    ModeSummary summary = chief.modeBook().summary(flood.id()).orElseThrow();
    long missed = summary.count(ItemKind.ZERO_REPORT, ItemState.MISSED);
    assertThat(missed)
        .as("only of the silent department")
        .isEqualTo(
            chief.modeBook().items(flood.id()).stream()
                .filter(it -> it.kind() == ItemKind.ZERO_REPORT && it.subject().equals(SILENT))
                .filter(it -> it.state() == ItemState.MISSED)
                .count())
        .isPositive();
  }
}
