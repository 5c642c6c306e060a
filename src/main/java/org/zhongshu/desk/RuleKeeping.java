package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.RulesJson;
import org.zhongshu.rules.CentreRules;
import org.zhongshu.rules.RuleReading;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Brings the centre's rules into force, version by version. Limits count for clocks that start
 * later; hours count from now on, and what they move is reckoned anew.
 */
final class RuleKeeping {
  /** Step of the record. */
  static final String KIND = "set-rules";

  private final Picture before;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;

  RuleKeeping(Picture before, Operator operator, Tables tables, Scribe scribe) {
    this.before = before;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
  }

  Outcome run(Command.SetRules set) {
    Optional<Refusal> refusal = Permissions.any(operator, Permissions.RULES, Told.step(KIND));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    // Whoever sets them at the same time waits here, and then sees what the first one set.
    tables.city().touch();
    KeptRules kept = KeptRules.read(tables);
    Integer seen = set.seenVersion();
    if (seen != null && seen != kept.version()) {
      return moved(seen, kept);
    }
    RuleReading.Read read = RuleReading.of(set.lines(), before.city());
    CentreRules rules = read.rules();
    if (rules == null) {
      return new Outcome.Refused(read.faults().values().iterator().next());
    }
    RuleSheet after = RuleSheet.of(rules);
    List<RuleSheet.LineChange> changes = RuleSheet.of(kept.inForce()).differences(after);
    if (changes.isEmpty()) {
      return new Outcome.RulesSet(kept.version(), List.of(), List.of());
    }
    ListVersion version =
        new ListVersion(kept.version() + 1, scribe.now(), operator.id(), set.note().strip());
    tables.rules().add(version, RulesJson.write(after.values()));
    return recounted(kept.next(version, rules), version, changes);
  }

  private Outcome recounted(
      KeptRules next, ListVersion version, List<RuleSheet.LineChange> changes) {
    Instant now = scribe.now();
    CaseRules to =
        next.with(
            before.city(),
            before.catalogue(),
            before.rules().calendar(),
            next.byMode() ? tables.modes().all() : List.of(),
            before.rules().tightening());
    Recounting recounting = new Recounting(before, tables, scribe, before.rules(), to);
    if (changes.stream().anyMatch(it -> it.key().startsWith("hours."))) {
      Optional<Refusal> refusal = recounting.hours(now);
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
      }
    }
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    lines.add(
        scribe.line(
            SubjectKind.CITY,
            "rules",
            version.number(),
            KIND,
            null,
            version.note(),
            RulesJson.write(version.number(), changes)));
    lines.addAll(recounting.lines());
    tables.journal().append(lines);
    return new Outcome.RulesSet(version.number(), changes, recounting.moved());
  }

  /** The answer to a command that was done before. */
  static Outcome again(List<JournalLine> before) {
    JournalLine first = before.getFirst();
    List<String> moved =
        before.stream()
            .filter(it -> it.subjectKind() == SubjectKind.CASE)
            .map(JournalLine::subject)
            .toList();
    return new Outcome.RulesSet(first.subjectVersion(), RulesJson.readChanges(first.body()), moved);
  }

  private static Outcome moved(int seen, KeptRules kept) {
    if (seen > kept.version()) {
      return new Outcome.Refused(Refusal.of("rules.version", seen));
    }
    ListVersion it = kept.versions().getFirst();
    return new Outcome.Refused(
        Refusal.of("rules.moved", seen, it.number(), Told.operator(it.operator()), it.since()));
  }
}
