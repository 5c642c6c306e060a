package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens cases: a report or a line of a file becomes a case at its first stage (案卷建立). Pure. */
public final class CaseBook {
  private final CaseRules rules;

  public CaseBook(CaseRules rules) {
    this.rules = rules;
  }

  /** Whether title and description can stand; empty when they can. */
  public static Optional<Refusal> checkWords(String title, String description) {
    if (title.isBlank()) {
      return Optional.of(Refusal.of("title.missing"));
    }
    if (title.strip().codePointCount(0, title.strip().length()) > Case.MAX_TITLE) {
      return Optional.of(Refusal.of("title.long", title.strip().length(), Case.MAX_TITLE));
    }
    if (description.length() > Case.MAX_DESCRIPTION) {
      return Optional.of(
          Refusal.of("description.long", description.length(), Case.MAX_DESCRIPTION));
    }
    return Optional.empty();
  }

  /**
   * A report made here (上报).
   *
   * @param file whether to file it at once: when its channel needs no verification and a condition
   *     of filing is met; else it waits to be filed
   * @param condition number of the condition that is met; null when its class has one only
   */
  public Decision report(Draft draft, boolean file, @Nullable Integer condition, Instant now) {
    Optional<Refusal> refusal = check(draft, now);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Optional<Category> category = rules.catalogue().byCode(draft.topic().category());
    if (condition != null && category.isPresent()) {
      Optional<Refusal> unknown = unknown(category.get(), condition);
      if (unknown.isPresent()) {
        return new Decision.Refused(unknown.get());
      }
    }
    Progress.@Nullable Citation cited =
        file ? category.flatMap(it -> cite(it, condition)).orElse(null) : null;
    Stage stage =
        draft.origin().channel().needsVerification()
            ? Stage.TO_VERIFY
            : cited == null ? Stage.TO_FILE : Stage.TO_DISPATCH;
    Times times =
        Times.received(now)
            .withStage(
                now,
                rules
                    .stageLimit(stage, draft.place().area(), now)
                    .map(l -> rules.reckoning(draft.place().area()).deadline(now, l))
                    .orElse(null))
            .withCaseDue(citizensClock(draft));
    if (stage == Stage.TO_DISPATCH) {
      times = times.withFiled(now);
    }
    Progress progress =
        stage == Stage.TO_DISPATCH ? Progress.NONE.withFiling(cited) : Progress.NONE;
    return accept(draft, stage, Assignment.NONE, times, progress, "report", draft.title());
  }

  private Optional<Progress.Citation> cite(Category category, @Nullable Integer condition) {
    List<Condition> citable = category.citable();
    Integer seq =
        condition != null ? condition : citable.size() == 1 ? citable.getFirst().seq() : null;
    return Optional.ofNullable(seq)
        .map(it -> new Progress.Citation(rules.catalogue().version(), category.code(), it));
  }

  private static Optional<Refusal> unknown(Category category, int condition) {
    return category.condition(condition).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "condition.unknown",
                category.name(),
                condition,
                category.citable().stream().map(Condition::seq).toList()));
  }

  /** A case of an outside source (导入), open or closed, with its past as far as the file tells. */
  public Decision takeIn(Draft draft, Instant now) {
    Past past = draft.past();
    if (past == null) {
      Decision decision = report(draft, false, null, now);
      return decision instanceof Decision.Accepted(Case after, Entry entry)
          ? new Decision.Accepted(
              after, new Entry("import", null, sourceWords(draft), List.of(), entry.after()))
          : decision;
    }
    Optional<Refusal> refusal = check(draft, now);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Stage stage = past.stage();
    Instant closedAt = past.closedAt();
    Instant since =
        !stage.open() && closedAt != null
            ? closedAt
            : past.dispatchedAt() != null ? past.dispatchedAt() : draft.origin().reportedAt();
    // The clock of a stage that began elsewhere is the file's to tell: where it gives a target time
    // that is what runs, else the
    // stage's own limit runs from now, since nobody here could have kept it before.
    Instant due = null;
    if (stage.open()) {
      due = past.dueAt();
      if (due == null) {
        due =
            rules
                .stageLimit(stage, draft.place().area(), now)
                .map(l -> rules.reckoning(draft.place().area()).deadline(now, l))
                .orElse(null);
        since = due == null ? since : now;
      }
    }
    Instant caseDue =
        past.dueAt() != null ? past.dueAt() : stage.open() ? citizensClock(draft) : null;
    Times times =
        new Times(
            now,
            stage == Stage.TO_VERIFY || stage == Stage.TO_FILE ? null : draft.origin().reportedAt(),
            past.dispatchedAt(),
            past.dispatchedAt(),
            null,
            stage.open() ? null : closedAt == null ? draft.origin().reportedAt() : closedAt,
            since,
            due,
            caseDue,
            0);
    Assignment assignment =
        new Assignment(
            past.lead(), past.lead() == null ? past.leadWords() : "", List.of(), null, null);
    return accept(draft, stage, assignment, times, Progress.NONE, "import", sourceWords(draft));
  }

  private Optional<Refusal> check(Draft draft, Instant now) {
    Optional<Refusal> words = checkWords(draft.title(), draft.description());
    if (words.isPresent()) {
      return words;
    }
    String area = draft.place().area();
    if (area != null && rules.city().area(area).isEmpty()) {
      return Optional.of(Refusal.of("area.unknown", area));
    }
    String category = draft.topic().category();
    if (category != null && rules.catalogue().byCode(category).isEmpty()) {
      return Optional.of(Refusal.of("category.unknown", category));
    }
    // A desk's own clock may be minutes off; a report from tomorrow is a slip of the pen.
    if (draft.origin().reportedAt().isAfter(now.plusSeconds(86_400))) {
      return Optional.of(Refusal.of("reported.future", draft.origin().reportedAt()));
    }
    return Optional.empty();
  }

  private Instant citizensClock(Draft draft) {
    return rules
        .caseLimits()
        .due(
            draft.origin().reportedAt(),
            draft.grade(),
            draft.routing(),
            rules.reckoning(draft.place().area()));
  }

  private static String sourceWords(Draft draft) {
    String source = draft.origin().source();
    String number = draft.origin().externalNumber();
    return source == null ? "" : number == null ? source : source + " " + number;
  }

  private static Decision accept(
      Draft draft,
      Stage stage,
      Assignment assignment,
      Times times,
      Progress progress,
      String kind,
      String opinion) {
    Case opened =
        new Case(
            0,
            "",
            1,
            draft.origin(),
            draft.title().strip(),
            draft.description(),
            draft.place(),
            draft.topic(),
            draft.grade(),
            draft.routing(),
            stage,
            assignment,
            times,
            progress);
    return new Decision.Accepted(
        opened, new Entry(kind, assignment.lead(), opinion, List.of(), stage));
  }
}
