package org.zhongshu.casework.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.casework.figures.CaseFacts.Wait;
import org.zhongshu.casework.figures.Mark.Told;

/** How long a case waited to be filed and to be dispatched, folded entry by entry. */
final class WaitFold {
  private final CaseRules rules;
  private final List<Wait> filings = new ArrayList<>();
  private final List<Wait> dispatches = new ArrayList<>();
  private @Nullable HandlingClock filing;
  private @Nullable Instant filingSince;
  private @Nullable Instant dispatchSince;
  private @Nullable Instant dispatchDue;

  WaitFold(CaseRules rules) {
    this.rules = rules;
  }

  List<Wait> filings() {
    return filings;
  }

  List<Wait> dispatches() {
    return dispatches;
  }

  /** Reported and filed in the same breath. */
  void filedAtOnce(Instant at) {
    filings.add(new Wait(at, null, at, null, false));
  }

  /**
   * A stage begins.
   *
   * @param reckoning that of the place
   */
  void enter(Reckoning reckoning, Instant at, Stage to, Told told) {
    if (to == Stage.TO_FILE) {
      HandlingClock running = filing;
      if (running == null) {
        filingSince = at;
        filing = new HandlingClock(reckoning, at, limit(to, at), told.due());
      } else {
        running.resume(at, told.due());
      }
    } else if (to == Stage.TO_DISPATCH) {
      dispatchSince = at;
      dispatchDue = new HandlingClock(reckoning, at, limit(to, at), told.due()).due();
    }
  }

  void leave(Instant at, @Nullable Stage from, Stage to, Mark mark) {
    HandlingClock acceptance = filing;
    Instant since = filingSince;
    if (from == Stage.TO_FILE && acceptance != null && since != null) {
      if (to == Stage.TO_VERIFY) {
        acceptance.pause(at);
        return;
      }
      if (mark.kind().equals("file") || mark.kind().equals("quick")) {
        filings.add(new Wait(since, acceptance.due(), at, null, false));
      }
      filing = null;
      filingSince = null;
    }
    Instant waiting = dispatchSince;
    if (from == Stage.TO_DISPATCH && waiting != null) {
      if (mark.kind().equals("dispatch")) {
        dispatches.add(new Wait(waiting, dispatchDue, at, mark.receiver(), false));
      }
      // Whoever sends it back, suspends or ends it has not dispatched it, and owes it no longer.
      dispatchSince = null;
    }
  }

  /** The last dispatch was taken back or came back. */
  void undone() {
    if (!dispatches.isEmpty()) {
      Wait last = dispatches.removeLast();
      dispatches.add(new Wait(last.since(), last.due(), last.done(), last.unit(), true));
    }
  }

  /** The centre's calendar moved the deadline of the wait that runs. */
  void moved(@Nullable Stage stage, Instant due) {
    if (stage == Stage.TO_FILE && filing != null) {
      filing.moved(due);
    } else if (stage == Stage.TO_DISPATCH) {
      dispatchDue = due;
    }
  }

  /** No more entries: what still waits is told as such. */
  void end(@Nullable Stage stage) {
    HandlingClock acceptance = filing;
    Instant since = filingSince;
    if (acceptance != null && since != null && stage == Stage.TO_FILE) {
      filings.add(new Wait(since, acceptance.due(), null, null, false));
    }
    if (dispatchSince != null) {
      dispatches.add(new Wait(dispatchSince, dispatchDue, null, null, false));
    }
  }

  private @Nullable Limit limit(Stage of, Instant at) {
    return rules.stageLimits(at).of(of).orElse(null);
  }
}
