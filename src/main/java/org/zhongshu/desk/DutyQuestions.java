package org.zhongshu.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/**
 * An operator's questions about the duty room (值班室). None of them changes anything; all may take a
 * while and are asked off the FX thread.
 */
public interface DutyQuestions {
  /** The area whose watch is the operator's: his own, else the whole city's. */
  String area();

  /** Who is on watch in an area, by the roster and by the last handover. */
  default OnWatch now(String area) {
    return now(area, null);
  }

  /**
   * The same as if a mode were in force there.
   *
   * @param mode null for those that are
   */
  OnWatch now(String area, @Nullable ModeKind mode);

  /** Shifts that overlap a stretch of time, of all areas, in order of time. */
  List<Shift> shifts(Instant from, Instant until);

  /** Gaps and double bookings of a stretch of time. */
  List<RosterCheck.Finding> findings(Instant from, Instant until);

  /** Entries of the watch log from a moment until another, latest first. */
  List<LogEntry> log(String area, Instant from, Instant until, int limit);

  /** All handovers of an area, latest first. */
  List<Handover> handovers(String area, int limit);

  Optional<Handover> handover(long id);

  /** Incidents whose final report did not go out, then as many that ended, latest first. */
  List<Incident> incidents(int ended);

  Optional<Incident> incident(String number);

  /** The clocks of an incident by the centre's rules, in order of time. */
  List<ReportClock> clocks(Incident incident);

  ReportRules reportRules();

  /** What falls due today in an area's watch, in order of time (今日应办). */
  List<DueItem> due(String area);

  /**
   * Who is on watch.
   *
   * @param modes modes in force there, or the one that was asked about, strictest first
   * @param roster who is on by the roster
   * @param watch when the chief's watch ends
   * @param answering who answers
   */
  record OnWatch(
      String area,
      Instant at,
      List<ModeKind> modes,
      Roster.OnNow roster,
      Roster.Watch watch,
      Answering answering) {
    public OnWatch {
      modes = List.copyOf(modes);
    }
  }
}
