package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.casework.supervise.Ladder;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.minutes.Minutes;
import org.zhongshu.mode.minutes.MinutesRules;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.minutes.MinutesStep.Resolved;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step on minutes inside its transaction; what it decides is issued as tasks in the same. */
final class MinutesExecution {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;
  private final Picture picture;
  private final Supervising supervising;

  MinutesExecution(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
    this.picture = centre.picture(tables);
    this.supervising = new Supervising(picture, operator, tables, scribe, now);
  }

  Outcome run(MinutesStep step) {
    Optional<Refusal> refusal =
        Permissions.any(operator, Permissions.MINUTES, Told.step(step.key()));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case MinutesStep.Write write -> write(write);
      case MinutesStep.Supplement supplement -> supplement(supplement);
    };
  }

  private Outcome write(MinutesStep.Write step) {
    Optional<Activation> by = tables.modes().byId(step.activation());
    if (by.isEmpty()) {
      return refused("mode.unknown", step.activation());
    }
    List<MeasureItem> round =
        tables
            .measures()
            .items(
                step.activation(),
                Set.of(step.what()),
                step.due(),
                // Times are kept to the microsecond: the next one is no longer this minute's.
                step.due().plus(Duration.ofNanos(1_000)));
    String commander =
        Optional.ofNullable(by.get().plan())
            .flatMap(ref -> centre.plan(tables, ref))
            .map(plan -> plan.organisation().commander())
            .orElse("");
    return switch (MinutesRules.write(
        step, round, written(step).orElse(null), commander, picture.city(), operator.id(), now)) {
      case MinutesRules.Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case MinutesRules.Ruling.Accepted(Minutes after) -> {
        List<Task> tasks = new ArrayList<>();
        Optional<Refusal> refusal = decided(step.decisions(), after.chair(), tasks);
        if (refusal.isPresent()) {
          yield new Outcome.Refused(refusal.get());
        }
        // Two desks may write of one round at once: the key of the row decides who was first.
        Optional<Minutes> stored = tables.minutes().insert(after);
        yield stored.isPresent()
            ? done(step, stored.get(), tasks)
            : new Outcome.Refused(
                written(step)
                    .map(MinutesRules::alreadyWritten)
                    .orElseThrow(
                        () -> new IllegalStateException("minutes that were there are gone")));
      }
    };
  }

  private Optional<Minutes> written(MinutesStep.Write step) {
    return tables.minutes().ofRound(step.activation(), step.what(), step.due());
  }

  private Outcome supplement(MinutesStep.Supplement step) {
    Optional<Minutes> known = tables.minutes().forUpdate(step.minutes());
    if (known.isEmpty()) {
      return refused("minutes.unknown", step.minutes());
    }
    return switch (MinutesRules.supplement(known.get(), step, picture.city(), operator.id(), now)) {
      case MinutesRules.Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case MinutesRules.Ruling.Accepted(Minutes after) -> {
        List<Task> tasks = new ArrayList<>();
        Optional<Refusal> refusal = decided(step.decisions(), after.chair(), tasks);
        yield refusal.isPresent() ? new Outcome.Refused(refusal.get()) : done(step, after, tasks);
      }
    };
  }

  /** The tasks that decisions become, not stored yet; or why one can't be. */
  private Optional<Refusal> decided(List<Resolved> decisions, String chair, List<Task> tasks) {
    for (Resolved each : decisions) {
      SuperviseStep.Instruct instruct = instruct(each, chair);
      Optional<Refusal> refusal = SupervisePermissions.of(operator, instruct);
      if (refusal.isPresent()) {
        return refusal;
      }
      switch (supervising
          .ladder()
          .instruct(instruct, null, Centre.CITY_CHAIN, operator.id(), now)) {
        case Ladder.Ruling.Refused(Refusal why) -> {
          return Optional.of(why);
        }
        case Ladder.Ruling.Accepted(Task task) -> tasks.add(task);
      }
    }
    return Optional.empty();
  }

  private SuperviseStep.Instruct instruct(Resolved it, String chair) {
    Limit feedback = it.feedback();
    if (feedback == null) {
      Limit usual = supervising.rules().feedback();
      Reckoning reckoning = picture.rules().reckonings().at(Centre.CITY_CHAIN);
      boolean sooner =
          reckoning.deadline(now, it.handling()).isBefore(reckoning.deadline(now, usual));
      feedback = sooner ? it.handling() : usual;
    }
    return new SuperviseStep.Instruct(
        null, it.words(), chair, it.handling(), feedback, List.of(it.unit()));
  }

  private Outcome done(MinutesStep step, Minutes it, List<Task> tasks) {
    List<Task> issued = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      SuperviseStep.Instruct instruct = instruct(step.decisions().get(i), it.chair());
      issued.add(supervising.issue(tasks.get(i), instruct.key(), CommandJson.write(instruct)));
    }
    Minutes after = MinutesRules.numbered(it, issued.stream().map(Task::number).toList());
    tables.minutes().addLast(after);
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    // First what was written: whoever sends the same command again is answered by it.
    lines.add(
        scribe.line(
            SubjectKind.MINUTES,
            Long.toString(after.id()),
            after.passages().size(),
            step.key(),
            null,
            step.words().strip(),
            CommandJson.write(step)));
    lines.addAll(supervising.lines());
    tables.journal().append(lines);
    return new Outcome.MinutesDone(StoredReporting.file(tables, after));
  }

  /** The answer to a command that was done before. */
  static Outcome again(long id, Tables tables) {
    return tables
        .minutes()
        .minutes(id)
        .<Outcome>map(it -> new Outcome.MinutesDone(StoredReporting.file(tables, it)))
        .orElseGet(Outcome.Done::new);
  }

  private static Outcome refused(String key, Object... args) {
    return new Outcome.Refused(Refusal.of(key, args));
  }
}
