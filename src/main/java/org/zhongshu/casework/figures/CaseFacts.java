package org.zhongshu.casework.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;

/**
 * What became of a case up to a moment, as its record tells: the ground that all figures stand on.
 *
 * @param number its number
 * @param asOf moment up to which the record was read; only an appeal that was upheld later counts
 *     too
 * @param area finest area known then; null when none was
 * @param category class then; null when it was not classed
 * @param fromElsewhere whether a file told of its life before it came in
 * @param filings waits to be filed (立案), in order of time
 * @param dispatches waits to be dispatched (派遣), in order of time
 * @param tasks who had to handle it (处置), in order of time
 * @param lives from report or reopening to its end, in order of time; the last may go on
 * @param suspended stretches of suspension (挂账)
 * @param callBacks call-backs (回访), in order of time
 * @param merged whether it was merged into another case, which goes on for both (并案)
 * @param appealUpheld whether an overtime appeal was upheld: the fact stays, figures leave it out
 * @param firstResponse when the reporter's matter was first acted upon: dispatched, handled in the
 *     grid, or declined with a reason; null before
 * @param stage stage then
 */
public record CaseFacts(
    String number,
    Instant asOf,
    Channel channel,
    @Nullable String area,
    @Nullable String category,
    Instant reportedAt,
    boolean fromElsewhere,
    List<Wait> filings,
    List<Wait> dispatches,
    List<Task> tasks,
    List<Life> lives,
    List<Stretch> suspended,
    List<CallBack> callBacks,
    boolean merged,
    boolean appealUpheld,
    @Nullable Instant firstResponse,
    Stage stage) {

  public CaseFacts {
    filings = List.copyOf(filings);
    dispatches = List.copyOf(dispatches);
    tasks = List.copyOf(tasks);
    lives = List.copyOf(lives);
    suspended = List.copyOf(suspended);
    callBacks = List.copyOf(callBacks);
  }

  /**
   * A wait to be filed or dispatched.
   *
   * @param since since when
   * @param due by when; null when no limit ran
   * @param done when it was done; null when it was not yet
   * @param unit unit that it was dispatched to; null for a filing
   * @param undone whether the dispatch was handed back or revoked afterwards
   */
  public record Wait(
      Instant since,
      @Nullable Instant due,
      @Nullable Instant done,
      @Nullable String unit,
      boolean undone) {

    public boolean inTime() {
      return done != null && (due == null || !done.isAfter(due));
    }
  }

  /** How a task stands. */
  public enum Standing {
    /** With the unit, or suspended there. */
    WITH_UNIT,
    /** Handed in, and not found wanting since. */
    HANDED_IN,
    /** Found wanting in the check: to be dispatched again. */
    FAILED,
    /** Handed back, revoked, or accepted by another: no longer this unit's. */
    TAKEN_AWAY,
    /** The case ended otherwise before it was handed in. */
    CUT_OFF
  }

  /**
   * One case with one unit that has to handle it (承办): one run of the handling clock. It stays the
   * same task when the case comes back to the same unit, and when it goes up or down inside one
   * chain of units.
   *
   * @param unit the unit; null when a file named one that the city's lists don't know
   * @param rounds its stretches in the unit's hand, in order of time
   * @param due by when, with extensions and pauses; null while that is not known because its clock
   *     stands still
   * @param extensions how often it was extended
   * @param reworks when it was dispatched to this unit again for rework: a check and a dispatch lie
   *     between two rounds of the same unit
   * @param standing how it stands
   * @param left when it was taken away, cut off, or given to another unit after it had failed; null
   *     else
   */
  public record Task(
      @Nullable String unit,
      List<Round> rounds,
      @Nullable Instant due,
      int extensions,
      List<Instant> reworks,
      Standing standing,
      @Nullable Instant left) {
    public Task {
      rounds = List.copyOf(rounds);
      reworks = List.copyOf(reworks);
    }

    public Optional<Instant> firstHandedIn() {
      return rounds.stream().flatMap(it -> Optional.ofNullable(it.handedIn()).stream()).findFirst();
    }

    public Optional<Instant> lastHandedIn() {
      return rounds.stream()
          .flatMap(it -> Optional.ofNullable(it.handedIn()).stream())
          .reduce((_, last) -> last);
    }

    public boolean handedIn() {
      return standing == Standing.HANDED_IN;
    }

    /** Whether it was handed in and by its deadline. */
    public boolean inTime() {
      return handedIn() && lastHandedIn().filter(at -> due == null || !at.isAfter(due)).isPresent();
    }

    /** Whether it waits to be handled and its deadline has passed (超期待处置). */
    public boolean overdue(Instant asOf) {
      return (standing == Standing.WITH_UNIT || standing == Standing.FAILED)
          && left == null
          && due != null
          && due.isBefore(asOf);
    }

    /** Whether its deadline passed while the unit still had to handle it. */
    private boolean cameDue(Instant asOf) {
      return due != null && due.isBefore(asOf) && (left == null || due.isBefore(left));
    }

    /**
     * The moment by which it is counted as due to be handled (应处置): when it was first handed in, or
     * when its deadline passed before that. Empty while it is neither.
     */
    public Optional<Instant> counted(Instant asOf) {
      Optional<Instant> first = firstHandedIn();
      Instant deadline = due;
      if (deadline == null || !cameDue(asOf)) {
        // Whoever no longer has it before its deadline owes nothing, though he once handed it in.
        return standing == Standing.TAKEN_AWAY || standing == Standing.CUT_OFF
            ? Optional.empty()
            : first;
      }
      return Optional.of(first.filter(at -> at.isBefore(deadline)).orElse(deadline));
    }

    /** Time in the unit's hand, suspensions left out (处置时长). */
    public Duration length(Instant asOf, List<Stretch> suspended) {
      Duration all = Duration.ZERO;
      for (Round round : rounds) {
        Instant end = round.ended() == null ? asOf : round.ended();
        all = all.plus(Duration.between(round.started(), end));
        for (Stretch stretch : suspended) {
          all = all.minus(stretch.within(round.started(), end));
        }
      }
      return all;
    }
  }

  /**
   * One stretch in a unit's hand.
   *
   * @param handedIn when it was handed in; null when it ended otherwise or goes on
   * @param ended when it ended, however; null while it goes on
   */
  public record Round(Instant started, @Nullable Instant handedIn, @Nullable Instant ended) {}

  /**
   * One life of a case, from report or reopening to its end.
   *
   * @param due the citizen's deadline; null when there is none, or while it is suspended
   * @param ended when it ended; null while it is open
   * @param end stage in which it ended; null while it is open
   */
  public record Life(
      Instant began, @Nullable Instant due, @Nullable Instant ended, @Nullable Stage end) {

    /** Whether it was closed; by force is an end, and no closing. */
    public boolean closed() {
      return end == Stage.CLOSED;
    }

    public boolean inTime() {
      return closed() && ended != null && (due == null || !ended.isAfter(due));
    }

    /**
     * The moment by which it is counted as due to be closed (应结案): its end, or its deadline when
     * that passed before. Empty while it is neither, and when it has no deadline.
     */
    public Optional<Instant> counted(Instant asOf) {
      if (due == null) {
        return Optional.empty();
      }
      if (ended != null && !ended.isAfter(due)) {
        return Optional.of(ended);
      }
      return due.isBefore(asOf) ? Optional.of(due) : Optional.empty();
    }
  }

  /**
   * A stretch of suspension.
   *
   * @param until null while it goes on
   */
  public record Stretch(Instant from, @Nullable Instant until) {
    Duration within(Instant start, Instant end) {
      Instant a = from.isAfter(start) ? from : start;
      Instant b = until != null && until.isBefore(end) ? until : end;
      return b.isAfter(a) ? Duration.between(a, b) : Duration.ZERO;
    }
  }

  /** A call-back. */
  public record CallBack(Instant at, Mark.Answer answer) {}

  /** Times that the case was handed back or revoked (退回、撤回). */
  public long returns() {
    return dispatches.stream().filter(Wait::undone).count();
  }

  /** Whether it no longer counts as a case of its own: void, declined, or merged into another. */
  public boolean leftOut() {
    return stage == Stage.VOIDED || stage == Stage.NOT_ACCEPTED || merged;
  }
}
