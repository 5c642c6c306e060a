package org.zhongshu.desk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Order;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.plan.PlanStep;

class CommandSchemaTest {
  private static final SchemaFile FILE = new SchemaFile("command.json");

  @Test
  void the_schema_in_docs_says_what_the_program_does() throws IOException {
    FILE.saysWhat(CommandSchema.draw());
  }

  @TestFactory
  Stream<DynamicTest> every_command_that_is_written_fits_the_schema() {
    Stream<Class<?>> types =
        Stream.of(
                Step.class,
                ModeStep.class,
                MeasureStep.class,
                MinutesStep.class,
                ForceStep.class,
                SuperviseStep.class,
                PlanStep.class,
                DutyStep.class,
                IncidentStep.class,
                Command.class)
            .flatMap(CommandSchemaTest::records)
            .filter(
                type ->
                    !List.<Class<?>>of(
                            Command.OnCase.class,
                            Command.OnCases.class,
                            Command.OnModes.class,
                            Command.OnMeasures.class,
                            Command.OnMinutes.class,
                            Command.OnForces.class,
                            Command.OnPlans.class,
                            Command.OnDuty.class,
                            Command.OnIncident.class,
                            Command.OnCommands.class,
                            Command.Supervise.class)
                        .contains(type));
    return types.map(
        type ->
            DynamicTest.dynamicTest(
                type.getSimpleName(),
                () -> {
                  Random random = new Random(type.getSimpleName().hashCode());
                  for (int i = 0; i < 8; i++) {
                    String json =
                        CommandJson.write(Order.of(command(Samples.of(type, random), random)));
                    assertThat(FILE.faults("", json)).as(json).isEmpty();
                  }
                }));
  }

  /** The records of a sealed family, also of families within it. */
  private static Stream<Class<?>> records(Class<?> family) {
    return family.isSealed()
        ? Stream.<Class<?>>of(family.getPermittedSubclasses()).flatMap(CommandSchemaTest::records)
        : Stream.of(family);
  }

  private static Command command(Object sample, Random random) {
    return switch (sample) {
      case Step step when random.nextBoolean() ->
          new Command.OnCase("ZZ-1", random.nextInt(9), step);
      case Step step -> new Command.OnCases(List.of("ZZ-1", "ZZ-2"), step);
      case ModeStep step -> new Command.OnModes(step);
      case MeasureStep step -> new Command.OnMeasures(step);
      case MinutesStep step -> new Command.OnMinutes(step);
      case ForceStep step -> new Command.OnForces(step);
      case SuperviseStep step -> new Command.Supervise(step);
      case PlanStep step -> new Command.OnPlans(step);
      case DutyStep step -> new Command.OnDuty(step);
      case IncidentStep step -> new Command.OnIncident(step);
      default -> (Command) sample;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"do\":\"fly\",\"case\":\"ZZ-1\"}",
        "{\"do\":\"take\"}",
        "{\"do\":\"take\",\"case\":\"a\",\"cases\":[\"b\"]}",
        "{\"do\":\"take\",\"cases\":[\"a\"],\"seenVersion\":1}",
        "{\"do\":\"note\",\"case\":\"a\"}",
        "{\"do\":\"note\",\"case\":\"a\",\"txt\":\"x\",\"text\":\"y\"}",
        "{\"do\":\"regrade\",\"case\":\"a\",\"grade\":\"green\",\"reason\":\"r\"}",
        "{\"do\":\"report\"}"
      })
  void what_the_program_refuses_the_schema_refuses(String json) throws IOException {
    assertThat(FILE.faults("", json)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"do\":\"dispatch\",\"case\":\"ZZ-1\",\"lead\":\"u\"}",
        "{\"do\":\"report\",\"title\":\"井盖缺失\",\"file\":true}",
        "{\"do\":\"close\",\"case\":\"a\",\"opinion\":\"o\",\"evidence\":[{\"kind\":\"photo\",\"reference\":\"r\"}]}"
      })
  void what_may_be_left_out_may_be_left_out(String json) throws IOException {
    assertThat(FILE.faults("", json)).isEmpty();
    assertThat(CommandJson.readOrder(json, Instant.EPOCH)).isNotNull();
  }
}
