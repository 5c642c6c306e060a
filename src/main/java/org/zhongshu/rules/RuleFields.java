package org.zhongshu.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.city.City;
import org.zhongshu.mode.ApprovalRules;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.suggest.SuggestRules;
import org.zhongshu.rules.RuleField.Kind;
import org.zhongshu.rules.RuleField.Section;

/** All lines of a centre's rules, in the order in which they are shown. */
public final class RuleFields {
  static final String STAGE = "stage.";
  static final String WHO = "who.";
  static final String AREA_HOURS = "hours.area.";
  static final String MODE_HOURS = "hours.mode.";
  static final String APPROVALS = "approval.persons.";
  static final String APPROVERS = "approval.roles";
  static final String TAKERS = "command.takers";
  static final String REMIND = "measure.remind-minutes";
  static final String SENSOR = "sensor.";

  /** Stages with a limit of their own; handling has that of its category. */
  static final List<Stage> STAGES =
      List.of(Stage.TO_VERIFY, Stage.TO_FILE, Stage.TO_DISPATCH, Stage.TO_CONFIRM, Stage.TO_CLOSE);

  /** Those that every city has. */
  static final List<RuleField> FIXED = fixed();

  private RuleFields() {}

  private static List<RuleField> fixed() {
    List<RuleField> all = new ArrayList<>();
    STAGES.forEach(it -> all.add(field(STAGE + RuleText.key(it), Section.STAGES, time(), true)));
    for (String key : List.of("citizen.urgent", "citizen.general", "citizen.complex")) {
      all.add(field(key, Section.CITIZEN, time(), false));
    }
    all.add(number("case.extensions", Section.LOOP, 0, 10));
    all.add(number("case.suspension-days", Section.LOOP, 1, 3_650));
    all.add(number("case.returns", Section.LOOP, 1, 50));
    all.add(number("duplicates.metres", Section.DUPLICATES, 1, 5_000));
    all.add(number("duplicates.hours", Section.DUPLICATES, 1, 8_760));
    all.add(field("hours.city", Section.HOURS, new Kind.Hours(), false));
    for (StepKind step : StepKind.values()) {
      if (!step.roles().isEmpty()) {
        all.add(field(WHO + step.key(), Section.WHO, new Kind.Roles(), false));
      }
    }
    supervision(all);
    for (ModeKind mode : ModeKind.values()) {
      if (mode != ModeKind.DAILY) {
        all.add(number(APPROVALS + RuleText.key(mode), Section.MODES, 1, ApprovalRules.MOST));
      }
    }
    all.add(field(APPROVERS, Section.MODES, new Kind.Roles(), false));
    all.add(number(REMIND, Section.MODES, 1, 1_440));
    suggestions(all);
    return List.copyOf(all);
  }

  private static void suggestions(List<RuleField> all) {
    Section section = Section.SUGGESTIONS;
    all.add(number("suggest.holiday-days", section, 0, 60));
    all.add(number("suggest.burst-cases", section, 2, 10_000));
    all.add(number("suggest.burst-minutes", section, 5, 1_440));
    all.add(number("sensor.minutes", section, 1, 1_440));
    all.add(number("sensor.readings", section, 1, SuggestRules.MOST_READINGS));
    for (SensorKind kind : SensorKind.values()) {
      all.add(field(SENSOR + RuleText.key(kind), section, new Kind.Levels(), false));
    }
  }

  private static void supervision(List<RuleField> all) {
    Section section = Section.SUPERVISION;
    all.add(number("supervision.overrun-times", section, 2, 20));
    all.add(number("supervision.repeated-days", section, 1, 365));
    all.add(number("supervision.repeated-reports", section, 2, 100));
    all.add(number("supervision.repeated-metres", section, 1, 5_000));
    all.add(field("supervision.on-overdue", section, new Kind.Step(), true));
    all.add(field("supervision.on-overrun", section, new Kind.Step(), true));
    all.add(field("supervision.on-repeated", section, new Kind.Step(), true));
    for (String key : List.of("feedback", "handling", "urge", "notice", "on-site", "circular")) {
      all.add(field("supervision." + key, section, time(), false));
    }
    all.add(field("supervision.automatic-up-to", section, new Kind.Step(), true));
    all.add(number("alarm.chief-minutes", Section.ALARMS, 1, 1_440));
    all.add(number("alarm.leader-minutes", Section.ALARMS, 1, 1_440));
    all.add(number("alarm.shelve-hours", Section.ALARMS, 1, 72));
    all.add(number("alarm.flood-count", Section.ALARMS, 2, 1_000));
    all.add(number("alarm.flood-minutes", Section.ALARMS, 1, 1_440));
    all.add(number("report.phone-minutes", Section.REPORTS, 1, 1_440));
    all.add(number("report.written-minutes", Section.REPORTS, 1, 1_440));
    all.add(number("report.larger-minutes", Section.REPORTS, 1, 1_440));
    all.add(number("report.general-minutes", Section.REPORTS, 1, 10_080));
    all.add(number("report.morning-hour", Section.REPORTS, 0, 22));
    all.add(number("report.evening-hour", Section.REPORTS, 1, 23));
    all.add(field(TAKERS, Section.COMMAND, new Kind.Roles(), false));
    all.add(number("command.confirm-minutes", Section.COMMAND, 1, CommandRules.LONGEST));
    all.add(number("command.report-minutes", Section.COMMAND, 1, CommandRules.LONGEST));
  }

  /** Every line that may be set in a city, also those of areas that have no hours of their own. */
  public static List<RuleField> all(City city) {
    List<RuleField> all = new ArrayList<>();
    for (RuleField each : FIXED) {
      all.add(each);
      if (each.key().equals("hours.city")) {
        city.jurisdictions().forEach(it -> all.add(hours(AREA_HOURS + it.id())));
        Arrays.stream(ModeKind.values())
            .filter(it -> it != ModeKind.DAILY)
            .forEach(it -> all.add(hours(MODE_HOURS + RuleText.key(it))));
      }
    }
    return List.copyOf(all);
  }

  /** The line with a key; empty when there is none in this city. */
  public static Optional<RuleField> of(String key, City city) {
    return all(city).stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** The step that a line about roles is for. */
  public static Optional<StepKind> step(String key) {
    return key.startsWith(WHO) ? StepKind.of(key.substring(WHO.length())) : Optional.empty();
  }

  /** The managing jurisdiction that a line about hours is for. */
  public static Optional<String> area(String key) {
    return key.startsWith(AREA_HOURS)
        ? Optional.of(key.substring(AREA_HOURS.length()))
        : Optional.empty();
  }

  /** The mode that a line about hours is for. */
  public static Optional<ModeKind> mode(String key) {
    return Arrays.stream(ModeKind.values())
        .filter(it -> key.equals(MODE_HOURS + RuleText.key(it)))
        .findFirst();
  }

  private static RuleField hours(String key) {
    return field(key, Section.HOURS, new Kind.Hours(), true);
  }

  private static Kind time() {
    return new Kind.Time();
  }

  private static RuleField number(String key, Section section, int least, int most) {
    return field(key, section, new Kind.Number(least, most), false);
  }

  private static RuleField field(String key, Section section, Kind kind, boolean optional) {
    return new RuleField(key, section, kind, optional);
  }
}
