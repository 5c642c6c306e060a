package org.zhongshu.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureRules;
import org.zhongshu.mode.measure.Reminded;
import org.zhongshu.mode.measure.ReminderRules;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.minutes.Minutes;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Answers questions on rounds, attendance and minutes from the store. */
final class StoredReporting implements ReportingQuestions {
  private final Centre centre;
  private final Operator operator;

  StoredReporting(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public Optional<Attendance> attendance(long activation) {
    return centre
        .store()
        .read(
            tables ->
                tables
                    .modes()
                    .byId(activation)
                    .flatMap(it -> Optional.ofNullable(it.plan()))
                    .flatMap(ref -> centre.plan(tables, ref))
                    .map(
                        plan ->
                            Attendance.of(
                                plan.organisation(),
                                tables.measures().items(activation, Set.of(ItemKind.CHECK_IN)),
                                tables.reminders().in(activation))));
  }

  @Override
  public ReportMatrix matrix(long activation, LocalDate day) {
    ZoneId zone = centre.picture().city().profile().zone();
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant before = day.plusDays(1).atStartOfDay(zone).toInstant();
    return centre
        .store()
        .read(
            tables ->
                ReportMatrix.of(
                    tables.measures().items(activation, ReportMatrix.KINDS, from, before),
                    tables.reminders().in(activation),
                    day,
                    zone,
                    centre.now()));
  }

  @Override
  public List<MinutesFile> minutes(long activation) {
    return centre
        .store()
        .read(
            tables ->
                tables.minutes().in(activation).stream().map(it -> file(tables, it)).toList());
  }

  @Override
  public Optional<MinutesFile> minutesFile(long id) {
    return centre.store().read(tables -> tables.minutes().minutes(id).map(it -> file(tables, it)));
  }

  static MinutesFile file(Tables tables, Minutes it) {
    return new MinutesFile(
        it,
        it.decisions().stream()
            .map(decision -> tables.supervision().task(decision.task()))
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public Optional<Minutes> decidedIn(String task) {
    return centre.store().read(tables -> tables.minutes().ofTask(task));
  }

  @Override
  public List<ReminderHere> reminders() {
    String unit = operator.unit();
    return unit == null
        ? List.of()
        : centre.store().read(tables -> reminders(centre, tables, unit));
  }

  /** What a unit was reminded of in the modes in force and still owes, by its minute. */
  static List<ReminderHere> reminders(Centre centre, Tables tables, String unit) {
    MeasureOwners owners = new MeasureOwners(centre, tables);
    List<ReminderHere> found = new ArrayList<>();
    for (Activation by : new Modes(tables.modes().current()).activations()) {
      Map<Long, Reminded> reminded = tables.reminders().in(by.id());
      if (reminded.isEmpty()) {
        continue;
      }
      for (MeasureItem it : tables.measures().wanted(by.id())) {
        Reminded how = reminded.get(it.id());
        if (how != null && unit.equals(owners.unit(it))) {
          found.add(new ReminderHere(by, it, how));
        }
      }
    }
    found.sort(Comparator.comparing(it -> it.item().due()));
    return found;
  }

  @Override
  public List<MeasureItem> toRemind(long activation, Set<ItemKind> kinds) {
    Instant now = centre.now();
    return centre
        .store()
        .read(
            tables -> {
              MeasureOwners owners = new MeasureOwners(centre, tables);
              Map<Long, Reminded> reminded = tables.reminders().in(activation);
              ReminderRules rules = reminderRules();
              return tables.measures().wanted(activation).stream()
                  .filter(it -> kinds.contains(it.kind()) && owners.unit(it) != null)
                  .filter(
                      it -> MeasureRules.remind(it, reminded.get(it.id()), rules, now).isEmpty())
                  .toList();
            });
  }

  @Override
  public ReminderRules reminderRules() {
    return centre.picture().kept().inForce().reminders();
  }
}
