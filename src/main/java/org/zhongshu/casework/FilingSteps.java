package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Progress.Citation;
import org.zhongshu.casework.Progress.Handling;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;

/** Steps up to filing (核查、立案、快办). */
final class FilingSteps {
  private FilingSteps() {}

  /** Found, it goes on to be filed, and an acceptance clock that was stopped for it runs on. */
  static Decision verify(Turn turn, Step.Verify step) {
    if (!step.found()) {
      return turn.blank(step.opinion(), "opinion.missing")
          .orElseGet(
              () -> turn.accept(turn.end(turn.it(), Stage.NOT_ACCEPTED), null, step.opinion()));
    }
    ClockRun stopped = turn.progress().acceptance();
    if (stopped == null) {
      return turn.accept(turn.enter(turn.it(), Stage.TO_FILE), null, step.opinion());
    }
    ClockRun running = stopped.resume(turn.now());
    Case after = turn.it().withProgress(turn.progress().copy().acceptance(running).done());
    return turn.accept(turn.enter(after, Stage.TO_FILE, turn.due(running)), null, step.opinion());
  }

  /** A verification stops the acceptance clock. */
  static Decision sendToVerify(Turn turn, Step.SendToVerify step) {
    Instant since = turn.it().times().stageSince();
    Limit limit =
        turn.rules().stageLimit(Stage.TO_FILE, turn.it().place().area(), since).orElse(null);
    ClockRun run = turn.progress().acceptance();
    if (run == null && limit != null) {
      run = ClockRun.start(since, limit);
    }
    ClockRun stopped = run == null ? null : run.pause(turn.now(), turn.kind().key());
    Case after = turn.it().withProgress(turn.progress().copy().acceptance(stopped).done());
    return turn.accept(turn.enter(after, Stage.TO_VERIFY), null, step.opinion());
  }

  static Decision file(Turn turn, Step.File step) {
    Optional<Category> category = turn.category();
    if (category.isEmpty()) {
      return Decision.refused("file.unclassed", turn.it().number());
    }
    Optional<Citation> cited = turn.cite(category.get(), step.condition());
    if (cited.isEmpty()) {
      return turn.notCited(category.get(), step.condition());
    }
    Case filed = filed(turn, cited.get());
    return turn.accept(turn.enter(filed, Stage.TO_DISPATCH), null, step.opinion());
  }

  private static Case filed(Turn turn, Citation cited) {
    Case it = turn.it();
    return it.withTimes(it.times().withFiled(turn.now()))
        .withProgress(turn.progress().copy().filing(cited).acceptance(null).done());
  }

  /**
   * Filed, dispatched and handled at once by the post of the community; only someone else may close
   * it.
   */
  static Decision quick(Turn turn, Step.Quick step) {
    Case it = turn.it();
    Optional<Category> category = turn.category();
    if (category.isEmpty()) {
      return Decision.refused("file.unclassed", it.number());
    }
    if (step.evidence().isEmpty()) {
      return Decision.refused("evidence.missing", it.number());
    }
    Optional<Decision> refused = turn.blank(step.result(), "result.missing");
    if (refused.isPresent()) {
      return refused.get();
    }
    Citation cited = turn.progress().filing();
    if (cited == null || it.stage() == Stage.TO_FILE) {
      Optional<Citation> found = turn.cite(category.get(), step.condition());
      if (found.isEmpty()) {
        return turn.notCited(category.get(), step.condition());
      }
      cited = found.get();
    }
    Optional<Unit> unit = post(turn, step.unit());
    if (unit.isEmpty()) {
      return step.unit() != null
          ? Decision.refused("unit.unknown", step.unit())
          : Decision.refused("quick.no-post", it.number());
    }
    Case filed = it.stage() == Stage.TO_FILE ? filed(turn, cited) : it;
    Limit limit = category.get().condition(cited.condition()).orElseThrow().limit();
    ClockRun run = ClockRun.start(turn.now(), limit).pause(turn.now(), turn.kind().key());
    String id = unit.get().id();
    Case handled =
        filed
            .withRouting(Routing.MINOR)
            .withAssignment(filed.assignment().withLead(id, List.of()))
            .withTimes(filed.times().withDispatched(turn.now()).withHandled(turn.now()))
            .withProgress(
                filed
                    .progress()
                    .copy()
                    .filing(cited)
                    .handling(new Handling(id, run, limit, cited, List.of(), false))
                    .done());
    return turn.accept(turn.enter(handled, Stage.TO_CLOSE), id, step.result(), step.evidence());
  }

  /** The unit that is told, or the community's own. */
  private static Optional<Unit> post(Turn turn, @Nullable String unit) {
    if (unit != null) {
      return turn.rules().city().unit(unit);
    }
    return Optional.ofNullable(turn.it().place().area())
        .flatMap(area -> AreaCodes.at(area, Level.COMMUNITY))
        .flatMap(
            community ->
                turn.rules().city().unitsOf(community).stream()
                    .filter(it -> it.level() == Level.COMMUNITY)
                    .findFirst());
  }
}
