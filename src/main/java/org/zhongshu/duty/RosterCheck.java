package org.zhongshu.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a roster as a whole: hours that nobody has, people who are in two places. */
public final class RosterCheck {
  private RosterCheck() {}

  /** Something that whoever keeps the roster should mend. */
  public sealed interface Finding {
    Instant from();

    Instant until();

    /** 缺岗: nobody is on a post that must always have somebody. */
    record Gap(String area, Post post, Instant from, Instant until) implements Finding {}

    /** 重复排班: somebody is on two shifts at once. */
    record Twice(Shift one, Shift other, Instant from, Instant until) implements Finding {}
  }

  private record Line(String area, Post post) {}

  /**
   * What is to be told of a stretch of time, in order of time. Gaps are told of the daily roster
   * and of posts that it has at all; a roster that runs out before the end is a gap too.
   */
  public static List<Finding> of(List<Shift> shifts, Instant from, Instant until) {
    List<Finding> all = new ArrayList<>(gaps(shifts, from, until));
    all.addAll(twice(shifts, from, until));
    all.sort(Comparator.comparing(Finding::from).thenComparing(Finding::until));
    return List.copyOf(all);
  }

  private static List<Finding> gaps(List<Shift> shifts, Instant from, Instant until) {
    Map<Line, List<Shift>> lines = new LinkedHashMap<>();
    shifts.stream()
        .filter(it -> it.mode() == null && it.post().continuous())
        .sorted(Comparator.comparing(Shift::area).thenComparing(Roster.ORDER))
        .forEach(
            it ->
                lines
                    .computeIfAbsent(new Line(it.area(), it.post()), _ -> new ArrayList<>())
                    .add(it));
    List<Finding> gaps = new ArrayList<>();
    lines.forEach(
        (line, all) -> {
          Instant covered = from;
          for (Shift it : all) {
            if (it.from().isAfter(covered) && covered.isBefore(until)) {
              Instant end = it.from().isBefore(until) ? it.from() : until;
              gaps.add(new Finding.Gap(line.area(), line.post(), covered, end));
            }
            covered = it.until().isAfter(covered) ? it.until() : covered;
          }
          if (covered.isBefore(until)) {
            gaps.add(new Finding.Gap(line.area(), line.post(), covered, until));
          }
        });
    return gaps;
  }

  private static List<Finding> twice(List<Shift> shifts, Instant from, Instant until) {
    Map<String, List<Shift>> people = new TreeMap<>();
    shifts.stream()
        .filter(it -> it.from().isBefore(until) && it.until().isAfter(from))
        .sorted(Comparator.comparing(Shift::from).thenComparing(Roster.ORDER))
        .forEach(it -> people.computeIfAbsent(key(it), _ -> new ArrayList<>()).add(it));
    List<Finding> twice = new ArrayList<>();
    for (List<Shift> of : people.values()) {
      for (int i = 0; i < of.size(); i++) {
        Shift one = of.get(i);
        for (int j = i + 1; j < of.size() && of.get(j).from().isBefore(one.until()); j++) {
          Shift other = of.get(j);
          if (!inPlaceOf(one, other)) {
            Instant end = one.until().isBefore(other.until()) ? one.until() : other.until();
            twice.add(new Finding.Twice(one, other, other.from(), end));
          }
        }
      }
    }
    return twice;
  }

  /** People of one name are told apart by how they are reached. */
  private static String key(Shift it) {
    return it.person().strip() + "\u0000" + it.phone().strip();
  }

  /** Of two shifts of one post under different rosters only one counts at a time. */
  private static boolean inPlaceOf(Shift one, Shift other) {
    return one.area().equals(other.area())
        && one.post() == other.post()
        && one.mode() != other.mode();
  }
}
