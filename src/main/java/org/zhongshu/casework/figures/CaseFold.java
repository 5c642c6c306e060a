package org.zhongshu.casework.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.figures.CaseFacts.CallBack;
import org.zhongshu.casework.figures.CaseFacts.Life;
import org.zhongshu.casework.figures.CaseFacts.Stretch;
import org.zhongshu.casework.figures.Mark.Opening;
import org.zhongshu.casework.figures.Mark.Told;

/**
 * Folds the record of one case into its facts, entry by entry. Steps are known by their keys, so
 * that a record is read the same whichever steps a later program adds.
 */
public final class CaseFold {
  private final CaseRules rules;
  private final WaitFold waits;
  private final List<TaskFold> tasks = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();
  private final List<Stretch> suspended = new ArrayList<>();
  private final List<CallBack> callBacks = new ArrayList<>();

  /** Unit → whether it handed in, and whether that was checked since. */
  private final Map<String, Boolean> checked = new HashMap<>();

  private @Nullable Stage stage;
  private @Nullable String area;
  private @Nullable String category;
  private Grade grade = Grade.ORDINARY;
  private Routing routing = Routing.ORDINARY;
  private @Nullable TaskFold task;
  private @Nullable HandlingClock citizen;
  private @Nullable Instant citizenStopped;
  private @Nullable Instant began;
  private @Nullable Instant firstResponse;
  private boolean newLife;
  private boolean merged;

  private CaseFold(CaseRules rules) {
    this.rules = rules;
    this.waits = new WaitFold(rules);
  }

  /**
   * The facts of a case up to a moment; empty when it had not been reported then.
   *
   * @param number number of the case
   * @param record oldest first
   * @param asOf the moment after the last that counts
   */
  public static Optional<CaseFacts> of(
      String number, List<Mark> record, CaseRules rules, Instant asOf) {
    Opening opening = record.isEmpty() ? null : record.getFirst().told().opening();
    if (opening == null || !opening.reportedAt().isBefore(asOf)) {
      return Optional.empty();
    }
    CaseFold fold = new CaseFold(rules);
    boolean upheld = false;
    for (int i = 0; i < record.size(); i++) {
      Mark mark = record.get(i);
      // What a file told happened when it says, not when the file was read.
      if (i == 0) {
        fold.open(mark, opening, asOf);
      } else if (mark.at().isBefore(asOf)) {
        fold.step(mark);
      }
      upheld |= mark.kind().equals("decide-appeal") && yes(mark);
    }
    return Optional.of(fold.done(number, opening, asOf, upheld));
  }

  private static boolean yes(Mark mark) {
    return Boolean.TRUE.equals(mark.told().yes());
  }

  private void open(Mark mark, Opening opening, Instant asOf) {
    area = opening.area();
    category = opening.category();
    grade = opening.grade();
    routing = opening.routing();
    Past past = opening.past();
    Instant at = opening.reportedAt();
    began = at;
    Instant told = mark.told().caseDue();
    if (past != null) {
      citizen = new HandlingClock(rules.reckoning(area), at, null, past.dueAt());
      openElsewhere(mark, past, asOf);
      return;
    }
    Limit whole = rules.caseLimits(mark.at()).of(grade, routing);
    citizen = new HandlingClock(rules.reckoning(area), at, whole, told);
    waits.enter(rules.reckoning(area), mark.at(), mark.after(), mark.told());
    if (mark.after() == Stage.TO_DISPATCH) {
      waits.filedAtOnce(mark.at());
    }
    stage = mark.after();
  }

  /** Waits and rounds before it came in are another house's; a unit that has it still owes it. */
  private void openElsewhere(Mark mark, Past past, Instant asOf) {
    Stage told = mark.after();
    Instant closed = past.closedAt();
    if (!told.open() && closed != null && !closed.isBefore(asOf)) {
      // It was open then; where, no file tells.
      stage = Stage.IN_HANDLING;
      return;
    }
    stage = told;
    if (!told.open()) {
      end(closed == null ? Objects.requireNonNull(began) : closed, told);
    } else if (told == Stage.IN_HANDLING) {
      Instant since = past.dispatchedAt() == null ? mark.at() : past.dispatchedAt();
      begin(past.lead(), since, null, past.dueAt());
    } else if (mark.at().isBefore(asOf)) {
      waits.enter(rules.reckoning(area), mark.at(), told, mark.told());
    }
  }

  private void step(Mark mark) {
    Told told = mark.told();
    area = told.area() == null ? area : told.area();
    category = told.category() == null ? category : told.category();
    grade = told.grade() == null ? grade : told.grade();
    routing = told.routing() == null ? routing : told.routing();
    Instant at = mark.at();
    Stage before = stage;
    Stage after = mark.after();
    switch (mark.kind()) {
      case "dispatch" -> dispatched(at, mark.receiver(), told.due());
      case "quick" -> quick(at, mark.receiver());
      case "hand-back", "revoke" -> back(mark);
      case "send-up", "send-down" -> pass(mark.receiver());
      case "accept-referral" -> referred(at, mark.receiver(), told.due());
      case "handle" -> handIn(at);
      case "confirm" -> check(mark);
      case "decide-extension" -> {
        if (task != null && yes(mark)) {
          task.extend(told.due());
        }
      }
      case "suspend" -> suspend(at);
      case "resume" -> resume(at, told);
      case "recount" -> recount(told);
      case "merge" -> merged = true;
      case "unmerge" -> merged = false;
      case "call-back" -> {
        if (told.answer() != null) {
          callBacks.add(new CallBack(at, told.answer()));
        }
      }
      default -> {}
    }
    if (before != after) {
      waits.leave(at, before, after, mark);
      waits.enter(rules.reckoning(area), at, after, told);
      turn(at, before, after, mark);
    }
    stage = after;
  }

  // Handling.

  private void dispatched(Instant at, @Nullable String unit, @Nullable Instant told) {
    firstResponse = firstResponse == null ? at : firstResponse;
    TaskFold before = task;
    boolean rework = unit != null && Boolean.TRUE.equals(checked.get(unit));
    if (before != null && !newLife && Objects.equals(before.unit(), unit) && !before.withUnit()) {
      before.again(at, told);
    } else {
      if (before != null) {
        before.replaced(at);
      }
      begin(unit, at, handlingLimit(), told);
    }
    newLife = false;
    if (rework && task != null) {
      task.rework(at);
      checked.remove(unit);
    }
  }

  private void begin(
      @Nullable String unit, Instant at, @Nullable Limit limit, @Nullable Instant told) {
    task = new TaskFold(unit, at, new HandlingClock(rules.reckoning(area), at, limit, told));
    tasks.add(task);
  }

  private @Nullable Limit handlingLimit() {
    return rules.catalogue().byCode(category).map(Category::limit).orElse(null);
  }

  private void quick(Instant at, @Nullable String unit) {
    firstResponse = firstResponse == null ? at : firstResponse;
    if (task != null) {
      task.replaced(at);
    }
    begin(unit, at, handlingLimit(), null);
    newLife = false;
    handIn(at);
  }

  private void handIn(Instant at) {
    TaskFold now = task;
    if (now != null && now.withUnit()) {
      now.handIn(at);
      if (now.unit() != null) {
        checked.put(now.unit(), false);
      }
    }
  }

  private void back(Mark mark) {
    TaskFold now = task;
    if (mark.after() != Stage.TO_DISPATCH) {
      // Handed back inside a chain of units: its clock runs on.
      pass(mark.receiver());
      return;
    }
    if (now != null && now.withUnit()) {
      now.takeAway(mark.at());
    }
    waits.undone();
  }

  private void pass(@Nullable String receiver) {
    if (task != null && receiver != null) {
      task.passTo(receiver);
    }
  }

  private void referred(Instant at, @Nullable String unit, @Nullable Instant told) {
    TaskFold now = task;
    if (now != null && unit != null && !unit.equals(now.unit())) {
      now.takeAway(at);
      begin(unit, at, handlingLimit(), told);
    }
  }

  private void check(Mark mark) {
    checked.replaceAll((_, _) -> true);
    TaskFold now = task;
    if (now != null && now.handedIn() && mark.after() == Stage.TO_DISPATCH) {
      now.fail();
    }
  }

  // Suspension and the citizen's clock.

  private void suspend(Instant at) {
    suspended.add(new Stretch(at, null));
    if (task != null && task.withUnit()) {
      task.suspend(at);
    }
    if (citizen != null) {
      citizen.pause(at);
      citizenStopped = at;
    }
  }

  /** The centre's calendar moved the deadlines of the clocks that run. */
  private void recount(Told told) {
    Instant due = told.due();
    if (due != null && stage == Stage.IN_HANDLING && task != null) {
      task.moved(due);
    } else if (due != null) {
      waits.moved(stage, due);
    }
    if (told.caseDue() != null && citizen != null) {
      citizen.moved(told.caseDue());
    }
  }

  private void resume(Instant at, Told told) {
    if (!suspended.isEmpty() && suspended.getLast().until() == null) {
      suspended.add(new Stretch(suspended.removeLast().from(), at));
    }
    if (task != null && task.withUnit()) {
      task.resume(at, told.due());
    }
    if (citizen != null) {
      citizen.resume(at, told.caseDue());
      citizenStopped = null;
    }
  }

  // Lives.

  private void turn(Instant at, @Nullable Stage before, Stage after, Mark mark) {
    boolean was = before == null || before.open();
    if (was && !after.open()) {
      if (mark.kind().equals("decline") || mark.kind().equals("verify")) {
        firstResponse = firstResponse == null ? at : firstResponse;
      }
      if (task != null && task.withUnit() && !merged) {
        task.cutOff(at);
      }
      end(at, after);
    } else if (!was && after.open()) {
      if (mark.kind().equals("reopen")) {
        began = at;
        newLife = true;
        citizen =
            new HandlingClock(
                rules.reckoning(area),
                at,
                rules.caseLimits(at).of(grade, routing),
                mark.told().caseDue());
        citizenStopped = null;
      } else if (!lives.isEmpty()) {
        began = lives.removeLast().began();
      }
    } else if (!was && !lives.isEmpty() && lives.getLast().end() != after) {
      Life last = lives.removeLast();
      lives.add(new Life(last.began(), last.due(), at, after));
    }
  }

  private void end(Instant at, Stage after) {
    lives.add(new Life(Objects.requireNonNull(began), citizenDue(), at, after));
    began = null;
    if (!suspended.isEmpty() && suspended.getLast().until() == null) {
      suspended.add(new Stretch(suspended.removeLast().from(), at));
    }
  }

  private @Nullable Instant citizenDue() {
    HandlingClock clock = citizen;
    Instant stopped = citizenStopped;
    return clock == null ? null : stopped == null ? clock.due() : clock.dueIfPassed(stopped);
  }

  private CaseFacts done(String number, Opening opening, Instant asOf, boolean upheld) {
    waits.end(stage);
    if (began != null) {
      lives.add(new Life(began, citizenDue(), null, null));
    }
    return new CaseFacts(
        number,
        asOf,
        opening.channel(),
        area,
        category,
        opening.reportedAt(),
        opening.past() != null,
        waits.filings(),
        waits.dispatches(),
        tasks.stream().map(TaskFold::done).toList(),
        lives,
        suspended,
        callBacks,
        merged,
        upheld,
        firstResponse,
        Objects.requireNonNull(stage));
  }
}
