package org.zhongshu.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Reminded;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.measure.ReportMatrix.Standing;
import org.zhongshu.mode.minutes.Minutes;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/**
 * Puts attendance, rounds and minutes in words, for window and command line alike. Names of seats
 * are looked up in the store the first time: asked off the FX thread.
 */
public final class ReportingWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Desk desk;
  private final Words words;
  private final Telling telling;
  private final InstantSource clock;
  private final Map<String, String> units = new ConcurrentHashMap<>();

  /**
   * @param clock tells which day is today
   */
  public ReportingWords(Desk desk, Words words, InstantSource clock) {
    this.desk = desk;
    this.words = words;
    this.telling = new Telling(desk, words);
    this.clock = clock;
  }

  /** The minute, with the day where it is another one. */
  public String moment(Instant at) {
    ZonedDateTime then = at.atZone(words.zone());
    boolean today = then.toLocalDate().equals(clock.instant().atZone(words.zone()).toLocalDate());
    return (today ? MINUTE : DAY_MINUTE).format(then);
  }

  /** The minute of its day. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(words.zone()));
  }

  public String unit(String id) {
    return telling.unit(id);
  }

  /** How often and when last somebody was reminded; empty when nobody was. */
  public String reminded(@Nullable Reminded it) {
    return it == null ? "" : words.get("reporting.reminded", it.times(), moment(it.last()));
  }

  /** How a department stands, with its minute while it is still to come. */
  public String presence(Attendance.Member it) {
    Attendance.Presence presence = it.presence(clock.instant());
    MeasureItem item = it.item();
    return presence.missing() && item != null
        ? words.get(
            presence == Attendance.Presence.OVERDUE
                ? "reporting.presence.overdue"
                : "reporting.presence.due",
            presence,
            moment(item.due()))
        : words.of(presence);
  }

  /** When a department checked in; empty while it has not. */
  public String checkedIn(Attendance.Member it) {
    return answer(it.item()).map(answer -> moment(answer.at())).orElse("");
  }

  /** The liaison as the check-in names him, and who wrote it down when it was not the unit. */
  public String liaison(Attendance.Member it) {
    return answer(it.item()).map(answer -> said(answer, it.unit())).orElse("");
  }

  private static Optional<ItemAnswer> answer(@Nullable MeasureItem it) {
    return Optional.ofNullable(it).map(MeasureItem::answer);
  }

  private String said(ItemAnswer answer, String unit) {
    return unit.equals(units.computeIfAbsent(answer.operator(), this::unitOf))
        ? answer.words()
        : words.get("reporting.on-behalf", answer.words(), telling.operator(answer.operator()));
  }

  /** The unit of a seat; nothing for the centre's own. */
  private String unitOf(String operator) {
    return desk.places().operators().stream()
        .filter(it -> it.id().equals(operator))
        .findFirst()
        .map(Operator::unit)
        .orElse("");
  }

  /** How many of the command group are in place. */
  public String count(Attendance it) {
    Attendance.Count count = it.count(clock.instant());
    return words.get(
        count.overdue() > 0 ? "reporting.present-overdue" : "reporting.present",
        count.present(),
        count.asked(),
        count.overdue());
  }

  /** The command centre and who commands. */
  public String command(Attendance it) {
    return words.get("reporting.command", telling.unit(it.command()), it.commander());
  }

  /** A round by its minute and what it is. */
  public String round(ReportMatrix.Round it) {
    return words.get("reporting.round", minute(it.due()), it.what());
  }

  /** How a unit stands in a round, in a few characters. */
  public String cell(ReportMatrix.Cell it) {
    return switch (it.standing()) {
      case REPORTED, NOTHING, LATE ->
          answer(it.item())
              .map(answer -> words.get("reporting.cell.at", it.standing(), moment(answer.at())))
              .orElseGet(() -> words.of(it.standing()));
      case OPEN -> words.get("reporting.cell.until", it.standing(), minute(it.round().due()));
      case AHEAD, MISSED, CANCELLED -> words.of(it.standing());
    };
  }

  /** What was reported; empty while nothing was. */
  public String said(ReportMatrix.Cell it) {
    return answer(it.item())
        .map(
            answer ->
                answer.nothing()
                    ? words.get("mode.item.nothing." + it.round().what().name())
                    : said(answer, it.unit()))
        .orElse("");
  }

  /** How many units of a round stand how: those who answered, and what is missing. */
  public String counts(Map<Standing, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int cancelled = counts.getOrDefault(Standing.CANCELLED, 0);
    int answered =
        counts.getOrDefault(Standing.REPORTED, 0)
            + counts.getOrDefault(Standing.NOTHING, 0)
            + counts.getOrDefault(Standing.LATE, 0);
    int missed = counts.getOrDefault(Standing.MISSED, 0);
    return words.get(
        missed > 0 ? "reporting.counts-missed" : "reporting.counts",
        answered,
        all - cancelled,
        missed);
  }

  /** What minutes are of, when and under whom, in one line. */
  public String heading(Minutes it) {
    return words.get(
        "reporting.minutes.heading",
        it.id(),
        it.what(),
        minute(it.due()),
        moment(it.heldAt()),
        it.chair().isEmpty() ? words.get("none") : it.chair());
  }

  /** Minutes whole, line by line. */
  public List<String> lines(MinutesFile file) {
    Minutes it = file.minutes();
    List<String> lines = new ArrayList<>();
    lines.add(heading(it));
    lines.add(
        words.get(
            "reporting.minutes.attended",
            it.attended().size(),
            it.attended().stream()
                .map(telling::unit)
                .collect(Collectors.joining(words.get("list.separator")))));
    for (int i = 0; i < it.passages().size(); i++) {
      Minutes.Passage passage = it.passages().get(i);
      lines.add(
          words.get(
              i == 0 ? "reporting.minutes.written" : "reporting.minutes.supplement",
              moment(passage.at()),
              telling.operator(passage.by())));
      passage.words().lines().forEach(line -> lines.add("  " + line));
      for (Minutes.Decision each : it.decisions()) {
        if (each.passage() == i) {
          lines.add("  " + decision(each, file.task(each).orElse(null)));
        }
      }
    }
    return lines;
  }

  /** Something decided and what became of it, in one line. */
  public String decision(Minutes.Decision it, @Nullable Task task) {
    return words.get(
        "reporting.minutes.decision",
        telling.unit(it.unit()),
        it.words(),
        it.task(),
        task == null ? "" : state(task));
  }

  /** How a task stands. */
  public String state(Task it) {
    Task.Settlement end = it.settlement();
    if (end != null) {
      return end.mark() == null
          ? words.get("reporting.task.settled")
          : words.get("reporting.task.marked", end.mark());
    }
    if (it.owing().isEmpty()) {
      return words.get("reporting.task.done");
    }
    return it.clock()
        .map(
            running ->
                words.get(
                    running.over(clock.instant())
                        ? "reporting.task.late"
                        : "reporting.task.running",
                    running.kind(),
                    moment(running.due())))
        .orElse("");
  }

  /** From which meeting a task comes. */
  public String decidedIn(Minutes it) {
    String title = desk.modeBook().activation(it.activation()).map(by -> by.title()).orElse("");
    return words.get("reporting.task.from", title, it.what(), it.due(), it.id());
  }
}
