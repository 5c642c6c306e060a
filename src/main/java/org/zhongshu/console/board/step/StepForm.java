package org.zhongshu.console.board.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;

/**
 * What somebody is typing for one step. It outlives refusals, live changes and being closed: words
 * once typed are lost only when the step is done or they are deleted.
 */
public final class StepForm {
  private final StepKind kind;
  private final List<CaseSummary> targets;
  private final ObjectProperty<@Nullable Boolean> yes = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> area = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Grade> grade = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> lead = new SimpleObjectProperty<>();
  private final ObjectProperty<List<String>> coHandlers = new SimpleObjectProperty<>(List.of());
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty evidence = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>();
  private @Nullable Integer seenVersion;
  private boolean reasonNeeded = true;

  /**
   * @param seenVersion version that the operator looked at when he began; null for many
   */
  public StepForm(StepKind kind, List<CaseSummary> targets, @Nullable Integer seenVersion) {
    this.kind = kind;
    this.targets = List.copyOf(targets);
    this.seenVersion = seenVersion;
  }

  public StepKind kind() {
    return kind;
  }

  public List<CaseSummary> targets() {
    return targets;
  }

  public Set<Field> fields() {
    return Field.of(kind);
  }

  /** Whether the words of the step may be left out. */
  public boolean textOptional() {
    return switch (kind) {
      case VERIFY, CONFIRM -> !Boolean.FALSE.equals(yes.get());
      case AMEND -> true;
      case DISPATCH -> !reasonNeeded;
      default -> false;
    };
  }

  /**
   * For a dispatch: whether the unit is another than the first of the candidates, so that a reason
   * is due.
   */
  public void setReasonNeeded(boolean needed) {
    reasonNeeded = needed;
  }

  /**
   * What is still missing, as key of the words {@code board.missing.KEY}; empty when it can be
   * sent.
   */
  public Optional<String> problem() {
    Set<Field> fields = fields();
    if (fields.contains(Field.YES) && yes.get() == null) {
      return Optional.of("yes." + kind.key());
    }
    if (fields.contains(Field.CATEGORY) && category.get() == null) {
      return Optional.of("category");
    }
    if (kind == StepKind.LOCATE && area.get() == null && address.get().isBlank()) {
      return Optional.of("area");
    }
    if (fields.contains(Field.GRADE) && grade.get() == null) {
      return Optional.of("grade");
    }
    if (fields.contains(Field.UNIT) && lead.get() == null) {
      return Optional.of("unit");
    }
    if (kind == StepKind.AMEND) {
      return CaseBook.checkWords(title.get(), text.get()).map(Refusal::key);
    }
    if (fields.contains(Field.TEXT) && !textOptional() && text.get().isBlank()) {
      return Optional.of("text." + kind.key());
    }
    if (kind == StepKind.CLOSE && EvidenceLines.read(evidence.get()).isEmpty()) {
      return Optional.of("evidence");
    }
    return Optional.empty();
  }

  /** The step; only when there is no {@link #problem}. */
  public Step toStep() {
    String words = text.get().strip();
    return switch (kind) {
      case VERIFY -> new Step.Verify(Boolean.TRUE.equals(yes.get()), words);
      case FILE -> new Step.File(words);
      case DECLINE -> new Step.Decline(words);
      case TAKE -> new Step.Take();
      case RELEASE -> new Step.Release();
      case DISPATCH -> new Step.Dispatch(told(lead.get()), coHandlers.get(), "", words);
      case HAND_BACK -> new Step.HandBack(words);
      case REVOKE -> new Step.Revoke(words);
      case HANDLE -> new Step.Handle(words, EvidenceLines.read(evidence.get()));
      case CONFIRM ->
          new Step.Confirm(
              Boolean.TRUE.equals(yes.get()), words, EvidenceLines.read(evidence.get()));
      case CLOSE -> new Step.Close(words, EvidenceLines.read(evidence.get()));
      case REOPEN -> new Step.Reopen(words);
      case VOID -> new Step.Void(words);
      case LOCATE ->
          new Step.Locate(area.get(), address.get().isBlank() ? null : address.get().strip(), null);
      case CLASSIFY -> new Step.Classify(told(category.get()));
      case REGRADE -> new Step.Regrade(told(grade.get()), words);
      case AMEND -> new Step.Amend(title.get().strip(), text.get());
      case NOTE -> new Step.Note(words);
      case SEND_TO_VERIFY -> new Step.SendToVerify(words);
      case SEND_BACK -> new Step.SendBack(words);
      case SEND_UP -> new Step.SendUp(words);
      case SEND_DOWN -> new Step.SendDown(told(lead.get()), words);
      case REFER -> new Step.Refer(told(lead.get()), words);
      case ACCEPT_REFERRAL -> new Step.AcceptReferral(words);
      case DECLINE_REFERRAL -> new Step.DeclineReferral(words);
      case HANDLE_PART ->
          new Step.HandlePart(told(lead.get()), words, EvidenceLines.read(evidence.get()));
      case QUICK -> new Step.Quick(words, EvidenceLines.read(evidence.get()), null, null);
      case ASK_EXTENSION -> new Step.AskExtension(words);
      case ENDORSE_EXTENSION -> new Step.EndorseExtension(Boolean.TRUE.equals(yes.get()), words);
      case DECIDE_EXTENSION -> new Step.DecideExtension(Boolean.TRUE.equals(yes.get()), words);
      case RESUME -> new Step.Resume(words);
      case CLOSE_BY_FORCE -> new Step.CloseByForce(words);
      case SECOND_CHECK ->
          new Step.SecondCheck(
              Boolean.TRUE.equals(yes.get()), words, EvidenceLines.read(evidence.get()));
      case APPEAL -> new Step.Appeal(words);
      case DECIDE_APPEAL -> new Step.DecideAppeal(Boolean.TRUE.equals(yes.get()), words);
      case UNMERGE -> new Step.Unmerge(words);
      case SUSPEND,
          CALL_BACK,
          EVALUATE,
          ROUTE,
          MERGE,
          ABSORB,
          CLOSE_WITH,
          RELATE,
          KEEP_APART,
          STRIKE ->
          throw new IllegalStateException("the board has no form for " + kind);
    };
  }

  private static <T> T told(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("asked for a step that still has a problem");
    }
    return value;
  }

  /**
   * Version that the operator looked at; a refusal that has told him of a newer one makes it that.
   */
  public @Nullable Integer seenVersion() {
    return seenVersion;
  }

  /** Says why it was refused, and which version he has been told of. */
  public void refused(Refusal why, @Nullable Integer newest) {
    refusal.set(why);
    if (seenVersion != null && newest != null) {
      seenVersion = newest;
    }
  }

  public ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  public void clearRefusal() {
    refusal.set(null);
  }

  public ObjectProperty<@Nullable Boolean> yesProperty() {
    return yes;
  }

  public ObjectProperty<@Nullable String> categoryProperty() {
    return category;
  }

  public ObjectProperty<@Nullable String> areaProperty() {
    return area;
  }

  public ObjectProperty<@Nullable Grade> gradeProperty() {
    return grade;
  }

  public ObjectProperty<@Nullable String> leadProperty() {
    return lead;
  }

  public ObjectProperty<List<String>> coHandlersProperty() {
    return coHandlers;
  }

  public StringProperty addressProperty() {
    return address;
  }

  public StringProperty titleProperty() {
    return title;
  }

  public StringProperty textProperty() {
    return text;
  }

  public StringProperty evidenceProperty() {
    return evidence;
  }
}
