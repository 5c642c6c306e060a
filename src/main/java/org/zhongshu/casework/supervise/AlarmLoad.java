package org.zhongshu.casework.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many alarms one operator gets (人均告警), against what one person can take.
 *
 * @param unacknowledged alarms that stand and want somebody, those of a flood one by one
 * @param shelved alarms put aside
 * @param reached alarms that reached him in the last ten minutes, one by one
 * @param shown the same as he saw them: a flood once
 */
public record AlarmLoad(int unacknowledged, int shelved, int reached, int shown) {
  /** Over which time alarms are counted. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  /** What one operator takes without strain, in ten minutes. */
  public static final int ACCEPTABLE = 1;

  /** Above this many in ten minutes it is a flood. */
  public static final int FLOOD = 10;

  /** How the load is. */
  public enum State {
    /** 正常: at most {@link #ACCEPTABLE}. */
    EASY,
    /** 偏多: more than is good. */
    HIGH,
    /** 告警泛滥: more than {@link #FLOOD}. */
    FLOODED
  }

  public State state() {
    return shown > FLOOD ? State.FLOODED : shown > ACCEPTABLE ? State.HIGH : State.EASY;
  }

  /**
   * Load of an operator.
   *
   * @param standing alarms that stand, of what he sees
   * @param recent alarms that reached somebody in the last ten minutes, whatever became of them
   */
  public static AlarmLoad of(
      String operator,
      Collection<Alarm> standing,
      Collection<Alarm> recent,
      SupervisionRules rules,
      Instant now) {
    int open = 0;
    int aside = 0;
    for (Alarm alarm : standing) {
      Alarm.State state = alarm.state(now);
      open += state == Alarm.State.UNACKNOWLEDGED ? 1 : 0;
      aside += state == Alarm.State.SHELVED ? 1 : 0;
    }
    Instant since = now.minus(WINDOW);
    List<Alarm> his = recent.stream().filter(a -> lately(a, operator, since).isPresent()).toList();
    return new AlarmLoad(open, aside, his.size(), AlarmGroup.gather(his, rules, now).size());
  }

  private static Optional<Alarm.Reached> lately(Alarm alarm, String operator, Instant since) {
    return alarm.reached().stream()
        .filter(it -> it.at().isAfter(since) && it.seats().contains(operator))
        .findFirst();
  }
}
