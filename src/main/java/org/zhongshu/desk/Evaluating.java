package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.evaluate.EvaluationRules;
import org.zhongshu.casework.evaluate.Proposal;
import org.zhongshu.casework.evaluate.Signs;
import org.zhongshu.casework.figures.CaseFacts;
import org.zhongshu.casework.figures.CaseFacts.CallBack;
import org.zhongshu.casework.figures.CaseFold;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.desk.FigureQuestions.Evaluation;
import org.zhongshu.desk.FigureQuestions.ToEvaluate;
import org.zhongshu.desk.json.MarkJson;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseSpan;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Finds signs and proposes marks for cases that have ended. */
final class Evaluating {
  /** How far back the same photo is looked for, in cases of the same unit. */
  private static final Duration PHOTOS_KEPT = Duration.ofDays(365);

  /** Closed cases looked at for what waits: more would take longer than a person waits. */
  private static final int LOOKED_AT = 2_000;

  /** What was declined, void or merged was handled by nobody. */
  private static final Set<Stage> ENDS = Set.of(Stage.CLOSED, Stage.CLOSED_BY_FORCE);

  private final Centre centre;
  private final Operator operator;
  private final CaseRules rules;
  private final Instant now;

  Evaluating(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
    this.rules = centre.picture().rules();
    this.now = centre.now();
  }

  Optional<Evaluation> of(String number) {
    return centre
        .store()
        .read(
            tables ->
                tables
                    .cases()
                    .byNumber(number)
                    .filter(it -> Permissions.sees(operator, it.place().area(), rules.city()))
                    .flatMap(
                        it ->
                            evaluate(
                                number,
                                MarkJson.of(tables.journal().ofCase(it.id())),
                                EvaluationSettings.read(tables),
                                it.assignment().lead(),
                                tables)));
  }

  List<ToEvaluate> waiting(int limit) {
    CaseSpan lately =
        new CaseSpan(
            CaseSpan.Kind.CLOSED,
            now.minus(FigureQuestions.TO_EVALUATE),
            now.plus(Duration.ofSeconds(1)));
    CaseFilter closed =
        new CaseFilter(Set.of(Stage.CLOSED), (String) null, null, "", null, false, false, null)
            .in(lately);
    return centre.store().read(tables -> waiting(tables, closed, limit));
  }

  private List<ToEvaluate> waiting(Tables tables, CaseFilter closed, int limit) {
    EvaluationRules numbers = EvaluationSettings.read(tables);
    Map<Long, CaseSummary> rows = new LinkedHashMap<>();
    tables.cases().page(closed, LOOKED_AT).stream()
        .filter(row -> Permissions.sees(operator, row.area(), rules.city()))
        .forEach(row -> rows.put(row.id(), row));
    Map<Long, List<JournalLine>> records = new HashMap<>();
    tables
        .journal()
        .ofCases(List.copyOf(rows.keySet()))
        .forEach(
            line -> {
              Long id = line.caseId();
              if (id != null) {
                records.computeIfAbsent(id, _ -> new ArrayList<>()).add(line);
              }
            });
    List<ToEvaluate> found = new ArrayList<>();
    for (CaseSummary row : rows.values()) {
      if (found.size() >= limit) {
        break;
      }
      List<Mark> marks = MarkJson.of(records.getOrDefault(row.id(), List.of()));
      evaluate(row.number(), marks, numbers, row.lead(), tables)
          .map(it -> new ToEvaluate(row, toCallBack(row, it), it))
          .filter(it -> it.toCallBack() || toCheck(it.evaluation()))
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean toCallBack(CaseSummary row, Evaluation it) {
    return row.channel().hotline() && it.callBack() == null;
  }

  private static boolean toCheck(Evaluation it) {
    return !it.signs().isEmpty() && it.secondCheck() == null;
  }

  private Optional<Evaluation> evaluate(
      String number,
      List<Mark> marks,
      EvaluationRules numbers,
      @Nullable String lead,
      Tables tables) {
    CaseFacts facts =
        CaseFold.of(number, marks, rules, now.plus(Duration.ofSeconds(1))).orElse(null);
    if (facts == null || !ENDS.contains(facts.stage())) {
      return Optional.empty();
    }
    return Optional.of(
        new Evaluation(
            number,
            Signs.of(marks, numbers, elsewhere(number, marks, lead, tables)),
            Proposal.ofHandler(facts, numbers.off()),
            Proposal.ofDispatcher(facts, numbers.off()),
            facts.callBacks().stream()
                .map(CallBack::answer)
                .filter(Mark.Answer::reached)
                .reduce((_, last) -> last)
                .orElse(null),
            secondCheck(marks)));
  }

  private static @Nullable Boolean secondCheck(List<Mark> marks) {
    for (Mark mark : marks.reversed()) {
      if (mark.kind().equals("second-check")) {
        return Boolean.TRUE.equals(mark.told().yes());
      }
      if (mark.kind().equals("close")) {
        return null;
      }
    }
    return null;
  }

  private Map<String, Set<String>> elsewhere(
      String number, List<Mark> marks, @Nullable String lead, Tables tables) {
    Map<String, Set<String>> found = new HashMap<>();
    if (lead == null) {
      return found;
    }
    for (String photo : Signs.photos(marks)) {
      Set<String> others = new TreeSet<>();
      for (JournalLine line :
          tables.journal().ofUnitWith(lead, now.minus(PHOTOS_KEPT), MarkJson.quoted(photo))) {
        // The words may also stand in an opinion: only evidence with this very reference counts.
        if (!line.subject().equals(number)
            && Signs.photos(MarkJson.of(List.of(line))).contains(photo)) {
          others.add(line.subject());
        }
      }
      if (!others.isEmpty()) {
        found.put(photo, others);
      }
    }
    return found;
  }
}
