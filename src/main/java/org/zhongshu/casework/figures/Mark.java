package org.zhongshu.casework.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Point;

/**
 * One entry of a case's record, as far as figures and evaluation need it.
 *
 * @param version version of the case after it
 * @param at when
 * @param kind key of the step; {@code report} or {@code import} for the first
 * @param operator who took it
 * @param receiver unit or operator who received the case; null when it stayed
 * @param after stage after it
 * @param told what its body tells
 */
public record Mark(
    int version,
    Instant at,
    String kind,
    String operator,
    @Nullable String receiver,
    Stage after,
    Told told) {

  /**
   * What the body of an entry tells; every part is null or empty where the step has none.
   *
   * @param opening how it came in, in the first entry
   * @param area where it is, when the step says so anew
   * @param place position, when the step says so anew
   * @param category class, when the step says so anew
   * @param grade grade, when the step says so anew
   * @param routing routing class, when the step says so anew
   * @param yes whether it was passed, granted or upheld
   * @param answer what the reporter said when he was called back
   * @param evidence evidence given with it
   * @param due deadline of the stage after the step, where the entry tells it
   * @param caseDue the citizen's deadline after the step, where the entry tells it
   */
  public record Told(
      @Nullable Opening opening,
      @Nullable String area,
      @Nullable Point place,
      @Nullable String category,
      @Nullable Grade grade,
      @Nullable Routing routing,
      @Nullable Boolean yes,
      @Nullable Answer answer,
      List<Evidence> evidence,
      @Nullable Instant due,
      @Nullable Instant caseDue) {
    /** Nothing but that it happened. */
    public static final Told NOTHING =
        new Told(null, null, null, null, null, null, null, null, List.of(), null, null);

    public Told {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * How a case came in.
   *
   * @param past what had happened elsewhere before; null for a case that began here
   */
  public record Opening(
      Channel channel,
      Instant reportedAt,
      @Nullable String area,
      @Nullable Point place,
      @Nullable String category,
      Grade grade,
      Routing routing,
      @Nullable Past past) {}

  /**
   * What the reporter said when he was called back (回访).
   *
   * @param reached whether he was reached; else the other two say nothing
   * @param solved 是否解决
   * @param satisfied 是否满意
   */
  public record Answer(boolean reached, boolean solved, boolean satisfied) {}
}
