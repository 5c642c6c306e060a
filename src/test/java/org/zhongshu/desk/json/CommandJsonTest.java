package org.zhongshu.desk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Order;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.words.Words;

class CommandJsonTest {
  private static final Instant NOW = Instant.parse("2026-04-04T00:30:00Z");

  @TestFactory
  Stream<DynamicTest> everyCommandComesBackAsItWas() {
    return Stream.of(Command.class.getPermittedSubclasses())
        .filter(
            type ->
                type != Command.OnCase.class
                    && type != Command.OnCases.class
                    && type != Command.OnModes.class
                    && type != Command.OnMeasures.class
                    && type != Command.OnMinutes.class
                    && type != Command.OnForces.class
                    && type != Command.OnPlans.class
                    && type != Command.OnDuty.class
                    && type != Command.OnIncident.class
                    && type != Command.OnCommands.class
                    && type != Command.Supervise.class)
        .map(type -> roundTrips(type, random -> (Command) Samples.of(type, random)));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOnOneCaseAndOnManyComesBackAsItWas() {
    return Stream.of(Step.class.getPermittedSubclasses())
        .map(
            type ->
                roundTrips(
                    type,
                    random -> {
                      Step step = (Step) Samples.of(type, random);
                      return switch (random.nextInt(3)) {
                        case 0 ->
                            new Command.OnCase("ZZ-20260404-00001", random.nextInt(100), step);
                        case 1 -> new Command.OnCase("ZZ-20260404-00001", null, step);
                        default ->
                            new Command.OnCases(
                                List.of("ZZ-20260404-00001", "ZZ-20260404-00002"), step);
                      };
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOnModesComesBackAsItWas() {
    return Stream.of(ModeStep.class.getPermittedSubclasses())
        .map(
            type ->
                roundTrips(
                    type, random -> new Command.OnModes((ModeStep) Samples.of(type, random))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOnMeasuresComesBackAsItWas() {
    return Deeds.MEASURE_STEPS.values().stream()
        .map(
            type ->
                roundTrips(
                    type,
                    random -> new Command.OnMeasures((MeasureStep) Samples.of(type, random))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOnForcesComesBackAsItWas() {
    return Deeds.FORCE_STEPS.values().stream()
        .map(
            type ->
                roundTrips(
                    type, random -> new Command.OnForces((ForceStep) Samples.of(type, random))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOnMinutesComesBackAsItWas() {
    return MinutesJson.STEPS.values().stream()
        .map(
            type ->
                roundTrips(
                    type, random -> new Command.OnMinutes((MinutesStep) Samples.of(type, random))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOnPlansComesBackAsItWas() {
    return Deeds.PLAN_STEPS.values().stream()
        .map(
            type ->
                roundTrips(
                    type, random -> new Command.OnPlans((PlanStep) Samples.of(type, random))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepInTheDutyRoomComesBackAsItWas() {
    return Stream.concat(
        Deeds.DUTY_STEPS.values().stream()
            .map(
                type ->
                    roundTrips(
                        type, random -> new Command.OnDuty((DutyStep) Samples.of(type, random)))),
        Deeds.INCIDENT_STEPS.values().stream()
            .map(
                type ->
                    roundTrips(
                        type,
                        random ->
                            new Command.OnIncident((IncidentStep) Samples.of(type, random)))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOfCommandComesBackAsItWasUnderItsOwnKey() {
    return CommandStepJson.STEPS.entrySet().stream()
        .map(
            entry ->
                roundTrips(
                    entry.getValue(),
                    random -> {
                      CommandStep step = (CommandStep) Samples.of(entry.getValue(), random);
                      assertThat(step.key()).isEqualTo(entry.getKey());
                      return new Command.OnCommands(step);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOfSupervisionComesBackAsItWas() {
    return Deeds.SUPERVISE_STEPS.values().stream()
        .map(
            type ->
                roundTrips(
                    type,
                    random -> new Command.Supervise((SuperviseStep) Samples.of(type, random))));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOfSupervisionIsNamedAsTheJournalNamesIt() {
    return Deeds.SUPERVISE_STEPS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(
                                ((SuperviseStep) Samples.of(entry.getValue(), new Random(1))).key())
                            .isEqualTo(entry.getKey())));
  }

  private static DynamicTest roundTrips(
      Class<?> type, java.util.function.Function<Random, Command> make) {
    return DynamicTest.dynamicTest(
        type.getSimpleName(),
        () -> {
          Random random = new Random(type.getSimpleName().hashCode());
          for (int i = 0; i < 40; i++) {
            Order order = Order.of(make.apply(random));
            String json = CommandJson.write(order);
            assertThat(CommandJson.readOrder(json, NOW)).as(json).isEqualTo(order);
            assertThat(json).doesNotContain("\n");
          }
        });
  }

  @Test
  void aStepOfTheJournalComesBackAsItWas() {
    Step step = new Step.Dispatch("410105-cg", List.of("410105-jj"), "请速处置", "就近");
    String json = CommandJson.write(step);
    assertThat(json)
        .isEqualTo(
            "{\"do\":\"dispatch\",\"lead\":\"410105-cg\",\"coHandlers\":[\"410105-jj\"],\"opinion\":\"请速处置\",\"reason\":\"就近\"}");
    assertThat(CommandJson.readStep(json)).isEqualTo(step);
  }

  @Test
  void stepsAreNamedAsTheJournalNamesThem() {
    Set<String> keys = Stream.of(StepKind.values()).map(StepKind::key).collect(Collectors.toSet());
    assertThat(Deeds.STEPS.keySet()).isEqualTo(keys);
    assertThat(new TreeSet<>(Deeds.STEPS.values().stream().map(Class::getName).toList()))
        .isEqualTo(
            new TreeSet<>(
                Stream.of(Step.class.getPermittedSubclasses()).map(Class::getName).toList()));
    assertThat(Set.copyOf(Deeds.MODE_STEPS.values()))
        .isEqualTo(Set.of(ModeStep.class.getPermittedSubclasses()));
  }

  @Test
  void wordsThatMayBeEmptyMayBeLeftOut() {
    assertThat(CommandJson.read("{\"do\":\"dispatch\",\"case\":\"ZZ-1\",\"lead\":\"u\"}"))
        .isEqualTo(new Command.OnCase("ZZ-1", null, new Step.Dispatch("u", List.of(), "", "")));
    assertThat(
            CommandJson.read(
                "{\"do\":\"dispatch\",\"case\":\"ZZ-1\",\"lead\":\"u\",\"opinion\":null}"))
        .isEqualTo(new Command.OnCase("ZZ-1", null, new Step.Dispatch("u", List.of(), "", "")));
  }

  @Test
  void aReportWithoutATimeIsOfNow() {
    Order order =
        CommandJson.readOrder("{\"do\":\"report\",\"title\":\"井盖缺失\",\"file\":true}", NOW);
    assertThat(order.command())
        .isInstanceOfSatisfying(
            Command.Report.class,
            report -> {
              assertThat(report.file()).isTrue();
              assertThat(report.draft().title()).isEqualTo("井盖缺失");
              assertThat(report.draft().origin().reportedAt()).isEqualTo(NOW);
            });
    refused("{\"do\":\"report\",\"title\":\"井盖缺失\"}", "json.field-missing", "reportedAt");
  }

  @Test
  void whatIsWrongIsNamedWithWhatIsAllowed() {
    refused("{\"do\":\"close\"", "json.broken", "14");
    refused("[]", "json.not-object");
    refused("", "json.not-object");
    refused("{\"case\":\"ZZ-1\"}", "json.do-missing", "dispatch");
    refused("{\"do\":\"fly\",\"case\":\"ZZ-1\"}", "json.do-unknown", "fly");
    refused("{\"do\":\"take\"}", "json.case-missing", "take");
    refused("{\"do\":\"take\",\"case\":\"a\",\"cases\":[\"b\"]}", "json.case-missing", "take");
    refused("{\"do\":\"take\",\"case\":7}", "json.type-wrong", "case");
    refused("{\"do\":\"take\",\"cases\":[1]}", "json.type-wrong", "cases");
    refused("{\"do\":\"take\",\"cases\":[\"a\"],\"seenVersion\":1}", "json.seen-version-of-many");
    refused(
        "{\"do\":\"take\",\"case\":\"a\",\"seenVersion\":\"x\"}", "json.type-wrong", "seenVersion");
    refused("{\"do\":\"note\",\"case\":\"a\",\"txt\":\"x\"}", "json.field-unknown", "txt");
    refused("{\"do\":\"note\",\"case\":\"a\"}", "json.field-missing", "text");
    refused("{\"do\":\"note\",\"case\":\"a\",\"text\":null}", "json.field-missing", "text");
    refused("{\"do\":\"note\",\"case\":\"a\",\"text\":{}}", "json.type-wrong", "text");
    refused("{\"do\":\"verify\",\"case\":\"a\",\"found\":\"yes\"}", "json.", "found");
    refused(
        "{\"do\":\"regrade\",\"case\":\"a\",\"grade\":\"green\",\"reason\":\"r\"}",
        "json.value-unknown",
        "green");
    refused("{\"do\":\"dispatch\",\"case\":\"a\"}", "json.field-missing", "lead");
    refused(
        "{\"do\":\"close\",\"case\":\"a\",\"opinion\":\"o\",\"evidence\":[{\"kind\":\"photo\",\"reference\":\"r\",\"at\":{\"lat\":95,\"lon\":1}}]}",
        "json.value-impossible",
        "evidence[0].at");
    refused(
        "{\"do\":\"report\",\"title\":\"t\",\"reportedAt\":\"yesterday\"}",
        "json.value-wrong",
        "reportedAt");
    refused("{\"do\":\"take\",\"case\":\"a\",\"case\":\"b\"}", "json.broken");
    refused("{\"do\":\"take\",\"case\":\"a\"} trailing", "json.broken");
    refused("{\"do\":\"take\",\"case\":\"a\",\"id\":\"1\"}", "json.id-wrong", "1");
  }

  private static void refused(String json, String key, Object... named) {
    Words chinese = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));
    assertThatThrownBy(() -> order(json, key))
        .as(json)
        .isInstanceOfSatisfying(
            JsonRefused.class,
            e -> {
              Refusal refusal = e.refusal();
              assertThat(refusal.key()).as(json).startsWith(key);
              String sentence = chinese.get("refusal." + refusal.key(), refusal.args().toArray());
              assertThat(chinese.has("refusal." + refusal.key())).as(refusal.key()).isTrue();
              for (Object name : named) {
                assertThat(sentence).contains(name.toString());
              }
              assertThat(sentence).doesNotContainPattern("\\{\\d").doesNotContain("enum.");
            });
  }

  private static @Nullable Object order(String json, String key) {
    return json.contains("\"id\"") || !json.contains("report") || !key.equals("json.field-missing")
        ? CommandJson.readOrder(json, NOW)
        : CommandJson.read(json);
  }
}
