package org.zhongshu.desk;

import java.util.List;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.CatalogueCheck;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Brings a version of the catalogue into force. The operator has been allowed to before. */
final class CatalogueKeeping {
  static final String KIND = "set-catalogue";

  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;

  CatalogueKeeping(Operator operator, Tables tables, Scribe scribe) {
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
  }

  Outcome run(Command.SetCatalogue set) {
    Catalogue inForce = tables.city().catalogue();
    Integer seen = set.seenVersion();
    if (seen != null && seen != inForce.version()) {
      return new Outcome.Refused(moved(seen, inForce.version()));
    }
    List<Refusal> wrong = CatalogueCheck.of(set.categories());
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(wrong.getFirst());
    }
    if (inForce.all().equals(set.categories())) {
      return new Outcome.Done();
    }
    int number = inForce.version() + 1;
    ListVersion version = new ListVersion(number, scribe.now(), operator.id(), set.note().strip());
    tables.city().replaceCatalogue(version, set.categories());
    tables
        .journal()
        .append(
            List.of(
                scribe.line(
                    SubjectKind.CATALOGUE,
                    "catalogue",
                    number,
                    KIND,
                    null,
                    version.note(),
                    "{\"version\":%d,\"categories\":%d}"
                        .formatted(number, set.categories().size()))));
    return new Outcome.Done();
  }

  private Refusal moved(int seen, int inForce) {
    return tables.city().catalogueVersions().stream()
        .filter(it -> it.number() == inForce && inForce > seen)
        .findFirst()
        .map(
            it ->
                Refusal.of(
                    "catalogue.moved", seen, inForce, Told.operator(it.operator()), it.since()))
        .orElseGet(() -> Refusal.of("catalogue.version", seen));
  }
}
