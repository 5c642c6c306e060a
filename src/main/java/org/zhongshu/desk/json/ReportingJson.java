package org.zhongshu.desk.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.Reminded;
import org.zhongshu.mode.measure.ReportMatrix;

/** Who is in place and who reported in which round, as JSON. */
public final class ReportingJson {
  private ReportingJson() {}

  /**
   * Who of the command group is in place.
   *
   * @param mode id of the activation
   * @param present how many departments are
   * @param overdue how many have let their minute pass
   * @param asked of how many
   */
  public record AttendanceJson(
      long mode,
      String command,
      String commander,
      int present,
      int overdue,
      int asked,
      List<MemberJson> members) {}

  /**
   * A department.
   *
   * @param item number of its check-in
   * @param words liaison, as it was checked in
   */
  public record MemberJson(
      String unit,
      String duty,
      Attendance.Presence presence,
      @Nullable Long item,
      @Nullable Instant due,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable String words,
      @Nullable Reminded reminded) {}

  /**
   * The rounds of a day.
   *
   * @param mode id of the activation
   */
  public record MatrixJson(
      long mode, LocalDate day, List<RoundJson> rounds, List<String> units, List<CellJson> cells) {}

  /** A round, and how many units stand how. */
  public record RoundJson(ItemKind what, Instant due, List<CountJson> counts) {}

  /** How many stand how. */
  public record CountJson(ReportMatrix.Standing standing, int count) {}

  /**
   * One unit in one round.
   *
   * @param item number of what it owes or has answered
   */
  public record CellJson(
      String unit,
      ItemKind what,
      Instant due,
      ReportMatrix.Standing standing,
      long item,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable String words,
      @Nullable Reminded reminded) {}

  public static AttendanceJson of(long mode, Attendance it, Instant now) {
    Attendance.Count count = it.count(now);
    return new AttendanceJson(
        mode,
        it.command(),
        it.commander(),
        count.present(),
        count.overdue(),
        count.asked(),
        it.members().stream().map(member -> member(member, now)).toList());
  }

  private static MemberJson member(Attendance.Member it, Instant now) {
    var item = it.item();
    ItemAnswer answer = item == null ? null : item.answer();
    return new MemberJson(
        it.unit(),
        it.duty(),
        it.presence(now),
        item == null ? null : item.id(),
        item == null ? null : item.due(),
        answer == null ? null : answer.at(),
        answer == null ? null : answer.operator(),
        answer == null ? null : answer.words(),
        it.reminded());
  }

  public static MatrixJson of(long mode, ReportMatrix it) {
    return new MatrixJson(
        mode,
        it.day(),
        it.rounds().stream()
            .map(round -> new RoundJson(round.what(), round.due(), counts(it.counts(round))))
            .toList(),
        it.units(),
        it.cells().stream().map(ReportingJson::cell).toList());
  }

  private static List<CountJson> counts(Map<ReportMatrix.Standing, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> new CountJson(each.getKey(), each.getValue()))
        .toList();
  }

  private static CellJson cell(ReportMatrix.Cell it) {
    ItemAnswer answer = it.item().answer();
    return new CellJson(
        it.unit(),
        it.round().what(),
        it.round().due(),
        it.standing(),
        it.item().id(),
        answer == null ? null : answer.at(),
        answer == null ? null : answer.operator(),
        answer == null ? null : answer.words(),
        it.reminded());
  }
}
