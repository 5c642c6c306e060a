package org.zhongshu.mode.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directive (指令): an order of a command to units at any of the four levels.
 *
 * @param number number that people use, {@code ZL-20260404-001}; empty before it has been stored
 * @param command number of the command
 * @param by seat of who commanded
 * @param addressed whom it was given to as it was chosen, see {@link Addressees}
 * @param confirmBy by when each receiver confirms
 * @param reportBy by when each reports back; null when nothing is to be reported
 * @param withdrawn null while it stands
 * @param receivers in the order of the four levels
 * @param reports what was reported back, first to last
 */
public record Directive(
    String number,
    String command,
    Instant at,
    String by,
    String words,
    List<String> addressed,
    Instant confirmBy,
    @Nullable Instant reportBy,
    @Nullable Withdrawn withdrawn,
    List<Receiver> receivers,
    List<ReportBack> reports) {
  public Directive {
    addressed = List.copyOf(addressed);
    receivers = List.copyOf(receivers);
    reports = List.copyOf(reports);
  }

  /** 撤回. */
  public record Withdrawn(Instant at, String by, String reason) {}

  /**
   * 反馈.
   *
   * @param phone whether the centre noted what it was told by phone
   */
  public record ReportBack(String unit, Instant at, String by, boolean phone, String words) {}

  /**
   * How many receivers have come how far.
   *
   * @param all receivers
   * @param confirmed that have confirmed
   * @param unread that have not opened it
   * @param undelivered that it has not reached
   * @param overdue that have not confirmed by the limit and still have not
   * @param reported that have reported back
   */
  public record Tally(
      int all, int confirmed, int unread, int undelivered, int overdue, int reported) {}

  public Optional<Receiver> receiver(String unit) {
    return receivers.stream().filter(it -> it.unit().equals(unit)).findFirst();
  }

  /** Whether it still wants a receiver's confirmation. */
  public boolean awaits(Receiver it) {
    return withdrawn == null && it.confirmed() == null;
  }

  /** Whether it still wants a receiver to report back. */
  public boolean awaitsReport(Receiver it) {
    return withdrawn == null && reportBy != null && it.reportedAt() == null;
  }

  /** Whether it still wants anything of a receiver. */
  public boolean wants(Receiver it) {
    return awaits(it) || awaitsReport(it);
  }

  /** Receivers that have not confirmed though it still wants them to. */
  public List<Receiver> unconfirmed() {
    return receivers.stream().filter(this::awaits).toList();
  }

  /** Whether a receiver is late with what is wanted of it now. */
  public boolean late(Receiver it, Instant now) {
    Instant report = reportBy;
    return (awaits(it) && now.isAfter(confirmBy))
        || (awaitsReport(it) && report != null && now.isAfter(report));
  }

  /** The next limit that a receiver can still miss; null when there is none. */
  public @Nullable Instant nextDue(Receiver it) {
    if (awaits(it) && it.overdueAt() == null) {
      return confirmBy;
    }
    return awaitsReport(it) && it.unreportedAt() == null ? reportBy : null;
  }

  public Tally tally(Instant now) {
    int confirmed = 0;
    int unread = 0;
    int undelivered = 0;
    int overdue = 0;
    int reported = 0;
    for (Receiver it : receivers) {
      confirmed += it.confirmed() == null ? 0 : 1;
      unread += it.read() == null ? 1 : 0;
      undelivered += it.delivered() == null ? 1 : 0;
      overdue += awaits(it) && now.isAfter(confirmBy) ? 1 : 0;
      reported += it.reportedAt() == null ? 0 : 1;
    }
    return new Tally(receivers.size(), confirmed, unread, undelivered, overdue, reported);
  }

  /** The same under the number that it was given. */
  public Directive withNumber(String given) {
    return of(given, withdrawn, receivers, reports);
  }

  /** The same with a receiver as it stands now. */
  public Directive with(Receiver after) {
    return of(
        number,
        withdrawn,
        receivers.stream().map(it -> it.unit().equals(after.unit()) ? after : it).toList(),
        reports);
  }

  /** The same with one more report. */
  public Directive with(ReportBack report) {
    List<ReportBack> more = new ArrayList<>(reports);
    more.add(report);
    return of(number, withdrawn, receivers, more);
  }

  Directive withdrawn(Withdrawn how) {
    return of(number, how, receivers, reports);
  }

  private Directive of(
      String as, @Nullable Withdrawn how, List<Receiver> to, List<ReportBack> said) {
    return new Directive(as, command, at, by, words, addressed, confirmBy, reportBy, how, to, said);
  }
}
