package org.zhongshu.mode.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhongshu.mode.measure.ItemKind;

/**
 * Minutes of a daily dispatch meeting (日调度纪要) or of a daily assessment (日研判纪要). A record: it is
 * supplemented and never changed.
 *
 * @param id key in the store; 0 before it has been stored
 * @param activation the activation whose round it was
 * @param what which of the two
 * @param due the minute of the round
 * @param heldAt when it was held
 * @param chair who chaired it (主持), as a post
 * @param attended ids of the units that attended
 * @param passages what was said: first the minutes themselves, then each supplement
 * @param decisions what was decided, each a supervised task
 */
public record Minutes(
    long id,
    long activation,
    ItemKind what,
    Instant due,
    Instant heldAt,
    String chair,
    List<String> attended,
    List<Passage> passages,
    List<Decision> decisions) {
  public Minutes {
    attended = List.copyOf(attended);
    passages = List.copyOf(passages);
    decisions = List.copyOf(decisions);
  }

  /**
   * A stretch of text as it was written at one time.
   *
   * @param by seat that wrote it
   */
  public record Passage(Instant at, String by, String words) {}

  /**
   * What was decided (议定事项).
   *
   * @param passage with which passage it was written down, from 0
   * @param unit id of the unit that has to do it
   * @param task number of the supervised task that it became
   */
  public record Decision(int passage, String words, String unit, String task) {}

  /** The same under the key that it was given. */
  public Minutes withId(long given) {
    return new Minutes(given, activation, what, due, heldAt, chair, attended, passages, decisions);
  }

  Minutes with(Passage more, List<Decision> decided) {
    List<Passage> longer = new ArrayList<>(passages);
    longer.add(more);
    List<Decision> all = new ArrayList<>(decisions);
    all.addAll(decided);
    return new Minutes(id, activation, what, due, heldAt, chair, attended, longer, all);
  }
}
