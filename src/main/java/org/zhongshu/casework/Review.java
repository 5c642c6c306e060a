package org.zhongshu.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found after a case was closed (评价).
 *
 * @param callBack latest call-back (回访); null when there was none
 * @param check second check by someone else (复核); null when there was none
 * @param appeal the appeal against an overrun (超时申诉); null when there was none
 * @param marks marks given (评分); null when none were
 */
public record Review(
    @Nullable CallBack callBack,
    @Nullable Check check,
    @Nullable Appeal appeal,
    @Nullable Marks marks) {
  public static final Review NONE = new Review(null, null, null, null);

  /**
   * A call-back.
   *
   * @param reached whether the reporter was reached; when not, the others say nothing
   * @param solved 是否解决
   * @param satisfied 是否满意
   */
  public record CallBack(
      String by, Instant at, boolean reached, boolean solved, boolean satisfied) {
    /** Whether it asks for the case to be handled again. */
    public boolean unsatisfied() {
      return reached && !(solved && satisfied);
    }
  }

  /** A second check. */
  public record Check(String by, Instant at, boolean passed) {}

  /**
   * An appeal.
   *
   * @param by id of the operator who appeals
   * @param upheld how it was decided; null before. The overrun stays on record either way;
   *     statistics leave it out when upheld.
   */
  public record Appeal(String by, Instant at, String reason, @Nullable Boolean upheld) {}

  /**
   * Marks, 0 to 100.
   *
   * @param handler 处置评分
   * @param dispatcher 派遣评分
   */
  public record Marks(String by, Instant at, int handler, int dispatcher) {}

  /** Whether someone found that the matter was not settled. */
  public boolean wantsRework() {
    return (callBack != null && callBack.unsatisfied()) || (check != null && !check.passed());
  }

  Review with(CallBack found) {
    return new Review(found, check, appeal, marks);
  }

  Review with(Check found) {
    return new Review(callBack, found, appeal, marks);
  }

  Review with(Appeal made) {
    return new Review(callBack, check, made, marks);
  }

  Review with(Marks given) {
    return new Review(callBack, check, appeal, given);
  }
}
