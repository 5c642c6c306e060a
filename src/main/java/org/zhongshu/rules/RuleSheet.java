package org.zhongshu.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.duty.incident.ReportRules;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.suggest.SuggestRules;

/**
 * A centre's rules as lines of text (规则表): what files, journal and window show, each value in the
 * one form in which it is kept. Lines where nothing stands are left out.
 *
 * @param values key → value, in the order in which they are shown
 */
public record RuleSheet(Map<String, String> values) {
  /**
   * A line in which two sheets differ.
   *
   * @param before null when nothing stood there
   * @param after null when nothing stands there
   */
  public record LineChange(String key, @Nullable String before, @Nullable String after) {}

  public RuleSheet {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** These rules, written out. */
  public static RuleSheet of(CentreRules rules) {
    Map<String, String> lines = new LinkedHashMap<>();
    RuleFields.STAGES.forEach(
        stage ->
            rules
                .stages()
                .of(stage)
                .ifPresent(it -> lines.put(RuleFields.STAGE + RuleText.key(stage), text(it))));
    lines.put("citizen.urgent", text(rules.cases().urgent()));
    lines.put("citizen.general", text(rules.cases().general()));
    lines.put("citizen.complex", text(rules.cases().complex()));
    lines.put("case.extensions", text(rules.loop().maxExtensions()));
    lines.put("case.suspension-days", text(rules.loop().maxSuspension().toDays()));
    lines.put("case.returns", text(rules.loop().returnsBeforeArbitration()));
    lines.put("duplicates.metres", text(Math.round(rules.loop().duplicates().metres())));
    lines.put("duplicates.hours", text(rules.loop().duplicates().window().toHours()));
    lines.put("hours.city", RuleText.write(rules.hours().city()));
    new TreeMap<>(rules.hours().areas())
        .forEach((area, it) -> lines.put(RuleFields.AREA_HOURS + area, RuleText.write(it)));
    new TreeMap<>(rules.hours().modes())
        .forEach(
            (mode, it) ->
                lines.put(RuleFields.MODE_HOURS + RuleText.key(mode), RuleText.write(it)));
    for (StepKind step : StepKind.values()) {
      if (!step.roles().isEmpty()) {
        lines.put(RuleFields.WHO + step.key(), RuleText.write(rules.loop().roles(step)));
      }
    }
    supervision(rules.supervision(), lines);
    for (ModeKind mode : ModeKind.values()) {
      if (mode != ModeKind.DAILY) {
        lines.put(RuleFields.APPROVALS + RuleText.key(mode), text(rules.approvals().persons(mode)));
      }
    }
    lines.put(RuleFields.APPROVERS, RuleText.write(rules.approvals().roles()));
    lines.put(RuleFields.REMIND, text(rules.reminders().everyMinutes()));
    reports(rules.reports(), lines);
    suggestions(rules.suggestions(), lines);
    lines.put(RuleFields.TAKERS, RuleText.write(rules.commands().takers()));
    lines.put("command.confirm-minutes", text(rules.commands().confirmMinutes()));
    lines.put("command.report-minutes", text(rules.commands().reportMinutes()));
    return new RuleSheet(lines);
  }

  private static void supervision(SupervisionRules it, Map<String, String> lines) {
    lines.put("supervision.overrun-times", text(it.overrunTimes()));
    lines.put("supervision.repeated-days", text(it.repeatedDays()));
    lines.put("supervision.repeated-reports", text(it.repeatedReports()));
    lines.put("supervision.repeated-metres", text(it.repeatedMetres()));
    put(lines, "supervision.on-overdue", it.overdueStarts());
    put(lines, "supervision.on-overrun", it.overrunStarts());
    put(lines, "supervision.on-repeated", it.repeatedStarts());
    lines.put("supervision.feedback", text(it.feedback()));
    lines.put("supervision.handling", text(it.handling()));
    lines.put("supervision.urge", text(it.urge()));
    lines.put("supervision.notice", text(it.notice()));
    lines.put("supervision.on-site", text(it.onSite()));
    lines.put("supervision.circular", text(it.circular()));
    put(lines, "supervision.automatic-up-to", it.automaticUpTo());
    lines.put("alarm.chief-minutes", text(it.chiefMinutes()));
    lines.put("alarm.leader-minutes", text(it.leaderMinutes()));
    lines.put("alarm.shelve-hours", text(it.shelveHours()));
    lines.put("alarm.flood-count", text(it.floodCount()));
    lines.put("alarm.flood-minutes", text(it.floodMinutes()));
  }

  private static void reports(ReportRules it, Map<String, String> lines) {
    lines.put("report.phone-minutes", text(it.phoneMinutes()));
    lines.put("report.written-minutes", text(it.writtenMinutes()));
    lines.put("report.larger-minutes", text(it.largerMinutes()));
    lines.put("report.general-minutes", text(it.generalMinutes()));
    lines.put("report.morning-hour", text(it.morningHour()));
    lines.put("report.evening-hour", text(it.eveningHour()));
  }

  private static void suggestions(SuggestRules it, Map<String, String> lines) {
    lines.put("suggest.holiday-days", text(it.holidayDays()));
    lines.put("suggest.burst-cases", text(it.burstCases()));
    lines.put("suggest.burst-minutes", text(it.burstMinutes()));
    lines.put("sensor.minutes", text(it.signalMinutes()));
    lines.put("sensor.readings", text(it.signalReadings()));
    for (SensorKind kind : SensorKind.values()) {
      lines.put(RuleFields.SENSOR + RuleText.key(kind), RuleText.write(it.of(kind)));
    }
  }

  private static String text(Limit limit) {
    return RuleText.write(limit);
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  private static void put(Map<String, String> lines, String key, @Nullable Rung rung) {
    if (rung != null) {
      lines.put(key, RuleText.write(rung));
    }
  }

  /** In which lines another sheet differs from this one. */
  public List<LineChange> differences(RuleSheet after) {
    Set<String> keys = new LinkedHashSet<>(values.keySet());
    keys.addAll(after.values.keySet());
    List<LineChange> all = new ArrayList<>();
    for (String key : keys) {
      String was = values.get(key);
      String is = after.values.get(key);
      if (!Objects.equals(was, is)) {
        all.add(new LineChange(key, was, is));
      }
    }
    return List.copyOf(all);
  }

  /**
   * These lines with one set otherwise.
   *
   * @param value empty to take what stands there away
   */
  public Map<String, String> with(String key, String value) {
    Map<String, String> lines = new LinkedHashMap<>(values);
    if (value.isBlank()) {
      lines.remove(key);
    } else {
      lines.put(key, value);
    }
    return lines;
  }
}
