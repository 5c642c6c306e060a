package org.zhongshu.mode.measure;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Plan;

/**
 * Something that a measure makes due from somebody (应办事项): a check-in, a look at a place, a report,
 * the arrival of a force.
 *
 * @param id key in the store; 0 before it has been stored
 * @param activation the activation it belongs to
 * @param measure id of the measure within the plan
 * @param subject id of the unit it is due from, of the key place to look at, or of the force
 * @param opens from when it may be answered
 * @param due by when
 * @param answer what was answered; null before
 * @param missedAt when it was found to be missed; null when it was not
 * @param version counts changes
 */
public record MeasureItem(
    long id,
    long activation,
    String measure,
    ItemKind kind,
    String subject,
    Instant opens,
    Instant due,
    ItemState state,
    Receipts receipts,
    @Nullable ItemAnswer answer,
    @Nullable Instant missedAt,
    int version) {
  /**
   * Which of several that want the same of the same counts: one that is wanted, else the latest.
   */
  static final Comparator<MeasureItem> COUNTS =
      Comparator.<MeasureItem, Boolean>comparing(it -> it.state() != ItemState.CANCELLED)
          .thenComparing(MeasureItem::due)
          .thenComparing(MeasureItem::id);

  /** As it is when it is made. */
  public static MeasureItem open(
      long activation, String measure, ItemKind kind, String subject, Instant opens, Instant due) {
    return new MeasureItem(
        0,
        activation,
        measure,
        kind,
        subject,
        opens,
        due,
        ItemState.OPEN,
        Receipts.NONE,
        null,
        null,
        1);
  }

  private MeasureItem next(
      ItemState to, Receipts how, @Nullable ItemAnswer said, @Nullable Instant missed) {
    return new MeasureItem(
        id, activation, measure, kind, subject, opens, due, to, how, said, missed, version + 1);
  }

  /**
   * Id of the unit that answers for it; null for the centre itself.
   *
   * @param plan the plan it was made by, where a place or a force is found
   */
  public @Nullable String unit(@Nullable Plan plan) {
    return switch (kind) {
      case VIDEO -> plan == null ? null : plan.place(subject).map(KeyPlace::unit).orElse(null);
      case STATION -> plan == null ? null : plan.force(subject).map(Force::unit).orElse(null);
      case CHECK_IN, WATCH, DISPATCH_MEETING, ASSESSMENT, ZERO_REPORT, INSTRUCTION -> subject;
    };
  }

  /** Whether it is unanswered though its minute has passed, also before that has been noted. */
  public boolean ranOut(Instant now) {
    return state == ItemState.MISSED || (state == ItemState.OPEN && now.isAfter(due));
  }

  MeasureItem answered(ItemAnswer said) {
    boolean late = state == ItemState.MISSED || said.at().isAfter(due);
    return next(late ? ItemState.DONE_LATE : ItemState.DONE, receipts, said, missedAt);
  }

  /** The finding that answered it became a case; nothing changes where it was not answered. */
  public MeasureItem became(String caseNumber) {
    ItemAnswer said = answer;
    return said == null
        ? this
        : new MeasureItem(
            id,
            activation,
            measure,
            kind,
            subject,
            opens,
            due,
            state,
            receipts,
            new ItemAnswer(said.at(), said.operator(), said.words(), said.nothing(), caseNumber),
            missedAt,
            version);
  }

  MeasureItem with(Receipts how) {
    return next(state, how, answer, missedAt);
  }

  /** Nobody answered by its minute. */
  public MeasureItem missed(Instant at) {
    return next(ItemState.MISSED, receipts, answer, at);
  }
}
