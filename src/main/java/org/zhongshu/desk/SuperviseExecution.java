package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmRules;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Ladder;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.casework.supervise.Watch;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step of supervision inside its transaction. */
final class SuperviseExecution {
  private final Picture picture;
  private final Operator operator;
  private final Tables tables;
  private final Instant now;
  private final Supervising supervising;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final Map<String, Refusal> refused = new LinkedHashMap<>();

  SuperviseExecution(
      Picture picture, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.picture = picture;
    this.operator = operator;
    this.tables = tables;
    this.now = now;
    this.supervising = new Supervising(picture, operator, tables, scribe, now);
  }

  Outcome run(SuperviseStep step) {
    Optional<Refusal> refusal = SupervisePermissions.of(operator, step).or(() -> take(step));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    tables.journal().append(supervising.lines());
    return new Outcome.Supervised(tasks, alarms, refused);
  }

  private Optional<Refusal> take(SuperviseStep step) {
    return switch (step) {
      case SuperviseStep.Instruct instruct -> instruct(instruct);
      case SuperviseStep.OnTask onTask -> onTask(onTask);
      case SuperviseStep.OnAlarms onAlarms -> {
        onAlarms.alarms().stream().distinct().sorted().forEach(id -> onAlarm(id, onAlarms));
        yield onlyRefusal();
      }
      case SuperviseStep.Raise(List<String> cases) -> {
        // In one order on every desk, so that two who look at once can't wait for each other.
        cases.stream().distinct().sorted().forEach(this::raise);
        yield Optional.empty();
      }
      case SuperviseStep.Chase(List<String> numbers) -> {
        numbers.stream().distinct().sorted().forEach(this::chase);
        yield Optional.empty();
      }
      case SuperviseStep.Pass(List<Long> ids) -> {
        ids.stream().distinct().sorted().forEach(this::pass);
        yield Optional.empty();
      }
    };
  }

  private Optional<Refusal> instruct(SuperviseStep.Instruct step) {
    Case about = null;
    String number = step.caseNumber();
    if (number != null) {
      Optional<Case> found = tables.cases().byNumber(number);
      if (found.isEmpty()) {
        return Optional.of(Refusal.of("case.unknown", number));
      }
      about = found.get();
      Optional<Refusal> refusal = Permissions.reach(operator, about, picture.city());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    String chain = about == null ? Centre.CITY_CHAIN : Centre.chain(picture, about.place().area());
    return switch (supervising.ladder().instruct(step, about, chain, operator.id(), now)) {
      case Ladder.Ruling.Refused(Refusal why) -> Optional.of(why);
      case Ladder.Ruling.Accepted(Task task) -> {
        tasks.add(supervising.issue(task, step.key(), CommandJson.write(step)));
        yield Optional.empty();
      }
    };
  }

  private Optional<Refusal> onTask(SuperviseStep.OnTask step) {
    Optional<Task> found = tables.supervision().taskForUpdate(step.task());
    if (found.isEmpty()) {
      return Optional.of(Refusal.of("supervise.unknown", step.task()));
    }
    Task it = found.get();
    Optional<Refusal> refusal = SupervisePermissions.of(operator, step, it).or(() -> reach(it));
    if (refusal.isPresent()) {
      return refusal;
    }
    return switch (supervising.ladder().decide(it, step, operator.id(), now)) {
      case Ladder.Ruling.Refused(Refusal why) -> Optional.of(why);
      case Ladder.Ruling.Accepted(Task after) -> {
        tasks.add(supervising.move(after, step.key(), CommandJson.write(step)));
        yield Optional.empty();
      }
    };
  }

  /** A case that a unit has been asked about is told to it, whoever handles it now. */
  private Optional<Refusal> reach(Task task) {
    return task.receipts().stream().anyMatch(r -> r.unit().equals(operator.unit()))
        ? Optional.empty()
        : reach(task.caseNumber());
  }

  private Optional<Refusal> reach(@Nullable String caseNumber) {
    return Optional.ofNullable(caseNumber)
        .flatMap(tables.cases()::byNumber)
        .flatMap(about -> Permissions.reach(operator, about, picture.city()));
  }

  private void onAlarm(long id, SuperviseStep.OnAlarms step) {
    Optional<Alarm> found = tables.supervision().alarmForUpdate(id);
    if (found.isEmpty()) {
      refused.put(Long.toString(id), Refusal.of("alarm.unknown", id));
      return;
    }
    Alarm it = found.get();
    Optional<Refusal> refusal = reach(it.caseNumber());
    if (refusal.isPresent()) {
      refused.put(Long.toString(id), refusal.get());
      return;
    }
    switch (AlarmRules.decide(it, step, supervising.rules(), operator.id(), now)) {
      case AlarmRules.Ruling.Refused(Refusal why) -> refused.put(Long.toString(id), why);
      case AlarmRules.Ruling.Accepted(Alarm after) ->
          alarms.add(
              supervising.move(after, step.key(), words(step), CommandJson.write(only(id, step))));
    }
  }

  private static String words(SuperviseStep.OnAlarms step) {
    return switch (step) {
      case SuperviseStep.Acknowledge(var _, String words) -> words.strip();
      case SuperviseStep.Shelve shelve -> shelve.reason().strip();
      case SuperviseStep.Unshelve _ -> "";
    };
  }

  /** The step on this one alarm: what its line keeps. */
  private static SuperviseStep only(long id, SuperviseStep.OnAlarms step) {
    List<Long> one = List.of(id);
    return switch (step) {
      case SuperviseStep.Acknowledge(var _, String words) ->
          new SuperviseStep.Acknowledge(one, words);
      case SuperviseStep.Shelve(var _, Instant until, String reason) ->
          new SuperviseStep.Shelve(one, until, reason);
      case SuperviseStep.Unshelve _ -> new SuperviseStep.Unshelve(one);
    };
  }

  /** One alarm alone that can't be done is refused as a whole. */
  private Optional<Refusal> onlyRefusal() {
    return alarms.isEmpty() && refused.size() == 1
        ? Optional.of(refused.values().iterator().next())
        : Optional.empty();
  }

  private void raise(String number) {
    Optional<Case> found = tables.cases().byNumberForUpdate(number);
    if (found.isEmpty()) {
      return;
    }
    Case it = found.get();
    String body = CommandJson.write(new SuperviseStep.Raise(List.of(number)));
    var same = Supervising.same(it, supervising.rules(), tables);
    for (Watch.Due due : supervising.watch().due(it, same, now)) {
      supervising
          .raise(it, due, body)
          .ifPresent(
              alarm -> {
                alarms.add(alarm);
                start(it, due.cause(), body);
              });
    }
  }

  private void start(Case it, Cause cause, String body) {
    Optional<Task> known = supervising.ruleTask(it.number());
    if (known.isPresent()) {
      supervising
          .ladder()
          .strengthened(known.get(), cause, now)
          .ifPresent(task -> tasks.add(supervising.move(task, "chase", body)));
      return;
    }
    String chain = Centre.chain(picture, it.place().area());
    supervising
        .ladder()
        .started(cause, it, chain, now)
        .ifPresent(task -> tasks.add(supervising.issue(task, "instruct", body)));
  }

  private void chase(String number) {
    Optional<Task> found =
        tables.supervision().taskForUpdate(number).filter(task -> task.late(now));
    if (found.isEmpty()) {
      return;
    }
    Task it = found.get();
    String body = CommandJson.write(new SuperviseStep.Chase(List.of(number)));
    Instant clock = it.clock().orElseThrow().due();
    Task after = supervising.ladder().chased(it, now);
    if (after.version() == it.version()) {
      tables.supervision().chased(number, clock);
    } else {
      tasks.add(supervising.move(after, "chase", body));
    }
    supervising
        .raise(after, new Watch.Due(Cause.UNANSWERED, "clock@" + clock), body)
        .ifPresent(alarms::add);
  }

  private void pass(long id) {
    Optional<Alarm> found =
        tables
            .supervision()
            .alarmForUpdate(id)
            .filter(
                alarm ->
                    alarm.passOn(supervising.rules()).filter(at -> !at.isAfter(now)).isPresent());
    if (found.isEmpty()) {
      return;
    }
    Alarm it = found.get();
    Reach next = it.level().next().orElseThrow();
    String area =
        Optional.ofNullable(it.caseNumber())
            .flatMap(tables.cases()::byNumber)
            .map(about -> about.place().area())
            .orElse(null);
    alarms.add(
        supervising.move(
            it.reaching(new Alarm.Reached(next, now, supervising.seats(next, area))),
            "pass-up",
            "",
            CommandJson.write(new SuperviseStep.Pass(List.of(id)))));
  }
}
