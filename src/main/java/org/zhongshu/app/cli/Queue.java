package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.CaseFilter;

/** Queues of cases, named as on the board. */
enum Queue {
  /** 本席待办: taken by this operator. */
  MINE(open()),
  /** 待核查. */
  TO_VERIFY(EnumSet.of(Stage.TO_VERIFY)),
  /** 待立案. */
  TO_FILE(EnumSet.of(Stage.TO_FILE)),
  /** 待派遣. */
  TO_DISPATCH(EnumSet.of(Stage.TO_DISPATCH)),
  /** 处置中. */
  IN_HANDLING(EnumSet.of(Stage.IN_HANDLING)),
  /** 待核实. */
  TO_CONFIRM(EnumSet.of(Stage.TO_CONFIRM)),
  /** 待结案. */
  TO_CLOSE(EnumSet.of(Stage.TO_CLOSE)),
  /** 挂账. */
  SUSPENDED(EnumSet.of(Stage.SUSPENDED)),
  /** 全部在办: every open case. */
  OPEN(open()),
  /** 超期: open, and its stage's clock or the citizen's is used up. */
  OVERDUE(open()),
  /** 待定位: its area is not known. */
  TO_PLACE(open()),
  /** 待归类: its class is not known. */
  TO_CLASS(open()),
  /** Ended, however it ended. */
  CLOSED(EnumSet.complementOf(open())),
  /** Every case. */
  ALL(EnumSet.noneOf(Stage.class));

  /** How many rows are asked of the store at once where it can't do the choosing. */
  private static final int CHUNK = 500;

  private final EnumSet<Stage> stages;

  Queue(EnumSet<Stage> stages) {
    this.stages = stages;
  }

  private static EnumSet<Stage> open() {
    EnumSet<Stage> open = EnumSet.noneOf(Stage.class);
    for (Stage stage : Stage.values()) {
      if (stage.open()) {
        open.add(stage);
      }
    }
    return open;
  }

  Set<Stage> stages() {
    return EnumSet.copyOf(stages);
  }

  /** A page of the queue, newest first. */
  List<CaseSummary> page(
      Desk desk,
      @Nullable String area,
      String text,
      int limit,
      @Nullable Long before,
      Instant now) {
    CaseFilter filter =
        new CaseFilter(stages, area, null, text, null, this == TO_PLACE, this == TO_CLASS, before);
    Predicate<CaseSummary> wanted = wanted(desk.operator().id(), now);
    if (this != MINE && this != OVERDUE) {
      return desk.cases().page(filter, limit);
    }
    if (area == null && text.isEmpty()) {
      return desk.cases().open().stream()
          .filter(it -> (before == null || it.id() < before) && wanted.test(it))
          .sorted(Comparator.comparingLong(CaseSummary::id).reversed())
          .limit(limit)
          .toList();
    }
    return chosen(desk, filter, wanted, limit);
  }

  /** Clocks and desks are chosen here, area and text by the store. */
  private static List<CaseSummary> chosen(
      Desk desk, CaseFilter filter, Predicate<CaseSummary> wanted, int limit) {
    List<CaseSummary> found = new ArrayList<>();
    CaseFilter next = filter;
    while (found.size() < limit) {
      List<CaseSummary> rows = desk.cases().page(next, CHUNK);
      rows.stream().filter(wanted).limit((long) limit - found.size()).forEach(found::add);
      if (rows.size() < CHUNK) {
        break;
      }
      next = next.before(rows.getLast().id());
    }
    return found;
  }

  private Predicate<CaseSummary> wanted(String operator, Instant now) {
    return this == MINE
        ? it -> Objects.equals(operator, it.takenBy())
        : it -> over(it.stageDue(), now) || over(it.caseDue(), now);
  }

  private static boolean over(@Nullable Instant due, Instant now) {
    return due != null && due.isBefore(now);
  }

  /** The queues as completion offers them. */
  static final class Names extends Kebab.Names {
    Names() {
      super(Queue.class);
    }
  }
}
