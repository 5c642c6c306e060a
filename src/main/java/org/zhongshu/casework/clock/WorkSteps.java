package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingHours;

/** Lays a way through working time out in steps; what follows for the same reason is one step. */
final class WorkSteps {
  private final WorkDays days;
  private final Instant from;
  private final Instant to;
  private final List<ReckoningStep> steps = new ArrayList<>();

  WorkSteps(WorkDays days, Instant from, Instant to) {
    this.days = days;
    this.from = from;
    this.to = to;
  }

  List<ReckoningStep> list() {
    for (LocalDate date = days.date(from); days.begin(date).isBefore(to); date = date.plusDays(1)) {
      add(days.day(date));
    }
    return List.copyOf(steps);
  }

  private void add(DayRuling day) {
    Instant at = days.begin(day.date());
    Instant end = days.begin(day.date().plusDays(1));
    if (!day.isWorkday()) {
      add(at, end, new Why.DayOff(day));
      return;
    }
    Why gap = new Why.OutOfHours(day);
    for (WorkingHours.Period period : days.periods()) {
      Instant begin = days.from(day.date(), period);
      add(at, begin, gap);
      at = days.to(day.date(), period);
      add(begin, at, new Why.Working(day));
      gap = new Why.Break(day);
    }
    add(at, end, new Why.OutOfHours(day));
  }

  private void add(Instant begin, Instant end, Why why) {
    Instant start = begin.isBefore(from) ? from : begin;
    Instant stop = end.isAfter(to) ? to : end;
    if (!start.isBefore(stop)) {
      return;
    }
    if (!steps.isEmpty() && continues(steps.getLast().why(), why)) {
      ReckoningStep last = steps.removeLast();
      start = last.from();
      why = last.why();
    }
    boolean counts = why instanceof Why.Working;
    Duration counted = counts ? Duration.between(start, stop) : Duration.ZERO;
    steps.add(new ReckoningStep(start, stop, counted, why));
  }

  private static boolean continues(Why last, Why next) {
    if (last instanceof Why.DayOff(DayRuling a) && next instanceof Why.DayOff(DayRuling b)) {
      return a.kind() == b.kind() && a.name().equals(b.name()) && a.standing() == b.standing();
    }
    return last instanceof Why.OutOfHours && next instanceof Why.OutOfHours;
  }
}
