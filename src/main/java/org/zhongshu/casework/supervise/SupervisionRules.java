package org.zhongshu.casework.supervise;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

/**
 * What a centre sets for its supervision (督办规则). Data with proposals, never constants.
 *
 * @param overrunTimes at how many times its limit a clock counts as overrun (严重超期)
 * @param repeatedDays within how many days after close the same matter counts as repeated
 * @param repeatedReports from how many open reports on the same matter counts as repeated
 * @param repeatedMetres how near the same matter is, metres
 * @param overdueStarts rung on which a case that is overdue is chased by itself; null for none
 * @param overrunStarts the same for one that is overrun
 * @param repeatedStarts the same for one that is repeated
 * @param feedback feedback limit of tasks that the rules start
 * @param handling handling limit of tasks that the rules start
 * @param urge clock of 催办
 * @param notice clock of 督办通知
 * @param onSite clock of 现场督办
 * @param circular clock of 通报
 * @param automaticUpTo highest rung that is climbed without a person; null for none
 * @param chiefMinutes after how many minutes unacknowledged an alarm reaches the shift chief
 * @param leaderMinutes after how many it reaches the duty leader
 * @param shelveHours longest time for which an alarm may be shelved
 * @param floodCount from how many alarms of one reason in one area on they are shown as one
 * @param floodMinutes within how many minutes, one after the other
 */
public record SupervisionRules(
    int overrunTimes,
    int repeatedDays,
    int repeatedReports,
    int repeatedMetres,
    @Nullable Rung overdueStarts,
    @Nullable Rung overrunStarts,
    @Nullable Rung repeatedStarts,
    Limit feedback,
    Limit handling,
    Limit urge,
    Limit notice,
    Limit onSite,
    Limit circular,
    @Nullable Rung automaticUpTo,
    int chiefMinutes,
    int leaderMinutes,
    int shelveHours,
    int floodCount,
    int floodMinutes) {

  /** Proposals, to be set by the centre. */
  public static final SupervisionRules USUAL =
      new SupervisionRules(
          3,
          15,
          3,
          50,
          Rung.URGE,
          Rung.NOTICE,
          Rung.NOTICE,
          new Limit(4, LimitUnit.WORK_HOUR),
          new Limit(2, LimitUnit.WORK_DAY),
          new Limit(4, LimitUnit.WORK_HOUR),
          new Limit(1, LimitUnit.WORK_DAY),
          new Limit(1, LimitUnit.WORK_DAY),
          new Limit(2, LimitUnit.WORK_DAY),
          Rung.NOTICE,
          10,
          30,
          8,
          5,
          10);

  /** The clock of a rung. */
  public Limit of(Rung rung) {
    return switch (rung) {
      case URGE -> urge;
      case NOTICE -> notice;
      case ON_SITE -> onSite;
      case CIRCULAR -> circular;
    };
  }

  /** The rung on which a cause starts a task by itself; empty when it only raises an alarm. */
  public Optional<Rung> starts(Cause cause) {
    return Optional.ofNullable(
        switch (cause) {
          case OVERDUE -> overdueStarts;
          case OVERRUN -> overrunStarts;
          case REPEATED -> repeatedStarts;
          case INSTRUCTION, COMPLEX, RETURNS, UNANSWERED, MISSED, RAISED_UP -> null;
        });
  }

  /** Whether a rung is climbed without a person. */
  public boolean automatic(Rung rung) {
    return automaticUpTo != null && rung.compareTo(automaticUpTo) <= 0;
  }

  /** How long after it was raised an alarm reaches somebody. */
  public Duration after(Reach whom) {
    return switch (whom) {
      case DISPATCHER -> Duration.ZERO;
      case SHIFT_CHIEF -> Duration.ofMinutes(chiefMinutes);
      case DUTY_LEADER -> Duration.ofMinutes(leaderMinutes);
    };
  }

  /** Why these can't be the rules of a centre; empty when they can. */
  public Optional<Refusal> fault() {
    if (overrunTimes < 2) {
      return wrong("overrunTimes", overrunTimes, 2);
    }
    if (repeatedDays < 1) {
      return wrong("repeatedDays", repeatedDays, 1);
    }
    if (repeatedReports < 2) {
      return wrong("repeatedReports", repeatedReports, 2);
    }
    if (repeatedMetres < 1) {
      return wrong("repeatedMetres", repeatedMetres, 1);
    }
    if (chiefMinutes < 1) {
      return wrong("chiefMinutes", chiefMinutes, 1);
    }
    if (leaderMinutes <= chiefMinutes) {
      return wrong("leaderMinutes", leaderMinutes, chiefMinutes + 1);
    }
    if (shelveHours < 1) {
      return wrong("shelveHours", shelveHours, 1);
    }
    if (floodCount < 2) {
      return wrong("floodCount", floodCount, 2);
    }
    return floodMinutes < 1 ? wrong("floodMinutes", floodMinutes, 1) : Optional.empty();
  }

  private static Optional<Refusal> wrong(String field, int value, int least) {
    return Optional.of(Refusal.of("supervise.rule-wrong", field, value, least));
  }
}
