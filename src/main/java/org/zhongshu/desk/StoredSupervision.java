package org.zhongshu.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Answers questions about supervision from the store. */
final class StoredSupervision implements SupervisionQuestions {
  private final Centre centre;
  private final Operator operator;

  StoredSupervision(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public SupervisionRules rules() {
    return centre.picture().supervision();
  }

  @Override
  public List<Task> openTasks() {
    List<Task> all = centre.store().read(tables -> tables.supervision().openTasks());
    return all.stream()
        .filter(this::sees)
        .sorted(
            Comparator.comparing(
                    (Task task) -> task.clock().map(Task.Clock::due).orElse(Instant.MAX))
                .thenComparing(Task::number))
        .toList();
  }

  @Override
  public List<Task> settledTasks(int limit) {
    List<Task> some = centre.store().read(tables -> tables.supervision().settledTasks(limit));
    return some.stream().filter(this::sees).toList();
  }

  @Override
  public Optional<Task> task(String number) {
    return centre.store().read(tables -> tables.supervision().task(number)).filter(this::sees);
  }

  @Override
  public List<Task> tasksOf(String caseNumber) {
    List<Task> all = centre.store().read(tables -> tables.supervision().tasksOf(caseNumber));
    return all.stream().filter(this::sees).toList();
  }

  @Override
  public List<Alarm> alarms() {
    return centre.store().read(this::standing);
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return centre.store().read(tables -> tables.supervision().alarm(id)).filter(this::sees);
  }

  @Override
  public List<Alarm> alarmsOf(String caseNumber) {
    List<Alarm> all = centre.store().read(tables -> tables.supervision().alarmsOf(caseNumber));
    return all.stream().filter(this::sees).toList();
  }

  @Override
  public AlarmLoad load() {
    Instant now = centre.now();
    return centre
        .store()
        .read(
            tables ->
                AlarmLoad.of(
                    operator.id(),
                    standing(tables),
                    tables.supervision().reachedSince(now.minus(AlarmLoad.WINDOW)),
                    centre.picture(tables).supervision(),
                    now));
  }

  private List<Alarm> standing(Tables tables) {
    return tables.supervision().standingAlarms().stream().filter(this::sees).toList();
  }

  private boolean sees(Task task) {
    return task.receipts().stream().anyMatch(r -> r.unit().equals(operator.unit()))
        || (!onlyHandler() && sees(task.area()));
  }

  private boolean sees(Alarm alarm) {
    return !onlyHandler() && sees(alarm.area());
  }

  /** What is behind the counter of the centre is not for units. */
  private boolean onlyHandler() {
    return Set.of(Role.HANDLER, Role.DEPARTMENT).containsAll(operator.roles());
  }

  /** Whether a managing jurisdiction, by its id, is this operator's. */
  private boolean sees(String jurisdiction) {
    String scope = operator.area();
    return scope == null
        || operator.is(Role.SUPERVISOR)
        || jurisdiction.equals(Centre.CITY_CHAIN)
        || jurisdiction.equals(scope)
        || AreaCodes.within(scope, jurisdiction);
  }
}
