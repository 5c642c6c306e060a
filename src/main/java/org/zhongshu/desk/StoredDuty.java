package org.zhongshu.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Role;
import org.zhongshu.city.City;
import org.zhongshu.duty.Answering;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.ModesHere;
import org.zhongshu.duty.Roster;
import org.zhongshu.duty.RosterCheck;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.duty.incident.ReportRules;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.Modes;
import org.zhongshu.store.Operator;

/** Answers questions about the duty room from the store. */
final class StoredDuty implements DutyQuestions {
  private final Centre centre;
  private final Operator operator;

  StoredDuty(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public String area() {
    return DutyAreas.of(operator, city());
  }

  @Override
  public OnWatch now(String area, @Nullable ModeKind mode) {
    Instant now = centre.now();
    return centre
        .store()
        .read(
            tables -> {
              List<ModeKind> modes =
                  mode != null
                      ? List.of(mode)
                      : ModesHere.kinds(
                          new Modes(tables.modes().current()), area, centre.picture(tables).city());
              Roster roster = HandoverDrawing.roster(area, tables, now);
              return new OnWatch(
                  area,
                  now,
                  modes,
                  roster.at(modes, now),
                  roster.watch(modes, now),
                  Answering.of(
                      area,
                      tables.duty().lastTaken(area).orElse(null),
                      tables.duty().openHandover(area).orElse(null)));
            });
  }

  @Override
  public List<Shift> shifts(Instant from, Instant until) {
    return centre.store().read(tables -> tables.duty().shifts(from, until));
  }

  @Override
  public List<RosterCheck.Finding> findings(Instant from, Instant until) {
    return RosterCheck.of(shifts(from, until), from, until);
  }

  @Override
  public List<LogEntry> log(String area, Instant from, Instant until, int limit) {
    return sees(area)
        ? centre.store().read(tables -> tables.duty().log(area, from, until, limit))
        : List.of();
  }

  @Override
  public List<Handover> handovers(String area, int limit) {
    return sees(area)
        ? centre.store().read(tables -> tables.duty().handovers(area, limit))
        : List.of();
  }

  @Override
  public Optional<Handover> handover(long id) {
    Optional<Handover> found = centre.store().read(tables -> tables.duty().handover(id));
    return found.filter(it -> sees(it.area()));
  }

  @Override
  public List<Incident> incidents(int ended) {
    List<Incident> all =
        centre
            .store()
            .read(
                tables -> {
                  List<Incident> some = new ArrayList<>(tables.incidents().open());
                  some.addAll(tables.incidents().ended(ended));
                  return some;
                });
    return all.stream().filter(it -> sees(it.area())).toList();
  }

  @Override
  public Optional<Incident> incident(String number) {
    Optional<Incident> found = centre.store().read(tables -> tables.incidents().incident(number));
    return found.filter(it -> sees(it.area()));
  }

  @Override
  public List<ReportClock> clocks(Incident incident) {
    return ReportClock.of(incident, reportRules(), zone(), centre.now());
  }

  @Override
  public ReportRules reportRules() {
    return centre.picture().kept().inForce().reports();
  }

  @Override
  public List<DueItem> due(String area) {
    String unit = operator.unit();
    if (!sees(area) && unit == null) {
      return List.of();
    }
    Instant now = centre.now();
    LocalDate day = now.atZone(zone()).toLocalDate();
    Instant from = day.atStartOfDay(zone()).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(zone()).toInstant();
    return centre
        .store()
        .read(
            tables -> {
              var asked =
                  new DueSource.Asked(tables, centre.picture(tables), area, from, until, now);
              if (unit == null) {
                return DueSources.due(asked);
              }
              // Who only works for a unit is told of its duties, not of those of the watch.
              return sees(area)
                  ? DueSources.due(centre, asked, unit)
                  : DueSources.ofUnit(centre, asked, unit);
            });
  }

  private City city() {
    return centre.picture().city();
  }

  private ZoneId zone() {
    return city().profile().zone();
  }

  /** What is behind the counter of the centre is not for units. */
  private boolean sees(String area) {
    return !Set.of(Role.HANDLER, Role.DEPARTMENT).containsAll(operator.roles())
        && Permissions.sees(operator, area, city());
  }
}
