package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.Tightening.Tight;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.JournalLine;

/**
 * Answers "why this time?" for the clocks of a case: which limit ran from when, found again in its
 * record, and how it was reckoned. A deadline is never explained by a reckoning that comes to
 * another one.
 */
public final class CaseClocks {
  private static final Logger LOG = LoggerFactory.getLogger(CaseClocks.class);

  private final Case it;
  private final List<JournalLine> record;
  private final CaseRules rules;

  private CaseClocks(CaseFile file, CaseRules rules) {
    this.it = file.now();
    this.record = file.record();
    this.rules = rules;
  }

  /** Which clock. */
  public enum Kind {
    /** 环节时限: of the present stage. */
    STAGE,
    /** 诉求时限: the citizen's, from report to closing. */
    CASE
  }

  /** Where a deadline comes from. */
  public enum Source {
    /** Reckoned here, by the rules in force. */
    RECKONED,
    /** Given by the file that the case came in with. */
    FILE,
    /** Reckoned by limits that have been changed since. */
    FORMER_RULES
  }

  /**
   * A clock of a case.
   *
   * @param stage present stage; names the clock when it is the stage's
   * @param start since when it runs
   * @param due when it is used up
   * @param told how that was reckoned; null when it was not reckoned by the rules in force
   * @param by what the activation is called whose shorter limit it is; null for the usual limit
   */
  public record CaseClock(
      Kind kind,
      Stage stage,
      Instant start,
      Instant due,
      Source source,
      @Nullable Explanation told,
      @Nullable String by) {}

  /** The clocks of a case, the one that runs out first in front; empty when it has none. */
  public static List<CaseClock> of(CaseFile file, CaseRules rules) {
    return new CaseClocks(file, rules).list();
  }

  private List<CaseClock> list() {
    List<CaseClock> clocks = new ArrayList<>();
    Instant stageDue = it.stage().open() ? it.times().stageDue() : null;
    if (stageDue != null) {
      clocks.add(clock(Kind.STAGE, it.times().stageSince(), stageDue, stageRun().orElse(null)));
    }
    Instant caseDue = it.times().caseDue();
    if (caseDue != null) {
      ClockRun run = citizen();
      CaseClock own = clock(Kind.CASE, run.started(), caseDue, run);
      boolean first = stageDue != null && caseDue.isBefore(stageDue);
      clocks.add(first ? 0 : clocks.size(), own);
    }
    return List.copyOf(clocks);
  }

  private CaseClock clock(Kind kind, Instant start, Instant due, @Nullable ClockRun run) {
    if (run != null) {
      Explanation told = Explanation.of(run, rules.reckoning(it.place().area()));
      if (due.equals(told.deadline())) {
        return new CaseClock(
            kind, it.stage(), run.started(), due, Source.RECKONED, told, tightenedBy(kind, run));
      }
    }
    Source source = due.equals(dueOfFile()) ? Source.FILE : Source.FORMER_RULES;
    return new CaseClock(kind, it.stage(), start, due, source, null, null);
  }

  /**
   * Which mode shortened the limit: one that was in force when the clock started and set just this
   * limit. A handling that was extended since is told by what it was before.
   */
  private @Nullable String tightenedBy(Kind kind, ClockRun run) {
    if (kind != Kind.STAGE) {
      return null;
    }
    String place = it.place().area();
    Progress.Handling handling = it.progress().handling();
    if (it.stage() != Stage.IN_HANDLING || handling == null) {
      return rules.tightened(it.stage(), place, run.started()).map(Tight::by).orElse(null);
    }
    return rules.tightening().handling(handling.cited().category(), place, run.started()).stream()
        .filter(tight -> tight.limit().equals(handling.base()))
        .map(Tight::by)
        .findFirst()
        .orElse(null);
  }

  /** The clock of the present stage: one that was stopped meanwhile is kept with the case. */
  private Optional<ClockRun> stageRun() {
    Progress.Handling handling = it.progress().handling();
    ClockRun acceptance = it.progress().acceptance();
    if (it.stage() == Stage.IN_HANDLING) {
      return Optional.ofNullable(handling).map(Progress.Handling::run);
    }
    if (it.stage() == Stage.TO_FILE && acceptance != null) {
      return Optional.of(acceptance);
    }
    return rules
        .stageLimit(it.stage(), it.place().area(), it.times().stageSince())
        .map(limit -> ClockRun.start(it.times().stageSince(), limit));
  }

  private ClockRun citizen() {
    ClockRun known = it.progress().citizen();
    if (known != null) {
      return known;
    }
    Optional<JournalLine> reopened = last(StepKind.REOPEN);
    Instant start = reopened.map(JournalLine::at).orElse(it.origin().reportedAt());
    Grade grade = gradeBefore(reopened.orElse(null));
    Instant set = reopened.map(JournalLine::at).orElse(it.times().receivedAt());
    return ClockRun.start(start, rules.caseLimits(set).of(grade, it.routing()));
  }

  private Grade gradeBefore(@Nullable JournalLine reopened) {
    Grade grade = draft().map(Draft::grade).orElse(it.grade());
    for (JournalLine line : record) {
      // Without a reopening the clock was set by the report and is not moved by a later grade.
      if (reopened == null || line.subjectVersion() > reopened.subjectVersion()) {
        break;
      }
      if (step(line, StepKind.REGRADE) instanceof Step.Regrade(Grade set, String _)) {
        grade = set;
      }
    }
    return grade;
  }

  private @Nullable Instant dueOfFile() {
    return draft().map(Draft::past).map(Past::dueAt).orElse(null);
  }

  private Optional<JournalLine> last(StepKind kind) {
    return record.stream().filter(line -> line.kind().equals(kind.key())).reduce((_, b) -> b);
  }

  private Optional<Draft> draft() {
    if (record.isEmpty()) {
      return Optional.empty();
    }
    JournalLine line = record.getFirst();
    if (!line.kind().equals("report") && !line.kind().equals("import")) {
      return Optional.empty();
    }
    try {
      return Optional.of(CommandJson.readDraft(line.body()));
    } catch (JsonRefused e) {
      LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
      return Optional.empty();
    }
  }

  private static @Nullable Step step(JournalLine line, StepKind kind) {
    if (!line.kind().equals(kind.key())) {
      return null;
    }
    try {
      return CommandJson.readStep(line.body());
    } catch (JsonRefused e) {
      LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
      return null;
    }
  }
}
