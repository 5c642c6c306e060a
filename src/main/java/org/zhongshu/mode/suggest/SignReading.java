package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.Sensor;
import org.zhongshu.mode.signal.SensorKind;

/**
 * Reads from all signals what they bear now, what they bore and bear no more, and of which nobody
 * knows.
 *
 * @param signals all that the centre has
 */
record SignReading(City city, PlanFit plans, SuggestRules rules, Signals signals, Instant now) {
  /** Who sent a message, and what it is called there: only its sender may take one back. */
  private record Message(String sender, String identifier) {}

  /** All that bears something now, the strictest first. */
  List<Sign> holding() {
    List<Sign> all = new ArrayList<>(warned());
    all.addAll(sensed());
    all.addAll(bursts());
    all.sort(Comparator.comparing(Sign::level).reversed());
    return all;
  }

  /** All that bore something after a moment and bears it no more, the strictest first. */
  List<Sign> over(Instant since) {
    List<Sign> all = new ArrayList<>(lifted(since));
    all.addAll(fallen(since));
    all.sort(Comparator.comparing(Sign::level).reversed());
    return all;
  }

  // Warnings.

  private Map<Message, Instant> replaced() {
    Map<Message, Instant> all = new HashMap<>();
    // A receipt or a test takes nothing back.
    signals.warnings().stream()
        .filter(Warning::replaces)
        .forEach(
            it ->
                it.cancels()
                    .forEach(
                        id ->
                            all.merge(
                                new Message(it.sender(), id),
                                it.sent(),
                                (a, b) -> a.isBefore(b) ? a : b)));
    return all;
  }

  private List<Sign> warned() {
    Map<Message, Instant> replaced = replaced();
    return signals.warnings().stream()
        .filter(
            it -> it.holds(now) && !replaced.containsKey(new Message(it.sender(), it.identifier())))
        .sorted(Comparator.comparing(Warning::sent).reversed())
        .map(it -> sign(it, new Reason.Warned(it)))
        .toList();
  }

  private Sign sign(Warning it, Reason why) {
    List<String> areas = it.areas().isEmpty() ? List.of(city.profile().code()) : it.areas();
    Plan plan = plans.emergency(List.of(it.event())).orElse(null);
    return Sign.of(it.event(), it.level(), areas, plan, it.expires(), why);
  }

  private List<Sign> lifted(Instant since) {
    Map<Message, Instant> replaced = replaced();
    List<Sign> all = new ArrayList<>();
    for (Warning it : signals.warnings()) {
      Instant taken = replaced.get(new Message(it.sender(), it.identifier()));
      Instant end = it.expires();
      boolean takenBack = taken != null && (end == null || taken.isBefore(end));
      Instant over = takenBack ? taken : end;
      if (it.warned() && over != null && over.isAfter(since) && !over.isAfter(now)) {
        all.add(sign(it, new Reason.Lifted(it, over, takenBack)));
      }
    }
    return all;
  }

  // Sensors.

  private Grade level(Sensor it) {
    return it.level(rules.of(it.last().kind()), rules.signalReadings(), rules.signalAge());
  }

  private boolean silent(Sensor it) {
    return it.silent(now, rules.signalAge());
  }

  /** Managing jurisdiction of a place; the city itself where none manages it. */
  private String where(String area) {
    return city.jurisdiction(area)
        .or(() -> city.jurisdictionOf(area))
        .map(Jurisdiction::id)
        .orElse(city.profile().code());
  }

  private List<Sign> sensed() {
    record Key(SensorKind kind, String where) {}
    Map<Key, List<Sensor>> over = new LinkedHashMap<>();
    signals.sensors().stream()
        .filter(it -> !silent(it) && level(it) != Grade.ORDINARY)
        .forEach(
            it ->
                over.computeIfAbsent(
                        new Key(it.last().kind(), where(it.last().area())), _ -> new ArrayList<>())
                    .add(it));
    List<Sign> all = new ArrayList<>();
    over.forEach(
        (key, sensors) -> {
          Grade level =
              sensors.stream().map(this::level).max(Comparator.naturalOrder()).orElseThrow();
          List<Reading> readings =
              sensors.stream()
                  .map(Sensor::last)
                  .sorted(
                      Comparator.comparing(Reading::value)
                          .reversed()
                          .thenComparing(Reading::sensor))
                  .toList();
          all.add(
              sign(
                  key.kind(),
                  level,
                  key.where(),
                  new Reason.Sensed(key.kind(), key.where(), level, readings)));
        });
    return all;
  }

  private Sign sign(SensorKind kind, Grade level, String where, Reason why) {
    Plan plan = plans.emergency(kind.events()).orElse(null);
    return Sign.of(kind.events().getFirst(), level, List.of(where), plan, null, why);
  }

  /** Those that were over a threshold, have gone on reading, and now stand lower. */
  private List<Sign> fallen(Instant since) {
    List<Sign> all = new ArrayList<>();
    highest(since)
        .forEach(
            (sensor, was) -> {
              if (!silent(sensor) && level(sensor).compareTo(was.level()) < 0) {
                Reading last = sensor.last();
                all.add(
                    sign(
                        last.kind(),
                        was.level(),
                        where(last.area()),
                        new Reason.Fallen(was.reading(), last)));
              }
            });
    return all;
  }

  /** Of each sensor the highest that was kept since then. */
  private Map<Sensor, Exceeded> highest(Instant since) {
    Map<String, Exceeded> highest = new HashMap<>();
    signals.exceeded().stream()
        .filter(it -> it.reading().time().isAfter(since))
        .forEach(
            it ->
                highest.merge(
                    it.reading().sensor(),
                    it,
                    (a, b) -> a.reading().value() >= b.reading().value() ? a : b));
    Map<Sensor, Exceeded> all = new LinkedHashMap<>();
    for (Sensor sensor : signals.sensors()) {
      Exceeded was = highest.get(sensor.last().sensor());
      if (was != null) {
        all.put(sensor, was);
      }
    }
    return all;
  }

  /**
   * Those that stood over a threshold when they were last heard of, after that moment. They may
   * have drowned: that they are silent is no sign that it is over.
   */
  List<Sign> unknown(Instant since) {
    return signals.sensors().stream()
        .filter(it -> silent(it) && it.last().time().isAfter(since))
        .filter(it -> level(it) != Grade.ORDINARY)
        .map(
            it ->
                sign(
                    it.last().kind(),
                    level(it),
                    where(it.last().area()),
                    new Reason.Sensed(
                        it.last().kind(), where(it.last().area()), level(it), List.of(it.last()))))
        .toList();
  }

  // Bursts.

  private List<Sign> bursts() {
    record Key(String category, String jurisdiction) {}
    Map<Key, Integer> counts = new HashMap<>();
    for (Signals.Recent it : signals.cases()) {
      String category = it.category();
      if (category != null) {
        city.jurisdictionOf(it.area())
            .ifPresent(where -> counts.merge(new Key(category, where.id()), 1, Integer::sum));
      }
    }
    List<Sign> all = new ArrayList<>();
    counts.entrySet().stream()
        .filter(it -> it.getValue() >= rules.burstCases())
        .sorted(
            Map.Entry.<Key, Integer>comparingByValue()
                .reversed()
                .thenComparing(it -> it.getKey().toString()))
        .forEach(
            it ->
                burst(it.getKey().category(), it.getKey().jurisdiction(), it.getValue())
                    .ifPresent(all::add));
    return all;
  }

  /** A burst of a class that no plan speaks of is only told by the figures. */
  private Optional<Sign> burst(String category, String where, int cases) {
    return plans
        .tightening(category)
        .map(
            plan ->
                Sign.of(
                    category,
                    PlanFit.mildest(plan),
                    List.of(where),
                    plan,
                    null,
                    new Reason.Burst(category, where, cases, rules.burstMinutes())));
  }
}
