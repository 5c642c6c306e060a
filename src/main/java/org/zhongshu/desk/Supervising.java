package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Ladder;
import org.zhongshu.casework.supervise.Priority;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.casework.supervise.Watch;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Supervision inside one transaction: writes tasks and alarms and gathers the lines of the journal
 * for it. What clears by itself clears here, in the transaction of the step that ended it, so that
 * no alarm outlives its cause for a moment.
 */
final class Supervising {
  /** Words of an alarm are one line. */
  private static final int TITLE = 80;

  /** How long before it was closed a repeated matter may have been reported. */
  private static final Duration LIFE = Duration.ofDays(30);

  private static final int SAME = 200;

  private final Picture picture;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;
  private final SupervisionRules rules;
  private final Ladder ladder;
  private final Watch watch;
  private final List<JournalLine.Unsealed> lines = new ArrayList<>();
  private @Nullable List<Operator> operators;

  Supervising(Picture picture, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.picture = picture;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
    this.rules = picture.supervision();
    this.ladder = new Ladder(picture.city(), picture.rules().reckonings(), rules);
    this.watch = new Watch(picture.rules(), rules);
  }

  SupervisionRules rules() {
    return rules;
  }

  Ladder ladder() {
    return ladder;
  }

  Watch watch() {
    return watch;
  }

  /** Lines of all that was done, for the journal. */
  List<JournalLine.Unsealed> lines() {
    return lines;
  }

  /** Cases that may be the same matter as this one, see {@link Watch#due}. */
  static List<CaseSummary> same(Case it, SupervisionRules rules, Tables tables) {
    String category = it.topic().category();
    String area = it.place().area();
    if (category == null || area == null) {
      return List.of();
    }
    Instant since =
        it.origin().reportedAt().minus(Duration.ofDays(rules.repeatedDays())).minus(LIFE);
    return tables.cases().sameClass(category, area, since, SAME);
  }

  // Tasks.

  Task issue(Task task, String step, String body) {
    Task stored =
        task.withNumber(
            tables
                .supervision()
                .drawNumber(now.atZone(picture.city().profile().zone()).toLocalDate()));
    tables.supervision().insert(stored);
    line(stored, step, body);
    return stored;
  }

  /** Stores the next version of a task; its alarms end when nothing about it is late any more. */
  Task move(Task after, String step, String body) {
    if (!tables.supervision().update(after)) {
      // The row was locked when it was read.
      throw new IllegalStateException("task " + after.number() + " moved under its lock");
    }
    line(after, step, body);
    if (!after.late(now)) {
      tables.supervision().standingAlarms(after.number()).forEach(this::clear);
    }
    return after;
  }

  private void line(Task task, String step, String body) {
    lines.add(
        scribe.line(
            task.area(),
            SubjectKind.TASK,
            task.number(),
            task.version(),
            step,
            task.receipts().isEmpty() ? null : task.receipts().getFirst().unit(),
            task.words(),
            body));
  }

  /** The task that the rules have started on a case and that is still open. */
  Optional<Task> ruleTask(String caseNumber) {
    return tables.supervision().tasksOf(caseNumber).stream()
        .filter(task -> task.open() && task.cause() != Cause.INSTRUCTION)
        .findFirst()
        .flatMap(task -> tables.supervision().taskForUpdate(task.number()));
  }

  // Alarms.

  /** Raises an alarm on a case; empty when this occurrence was raised before. */
  Optional<Alarm> raise(Case it, Watch.Due due, String body) {
    String chain = Centre.chain(picture, it.place().area());
    Optional<Alarm> raised =
        raise(
            alarm(it.number(), it.number(), it.title(), chain, due, it.grade(), it.place().area()),
            body);
    raised.ifPresent(
        alarm ->
            tables.supervision().standingAlarms(it.number()).stream()
                .filter(other -> other.id() != alarm.id() && superseded(other.cause(), due.cause()))
                .forEach(this::clear));
    return raised;
  }

  /** Raises an alarm on a task that is late. */
  Optional<Alarm> raise(Task task, Watch.Due due, String body) {
    Optional<Case> about = Optional.ofNullable(task.caseNumber()).flatMap(tables.cases()::byNumber);
    Grade grade = about.map(Case::grade).orElse(Grade.ORDINARY);
    String area = about.map(it -> it.place().area()).orElse(null);
    Optional<Alarm> raised =
        raise(
            alarm(task.number(), task.caseNumber(), task.words(), task.area(), due, grade, area),
            body);
    raised.ifPresent(
        alarm ->
            tables.supervision().standingAlarms(task.number()).stream()
                .filter(other -> other.id() != alarm.id())
                .forEach(this::clear));
    return raised;
  }

  /**
   * Raises an alarm on what a mode made due and nobody did (漏报、漏巡).
   *
   * @param occurrence which minute it was due by
   */
  void raiseMissed(String subject, String title, String occurrence) {
    Watch.Due due = new Watch.Due(Cause.MISSED, occurrence);
    raise(alarm(subject, null, title, Centre.CITY_CHAIN, due, Grade.ORDINARY, null), "{}");
  }

  /**
   * Raises an alarm that something was raised to the duty leader and waits for him (上呈待接管).
   *
   * @param subject number of the command
   * @param caseNumber the case that it is about; null when it is about none
   */
  void raiseUp(
      String subject,
      @Nullable String caseNumber,
      String title,
      String chain,
      Grade grade,
      @Nullable String area) {
    Watch.Due due = new Watch.Due(Cause.RAISED_UP, "raised");
    raise(alarm(subject, caseNumber, title, chain, due, grade, area), "{}");
  }

  /**
   * What an alarm tells in its one line: what it is about, cut short where it would leave no room,
   * and who or why.
   */
  static String title(String about, String what) {
    String first = line(about);
    String second = line(what);
    int room = Math.max(TITLE / 2, TITLE - 1 - second.length());
    return (first.length() > room ? first.substring(0, room - 1) + "…" : first) + "：" + second;
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** What was missed has been made good, or is wanted no more. */
  void clearMissed(String subject, String occurrence) {
    clearMissed(subject, occurrence, () -> true);
  }

  /**
   * What was missed has been made good when all of it has.
   *
   * @param all asked under the lock of the alarm, so that of two who are last one sees the other
   */
  void clearMissed(String subject, String occurrence, BooleanSupplier all) {
    tables.supervision().standingAlarms(subject).stream()
        .filter(it -> it.occurrence().equals(occurrence))
        .forEach(it -> clear(it, all));
  }

  /** Nothing of a measure is wanted any more. */
  void clearMissed(String subject) {
    tables.supervision().standingAlarms(subject).forEach(this::clear);
  }

  private Alarm alarm(
      String subject,
      @Nullable String caseNumber,
      String title,
      String chain,
      Watch.Due due,
      Grade grade,
      @Nullable String area) {
    Reach first = due.cause().firstReach();
    return new Alarm(
        0,
        1,
        subject,
        caseNumber,
        title.length() > TITLE ? title.substring(0, TITLE) : title,
        chain,
        due.cause(),
        due.occurrence(),
        Priority.of(due.cause(), grade),
        now,
        List.of(new Alarm.Reached(first, now, seats(first, area))),
        null,
        null,
        null);
  }

  /** A new occurrence takes the place of the one before; overrun that of overdue as well. */
  private static boolean superseded(Cause before, Cause now) {
    return before == now || (now == Cause.OVERRUN && before == Cause.OVERDUE);
  }

  private Optional<Alarm> raise(Alarm alarm, String body) {
    Optional<Alarm> stored = tables.supervision().raise(alarm, alarm.passOn(rules).orElse(null));
    stored.ifPresent(it -> line(it, "raise", it.level().name(), it.occurrence(), body));
    return stored;
  }

  /** Seats of whom an alarm reaches and for whose area it is. */
  List<String> seats(Reach whom, @Nullable String area) {
    List<Operator> all = operators;
    if (all == null) {
      all = tables.operators().all();
      operators = all;
    }
    return all.stream()
        .filter(it -> it.is(SupervisePermissions.role(whom)))
        .filter(it -> Permissions.sees(it, area, picture.city()))
        .map(Operator::id)
        .sorted()
        .toList();
  }

  Alarm move(Alarm after, String step, String opinion, String body) {
    if (!tables.supervision().update(after, after.passOn(rules).orElse(null))) {
      throw new IllegalStateException("alarm " + after.id() + " moved under its lock");
    }
    line(after, step, after.level().name(), opinion, body);
    return after;
  }

  private void line(Alarm alarm, String step, String whom, String opinion, String body) {
    lines.add(
        scribe.line(
            alarm.area(),
            SubjectKind.ALARM,
            Long.toString(alarm.id()),
            alarm.version(),
            step,
            whom,
            alarm.subject() + " " + alarm.cause() + (opinion.isEmpty() ? "" : " " + opinion),
            body));
  }

  private void clear(Alarm alarm) {
    clear(alarm, () -> true);
  }

  private void clear(Alarm alarm, BooleanSupplier over) {
    tables
        .supervision()
        .alarmForUpdate(alarm.id())
        .filter(Alarm::standing)
        .filter(_ -> over.getAsBoolean())
        .ifPresent(it -> move(it.cleared(now), "clear", "", "{}"));
  }

  /**
   * What a step on a case ends: alarms whose cause has passed, and the rules' task with the case or
   * with the unit that no longer has it. And what it starts: a complex case is supervised.
   */
  void followed(Case after) {
    tables.supervision().standingAlarms(after.number()).stream()
        .filter(alarm -> !watch.holds(alarm.cause(), alarm.occurrence(), after, now))
        .forEach(this::clear);
    if (!after.stage().open()) {
      ruleTask(after.number())
          .flatMap(task -> Ladder.endedWithCase(task, operator.id(), now))
          .ifPresent(task -> move(task, "settle", "{}"));
    } else if (after.stage() == Stage.IN_HANDLING) {
      withUnit(after);
    }
  }

  private void withUnit(Case it) {
    String lead = it.assignment().lead();
    Optional<Task> known = ruleTask(it.number());
    Optional<Task> past = known.filter(task -> lead == null || task.receipt(lead).isEmpty());
    past.flatMap(task -> Ladder.endedWithCase(task, operator.id(), now))
        .ifPresent(task -> move(task, "settle", "{}"));
    boolean open = known.isPresent() && past.isEmpty();
    Optional<Cause> cause = Ladder.accompanies(it);
    if (!open && cause.isPresent() && lead != null && !accompanied(it, lead, cause.get())) {
      ladder
          .accompanying(cause.get(), it, Centre.chain(picture, it.place().area()), now)
          .ifPresent(task -> issue(task, "instruct", "{}"));
    }
  }

  /** Once for each unit: what the chief has settled does not begin again with the next step. */
  private boolean accompanied(Case it, String lead, Cause cause) {
    return tables.supervision().tasksOf(it.number()).stream()
        .anyMatch(task -> task.cause() == cause && task.receipt(lead).isPresent());
  }
}
