package org.zhongshu.casework.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;

/**
 * Counts one case the slow way: goes through its life minute by minute and counts what each clock
 * has used. Knows limits that run day and night only, and steps at whole minutes.
 */
final class PlainReference {
  private static final int HANDLING = 4 * 60;
  private static final int STAGE = 15;
  private static final int CITIZEN = 7 * 24 * 60;

  private final List<Mark> marks;
  private final Instant from;
  private final Instant end;
  private final Instant start;
  private final boolean upheld;

  private PlainReference(List<Mark> all, Instant from, Instant end) {
    this.marks = all.stream().filter(mark -> mark.at().isBefore(end)).toList();
    this.from = from;
    this.end = end;
    this.start = all.getFirst().at();
    this.upheld =
        all.stream()
            .anyMatch(m -> m.kind().equals("decide-appeal") && Boolean.TRUE.equals(m.told().yes()));
  }

  /**
   * Figure → what the case adds to it: 0 or 1, or seconds. Figures that don't count it are absent.
   */
  static Map<Indicator, Long> of(List<Mark> all, Instant from, Instant end) {
    if (!all.getFirst().at().isBefore(end)) {
      return Map.of();
    }
    return new PlainReference(all, from, end).count();
  }

  private boolean in(@Nullable Instant at) {
    return at != null && !at.isBefore(from) && at.isBefore(end);
  }

  private Stage stage() {
    return marks.getLast().after();
  }

  private Map<Indicator, Long> count() {
    Map<Indicator, Long> told = new TreeMap<>();
    if (stage() == Stage.VOIDED) {
      return told;
    }
    tasks(told);
    dispatches(told);
    closing(told);
    Mark filed = first(0, m -> m.kind().equals("file"));
    Instant due = start.plus(Duration.ofMinutes(STAGE));
    boolean late = filed == null ? due.isBefore(end) : filed.at().isAfter(due);
    if (in(late ? due : filed == null ? null : filed.at())) {
      told.put(Indicator.FILED_IN_TIME, late ? 0L : 1L);
    }
    if (Objects.requireNonNull(marks.getFirst().told().opening()).channel() == Channel.HOTLINE_12345
        && in(start)) {
      told.put(Indicator.RESPONDED, first(0, m -> m.kind().equals("dispatch")) == null ? 0L : 1L);
    }
    return told;
  }

  private @Nullable Mark first(int index, Predicate<Mark> which) {
    return marks.stream().skip(index).filter(which).findFirst().orElse(null);
  }

  /** Work of one unit, found by looking at every minute. */
  private static final class Work {
    private final List<Instant> handIns = new ArrayList<>();
    private @Nullable String unit;
    private int minutes;
    private int extensions;
    private @Nullable Instant due;
    private boolean rework;
    private boolean handedIn;
    private boolean inTime;
    private boolean failed;
    private boolean away;
    private boolean replaced;
  }

  private void tasks(Map<Indicator, Long> told) {
    List<Work> all = new ArrayList<>();
    boolean reopened = false;
    int next = 0;
    Stage now = Stage.TO_FILE;
    for (Instant t = start; t.isBefore(end); t = t.plusSeconds(60)) {
      while (next < marks.size() && !marks.get(next).at().isAfter(t)) {
        Mark mark = marks.get(next);
        Work last = all.isEmpty() ? null : all.getLast();
        switch (mark.kind()) {
          case "dispatch" -> {
            if (last == null || reopened || !Objects.equals(last.unit, mark.receiver())) {
              if (last != null && last.failed) {
                last.replaced = true;
              }
              last = new Work();
              last.unit = mark.receiver();
              all.add(last);
            }
            last.failed = false;
            last.handedIn = false;
            last.away = false;
            reopened = false;
            last.rework |= in(mark.at()) && isRework(next);
          }
          case "hand-back", "revoke" -> Objects.requireNonNull(last).away = true;
          case "handle" -> {
            Work work = Objects.requireNonNull(last);
            work.handIns.add(mark.at());
            work.handedIn = true;
            work.inTime = work.minutes <= HANDLING * (1 + work.extensions);
          }
          case "confirm" -> {
            if (mark.after() == Stage.TO_DISPATCH) {
              Objects.requireNonNull(last).failed = true;
              last.handedIn = false;
            }
          }
          case "decide-extension" -> Objects.requireNonNull(last).extensions++;
          case "reopen" -> reopened = true;
          default -> {}
        }
        now = mark.after();
        next++;
      }
      if (now == Stage.IN_HANDLING) {
        Work work = all.getLast();
        work.minutes++;
        if (work.due == null && work.minutes > HANDLING * (1 + work.extensions)) {
          // The minute that begins here is the first beyond the limit.
          work.due = t;
        }
      }
    }
    judge(told, all);
  }

  private boolean isRework(int dispatch) {
    String unit = marks.get(dispatch).receiver();
    int round = -1;
    for (int i = 0; i < dispatch; i++) {
      if (marks.get(i).kind().equals("dispatch") && Objects.equals(unit, marks.get(i).receiver())) {
        round = i;
      }
    }
    if (round < 0) {
      return false;
    }
    boolean handed = false;
    boolean checked = false;
    for (int i = round + 1; i < dispatch; i++) {
      String kind = marks.get(i).kind();
      if (!handed && (kind.equals("hand-back") || kind.equals("revoke"))) {
        return false;
      }
      handed |= kind.equals("handle");
      checked |= handed && kind.equals("confirm");
    }
    return checked;
  }

  private @Nullable Instant moment(Work work) {
    Instant handed = work.handIns.isEmpty() ? null : work.handIns.getFirst();
    if (work.due != null) {
      return handed != null && handed.isBefore(work.due) ? handed : work.due;
    }
    return work.away ? null : handed;
  }

  private void judge(Map<Indicator, Long> told, List<Work> all) {
    boolean over = false;
    for (Work work : all) {
      if (in(moment(work))) {
        told.put(Indicator.HANDLED, work.handedIn ? 1L : 0L);
        told.put(Indicator.EXTENDED, work.extensions > 0 ? 1L : 0L);
        if (!upheld) {
          told.put(Indicator.HANDLED_IN_TIME, work.handedIn && work.inTime ? 1L : 0L);
          told.put(Indicator.STILL_OVERDUE, 0L);
        }
      }
      over |= work.due != null && !work.handedIn && !work.away && !work.replaced && stage().open();
      if (work.handedIn && in(work.handIns.getLast())) {
        told.put(Indicator.HANDLING_TIME, work.minutes * 60L);
      }
    }
    if (over && !upheld) {
      told.put(Indicator.STILL_OVERDUE, 1L);
    }
    boolean rework = all.stream().anyMatch(work -> work.rework);
    if (rework || all.stream().anyMatch(work -> work.handIns.stream().anyMatch(this::in))) {
      told.put(Indicator.REWORKED, rework ? 1L : 0L);
    }
  }

  private void dispatches(Map<Indicator, Long> told) {
    boolean any = false;
    boolean right = true;
    boolean inTime = true;
    for (int i = 0; i < marks.size(); i++) {
      boolean waits =
          marks.get(i).after() == Stage.TO_DISPATCH
              && (i == 0 || marks.get(i - 1).after() != Stage.TO_DISPATCH);
      if (!waits) {
        continue;
      }
      Mark done = first(i, m -> m.kind().equals("dispatch"));
      Instant due = marks.get(i).at().plus(Duration.ofMinutes(STAGE));
      boolean late = done == null ? due.isBefore(end) : done.at().isAfter(due);
      if (!in(late ? due : done == null ? null : done.at())) {
        continue;
      }
      any = true;
      inTime &= !late;
      Mark after =
          done == null
              ? null
              : first(
                  marks.indexOf(done),
                  m -> List.of("hand-back", "revoke", "handle").contains(m.kind()));
      right &= done != null && (after == null || after.kind().equals("handle"));
    }
    if (any) {
      told.put(Indicator.DISPATCHED_RIGHT, right ? 1L : 0L);
      told.put(Indicator.DISPATCHED_IN_TIME, inTime ? 1L : 0L);
    }
  }

  private void closing(Map<Indicator, Long> told) {
    int used = 0;
    int next = 0;
    Instant due = null;
    Stage now = Stage.TO_FILE;
    for (Instant t = start; t.isBefore(end); t = t.plusSeconds(60)) {
      while (next < marks.size() && !marks.get(next).at().isAfter(t)) {
        Mark mark = marks.get(next++);
        now = mark.after();
        if (mark.kind().equals("reopen")) {
          used = 0;
          due = null;
        } else if (mark.kind().equals("close")) {
          close(told, due == null ? mark.at() : due, 1L, due == null ? 1L : 0L);
        }
      }
      if (now.open() && now != Stage.SUSPENDED && ++used > CITIZEN && due == null) {
        due = t;
      }
    }
    if (stage().open() && due != null) {
      close(told, due, 0L, 0L);
    }
    marks.stream()
        .filter(m -> m.kind().equals("call-back") && in(m.at()))
        .filter(
            m ->
                Objects.requireNonNull(marks.getFirst().told().opening()).channel()
                    == Channel.HOTLINE_12345)
        .map(m -> Objects.requireNonNull(m.told().answer()))
        .filter(Mark.Answer::reached)
        .forEach(
            answer -> {
              told.put(Indicator.SOLVED, answer.solved() ? 1L : 0L);
              told.put(Indicator.SATISFIED, answer.satisfied() ? 1L : 0L);
            });
  }

  private void close(Map<Indicator, Long> told, Instant moment, long closed, long inTime) {
    if (in(moment)) {
      told.put(Indicator.CLOSED, closed);
      if (!upheld) {
        told.put(Indicator.CLOSED_IN_TIME, inTime);
      }
    }
  }
}
