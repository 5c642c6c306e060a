package org.zhongshu.console.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.desk.ReportingQuestions;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.ReminderRules;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.minutes.Minutes;

/** No rounds at the fake desk. */
final class NoReporting implements ReportingQuestions {
  @Override
  public Optional<Attendance> attendance(long activation) {
    return Optional.empty();
  }

  @Override
  public ReportMatrix matrix(long activation, LocalDate day) {
    return new ReportMatrix(day, List.of(), List.of(), List.of());
  }

  @Override
  public List<MinutesFile> minutes(long activation) {
    return List.of();
  }

  @Override
  public Optional<MinutesFile> minutesFile(long id) {
    return Optional.empty();
  }

  @Override
  public Optional<Minutes> decidedIn(String task) {
    return Optional.empty();
  }

  @Override
  public List<ReminderHere> reminders() {
    return List.of();
  }

  @Override
  public List<MeasureItem> toRemind(long activation, Set<ItemKind> kinds) {
    return List.of();
  }

  @Override
  public ReminderRules reminderRules() {
    return ReminderRules.USUAL;
  }
}
