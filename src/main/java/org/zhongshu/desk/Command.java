package org.zhongshu.desk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.city.CityData;
import org.zhongshu.city.DayCorrection;
import org.zhongshu.city.Element;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.YearNotice;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.store.Operator;

/**
 * What an operator orders. Commands are data: they can be shown before they run, kept, replayed,
 * written in scripts and tests. Every one goes through {@link Desk#run}.
 */
public sealed interface Command {
  /**
   * 上报: a new case.
   *
   * @param file whether to file it at once when its channel needs no verification (受理立案)
   * @param condition number of the condition of filing that is met; null when its class has one
   *     only
   */
  record Report(Draft draft, boolean file, @Nullable Integer condition) implements Command {
    public Report(Draft draft, boolean file) {
      this(draft, file, null);
    }
  }

  /**
   * A step on one case.
   *
   * @param number the case
   * @param seenVersion version that the operator looked at; when the case has moved on since, steps
   *     that change what he saw are refused with who moved it and when. Null to act on the case
   *     however it stands.
   */
  record OnCase(String number, @Nullable Integer seenVersion, Step step) implements Command {}

  /**
   * The same step on many cases; each is decided on its own, and the answer says which could not
   * and why.
   */
  record OnCases(List<String> numbers, Step step) implements Command {
    public OnCases {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Takes in cases of an outside source (导入), in one transaction. Those that are in already are
   * counted as repeated and left as they are.
   */
  record TakeIn(String source, List<Draft> drafts) implements Command {
    public TakeIn {
      drafts = List.copyOf(drafts);
    }
  }

  /** A step on the modes. */
  record OnModes(ModeStep step) implements Command {}

  /** A step on the plan library (预案库). */
  record OnPlans(PlanStep step) implements Command {}

  /** A step on what a mode makes due. */
  record OnMeasures(MeasureStep step) implements Command {}

  /** A step on the forces of a mode (力量). */
  record OnForces(ForceStep step) implements Command {}

  /**
   * 发现转案件: what a look at a key place found is reported as a case, and the look is answered by it;
   * both or neither.
   *
   * @param item id of the look
   * @param report the case
   */
  record ReportFinding(long item, Report report) implements Command {
    /** What files and the journal call it. */
    public static final String KEY = "report-finding";
  }

  /** A step on minutes of meetings and assessments (纪要). */
  record OnMinutes(MinutesStep step) implements Command {}

  /**
   * Sets the city: all of it or nothing.
   *
   * @param data hierarchy and units; null to leave as it is
   * @param outlines outlines of the levels named; empty to leave as they are
   * @param elements six elements; null to leave as they are
   */
  record SetCity(
      @Nullable CityData data,
      Set<Level> outlineLevels,
      List<Outline> outlines,
      @Nullable List<Element> elements)
      implements Command {
    public SetCity {
      outlineLevels = Set.copyOf(outlineLevels);
      outlines = List.copyOf(outlines);
    }
  }

  /** A step in the duty room (值班): on roster, watch log, handover. */
  record OnDuty(DutyStep step) implements Command {}

  /** A step on information reports of incidents (突发事件信息报告). */
  record OnIncident(IncidentStep step) implements Command {}

  /** A step on commands and their directives (指挥、指令). */
  record OnCommands(CommandStep step) implements Command {}

  /** A step of supervision (督办), on tasks or alarms. */
  record Supervise(SuperviseStep step) implements Command {}

  /**
   * Sets the catalogue of classes as its next version (分类目录版本). When nothing is changed there is no
   * new version.
   *
   * @param categories all classes, in their order
   * @param seenVersion version that this was made from; when another has come since, it is refused.
   *     Null to set it whatever is in force.
   * @param note what the version is about; may be empty
   */
  record SetCatalogue(List<Category> categories, @Nullable Integer seenVersion, String note)
      implements Command {
    public SetCatalogue {
      categories = List.copyOf(categories);
    }

    /** Whatever is in force, without a note. */
    public SetCatalogue(List<Category> categories) {
      this(categories, null, "");
    }
  }

  /**
   * Sets the list of duties as its next version (权责目录). When nothing is changed there is no new
   * version.
   *
   * @param items all items, in their order
   * @param seenVersion version that this was made from; when another has come since, it is refused.
   *     Null to set it whatever is in force.
   * @param note what the version is about; may be empty
   */
  record SetDuties(List<Duty> items, @Nullable Integer seenVersion, String note)
      implements Command {
    public SetDuties {
      items = List.copyOf(items);
    }
  }

  /**
   * Sets days of the centre's own calendar (本中心日历); open cases whose deadlines they move are
   * reckoned anew in the same transaction. With nothing to set it reckons anew what was reckoned
   * before the latest notice was known, as after a new version of the program has brought it.
   *
   * @param days days to set, each in place of what was set for its date
   * @param removed days of its own to take away
   * @param notices the State Council's notices that the program doesn't bring yet
   */
  record SetCalendar(List<DayCorrection> days, List<LocalDate> removed, List<YearNotice> notices)
      implements Command {
    public SetCalendar {
      days = List.copyOf(days);
      removed = List.copyOf(removed);
      notices = List.copyOf(notices);
    }
  }

  /**
   * Sets the rules of the centre as their next version (本中心规则). When nothing is changed there is no
   * new version. Changed limits count for clocks that start later; hours count from now on, and
   * open cases whose deadlines they move are reckoned anew in the same transaction.
   *
   * @param lines all lines, see {@link org.zhongshu.rules.RuleSheet}
   * @param seenVersion version that this was made from; when another has come since, it is refused.
   *     Null to set it whatever is in force.
   * @param note what the version is about; may be empty
   */
  record SetRules(Map<String, String> lines, @Nullable Integer seenVersion, String note)
      implements Command {
    public SetRules {
      lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
  }

  /** Adds an operator or replaces the one with the same id. */
  record PutOperator(Operator operator) implements Command {}

  /** Sets a setting of the centre, or a saved mapping; a null value removes it. */
  record PutSetting(String key, @Nullable String value) implements Command {}
}
