package org.zhongshu.rules;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Duplicates;
import org.zhongshu.casework.LoopRules;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.clock.CaseLimits;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.casework.clock.StageLimits;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.city.City;
import org.zhongshu.city.CountedHours;
import org.zhongshu.duty.incident.ReportRules;
import org.zhongshu.mode.ApprovalRules;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.measure.ReminderRules;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.signal.Thresholds;
import org.zhongshu.mode.suggest.SuggestRules;
import org.zhongshu.rules.RuleField.Kind;

/** Reads a centre's rules from lines of text, and says of each line what is wrong with it. */
public final class RuleReading {
  /** Opening and closing are the supervision side's, dispatching the command side's. */
  private static final Map<StepKind, Role> NOT_BY =
      Map.of(
          StepKind.FILE, Role.DISPATCHER,
          StepKind.CLOSE, Role.DISPATCHER,
          StepKind.DISPATCH, Role.ACCEPTOR);

  private final Map<String, String> lines;
  private final Map<String, Refusal> faults = new LinkedHashMap<>();

  private RuleReading(Map<String, String> lines) {
    this.lines = lines;
  }

  /**
   * What was read.
   *
   * @param rules null when something is wrong
   * @param faults key → what is wrong there
   */
  public record Read(@Nullable CentreRules rules, Map<String, Refusal> faults) {}

  /** Reads what somebody wants to set: every line must be there, and none that isn't known. */
  public static Read of(Map<String, String> lines, City city) {
    RuleReading reading = new RuleReading(lines);
    Map<String, RuleField> known = new LinkedHashMap<>();
    RuleFields.all(city).forEach(it -> known.put(it.key(), it));
    known.values().forEach(reading::check);
    for (String key : lines.keySet()) {
      if (!known.containsKey(key)) {
        reading.unknown(key);
      }
    }
    return reading.faults.isEmpty() ? reading.together() : new Read(null, reading.faults);
  }

  /**
   * Reads what was kept, perhaps by another version of the program: what is missing there is as
   * usual, what isn't known is left.
   */
  public static CentreRules kept(Map<String, String> lines) {
    Map<String, String> all = new LinkedHashMap<>(RuleSheet.of(CentreRules.usual()).values());
    RuleFields.FIXED.stream().filter(RuleField::optional).forEach(it -> all.remove(it.key()));
    all.putAll(lines);
    return new RuleReading(all).rules();
  }

  /**
   * What a value at a line means: a whole number, a {@link Limit}, {@link CountedHours}, a set of
   * {@link Role}, a {@link Rung}, {@link Thresholds}; empty when it can't be read.
   */
  public static Optional<?> value(RuleField field, String value) {
    return switch (field.kind()) {
      case Kind.Number _ -> Optional.ofNullable(whole(value.strip()));
      case Kind.Time _ -> LimitText.read(value);
      case Kind.Hours _ -> RuleText.hours(value);
      case Kind.Roles _ -> RuleText.roles(value);
      case Kind.Step _ -> RuleText.rung(value);
      case Kind.Levels _ -> RuleText.thresholds(value);
    };
  }

  private void unknown(String key) {
    faults.put(
        key,
        key.startsWith(RuleFields.AREA_HOURS)
            ? Refusal.of("rules.area", key, key.substring(RuleFields.AREA_HOURS.length()))
            : Refusal.of("rules.unknown", key));
  }

  private void check(RuleField field) {
    String key = field.key();
    String value = lines.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      if (!field.optional()) {
        faults.put(key, Refusal.of("rules.missing", key));
      }
      return;
    }
    Optional<Refusal> fault =
        switch (field.kind()) {
          case Kind.Number(int least, int most) -> {
            Integer number = whole(value);
            yield number == null || number < least || number > most
                ? Optional.of(Refusal.of("rules.number", key, value, least, most))
                : Optional.empty();
          }
          case Kind.Time _ ->
              none(LimitText.read(value), "rules.limit", key, value, LimitText.MOST);
          case Kind.Hours _ -> none(RuleText.hours(value), "rules.hours", key, value);
          case Kind.Roles _ ->
              none(RuleText.roles(value), "rules.roles", key, value)
                  .or(() -> duties(key, RuleText.roles(value).orElseThrow()));
          case Kind.Step _ -> none(RuleText.rung(value), "rules.rung", key, value);
          case Kind.Levels _ -> none(RuleText.thresholds(value), "rules.levels", key, value);
        };
    fault.ifPresent(it -> faults.put(key, it));
  }

  private static Optional<Refusal> none(Optional<?> read, String refusal, Object... args) {
    return read.isPresent() ? Optional.empty() : Optional.of(Refusal.of(refusal, args));
  }

  private static Optional<Refusal> duties(String key, Set<Role> roles) {
    if (key.equals(RuleFields.APPROVERS)) {
      return roles.contains(Role.SUPERVISOR)
          ? Optional.of(Refusal.of("rules.watcher", Told.step("approve")))
          : Optional.empty();
    }
    if (key.equals(RuleFields.TAKERS)) {
      return roles.contains(Role.SUPERVISOR)
          ? Optional.of(Refusal.of("rules.watcher", Told.step("command-take")))
          : Optional.empty();
    }
    StepKind step = StepKind.of(key.substring(RuleFields.WHO.length())).orElseThrow();
    Role not = NOT_BY.get(step);
    if (not != null && roles.contains(not)) {
      return Optional.of(Refusal.of("rules.two-duties", Told.step(step), not));
    }
    return roles.contains(Role.SUPERVISOR) && !step.roles().contains(Role.SUPERVISOR)
        ? Optional.of(Refusal.of("rules.watcher", Told.step(step)))
        : Optional.empty();
  }

  /** What can only be said of several lines together. */
  private Read together() {
    CentreRules rules = rules();
    SupervisionRules set = rules.supervision();
    if (set.leaderMinutes() <= set.chiefMinutes()) {
      String key = "alarm.leader-minutes";
      faults.put(
          key, Refusal.of("rules.leader-first", key, set.leaderMinutes(), set.chiefMinutes()));
    }
    ReportRules reports = rules.reports();
    if (reports.eveningHour() <= reports.morningHour()) {
      String key = "report.evening-hour";
      faults.put(
          key, Refusal.of("rules.hour-order", key, reports.eveningHour(), reports.morningHour()));
    }
    if (reports.writtenMinutes() < reports.phoneMinutes()) {
      String key = "report.written-minutes";
      faults.put(
          key,
          Refusal.of("rules.phone-first", key, reports.writtenMinutes(), reports.phoneMinutes()));
    }
    CommandRules commands = rules.commands();
    if (commands.reportMinutes() < commands.confirmMinutes()) {
      String key = "command.report-minutes";
      faults.put(
          key,
          Refusal.of(
              "rules.confirm-first", key, commands.reportMinutes(), commands.confirmMinutes()));
    }
    return faults.isEmpty() ? new Read(rules, Map.of()) : new Read(null, faults);
  }

  private CentreRules rules() {
    Map<Stage, Limit> stages = new EnumMap<>(Stage.class);
    for (Stage stage : RuleFields.STAGES) {
      value(RuleFields.STAGE + RuleText.key(stage), LimitText::read)
          .ifPresent(it -> stages.put(stage, it));
    }
    return new CentreRules(
        new StageLimits(stages),
        new CaseLimits(limit("citizen.urgent"), limit("citizen.general"), limit("citizen.complex")),
        loop(),
        hours(),
        supervision(),
        approvals(),
        reports(),
        new ReminderRules(number(RuleFields.REMIND)),
        suggestions(),
        commands());
  }

  private LoopRules loop() {
    Map<StepKind, Set<Role>> roles = new EnumMap<>(StepKind.class);
    for (StepKind step : StepKind.values()) {
      value(RuleFields.WHO + step.key(), RuleText::roles)
          .filter(it -> !it.equals(step.roles()))
          .ifPresent(it -> roles.put(step, it));
    }
    return new LoopRules(
        number("case.extensions"),
        Duration.ofDays(number("case.suspension-days")),
        number("case.returns"),
        new Duplicates.Rule(
            number("duplicates.metres"), Duration.ofHours(number("duplicates.hours"))),
        roles);
  }

  private CentreHours hours() {
    Map<String, CountedHours> areas = new LinkedHashMap<>();
    for (String key : lines.keySet()) {
      if (key.startsWith(RuleFields.AREA_HOURS)) {
        value(key, RuleText::hours)
            .ifPresent(it -> areas.put(key.substring(RuleFields.AREA_HOURS.length()), it));
      }
    }
    Map<ModeKind, CountedHours> modes = new EnumMap<>(ModeKind.class);
    for (ModeKind mode : ModeKind.values()) {
      value(RuleFields.MODE_HOURS + RuleText.key(mode), RuleText::hours)
          .ifPresent(it -> modes.put(mode, it));
    }
    return new CentreHours(value("hours.city", RuleText::hours).orElseThrow(), areas, modes);
  }

  private SupervisionRules supervision() {
    return new SupervisionRules(
        number("supervision.overrun-times"),
        number("supervision.repeated-days"),
        number("supervision.repeated-reports"),
        number("supervision.repeated-metres"),
        rung("supervision.on-overdue"),
        rung("supervision.on-overrun"),
        rung("supervision.on-repeated"),
        limit("supervision.feedback"),
        limit("supervision.handling"),
        limit("supervision.urge"),
        limit("supervision.notice"),
        limit("supervision.on-site"),
        limit("supervision.circular"),
        rung("supervision.automatic-up-to"),
        number("alarm.chief-minutes"),
        number("alarm.leader-minutes"),
        number("alarm.shelve-hours"),
        number("alarm.flood-count"),
        number("alarm.flood-minutes"));
  }

  private ApprovalRules approvals() {
    Map<ModeKind, Integer> persons = new EnumMap<>(ModeKind.class);
    for (ModeKind mode : ModeKind.values()) {
      if (mode != ModeKind.DAILY) {
        persons.put(mode, number(RuleFields.APPROVALS + RuleText.key(mode)));
      }
    }
    return new ApprovalRules(persons, value(RuleFields.APPROVERS, RuleText::roles).orElseThrow());
  }

  private ReportRules reports() {
    return new ReportRules(
        number("report.phone-minutes"),
        number("report.written-minutes"),
        number("report.larger-minutes"),
        number("report.general-minutes"),
        number("report.morning-hour"),
        number("report.evening-hour"));
  }

  private SuggestRules suggestions() {
    Map<SensorKind, Thresholds> thresholds = new EnumMap<>(SensorKind.class);
    for (SensorKind kind : SensorKind.values()) {
      thresholds.put(
          kind, value(RuleFields.SENSOR + RuleText.key(kind), RuleText::thresholds).orElseThrow());
    }
    return new SuggestRules(
        number("suggest.holiday-days"),
        number("suggest.burst-cases"),
        number("suggest.burst-minutes"),
        number("sensor.minutes"),
        number("sensor.readings"),
        thresholds);
  }

  private CommandRules commands() {
    return new CommandRules(
        value(RuleFields.TAKERS, RuleText::roles).orElseThrow(),
        number("command.confirm-minutes"),
        number("command.report-minutes"));
  }

  private int number(String key) {
    return Integer.parseInt(lines.getOrDefault(key, "").strip());
  }

  private Limit limit(String key) {
    return value(key, LimitText::read).orElseThrow();
  }

  private @Nullable Rung rung(String key) {
    return value(key, RuleText::rung).orElse(null);
  }

  private <T> Optional<T> value(String key, Function<String, Optional<T>> read) {
    String text = lines.getOrDefault(key, "");
    return text.isBlank() ? Optional.empty() : read.apply(text);
  }

  private static @Nullable Integer whole(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
