package org.zhongshu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.city.City;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.rules.RuleField.Kind;

class RuleSheetTest {
  private static final City CITY = CaseworkFixtures.city();
  private static final RuleSheet USUAL = RuleSheet.of(CentreRules.usual());

  private static CentreRules read(Map<String, String> lines) {
    RuleReading.Read read = RuleReading.of(lines, CITY);
    assertThat(read.faults()).isEmpty();
    return Objects.requireNonNull(read.rules());
  }

  @Test
  void what_is_usual_reads_back_as_it_was() {
    assertThat(read(USUAL.values())).isEqualTo(CentreRules.usual());
    assertThat(RuleReading.kept(USUAL.values())).isEqualTo(CentreRules.usual());
    assertThat(RuleReading.kept(Map.of()).loop()).isEqualTo(CentreRules.usual().loop());
  }

  @Test
  void random_sheets_read_back_as_they_were_written() {
    Random random = new Random(20261126);
    for (int i = 0; i < 300; i++) {
      Map<String, String> lines = new LinkedHashMap<>();
      for (RuleField field : RuleFields.all(CITY)) {
        if (!field.optional() || random.nextBoolean()) {
          lines.put(field.key(), value(field, random));
        }
      }
      lines.put("alarm.chief-minutes", "10");
      lines.put("alarm.leader-minutes", "30");
      lines.put("report.phone-minutes", "15");
      lines.put("report.written-minutes", "35");
      lines.put("report.morning-hour", "8");
      lines.put("report.evening-hour", "17");
      lines.put("command.confirm-minutes", "15");
      lines.put("command.report-minutes", "120");
      RuleSheet sheet = RuleSheet.of(read(lines));
      assertThat(sheet.values()).containsExactlyInAnyOrderEntriesOf(lines);
      assertThat(RuleReading.kept(sheet.values())).isEqualTo(read(lines));
    }
  }

  private static String value(RuleField field, Random random) {
    return switch (field.kind()) {
      case Kind.Number(int least, int most) -> Integer.toString(random.nextInt(least, most + 1));
      case Kind.Time _ ->
          random.nextInt(2, 99) + (random.nextBoolean() ? " minutes" : " work days");
      case Kind.Hours _ ->
          random.nextBoolean() ? "every-day 00:00-24:00" : "07:30-11:45 13:00-24:00";
      case Kind.Roles _ -> random.nextBoolean() ? "shift-chief" : "shift-chief, duty-leader";
      case Kind.Step _ -> List.of("urge", "notice", "on-site", "circular").get(random.nextInt(4));
      case Kind.Levels _ ->
          List.of("none", "blue 15, yellow 27.5, orange 40, red 60", "red -3")
              .get(random.nextInt(3));
    };
  }

  @Test
  void values_are_read_as_people_write_them() {
    Map<String, String> lines = new LinkedHashMap<>(USUAL.values());
    lines.put("stage.to-dispatch", "20分钟");
    lines.remove("stage.to-close");
    lines.put("hours.area.new-town", "９：００～１２：００、13:00至17:30");
    lines.put("hours.mode.emergency", "每天 0:00-24:00");
    lines.put("who.suspend", "带班领导，值班长、Head of a unit");
    lines.put("supervision.on-overdue", "督办通知");
    lines.put("sensor.road-water", "Ⅳ级 20、黄≥２７.５，红色 60");
    lines.put("sensor.crowd", "不设");
    CentreRules rules = read(lines);

    assertThat(rules.stages().of(Stage.TO_CLOSE)).isEmpty();
    assertThat(Objects.requireNonNull(rules.hours().modes().get(ModeKind.EMERGENCY)).everyDay())
        .isTrue();
    assertThat(rules.loop().roles(StepKind.SUSPEND))
        .isEqualTo(Set.of(Role.DUTY_LEADER, Role.SHIFT_CHIEF, Role.DEPARTMENT));
    assertThat(USUAL.differences(RuleSheet.of(rules)))
        .containsExactlyInAnyOrder(
            new RuleSheet.LineChange("stage.to-dispatch", "15 minutes", "20 minutes"),
            new RuleSheet.LineChange("stage.to-close", "30 minutes", null),
            new RuleSheet.LineChange("hours.area.new-town", null, "09:00-12:00 13:00-17:30"),
            new RuleSheet.LineChange("hours.mode.emergency", null, "every-day 00:00-24:00"),
            new RuleSheet.LineChange(
                "who.suspend", "shift-chief, duty-leader", "shift-chief, duty-leader, department"),
            new RuleSheet.LineChange("supervision.on-overdue", "urge", "notice"),
            new RuleSheet.LineChange(
                "sensor.road-water",
                "blue 15, yellow 27, orange 40, red 60",
                "blue 20, yellow 27.5, red 60"),
            new RuleSheet.LineChange("sensor.crowd", "blue 2, yellow 3, orange 4, red 5", "none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "case.returns | 0 | rules.number",
        "case.returns | 51 | rules.number",
        "case.returns | 2.5 | rules.number",
        "case.extensions | '' | rules.missing",
        "citizen.urgent | 2 天 | rules.limit",
        "stage.to-file | 0 分钟 | rules.limit",
        "hours.city | 12:00-08:00 | rules.hours",
        "hours.city | 08:00-12:00 11:00-18:00 | rules.hours",
        "hours.city | 08:00-25:00 | rules.hours",
        "hours.city | 08:00-12:00 about noon | rules.hours",
        "hours.city | every day | rules.hours",
        "hours.area.990199 | 08:00-12:00 | rules.area",
        "hours.mode.daily | 08:00-12:00 | rules.unknown",
        "case.hops | 3 | rules.unknown",
        "who.close-with | shift-chief | rules.unknown",
        "who.void | 值班员 | rules.roles",
        "who.void | ， | rules.roles",
        "who.close | acceptor, dispatcher | rules.two-duties",
        "who.file | dispatcher | rules.two-duties",
        "who.dispatch | acceptor | rules.two-duties",
        "who.handle | supervisor | rules.watcher",
        "supervision.on-overdue | shout | rules.rung",
        "supervision.overrun-times | 1 | rules.number",
        "alarm.leader-minutes | 10 | rules.leader-first",
        "sensor.wind | 大风 | rules.levels",
        "sensor.wind | 蓝 20、黄 10 | rules.levels",
        "sensor.wind | 蓝 20、蓝 30 | rules.levels",
        "sensor.wind | 一般 20 | rules.levels",
        "command.takers | supervisor | rules.watcher",
        "command.report-minutes | 5 | rules.confirm-first"
      })
  void what_can_not_be_a_rule_is_told_at_its_line(String key, String value, String refusal) {
    Map<String, String> lines = new LinkedHashMap<>(USUAL.values());
    lines.put(key, value);
    RuleReading.Read read = RuleReading.of(lines, CITY);

    assertThat(read.rules()).isNull();
    assertThat(read.faults()).containsOnlyKeys(key);
    assertThat(read.faults().values()).extracting(Refusal::key).containsExactly(refusal);
  }

  @Test
  void every_fault_is_told_at_once() {
    Map<String, String> lines = new LinkedHashMap<>(USUAL.values());
    lines.put("case.returns", "x");
    lines.remove("hours.city");

    assertThat(RuleReading.of(lines, CITY).faults()).containsOnlyKeys("case.returns", "hours.city");
  }
}
