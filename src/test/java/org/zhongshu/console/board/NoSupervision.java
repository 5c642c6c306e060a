package org.zhongshu.console.board;

import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.SupervisionQuestions;

/** Nothing is supervised at the fake desk. */
final class NoSupervision implements SupervisionQuestions {
  @Override
  public SupervisionRules rules() {
    return SupervisionRules.USUAL;
  }

  @Override
  public List<Task> openTasks() {
    return List.of();
  }

  @Override
  public List<Task> settledTasks(int limit) {
    return List.of();
  }

  @Override
  public Optional<Task> task(String number) {
    return Optional.empty();
  }

  @Override
  public List<Task> tasksOf(String caseNumber) {
    return List.of();
  }

  @Override
  public List<Alarm> alarms() {
    return List.of();
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return Optional.empty();
  }

  @Override
  public List<Alarm> alarmsOf(String caseNumber) {
    return List.of();
  }

  @Override
  public AlarmLoad load() {
    return new AlarmLoad(0, 0, 0, 0);
  }
}
