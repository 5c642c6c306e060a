package org.zhongshu.desk;

import java.util.ArrayList;
import java.util.List;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.clock.LimitsSince;
import org.zhongshu.casework.clock.Tightening;
import org.zhongshu.city.City;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.desk.json.RulesJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.rules.CentreRules;
import org.zhongshu.rules.PlaceReckonings;
import org.zhongshu.rules.RuleReading;
import org.zhongshu.rules.RulesSince;
import org.zhongshu.store.RuleTable;
import org.zhongshu.store.Tables;

/**
 * The rules that a centre has set, with all their versions.
 *
 * @param versions the newest first; none while what is usual counts
 * @param line in order of time, first what is usual
 */
public record KeptRules(List<ListVersion> versions, List<RulesSince> line) {
  public KeptRules {
    versions = List.copyOf(versions);
    line = List.copyOf(line);
  }

  /** What counts before a centre has set anything. */
  public static KeptRules usual() {
    return new KeptRules(List.of(), List.of(RulesSince.usual()));
  }

  static KeptRules read(Tables tables) {
    List<ListVersion> versions = new ArrayList<>();
    List<RulesSince> line = new ArrayList<>();
    line.add(RulesSince.usual());
    for (RuleTable.Kept kept : tables.rules().all()) {
      ListVersion version = kept.version();
      CentreRules rules = RuleReading.kept(RulesJson.read(version.number(), kept.body()));
      versions.addFirst(version);
      line.add(new RulesSince(version.number(), version.since(), rules));
    }
    return new KeptRules(versions, line);
  }

  /** These with another version on top. */
  KeptRules next(ListVersion version, CentreRules rules) {
    List<ListVersion> all = new ArrayList<>(versions);
    all.addFirst(version);
    List<RulesSince> longer = new ArrayList<>(line);
    longer.add(new RulesSince(version.number(), version.since(), rules));
    return new KeptRules(all, longer);
  }

  /** Number of the version in force; 0 for what is usual. */
  public int version() {
    return line.getLast().number();
  }

  /** The rules in force. */
  public CentreRules inForce() {
    return line.getLast().rules();
  }

  /** Whether some mode has, or once had, hours of its own. */
  boolean byMode() {
    return line.stream().anyMatch(it -> !it.rules().hours().modes().isEmpty());
  }

  /** What these come to for cases. */
  CaseRules with(
      City city,
      Catalogue catalogue,
      WorkingCalendar calendar,
      List<Activation> activations,
      Tightening tightening) {
    List<LimitsSince> limits =
        line.stream()
            .map(it -> new LimitsSince(it.from(), it.rules().stages(), it.rules().cases()))
            .toList();
    return new CaseRules(
        city,
        catalogue,
        limits,
        calendar,
        new PlaceReckonings(city, calendar, line, activations),
        inForce().loop(),
        tightening);
  }
}
