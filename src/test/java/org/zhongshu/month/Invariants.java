package org.zhongshu.month;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Custody;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Pause;
import org.zhongshu.desk.CaseCustody;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.store.JournalLine;

/**
 * What must hold of every case whatever was done to it, checked from its record by means of its
 * own: one holder at a time, times that add up, no stage reached illegally, nothing closed without
 * a condition, checks by someone else, every count what the record counts.
 */
final class Invariants {
  private final Case it;
  private final List<JournalLine> record;
  private final Instant now;
  private final List<String> faults = new ArrayList<>();

  private Invariants(CaseFile file, Instant now) {
    this.it = file.now();
    this.record = file.record();
    this.now = now;
  }

  /** Sentences about what does not hold; empty when all does. */
  static List<String> faults(CaseFile file, Instant now) {
    Invariants check = new Invariants(file, now);
    check.steps();
    check.custody();
    check.handling();
    check.counts();
    check.ends();
    check.others();
    return check.faults;
  }

  private void steps() {
    Stage stage = null;
    Instant at = Instant.MIN;
    int version = 0;
    for (JournalLine line : record) {
      Stage before = stage;
      Stage after = line.after();
      demand(
          line.subjectVersion() == ++version,
          "version %d after %d",
          line.subjectVersion(),
          version - 1);
      demand(!line.at().isBefore(at), "%s at %s, before %s", line.kind(), line.at(), at);
      if (before == null) {
        demand(line.kind().equals("report"), "begins with %s", line.kind());
      } else {
        Optional<StepKind> kind = StepKind.of(line.kind());
        demand(
            kind.isPresent() && kind.get().to(before).contains(after),
            "%s led from %s to %s",
            line.kind(),
            before,
            after);
      }
      stage = after;
      at = line.at();
    }
    demand(stage == it.stage(), "stands in %s, its record ends in %s", it.stage(), stage);
    demand(version == it.version(), "stands at %d, its record ends at %d", it.version(), version);
  }

  private void custody() {
    Custody custody = CaseCustody.of(record);
    Instant end = null;
    Duration sum = Duration.ZERO;
    for (Custody.Holding holding : custody.holdings()) {
      if (end != null && !holding.from().equals(end)) {
        // Only what had come to an end, or was merged, has nobody.
        demand(nobodyBetween(end, holding.from()), "nobody from %s to %s", end, holding.from());
      }
      end = holding.end(now);
      sum = sum.plus(holding.length(now));
    }
    Duration life = life();
    demand(sum.equals(life), "held for %s of a life of %s", sum, life);
  }

  private boolean nobodyBetween(Instant from, Instant to) {
    return record.stream()
        .filter(line -> !line.at().isBefore(from) && line.at().isBefore(to))
        .allMatch(line -> line.after() != null && !line.after().open());
  }

  /** Time in open stages, added up from line to line. */
  private Duration life() {
    Duration life = Duration.ZERO;
    for (int i = 0; i < record.size(); i++) {
      Stage stage = record.get(i).after();
      Instant until = i + 1 < record.size() ? record.get(i + 1).at() : now;
      if (stage != null && stage.open()) {
        life = life.plus(Duration.between(record.get(i).at(), until));
      }
    }
    return life;
  }

  /** The handling clock ran exactly while its unit, or its line of units, had the case. */
  private void handling() {
    Progress.Handling handling = it.progress().handling();
    Duration ran = Duration.ZERO;
    Instant since = null;
    String unit = null;
    for (JournalLine line : record) {
      String receiver = line.receiver();
      switch (line.kind()) {
        case "dispatch", "accept-referral" -> {
          if (!java.util.Objects.equals(receiver, unit)) {
            ran = Duration.ZERO;
            since = null;
            unit = receiver;
          }
        }
        case "send-up", "send-down" -> unit = receiver;
        case "hand-back" -> unit = line.after() == Stage.IN_HANDLING ? receiver : unit;
        case "quick" -> {
          ran = Duration.ZERO;
          unit = receiver;
        }
        case "reopen" -> {
          ran = Duration.ZERO;
          unit = null;
        }
        default -> {}
      }
      boolean runs = line.after() == Stage.IN_HANDLING;
      if (runs && since == null) {
        since = line.at();
      } else if (!runs && since != null) {
        ran = ran.plus(Duration.between(since, line.at()));
        since = null;
      }
    }
    if (since != null) {
      ran = ran.plus(Duration.between(since, now));
    }
    if (handling == null) {
      demand(unit == null, "no clock of %s", unit);
      return;
    }
    demand(
        handling.unit().equals(unit),
        "the clock is %s's, the record says %s",
        handling.unit(),
        unit);
    demand(
        ran(handling.run()).equals(ran),
        "the clock ran %s, the record says %s",
        ran(handling.run()),
        ran);
    demand(
        handling.run().isPaused() != (it.stage() == Stage.IN_HANDLING),
        "the clock %s in %s",
        handling.run().isPaused() ? "stands" : "runs",
        it.stage());
    if (it.stage() == Stage.IN_HANDLING) {
      demand(handling.unit().equals(it.assignment().lead()), "led by %s", it.assignment().lead());
    }
  }

  private Duration ran(ClockRun run) {
    Duration ran = Duration.ZERO;
    Instant since = run.started();
    for (Pause pause : run.pauses()) {
      ran = ran.plus(Duration.between(since, pause.from()));
      if (pause.until() == null) {
        return ran;
      }
      since = pause.until();
    }
    return ran.plus(Duration.between(since, now));
  }

  private void counts() {
    demand(
        it.times().hops() == count("hand-back") + count("send-back"), "%d hops", it.times().hops());
    demand(it.progress().extensions() <= 2, "%d extensions", it.progress().extensions());
    demand(count("suspend") <= 1, "suspended %d times", count("suspend"));
    demand(count("resume") <= count("suspend"), "resumed %d times", count("resume"));
    demand(count("appeal") <= 1 + count("reopen"), "appealed %d times", count("appeal"));
  }

  private int count(String kind) {
    return (int) record.stream().filter(line -> line.kind().equals(kind)).count();
  }

  private void ends() {
    demand(
        (it.times().closedAt() != null) == it.stage().ended(),
        "closed at %s in %s",
        it.times().closedAt(),
        it.stage());
    if (it.stage() == Stage.CLOSED) {
      demand(it.progress().closing() != null, "closed without a condition");
    }
    boolean filed = record.stream().anyMatch(line -> line.after() == Stage.TO_DISPATCH);
    if (filed && it.stage() != Stage.NOT_ACCEPTED) {
      demand(it.progress().filing() != null, "filed without a condition");
    }
    if (it.stage().open()) {
      Instant due = it.times().stageDue();
      demand(due != null || it.stage() == Stage.SUSPENDED, "no clock runs in %s", it.stage());
    } else {
      demand(it.times().stageDue() == null, "a clock runs in %s", it.stage());
    }
    Instant caseDue = it.times().caseDue();
    if (count("reopen") == 0) {
      demand(
          java.util.Objects.equals(caseDue, citizen()),
          "the citizen's clock ends %s, not %s",
          caseDue,
          citizen());
    }
  }

  /** Seven days from the report, and as long as it was suspended. */
  private @Nullable Instant citizen() {
    Instant due = it.origin().reportedAt().plus(Duration.ofDays(7));
    Instant since = null;
    for (JournalLine line : record) {
      if (line.kind().equals("suspend")) {
        since = line.at();
        if (since.isAfter(due)) {
          return null;
        }
      } else if (since != null && line.after() != Stage.SUSPENDED) {
        if (!line.kind().equals("resume")) {
          return null;
        }
        due = due.plus(Duration.between(since, line.at()));
        since = null;
      }
    }
    return since == null ? due : null;
  }

  /** A check is someone else's than what it checks. */
  private void others() {
    Map<String, String> latest = new HashMap<>();
    for (JournalLine line : record) {
      switch (line.kind()) {
        case "confirm" -> other(line, latest, "handle");
        case "close" -> other(line, latest, "quick");
        case "call-back" -> other(line, latest, "handle");
        case "decide-appeal" -> other(line, latest, "appeal");
        case "endorse-extension" -> other(line, latest, "ask-extension");
        case "decide-extension" -> {
          other(line, latest, "ask-extension");
          other(line, latest, "endorse-extension");
        }
        default -> {}
      }
      latest.put(line.kind(), line.operator());
    }
  }

  private void other(JournalLine line, Map<String, String> latest, String kind) {
    demand(
        !line.operator().equals(latest.get(kind)),
        "%s and %s by %s",
        kind,
        line.kind(),
        line.operator());
  }

  private void demand(boolean holds, String fault, @Nullable Object... args) {
    if (!holds) {
      faults.add(it.number() + ": " + fault.formatted(args));
    }
  }
}
