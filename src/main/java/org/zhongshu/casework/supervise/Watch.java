package org.zhongshu.casework.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.clock.Reckoning;

/**
 * What the rules find due on a case (自动督办): overdue, overrun, returned too often, repeated. Pure:
 * the same facts give the same answer on every desk, so that many may look at once.
 */
public final class Watch {
  private final CaseRules rules;
  private final SupervisionRules supervision;

  public Watch(CaseRules rules, SupervisionRules supervision) {
    this.rules = rules;
    this.supervision = supervision;
  }

  /**
   * Something that is due.
   *
   * @param occurrence which time it happened; the same as long as it is the same happening
   */
  public record Due(Cause cause, String occurrence) {}

  /**
   * What is due on a case now, the gravest first.
   *
   * @param same other cases of the same class about the same place, open or closed
   */
  public List<Due> due(Case it, Collection<CaseSummary> same, Instant now) {
    if (!it.stage().open() || it.stage() == Stage.SUSPENDED) {
      return List.of();
    }
    List<Due> due = new ArrayList<>();
    for (Run run : runs(it)) {
      if (now.isAfter(run.due())) {
        boolean overrun = !now.isBefore(run.overrun());
        due.add(new Due(overrun ? Cause.OVERRUN : Cause.OVERDUE, run.occurrence()));
      }
    }
    returns(it).ifPresent(due::add);
    repeated(it, same).ifPresent(due::add);
    due.sort(Comparator.comparingInt(one -> one.cause() == Cause.OVERRUN ? 0 : 1));
    return due;
  }

  /** Whether what an alarm tells of a case is still so. */
  public boolean holds(Cause cause, String occurrence, Case it, Instant now) {
    if (!it.stage().open()) {
      return false;
    }
    return switch (cause) {
      case OVERDUE, OVERRUN -> due(it, List.of(), now).contains(new Due(cause, occurrence));
      case RETURNS -> returns(it).isPresent();
      case REPEATED -> true;
      case INSTRUCTION, COMPLEX, UNANSWERED, MISSED, RAISED_UP -> false;
    };
  }

  /** The next moment after {@code now} at which a case that is overdue counts as overrun. */
  public Optional<Instant> overrunAfter(Case it, Instant now) {
    if (!it.stage().open() || it.stage() == Stage.SUSPENDED) {
      return Optional.empty();
    }
    return runs(it).stream()
        .map(Run::overrun)
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** One clock that runs: which run, when it is used up, when it is overrun. */
  private record Run(String occurrence, Instant due, Instant overrun) {}

  private List<Run> runs(Case it) {
    List<Run> runs = new ArrayList<>();
    Instant stageDue = it.times().stageDue();
    if (stageDue != null) {
      Instant since = it.times().stageSince();
      runs.add(
          new Run(
              "stage@" + since,
              stageDue,
              overrun(it, since, stageDue, stageLimit(it).orElse(null))));
    }
    Instant caseDue = it.times().caseDue();
    if (caseDue != null) {
      Limit limit = rules.caseLimits(it.times().receivedAt()).of(it.grade(), it.routing());
      runs.add(
          new Run(
              "case@" + caseDue, caseDue, overrun(it, it.origin().reportedAt(), caseDue, limit)));
    }
    return runs;
  }

  private Optional<Limit> stageLimit(Case it) {
    return it.stage() == Stage.IN_HANDLING
        ? Optional.ofNullable(it.progress().handling()).map(Progress.Handling::base)
        : rules.stageLimit(it.stage(), it.place().area(), it.times().stageSince());
  }

  /**
   * When a clock is overrun, counted as the clock itself counts. Where its limit isn't known, as of
   * a case that came in with a file's deadline, the time from its start to its end is taken.
   */
  private Instant overrun(Case it, Instant since, Instant due, @Nullable Limit limit) {
    int more = supervision.overrunTimes() - 1;
    if (limit == null) {
      Duration span = Duration.between(since, due);
      return due.plus(span.isNegative() ? Duration.ZERO : span.multipliedBy(more));
    }
    LimitUnit unit = limit.unit();
    Reckoning reckoning = rules.reckoning(it.place().area());
    return reckoning.reach(due, reckoning.length(limit).multipliedBy(more), unit);
  }

  private Optional<Due> returns(Case it) {
    return it.stage() == Stage.TO_DISPATCH && it.progress().disputed()
        ? Optional.of(new Due(Cause.RETURNS, "returns@" + it.times().hops()))
        : Optional.empty();
  }

  private Optional<Due> repeated(Case it, Collection<CaseSummary> same) {
    Instant reported = it.origin().reportedAt();
    Instant earliest = reported.minus(Duration.ofDays(supervision.repeatedDays()));
    List<CaseSummary> near = same.stream().filter(other -> sameMatter(it, other)).toList();
    Optional<CaseSummary> closed =
        near.stream()
            .filter(other -> other.stage() == Stage.CLOSED)
            .filter(other -> covers(earliest, reported, other.closedAt()))
            .max(Comparator.comparing(CaseSummary::id));
    if (closed.isPresent()) {
      return Optional.of(new Due(Cause.REPEATED, "after@" + closed.get().number()));
    }
    // The eldest stands for all of them: one alarm for the matter, not one for each report.
    List<CaseSummary> open = near.stream().filter(other -> other.stage().open()).toList();
    boolean eldest = open.stream().noneMatch(other -> other.id() < it.id());
    int reports = open.size() + 1;
    int least = supervision.repeatedReports();
    return eldest && reports >= least
        ? Optional.of(new Due(Cause.REPEATED, "reports@" + reports / least * least))
        : Optional.empty();
  }

  /** Whether two cases are about the same place and class. */
  private boolean sameMatter(Case it, CaseSummary other) {
    String category = it.topic().category();
    if (other.id() == it.id() || category == null || !category.equals(other.category())) {
      return false;
    }
    if (it.place().at() != null && other.at() != null) {
      return it.place().at().metresTo(other.at()) <= supervision.repeatedMetres();
    }
    return it.place().area() != null
        && it.place().area().equals(other.area())
        && !it.place().address().isBlank()
        && it.place().address().equals(other.address());
  }

  private static boolean covers(Instant from, Instant until, @Nullable Instant at) {
    return at != null && !at.isBefore(from) && !at.isAfter(until);
  }
}
