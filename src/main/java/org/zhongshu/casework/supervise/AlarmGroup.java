package org.zhongshu.casework.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One summary instead of a flood (同类告警合并): alarms of one cause in one area, each raised within
 * minutes of the one before, are shown as one that opens into its cases.
 *
 * @param alarms at least one, eldest first
 * @param flood whether they are shown as one
 */
public record AlarmGroup(List<Alarm> alarms, boolean flood) {
  public AlarmGroup {
    alarms = List.copyOf(alarms);
  }

  /** The one that is shown: the gravest, among those the eldest. */
  public Alarm first() {
    return alarms.stream()
        .max(
            Comparator.comparing(Alarm::priority)
                .thenComparing(Comparator.comparing(Alarm::raisedAt).reversed())
                .thenComparing(Comparator.comparingLong(Alarm::id).reversed()))
        .orElseThrow();
  }

  /** How many more like it there are. */
  public int more() {
    return alarms.size() - 1;
  }

  public List<Long> ids() {
    return alarms.stream().map(Alarm::id).toList();
  }

  /** Gathers alarms; first what wants somebody, of that the gravest, then the one raised last. */
  public static List<AlarmGroup> gather(
      Collection<Alarm> alarms, SupervisionRules rules, Instant now) {
    record Kind(Cause cause, String area, Alarm.State state) {}
    Map<Kind, List<Alarm>> kinds = new LinkedHashMap<>();
    alarms.stream()
        .sorted(Comparator.comparing(Alarm::raisedAt).thenComparing(Alarm::id))
        .forEach(
            alarm ->
                kinds
                    .computeIfAbsent(
                        // What was acknowledged is no part of a flood that still wants somebody.
                        new Kind(alarm.cause(), alarm.area(), alarm.state(now)),
                        _ -> new ArrayList<>())
                    .add(alarm));
    List<AlarmGroup> all = new ArrayList<>();
    kinds.values().forEach(some -> all.addAll(runs(some, rules)));
    all.sort(
        Comparator.<AlarmGroup, Boolean>comparing(
                group -> group.first().state(now) == Alarm.State.UNACKNOWLEDGED)
            .thenComparing(group -> group.first().priority())
            .thenComparing(group -> group.alarms().getLast().raisedAt())
            .reversed());
    return all;
  }

  private static List<AlarmGroup> runs(List<Alarm> some, SupervisionRules rules) {
    Duration within = Duration.ofMinutes(rules.floodMinutes());
    List<AlarmGroup> found = new ArrayList<>();
    List<Alarm> run = new ArrayList<>();
    for (Alarm alarm : some) {
      if (!run.isEmpty() && run.getLast().raisedAt().plus(within).isBefore(alarm.raisedAt())) {
        add(run, rules, found);
        run = new ArrayList<>();
      }
      run.add(alarm);
    }
    add(run, rules, found);
    return found;
  }

  private static void add(List<Alarm> run, SupervisionRules rules, List<AlarmGroup> found) {
    if (run.size() >= rules.floodCount()) {
      found.add(new AlarmGroup(run, true));
    } else {
      run.forEach(alarm -> found.add(new AlarmGroup(List.of(alarm), false)));
    }
  }
}
