package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Candidates;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Duplicates;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Answers an operator's questions about cases from the store. */
final class StoredCases implements CaseQuestions {
  /** Candidates shown at once: more than a person compares at a glance would hide the first. */
  private static final int CANDIDATES = 8;

  /** Cases looked at for likeness, and shown. */
  private static final int DUPLICATES_LOOKED_AT = 300;

  private static final int DUPLICATES_SHOWN = 6;

  private final Centre centre;
  private final Operator operator;

  StoredCases(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public List<CaseSummary> open() {
    return visible(centre.store().read(tables -> tables.cases().open()));
  }

  @Override
  public List<CaseSummary> summaries(Collection<Long> ids) {
    return visible(centre.store().read(tables -> tables.cases().summaries(ids)));
  }

  @Override
  public List<CaseSummary> page(CaseFilter filter, int limit) {
    return visible(centre.store().read(tables -> tables.cases().page(filter, limit)));
  }

  @Override
  public Map<Waiting, Integer> waitingAfterEnd() {
    City city = centre.picture().city();
    Instant since = centre.now().minus(FigureQuestions.TO_EVALUATE);
    Map<Waiting, Integer> counts = new EnumMap<>(Waiting.class);
    centre
        .store()
        .read(tables -> tables.cases().waitingAfterEnd(since))
        .forEach(
            count -> {
              if (Permissions.sees(operator, count.area(), city)) {
                counts.merge(count.what(), count.cases(), Integer::sum);
              }
            });
    return counts;
  }

  @Override
  public Optional<CaseFile> file(String number) {
    City city = centre.picture().city();
    return centre
        .store()
        .read(
            tables ->
                tables
                    .cases()
                    .byNumber(number)
                    .filter(it -> Permissions.sees(operator, it.place().area(), city))
                    .map(it -> new CaseFile(it, tables.journal().ofCase(it.id()))));
  }

  @Override
  public List<Candidate> candidates(Case about) {
    Picture picture = centre.picture();
    return centre
        .store()
        .read(
            tables ->
                new Candidates(
                        picture.city(),
                        picture.duties(),
                        tables.cases().loads(),
                        centre.records(tables))
                    .rank(
                        about,
                        picture.catalogue().byCode(about.topic().category()).orElse(null),
                        around(tables, about.place()),
                        CANDIDATES));
  }

  /**
   * A place for a case that has only an area: inside the finest area with an outline. Not of a
   * county: its middle may be farther away than the unit.
   */
  static Candidates.@Nullable Around around(Tables tables, Place place) {
    String code = place.at() == null ? place.area() : null;
    while (code != null && code.length() >= Level.TOWNSHIP.digits()) {
      Optional<Point> middle = tables.city().outline(code).flatMap(Outline::middle);
      if (middle.isPresent()) {
        return new Candidates.Around(code, middle.get());
      }
      code = AreaCodes.parent(code).orElse(null);
    }
    return null;
  }

  @Override
  public List<DuplicateHint> duplicates(Draft draft) {
    return duplicates(
        subject(
            draft.title(), draft.place(), draft.topic().category(), draft.origin().reportedAt()),
        null);
  }

  @Override
  public List<DuplicateHint> duplicates(Case about) {
    return duplicates(
        subject(
            about.title(), about.place(), about.topic().category(), about.origin().reportedAt()),
        about.id());
  }

  @Override
  public Map<String, Decision> preview(List<String> numbers, Step step) {
    return centre
        .store()
        .read(
            tables -> {
              CaseSteps steps = CaseSteps.looking(centre, operator, tables);
              Map<String, Decision> decisions = new LinkedHashMap<>();
              numbers.forEach(number -> decisions.put(number, steps.preview(number, step)));
              return decisions;
            });
  }

  @Override
  public CaseCounts counts() {
    Instant now = centre.now();
    Instant today = dayOf(now);
    return centre.store().read(tables -> tables.cases().counts(today, now));
  }

  @Override
  public List<CaseDay> days() {
    Instant today = dayOf(centre.now());
    return centre.store().read(tables -> tables.cases().days(today));
  }

  /** When the city's day began. */
  private Instant dayOf(Instant now) {
    var zone = centre.picture().city().profile().zone();
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static Duplicates.Subject subject(
      String title, Place place, @Nullable String category, Instant reportedAt) {
    return new Duplicates.Subject(
        title + " " + place.address(), category, place.area(), place.at(), reportedAt);
  }

  private List<DuplicateHint> duplicates(Duplicates.Subject subject, @Nullable Long except) {
    Duplicates duplicates = new Duplicates(centre.picture().rules().loop().duplicates());
    Instant since = subject.reportedAt().minus(duplicates.rule().window());
    List<CaseSummary> near =
        centre
            .store()
            .read(
                tables -> {
                  Map<Long, CaseSummary> found = new LinkedHashMap<>();
                  nearby(tables, subject, duplicates.rule(), since)
                      .forEach(it -> found.put(it.id(), it));
                  if (except != null) {
                    found.remove(except);
                  }
                  return new ArrayList<>(found.values());
                });
    return duplicates.likely(subject, near, DUPLICATES_SHOWN);
  }

  private static List<CaseSummary> nearby(
      Tables tables, Duplicates.Subject subject, Duplicates.Rule rule, Instant since) {
    List<CaseSummary> found = new ArrayList<>();
    if (subject.at() != null) {
      found.addAll(
          tables.cases().near(subject.at(), 2 * rule.metres(), since, DUPLICATES_LOOKED_AT));
    }
    String category = subject.category();
    String area = subject.area();
    if (category != null && area != null) {
      String around = AreaCodes.at(area, Level.COMMUNITY).orElse(area);
      found.addAll(tables.cases().sameClass(category, around, since, DUPLICATES_LOOKED_AT));
    }
    return found;
  }

  private List<CaseSummary> visible(List<CaseSummary> all) {
    if (operator.area() == null) {
      return all;
    }
    City city = centre.picture().city();
    return all.stream().filter(it -> Permissions.sees(operator, it.area(), city)).toList();
  }
}
