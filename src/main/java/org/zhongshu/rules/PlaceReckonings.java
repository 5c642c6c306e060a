package org.zhongshu.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.ChangingReckoning;
import org.zhongshu.casework.clock.ChangingReckoning.Stretch;
import org.zhongshu.casework.clock.HoursBy;
import org.zhongshu.casework.clock.HoursSince;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.casework.clock.Reckonings;
import org.zhongshu.casework.clock.WorkingReckoning;
import org.zhongshu.city.City;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.Modes;

/**
 * The hours of a centre at each place: the strictest mode in force there that has hours of its own,
 * else the managing jurisdiction's, else the city's; each from the instant on at which it was set
 * or began. What was counted before is not counted anew.
 */
public final class PlaceReckonings implements Reckonings {
  private final City city;
  private final WorkingCalendar calendar;
  private final List<RulesSince> rules;
  private final List<Activation> activations;
  private final Map<String, List<HoursSince>> hours = new ConcurrentHashMap<>();
  private final Map<List<HoursSince>, Reckoning> reckonings = new ConcurrentHashMap<>();
  private final Map<CountedHours, Reckoning> plain = new ConcurrentHashMap<>();

  /**
   * @param rules in order of time, the first since ever
   * @param activations all that are or were in force, in any order
   */
  public PlaceReckonings(
      City city, WorkingCalendar calendar, List<RulesSince> rules, List<Activation> activations) {
    this.city = city;
    this.calendar = calendar;
    this.rules = List.copyOf(rules);
    this.activations =
        activations.stream()
            .filter(Activation::counted)
            .filter(this::counts)
            .sorted(Modes.STRICTEST_FIRST)
            .toList();
  }

  @Override
  public Reckoning at(@Nullable String place) {
    return reckonings.computeIfAbsent(hours(place), this::reckoning);
  }

  @Override
  public List<HoursSince> hours(@Nullable String place) {
    return hours.computeIfAbsent(place == null ? "" : place, this::line);
  }

  @Override
  public Reckonings with(WorkingCalendar other) {
    return new PlaceReckonings(city, other, rules, activations);
  }

  /** Whether a mode ever had hours of its own. */
  private boolean counts(Activation it) {
    return rules.stream().anyMatch(each -> each.rules().hours().modes().containsKey(it.kind()));
  }

  private Reckoning reckoning(List<HoursSince> line) {
    List<Stretch> stretches =
        line.stream().map(it -> new Stretch(it.from(), plain(it.hours()))).toList();
    return stretches.size() == 1 ? stretches.getFirst().by() : new ChangingReckoning(stretches);
  }

  private Reckoning plain(CountedHours of) {
    return plain.computeIfAbsent(
        of, it -> new WorkingReckoning(calendar, it, city.profile().zone()));
  }

  private List<HoursSince> line(String place) {
    Optional<Jurisdiction> known = city.jurisdiction(place);
    String jurisdiction =
        known.or(() -> city.jurisdictionOf(place)).map(Jurisdiction::id).orElse("");
    List<Activation> here =
        activations.stream().filter(it -> new Coverage(city, it.areas()).holds(place)).toList();
    TreeSet<Instant> changes = new TreeSet<>();
    rules.forEach(each -> changes.add(each.from()));
    for (Activation each : here) {
      changes.add(each.startedAt());
      Instant end = each.endedAt();
      if (end != null) {
        changes.add(end);
      }
    }
    List<HoursSince> line = new ArrayList<>();
    for (Instant at : changes) {
      HoursSince next = inForce(at, here, jurisdiction);
      boolean same =
          !line.isEmpty()
              && line.getLast().hours().equals(next.hours())
              && line.getLast().by().equals(next.by());
      if (!same) {
        line.add(next);
      }
    }
    return List.copyOf(line);
  }

  private HoursSince inForce(Instant at, List<Activation> here, String jurisdiction) {
    CentreHours set = rules.getFirst().rules().hours();
    for (RulesSince each : rules) {
      set = each.from().isAfter(at) ? set : each.rules().hours();
    }
    for (Activation it : here) {
      CountedHours own = set.modes().get(it.kind());
      if (own != null && runs(it, at)) {
        return new HoursSince(at, own, new HoursBy(HoursBy.Rule.MODE, it.title()));
      }
    }
    CountedHours own = set.areas().get(jurisdiction);
    return own == null
        ? new HoursSince(at, set.city(), HoursBy.CITY)
        : new HoursSince(at, own, new HoursBy(HoursBy.Rule.AREA, jurisdiction));
  }

  private static boolean runs(Activation it, Instant at) {
    Instant end = it.endedAt();
    return it.kind() != ModeKind.DAILY
        && !it.startedAt().isAfter(at)
        && (end == null || end.isAfter(at));
  }
}
