package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.List;
import org.zhongshu.casework.Progress.Handling;
import org.zhongshu.casework.Progress.Link;
import org.zhongshu.casework.Progress.Merged;
import org.zhongshu.casework.clock.ClockRun;

/**
 * Cases that are the same matter (并案、关联). A person decides; the desk sees to it that the other case
 * exists, is open and is not merged itself, and writes the other's entry in the same transaction.
 */
final class MatterSteps {
  private MatterSteps() {}

  static Decision merge(Turn turn, Step.Merge step) {
    Case it = turn.it();
    return turn.noReason(step.reason())
        .or(() -> turn.when(step.parent().equals(it.number()), "merge.itself", it.number()))
        .orElseGet(
            () -> {
              Progress progress = turn.progress();
              Case merged =
                  it.withAssignment(it.assignment().taken(null, null))
                      .withProgress(
                          progress
                              .copy()
                              .handling(turn.stopped(progress.handling(), turn.kind().key()))
                              .asked(null)
                              .referral(null)
                              .merged(new Merged(step.parent(), it.stage(), turn.now()))
                              .done());
              return turn.accept(
                  turn.enter(merged, Stage.MERGED, null),
                  null,
                  step.parent() + " " + step.reason().strip());
            });
  }

  /** What the parent's record says. */
  static Decision absorb(Turn turn, Step.Absorb step) {
    return turn.accept(turn.it(), null, step.child());
  }

  /** Back to the stage that it came from; its clocks go on. */
  static Decision unmerge(Turn turn, Step.Unmerge step) {
    Case it = turn.it();
    Merged merged = turn.progress().merged();
    if (merged == null) {
      return Decision.refused("unmerge.none", it.number());
    }
    return turn.noReason(step.reason())
        .orElseGet(
            () -> {
              Progress.Change change = turn.progress().copy().merged(null);
              Handling handling = turn.progress().handling();
              if (merged.from() != Stage.IN_HANDLING || handling == null) {
                return turn.accept(
                    turn.enter(it.withProgress(change.done()), merged.from()), null, step.reason());
              }
              ClockRun run = handling.run().resume(turn.now());
              return turn.accept(
                  turn.enter(
                      it.withProgress(change.handling(handling.with(run)).done()),
                      Stage.IN_HANDLING,
                      turn.due(run)),
                  it.assignment().lead(),
                  step.reason());
            });
  }

  static Decision link(Turn turn, String other, Link.Kind kind, String reason) {
    Case it = turn.it();
    if (other.equals(it.number())) {
      return Decision.refused("merge.itself", it.number());
    }
    List<Link> links = new ArrayList<>(turn.progress().links());
    links.removeIf(link -> link.number().equals(other));
    links.add(new Link(other, kind));
    return turn.accept(
        it.withProgress(turn.progress().copy().links(links).done()),
        null,
        reason.isBlank() ? other : other + " " + reason.strip());
  }
}
