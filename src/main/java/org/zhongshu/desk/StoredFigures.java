package org.zhongshu.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.figures.CaseFacts;
import org.zhongshu.casework.figures.CaseFold;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Groups;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.casework.figures.Sheet;
import org.zhongshu.casework.figures.Span;
import org.zhongshu.casework.figures.Tally;
import org.zhongshu.city.City;
import org.zhongshu.city.Scope;
import org.zhongshu.desk.json.MarkJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;

/** Answers questions about figures from the journal, some hundred cases at a time. */
final class StoredFigures implements FigureQuestions {
  /** Records in memory at once. */
  private static final int CASES_AT_ONCE = 1_000;

  private final Centre centre;
  private final Operator operator;

  StoredFigures(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public Book figures(Wanted wanted) {
    CaseRules rules = centre.picture().rules();
    ZoneId zone = rules.city().profile().zone();
    Instant now = centre.now();
    Count count = new Count(wanted, wanted.span(), rules, zone, now);
    Count before = new Count(wanted, wanted.span().before(), rules, zone, now);
    Count yearBefore = new Count(wanted, wanted.span().yearBefore(), rules, zone, now);
    List<Count> counts = List.of(count, before, yearBefore);
    TreeSet<Long> ids = new TreeSet<>();
    for (Count each : counts) {
      List<Long> some =
          centre.store().read(tables -> tables.journal().casesIn(each.from, each.asOf));
      ids.addAll(some);
    }
    read(
        new ArrayList<>(ids),
        record -> {
          List<Mark> marks = MarkJson.of(record);
          String number = record.getFirst().subject();
          counts.forEach(each -> each.add(number, marks));
        });
    Map<String, Sheet> sheets = count.groups.sheets();
    Map<String, Sheet> sheetsBefore = before.groups.sheets();
    Map<String, Sheet> sheetsYearBefore = yearBefore.groups.sheets();
    List<Group> groups =
        sheets.keySet().stream()
            .sorted(order(wanted.by(), rules))
            .map(key -> group(key, sheets, sheetsBefore, sheetsYearBefore))
            .toList();
    Group total = group("", count.all.sheets(), before.all.sheets(), yearBefore.all.sheets());
    return new Book(
        wanted,
        min(count.asOf, now),
        total,
        wanted.by() == Grouping.ALL ? List.of() : groups,
        ids.size());
  }

  private static Group group(
      String key,
      Map<String, Sheet> now,
      Map<String, Sheet> before,
      Map<String, Sheet> yearBefore) {
    return new Group(
        key,
        now.getOrDefault(key, Sheet.EMPTY),
        before.getOrDefault(key, Sheet.EMPTY),
        yearBefore.getOrDefault(key, Sheet.EMPTY));
  }

  /** As the city and the catalogue list them; those not known come last. */
  private static Comparator<String> order(Grouping by, CaseRules rules) {
    Map<String, Integer> places = new HashMap<>();
    List<String> listed =
        switch (by) {
          case ALL -> List.of();
          case JURISDICTION -> rules.city().jurisdictions().stream().map(j -> j.id()).toList();
          case DIVISION -> rules.city().areas().stream().map(a -> a.code()).toList();
          case UNIT -> rules.city().units().stream().map(u -> u.id()).toList();
          case BIG_CLASS -> rules.catalogue().all().stream().map(c -> c.bigClass()).toList();
          case CLASS -> rules.catalogue().all().stream().map(c -> c.code()).toList();
          case CHANNEL -> Arrays.stream(Channel.values()).map(Enum::name).toList();
        };
    listed.forEach(key -> places.putIfAbsent(key, places.size()));
    return Comparator.<String>comparingInt(
            key -> key.isEmpty() ? Integer.MAX_VALUE : places.getOrDefault(key, places.size()))
        .thenComparing(Comparator.naturalOrder());
  }

  @Override
  public List<CaseSummary> cases(List<String> numbers) {
    City city = centre.picture().city();
    List<CaseSummary> rows =
        centre
            .store()
            .read(
                tables ->
                    tables
                        .cases()
                        .summaries(
                            numbers.stream()
                                .flatMap(number -> tables.cases().byNumber(number).stream())
                                .map(Case::id)
                                .toList()));
    Map<String, CaseSummary> byNumber = new HashMap<>();
    rows.stream()
        .filter(row -> Permissions.sees(operator, row.area(), city))
        .forEach(row -> byNumber.put(row.number(), row));
    return numbers.stream().map(byNumber::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<Evaluation> evaluation(String number) {
    return evaluating().of(number);
  }

  @Override
  public List<ToEvaluate> toEvaluate(int limit) {
    return evaluating().waiting(limit);
  }

  private Evaluating evaluating() {
    return new Evaluating(centre, operator);
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** Gives the record of each case, in order. */
  private void read(List<Long> ids, Consumer<List<JournalLine>> reader) {
    for (int start = 0; start < ids.size(); start += CASES_AT_ONCE) {
      List<Long> some = ids.subList(start, Math.min(start + CASES_AT_ONCE, ids.size()));
      List<JournalLine> lines = centre.store().read(tables -> tables.journal().ofCases(some));
      Map<String, List<JournalLine>> records = new LinkedHashMap<>();
      lines.forEach(
          line -> records.computeIfAbsent(line.subject(), _ -> new ArrayList<>()).add(line));
      records.values().forEach(reader);
    }
  }

  /** One span while it is counted. */
  private final class Count {
    private final Instant from;
    private final Instant asOf;
    private final CaseRules rules;
    private final Tally all;
    private final Tally groups;
    private final Predicate<@Nullable String> inside;

    Count(Wanted wanted, Span span, CaseRules rules, ZoneId zone, Instant now) {
      this.from = span.from(zone);
      // What was done at this very moment counts too.
      Instant until = min(span.until(zone), now.plus(1, ChronoUnit.MICROS));
      this.asOf = until.isBefore(from) ? from : until;
      this.rules = rules;
      this.all = Groups.tally(Grouping.ALL, rules, null, from, asOf);
      this.groups = Groups.tally(wanted.by(), rules, wanted.within(), from, asOf);
      Scope within = wanted.within();
      City city = rules.city();
      Predicate<@Nullable String> part = within == null ? _ -> true : within.over(city);
      this.inside = area -> part.test(area) && Permissions.sees(operator, area, city);
    }

    void add(String number, List<Mark> marks) {
      CaseFacts facts = CaseFold.of(number, marks, rules, asOf).orElse(null);
      if (facts != null && inside.test(facts.area())) {
        all.add(facts);
        groups.add(facts);
      }
    }
  }
}
