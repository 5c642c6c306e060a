package org.zhongshu.console.board.step;

import java.util.EnumSet;
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
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Stage;
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
  private final LoopFields loop = new LoopFields();
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>();
  private @Nullable Integer seenVersion;
  private Given given;
  private boolean reasonNeeded = true;

  /**
   * @param seenVersion version that the operator looked at when he began; null for many
   * @param given what its choices are made of
   */
  public StepForm(
      StepKind kind, List<CaseSummary> targets, @Nullable Integer seenVersion, Given given) {
    this.kind = kind;
    this.targets = List.copyOf(targets);
    this.seenVersion = seenVersion;
    this.given = given;
    prefill();
  }

  /** The only choice that there is needs no choosing. */
  private void prefill() {
    if (kind == StepKind.CLOSE) {
      given.filed().ifPresent(seq -> loop.conditionProperty().set(seq));
    }
    if (kind == StepKind.HANDLE_PART && !given.openParts().isEmpty()) {
      lead.set(given.openParts().getFirst().unit());
    }
    if (kind == StepKind.STRIKE && given.notes().size() == 1) {
      loop.entryProperty().set(given.notes().getFirst().version());
    }
  }

  public Given given() {
    return given;
  }

  /** Opened again later: what is known may have changed, what was typed stays. */
  void learn(Given now) {
    given = now;
  }

  /** Fields of the rarer steps. */
  public LoopFields loop() {
    return loop;
  }

  /** Conditions to choose from; empty when there is no choice. */
  public List<Condition> conditions() {
    List<Condition> all =
        switch (kind) {
          case FILE, QUICK -> quickIsFiled() ? List.of() : given.conditions(targets);
          // Many are closed each by the condition of its filing.
          case CLOSE -> given.about() == null ? List.of() : given.conditions(targets);
          case CLASSIFY ->
              given.about() != null && given.about().times().filedAt() != null
                  ? given.conditions(category.get())
                  : List.of();
          default -> List.of();
        };
    return all.size() > 1 ? all : List.of();
  }

  /** What was filed already is not filed again by handling it quickly. */
  private boolean quickIsFiled() {
    Case about = given.about();
    return kind == StepKind.QUICK
        && targets.stream().allMatch(row -> row.stage() != Stage.TO_FILE)
        && (about == null || about.progress().filing() != null);
  }

  boolean conditionNeeded() {
    return kind != StepKind.CLASSIFY && !conditions().isEmpty();
  }

  public StepKind kind() {
    return kind;
  }

  public List<CaseSummary> targets() {
    return targets;
  }

  /** What it asks for: no condition where there is no choice, no parts without co-handlers. */
  public Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    fields.addAll(Field.of(kind));
    if (kind != StepKind.CLASSIFY && conditions().isEmpty()) {
      fields.remove(Field.CONDITION);
    }
    if (kind == StepKind.FILE && fields.size() == 1) {
      fields.clear();
    }
    if (coHandlers.get().isEmpty()) {
      fields.remove(Field.PARTS);
    }
    return fields;
  }

  /** Whether the words of the step may be left out. */
  public boolean textOptional() {
    return switch (kind) {
      case VERIFY, CONFIRM, SECOND_CHECK, ENDORSE_EXTENSION, DECIDE_EXTENSION ->
          !Boolean.FALSE.equals(yes.get());
      case CALL_BACK -> !Boolean.FALSE.equals(loop.reachedProperty().get());
      case AMEND,
          FILE,
          SEND_TO_VERIFY,
          SEND_DOWN,
          ACCEPT_REFERRAL,
          RESUME,
          EVALUATE,
          RELATE,
          KEEP_APART ->
          true;
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
    if (fields.contains(Field.PART) && lead.get() == null) {
      return Optional.of("part");
    }
    Optional<String> rarer =
        fields.stream()
            .map(field -> loop.problem(field, this))
            .flatMap(Optional::stream)
            .findFirst();
    if (rarer.isPresent()) {
      return rarer;
    }
    if (kind == StepKind.AMEND) {
      return CaseBook.checkWords(title.get(), text.get()).map(Refusal::key);
    }
    if (fields.contains(Field.TEXT) && !textOptional() && text.get().isBlank()) {
      return Optional.of("text." + kind.key());
    }
    if ((kind == StepKind.CLOSE || kind == StepKind.QUICK)
        && EvidenceLines.read(evidence.get()).isEmpty()) {
      return Optional.of("evidence");
    }
    return Optional.empty();
  }

  /** The step; only when there is no {@link #problem}. */
  public Step toStep() {
    String words = text.get().strip();
    return switch (kind) {
      case VERIFY -> new Step.Verify(Boolean.TRUE.equals(yes.get()), words);
      case FILE -> new Step.File(words, condition());
      case DECLINE -> new Step.Decline(words);
      case TAKE -> new Step.Take();
      case RELEASE -> new Step.Release();
      case DISPATCH -> dispatch(words);
      case HAND_BACK -> new Step.HandBack(words);
      case REVOKE -> new Step.Revoke(words);
      case HANDLE -> new Step.Handle(words, EvidenceLines.read(evidence.get()));
      case CONFIRM ->
          new Step.Confirm(
              Boolean.TRUE.equals(yes.get()), words, EvidenceLines.read(evidence.get()));
      case CLOSE -> new Step.Close(words, EvidenceLines.read(evidence.get()), condition());
      case REOPEN -> new Step.Reopen(words);
      case VOID -> new Step.Void(words);
      case LOCATE ->
          new Step.Locate(area.get(), address.get().isBlank() ? null : address.get().strip(), null);
      case CLASSIFY -> new Step.Classify(told(category.get()), condition());
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
      case QUICK -> new Step.Quick(words, EvidenceLines.read(evidence.get()), null, condition());
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
      case SUSPEND -> new Step.Suspend(loop.until(given).orElseThrow(), words);
      case CALL_BACK -> callBack(words);
      case EVALUATE -> new Step.Evaluate(loop.handlerMark(), loop.dispatcherMark(), words);
      case ROUTE -> new Step.Route(told(loop.routingProperty().get()), words);
      case MERGE -> new Step.Merge(other(), words);
      case RELATE -> new Step.Relate(other(), words);
      case KEEP_APART -> new Step.KeepApart(other(), words);
      case STRIKE -> new Step.Strike(told(loop.entryProperty().get()), words);
      case ABSORB, CLOSE_WITH ->
          throw new IllegalStateException("only the program takes the step " + kind);
    };
  }

  /** The condition that is cited; null when there was no choice. */
  private @Nullable Integer condition() {
    return conditions().isEmpty() ? null : loop.conditionProperty().get();
  }

  private Step dispatch(String words) {
    List<Step.PartOrder> orders = loop.orders(coHandlers.get());
    List<String> plain =
        coHandlers.get().stream()
            .filter(unit -> orders.stream().noneMatch(order -> order.unit().equals(unit)))
            .toList();
    return new Step.Dispatch(told(lead.get()), plain, "", words, orders);
  }

  private Step callBack(String words) {
    boolean reached = Boolean.TRUE.equals(loop.reachedProperty().get());
    return new Step.CallBack(
        reached,
        reached && Boolean.TRUE.equals(loop.solvedProperty().get()),
        reached && Boolean.TRUE.equals(loop.satisfiedProperty().get()),
        words);
  }

  private String other() {
    return loop.otherProperty().get().strip();
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
