package org.zhongshu.console.board.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;

/**
 * Sends steps to the desk and tells the operator what became of them.
 *
 * <p>A dispatch is sent at once: the unit hears of it without delay and nothing that was
 * acknowledged can get lost. For five seconds it can be taken back by one key, which sends a
 * revocation; the record shows both.
 */
public final class StepRunner {
  private final Console console;
  private final Telling telling;
  private final Consumer<Collection<Long>> acted;
  private final Set<String> underway = new HashSet<>();

  /** How a step ended. */
  public sealed interface End {
    /** Done, on all or at least some. */
    record Done() implements End {}

    /** Refused; nothing was changed. */
    record Refused(Refusal refusal) implements End {}

    /** Something failed that should not; told already. */
    record Failed() implements End {}
  }

  /**
   * @param acted told the ids of cases that were acted on, whatever came of it, so that the board
   *     looks at them at once
   */
  public StepRunner(Console console, Telling telling, Consumer<Collection<Long>> acted) {
    this.console = console;
    this.telling = telling;
    this.acted = acted;
  }

  /** Takes a step that needs no form. */
  public void run(Step step, List<CaseSummary> targets, @Nullable Integer seenVersion) {
    run(
        step,
        targets,
        seenVersion,
        end -> {
          if (end instanceof End.Refused(Refusal refusal)) {
            console.notices().refused(refusal);
          }
        });
  }

  /**
   * Takes a step; a refusal is for {@code ended} to show. A second press while one is on its way
   * does nothing.
   */
  public void run(
      Step step, List<CaseSummary> targets, @Nullable Integer seenVersion, Consumer<End> ended) {
    List<String> numbers = targets.stream().map(CaseSummary::number).toList();
    if (numbers.isEmpty() || numbers.stream().anyMatch(underway::contains)) {
      return;
    }
    underway.addAll(numbers);
    Command command =
        numbers.size() == 1
            ? new Command.OnCase(numbers.getFirst(), seenVersion, step)
            : new Command.OnCases(numbers, step);
    console
        .work()
        .ask(
            () -> console.desk().run(command),
            outcome -> {
              numbers.forEach(underway::remove);
              acted.accept(targets.stream().map(CaseSummary::id).toList());
              ended.accept(tell(step, outcome));
            },
            failure -> {
              numbers.forEach(underway::remove);
              console.notices().failed(failure);
              ended.accept(new End.Failed());
            });
  }

  /** Asks what a step would come to for each of several; nothing is written. */
  public void preview(
      Step step, @Nullable StepForm form, List<CaseSummary> targets, Consumer<BatchPreview> told) {
    List<String> numbers = targets.stream().map(CaseSummary::number).toList();
    console
        .work()
        .ask(
            () -> console.desk().cases().preview(numbers, step),
            decisions -> told.accept(BatchPreview.of(step, form, targets, decisions)),
            console.notices()::failed);
  }

  /** Takes a dispatch back that was just made. */
  private void undo(Case dispatched) {
    Step revoke = new Step.Revoke(console.words().get("board.undo.reason"));
    Command command = new Command.OnCase(dispatched.number(), dispatched.version(), revoke);
    console
        .work()
        .ask(
            () -> console.desk().run(command),
            outcome -> {
              acted.accept(List.of(dispatched.id()));
              if (tell(revoke, outcome) instanceof End.Refused(Refusal refusal)) {
                console.notices().refused(refusal);
              }
            },
            console.notices()::failed);
  }

  private End tell(Step step, Outcome outcome) {
    String name = telling.step(StepKind.of(step).key());
    return switch (outcome) {
      case Outcome.Refused(Refusal refusal) -> new End.Refused(refusal);
      case Outcome.CaseDone(Case now) -> {
        if (step instanceof Step.Dispatch dispatch) {
          console
              .notices()
              .undoable(
                  console
                      .words()
                      .get("board.dispatched", now.number(), telling.unit(dispatch.lead())),
                  () -> undo(now));
        } else {
          console.notices().done(console.words().get("board.done", name, now.number()));
        }
        yield new End.Done();
      }
      case Outcome.CasesDone(List<Case> done, Map<String, Refusal> refused) -> {
        if (refused.isEmpty()) {
          console.notices().done(console.words().get("board.done-many", name, done.size()));
          yield new End.Done();
        }
        Refusal some = some(done.size(), refused);
        if (done.isEmpty()) {
          yield new End.Refused(some);
        }
        console.notices().refused(some);
        yield new End.Done();
      }
      default -> new End.Done();
    };
  }

  /** Some were done and some not: how many, and the first reason in full. */
  private Refusal some(int done, Map<String, Refusal> refused) {
    Refusal first = refused.values().iterator().next();
    return Refusal.of("board.some", done, refused.size(), telling.sentence(first));
  }
}
