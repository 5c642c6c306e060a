package org.zhongshu.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.CatalogueCheck;
import org.zhongshu.casework.DutyCheck;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.city.City;
import org.zhongshu.city.CityData;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Brings versions of the catalogue and of the list of duties into force. The operator has been
 * allowed to before.
 */
final class ListKeeping {
  static final String CATALOGUE = "set-catalogue";
  static final String DUTIES = "set-duties";

  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;

  ListKeeping(Operator operator, Tables tables, Scribe scribe) {
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
  }

  Outcome run(Command.SetCatalogue set) {
    Catalogue inForce = tables.city().catalogue();
    Integer seen = set.seenVersion();
    if (seen != null && seen != inForce.version()) {
      return moved("catalogue", seen, inForce.version(), tables.city().catalogueVersions());
    }
    List<Refusal> wrong = CatalogueCheck.of(set.categories());
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(wrong.getFirst());
    }
    if (inForce.all().equals(set.categories())) {
      return new Outcome.Done();
    }
    ListVersion version = next(inForce.version(), set.note());
    tables.city().replaceCatalogue(version, set.categories());
    return recorded("catalogue", CATALOGUE, version, "categories", set.categories().size());
  }

  Outcome run(Command.SetDuties set) {
    DutyList inForce = tables.city().duties();
    Integer seen = set.seenVersion();
    if (seen != null && seen != inForce.version()) {
      return moved("duties", seen, inForce.version(), tables.city().dutyVersions());
    }
    @Nullable City city = tables.city().load().map(CityData::toCity).orElse(null);
    if (city == null) {
      return new Outcome.Refused(Refusal.of("store.no-city"));
    }
    List<Refusal> wrong = DutyCheck.of(set.items(), city, tables.city().catalogue());
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(wrong.getFirst());
    }
    if (inForce.items().equals(set.items())) {
      return new Outcome.Done();
    }
    ListVersion version = next(inForce.version(), set.note());
    tables.city().replaceDuties(version, set.items());
    return recorded("duties", DUTIES, version, "items", set.items().size());
  }

  private ListVersion next(int inForce, String note) {
    return new ListVersion(inForce + 1, scribe.now(), operator.id(), note.strip());
  }

  /** What is in it stands with the version; the record says that it came into force. */
  private Outcome recorded(
      String subject, String kind, ListVersion version, String what, int size) {
    String body = "{\"version\":%d,\"%s\":%d}".formatted(version.number(), what, size);
    tables
        .journal()
        .append(
            List.of(
                scribe.line(
                    SubjectKind.CATALOGUE,
                    subject,
                    version.number(),
                    kind,
                    null,
                    version.note(),
                    body)));
    return new Outcome.Done();
  }

  private static Outcome moved(String list, int seen, int inForce, List<ListVersion> versions) {
    return new Outcome.Refused(
        versions.stream()
            .filter(it -> it.number() == inForce && inForce > seen)
            .findFirst()
            .map(
                it ->
                    Refusal.of(
                        list + ".moved", seen, inForce, Told.operator(it.operator()), it.since()))
            .orElseGet(() -> Refusal.of(list + ".version", seen)));
  }
}
