package org.zhongshu.mode.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.plan.Organisation;

/**
 * Who of the command group is in place (1+N 到岗): the command centre and, in the plan's order, its
 * departments.
 *
 * @param command id of the unit that is the command centre
 * @param commander post of the commander (指挥长)
 */
public record Attendance(String command, String commander, List<Member> members) {
  public Attendance {
    members = List.copyOf(members);
  }

  /** How a department stands. */
  public enum Presence {
    /** 已到岗. */
    PRESENT,
    /** 迟到: checked in after its minute. */
    LATE,
    /** 未到岗: still has time. */
    AWAITED,
    /** 超时: its minute has passed. */
    OVERDUE,
    /** 不要求: the level in force asks for no check-in, or asks no more. */
    NOT_ASKED;

    /** Whether it is still to come. */
    public boolean missing() {
      return this == AWAITED || this == OVERDUE;
    }
  }

  /**
   * A department (成员单位).
   *
   * @param duty what it answers for
   * @param item its check-in; null when none is asked for
   * @param reminded how it was reminded; null when it was not
   */
  public record Member(
      String unit, String duty, @Nullable MeasureItem item, @Nullable Reminded reminded) {

    /** How it stands by then. */
    public Presence presence(Instant now) {
      if (item == null) {
        return Presence.NOT_ASKED;
      }
      return switch (item.state()) {
        case DONE -> Presence.PRESENT;
        case DONE_LATE -> Presence.LATE;
        case CANCELLED -> Presence.NOT_ASKED;
        case OPEN, MISSED -> item.ranOut(now) ? Presence.OVERDUE : Presence.AWAITED;
      };
    }
  }

  /**
   * Who is in place by what was asked for and answered.
   *
   * @param items what the activation has made due, of whatever kind
   * @param reminders item → how somebody was reminded of it
   */
  public static Attendance of(
      Organisation group, List<MeasureItem> items, Map<Long, Reminded> reminders) {
    return new Attendance(
        group.command(),
        group.commander(),
        group.departments().stream()
            .map(
                it -> {
                  // A check-in may be asked for anew when a level is taken back and raised again.
                  MeasureItem asked =
                      items.stream()
                          .filter(item -> item.kind() == ItemKind.CHECK_IN)
                          .filter(item -> item.subject().equals(it.unit()))
                          .max(MeasureItem.COUNTS)
                          .orElse(null);
                  return new Member(
                      it.unit(),
                      it.duty(),
                      asked,
                      asked == null ? null : reminders.get(asked.id()));
                })
            .toList());
  }

  /** How many of the departments that are asked are in place, and how many are asked. */
  public Count count(Instant now) {
    List<Presence> all = members.stream().map(it -> it.presence(now)).toList();
    return new Count(
        (int) all.stream().filter(it -> it == Presence.PRESENT || it == Presence.LATE).count(),
        (int) all.stream().filter(it -> it == Presence.OVERDUE).count(),
        (int) all.stream().filter(it -> it != Presence.NOT_ASKED).count());
  }

  /**
   * How many are in place.
   *
   * @param overdue of those that are not, how many have let their minute pass
   */
  public record Count(int present, int overdue, int asked) {}
}
