package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
   * @param file whether to file it at once when its channel needs no verification
   */
  public Decision report(Draft draft, boolean file, Instant now) {
    Optional<Refusal> refusal = check(draft, now);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Stage stage =
        draft.origin().channel().needsVerification()
            ? Stage.TO_VERIFY
            : file ? Stage.TO_DISPATCH : Stage.TO_FILE;
    Times times =
        Times.received(now)
            .withStage(
                now,
                rules
                    .stageLimits()
                    .of(stage)
                    .map(l -> rules.reckoning().deadline(now, l))
                    .orElse(null))
            .withCaseDue(citizensClock(draft));
    if (stage == Stage.TO_DISPATCH) {
      times = times.withFiled(now);
    }
    return accept(draft, stage, Assignment.NONE, times, "report", draft.title());
  }

  /** A case of an outside source (导入), open or closed, with its past as far as the file tells. */
  public Decision takeIn(Draft draft, Instant now) {
    Past past = draft.past();
    if (past == null) {
      Decision decision = report(draft, false, now);
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
            rules.stageLimits().of(stage).map(l -> rules.reckoning().deadline(now, l)).orElse(null);
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
    return accept(draft, stage, assignment, times, "import", sourceWords(draft));
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
        .due(draft.origin().reportedAt(), draft.grade(), draft.routing(), rules.reckoning());
  }

  private static String sourceWords(Draft draft) {
    String source = draft.origin().source();
    String number = draft.origin().externalNumber();
    return source == null ? "" : number == null ? source : source + " " + number;
  }

  private static Decision accept(
      Draft draft, Stage stage, Assignment assignment, Times times, String kind, String opinion) {
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
            times);
    return new Decision.Accepted(
        opened, new Entry(kind, assignment.lead(), opinion, List.of(), stage));
  }
}
