package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Limit;

/**
 * How far a case has come in its loop, beyond stage and times (办理进度): what was cited, the clocks
 * that were stopped, what was asked and has not been answered, what was found after closing.
 *
 * @param filing condition of filing cited (立案依据); null before, and of cases filed elsewhere
 * @param closing condition of closing cited (结案依据); null before
 * @param handling clock of the handling unit (处置计时); null before the first dispatch
 * @param acceptance acceptance clock (受理计时) once a verification has stopped it; else null
 * @param citizen the citizen's clock (诉求计时) once a suspension has stopped it; null while it has run
 *     from report to limit without a break
 * @param returned latest return (退回); null when there was none
 * @param disputed whether it was returned so often that the shift chief says who handles (待裁定)
 * @param reworks times that a confirmation was not passed (返工)
 * @param late whether a result came after its limit, or the end after the citizen's
 * @param extensions extensions granted of the present handling
 * @param asked extension asked for and not decided; null when none is
 * @param referral hand-over proposed to another unit and not answered; null when none is
 * @param suspension the suspension of the case (挂账), now or before; null when there was none
 * @param review what was found after closing
 * @param merged the parent that it was merged into (并案); null when it stands for itself
 * @param links other cases that people have looked at together with it
 */
public record Progress(
    @Nullable Citation filing,
    @Nullable Citation closing,
    @Nullable Handling handling,
    @Nullable ClockRun acceptance,
    @Nullable ClockRun citizen,
    @Nullable Returned returned,
    boolean disputed,
    int reworks,
    boolean late,
    int extensions,
    @Nullable Asked asked,
    @Nullable Referral referral,
    @Nullable Suspension suspension,
    Review review,
    @Nullable Merged merged,
    List<Link> links) {

  public static final Progress NONE =
      new Progress(
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          0,
          false,
          0,
          null,
          null,
          null,
          Review.NONE,
          null,
          List.of());

  public Progress {
    links = List.copyOf(links);
  }

  /**
   * A condition of the standard that was cited.
   *
   * @param standard version of the catalogue; 0 when it had none yet
   * @param category class
   * @param condition number of the condition in the class, 0 for the class's own
   */
  public record Citation(int standard, String category, int condition) {}

  /**
   * The clock of the unit that handles the case. It stands still while the case is elsewhere; the
   * same unit again resumes it, another starts its own.
   *
   * @param unit id of the unit
   * @param run the clock, extensions included
   * @param base the limit without extensions
   * @param cited condition whose limit it is
   * @param above ids of the units that sent the case down (下派), the highest first
   * @param arbitrated whether the shift chief decided who handles (裁定): then it can't be returned
   */
  public record Handling(
      String unit,
      ClockRun run,
      Limit base,
      Citation cited,
      List<String> above,
      boolean arbitrated) {
    public Handling {
      above = List.copyOf(above);
    }

    Handling with(ClockRun other) {
      return new Handling(unit, other, base, cited, above, arbitrated);
    }

    Handling at(String other, List<String> units) {
      return new Handling(other, run, base, cited, units, arbitrated);
    }
  }

  /**
   * A return.
   *
   * @param by id of the unit that returned it
   * @param reason its reason
   */
  public record Returned(String by, Instant at, String reason) {}

  /**
   * An extension asked for (延期申请).
   *
   * @param by id of the operator who asks
   * @param endorsedBy id of the operator who endorsed it for the department; null before
   */
  public record Asked(String by, Instant at, String reason, @Nullable String endorsedBy) {}

  /**
   * A hand-over proposed (移交): whoever received the case first answers for it until the other
   * accepts (首接负责).
   *
   * @param to id of the unit that is to accept
   * @param by id of the unit that proposes
   */
  public record Referral(String to, String by, Instant at, String reason) {}

  /**
   * A suspension (挂账).
   *
   * @param from stage that it left and comes back to
   * @param until when it resumes by itself
   * @param resumedAt when it was resumed; null while suspended
   */
  public record Suspension(
      Stage from, Instant since, Instant until, @Nullable Instant resumedAt, String reason) {}

  /**
   * The parent of a merged case.
   *
   * @param parent number of the parent
   * @param from stage that it had; to which an undone merge leads back
   */
  public record Merged(String parent, Stage from, Instant at) {}

  /**
   * Another case that was looked at (疑似重复的处理).
   *
   * @param number the other's number
   * @param kind what was found
   */
  public record Link(String number, Kind kind) {
    /** What two cases are to each other. */
    public enum Kind {
      /** 关联: about the same, each handled by itself. */
      RELATED,
      /** 分别办理: looked at and found different. */
      APART
    }
  }

  public Progress withFiling(@Nullable Citation cited) {
    return copy().filing(cited).done();
  }

  public Progress withHandling(@Nullable Handling clock) {
    return copy().handling(clock).done();
  }

  /** A copy to change. */
  Change copy() {
    return new Change(this);
  }

  /** Collects what changes; a record of fifteen would else need as many copies. */
  static final class Change {
    private @Nullable Citation filing;
    private @Nullable Citation closing;
    private @Nullable Handling handling;
    private @Nullable ClockRun acceptance;
    private @Nullable ClockRun citizen;
    private @Nullable Returned returned;
    private boolean disputed;
    private int reworks;
    private boolean late;
    private int extensions;
    private @Nullable Asked asked;
    private @Nullable Referral referral;
    private @Nullable Suspension suspension;
    private Review review;
    private @Nullable Merged merged;
    private List<Link> links;

    private Change(Progress from) {
      filing = from.filing;
      closing = from.closing;
      handling = from.handling;
      acceptance = from.acceptance;
      citizen = from.citizen;
      returned = from.returned;
      disputed = from.disputed;
      reworks = from.reworks;
      late = from.late;
      extensions = from.extensions;
      asked = from.asked;
      referral = from.referral;
      suspension = from.suspension;
      review = from.review;
      merged = from.merged;
      links = from.links;
    }

    Change filing(@Nullable Citation value) {
      filing = value;
      return this;
    }

    Change closing(@Nullable Citation value) {
      closing = value;
      return this;
    }

    Change handling(@Nullable Handling value) {
      handling = value;
      return this;
    }

    Change acceptance(@Nullable ClockRun value) {
      acceptance = value;
      return this;
    }

    Change citizen(@Nullable ClockRun value) {
      citizen = value;
      return this;
    }

    Change returned(@Nullable Returned value) {
      returned = value;
      return this;
    }

    Change disputed(boolean value) {
      disputed = value;
      return this;
    }

    Change reworks(int value) {
      reworks = value;
      return this;
    }

    Change late(boolean value) {
      late = value;
      return this;
    }

    Change extensions(int value) {
      extensions = value;
      return this;
    }

    Change asked(@Nullable Asked value) {
      asked = value;
      return this;
    }

    Change referral(@Nullable Referral value) {
      referral = value;
      return this;
    }

    Change suspension(@Nullable Suspension value) {
      suspension = value;
      return this;
    }

    Change review(Review value) {
      review = value;
      return this;
    }

    Change merged(@Nullable Merged value) {
      merged = value;
      return this;
    }

    Change links(List<Link> value) {
      links = value;
      return this;
    }

    Progress done() {
      return new Progress(
          filing,
          closing,
          handling,
          acceptance,
          citizen,
          returned,
          disputed,
          reworks,
          late,
          extensions,
          asked,
          referral,
          suspension,
          review,
          merged,
          links);
    }
  }
}
