package org.zhongshu.console.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.DutyQuestions;
import org.zhongshu.duty.Answering;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Roster;
import org.zhongshu.duty.RosterCheck;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.duty.incident.ReportRules;
import org.zhongshu.mode.ModeKind;

/** Nobody is on watch at the fake desk. */
final class NoDuty implements DutyQuestions {
  private final String city;

  NoDuty(String city) {
    this.city = city;
  }

  @Override
  public String area() {
    return city;
  }

  @Override
  public OnWatch now(String area, @Nullable ModeKind mode) {
    Roster nobody = new Roster(List.of());
    return new OnWatch(
        area,
        Instant.EPOCH,
        List.of(),
        nobody.at(List.of(), Instant.EPOCH),
        nobody.watch(List.of(), Instant.EPOCH),
        Answering.of(area, null, null));
  }

  @Override
  public List<Shift> shifts(Instant from, Instant until) {
    return List.of();
  }

  @Override
  public List<RosterCheck.Finding> findings(Instant from, Instant until) {
    return List.of();
  }

  @Override
  public List<LogEntry> log(String area, Instant from, Instant until, int limit) {
    return List.of();
  }

  @Override
  public List<Handover> handovers(String area, int limit) {
    return List.of();
  }

  @Override
  public Optional<Handover> handover(long id) {
    return Optional.empty();
  }

  @Override
  public List<Incident> incidents(int ended) {
    return List.of();
  }

  @Override
  public Optional<Incident> incident(String number) {
    return Optional.empty();
  }

  @Override
  public List<ReportClock> clocks(Incident incident) {
    return List.of();
  }

  @Override
  public ReportRules reportRules() {
    return ReportRules.USUAL;
  }

  @Override
  public List<DueItem> due(String area) {
    return List.of();
  }
}
