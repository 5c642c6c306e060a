package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.Sensor;
import org.zhongshu.mode.suggest.Signals;
import org.zhongshu.mode.suggest.SuggestRules;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Tables;

/** Signals of a centre as the store keeps them: warnings, readings of sensors, cases of late. */
final class KeptSignals {
  /** What the line of the journal is about. */
  static final String SUBJECT = "sensors";

  private KeptSignals() {}

  /** All of them, as of now. */
  static Signals all(Tables tables, SuggestRules rules, Instant now) {
    // Only what came since the oldest emergency in force began can be a reason to end one; a
    // holiday
    // or a task of months asks for nothing of it.
    Optional<Instant> since =
        tables.modes().current().stream()
            .filter(it -> it.inForce() && it.kind() == ModeKind.EMERGENCY)
            .map(Activation::startedAt)
            .min(Comparator.naturalOrder());
    return new Signals(
        Warnings.all(tables),
        tables.cases().reportedBetween(now.minus(rules.burstWithin()), now).stream()
            .map(row -> new Signals.Recent(row.category(), row.area()))
            .toList(),
        tables.signals().sensors(),
        since.map(tables.signals()::exceededSince).orElse(List.of()));
  }

  /**
   * Takes readings in. A centre has hundreds of sensors that read something each minute: the
   * journal has a line when one of them is over a threshold or comes down from it, and none of all
   * the others.
   */
  static Outcome take(List<Reading> readings, Picture picture, Tables tables, Scribe scribe) {
    for (Reading it : readings) {
      if (!known(it.area(), picture.city())) {
        return new Outcome.Refused(Refusal.of("area.unknown", it.area()));
      }
    }
    SuggestRules rules = picture.kept().inForce().suggestions();
    Map<String, Grade> before = levels(tables, rules);
    tables.signals().put(readings);
    List<Exceeded> over = new ArrayList<>();
    for (Reading it : readings) {
      Grade level = rules.of(it.kind()).level(it.value());
      if (level != Grade.ORDINARY) {
        over.add(new Exceeded(it, level));
      }
    }
    tables.signals().record(over);
    Map<String, Grade> after = levels(tables, rules);
    List<Reading> told =
        readings.stream()
            .filter(
                it ->
                    rules.of(it.kind()).level(it.value()) != Grade.ORDINARY
                        || before.getOrDefault(it.sensor(), Grade.ORDINARY)
                            != after.getOrDefault(it.sensor(), Grade.ORDINARY))
            .toList();
    if (!told.isEmpty()) {
      ModeStep.Sense step = new ModeStep.Sense(told);
      tables
          .journal()
          .append(
              List.of(
                  scribe.line(
                      SubjectKind.SETTING,
                      SUBJECT,
                      1,
                      CommandJson.deed(step),
                      null,
                      "",
                      CommandJson.write(step))));
    }
    return new Outcome.Done();
  }

  private static boolean known(String place, City city) {
    return city.area(place).isPresent() || city.jurisdiction(place).isPresent();
  }

  private static Map<String, Grade> levels(Tables tables, SuggestRules rules) {
    Map<String, Grade> levels = new HashMap<>();
    for (Sensor it : tables.signals().sensors()) {
      levels.put(it.last().sensor(), level(it, rules));
    }
    return levels;
  }

  /** The level that a sensor stood at with its last reading. */
  static Grade level(Sensor it, SuggestRules rules) {
    return it.level(rules.of(it.last().kind()), rules.signalReadings(), rules.signalAge());
  }
}
