package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * A supervised task or an alarm about the case (督办、告警), put in words off the FX thread.
 *
 * @param at when it was issued or raised
 * @param what its kind, cause and number
 * @param how how it stands, or how it ended
 * @param due when its clock is used up; null when none runs
 * @param open whether it still wants something
 */
public record SupervisedLine(
    Instant at, String what, String how, @Nullable Instant due, boolean open) {

  /** Lines of all tasks and alarms about a case: what is open first, then the latest. */
  static List<SupervisedLine> of(
      List<Task> tasks, List<Alarm> alarms, Instant now, Words words, Telling telling) {
    return Stream.concat(
            tasks.stream().map(task -> of(task, now, words, telling)),
            alarms.stream()
                // What was acknowledged and has passed is in the record of alarms, not here.
                .filter(alarm -> alarm.clearedAt() == null)
                .map(alarm -> of(alarm, now, words, telling)))
        .sorted(
            Comparator.comparing((SupervisedLine line) -> line.open() ? 0 : 1)
                .thenComparing(SupervisedLine::at, Comparator.reverseOrder()))
        .toList();
  }

  private static SupervisedLine of(Task task, Instant now, Words words, Telling telling) {
    String what =
        words.get(
            "board.supervised.task",
            task.number(),
            task.cause(),
            task.rung().map(words::of).orElse(words.get("board.supervised.issued")));
    Task.Settlement end = task.settlement();
    String how =
        end != null
            ? words.get(
                "board.supervised.settled",
                Moments.brief(words, end.at(), now),
                end.mark() == null ? words.get("none") : end.mark())
            : task.receipts().stream()
                .map(receipt -> state(receipt, words, telling))
                .collect(Collectors.joining(words.get("list.separator")));
    List<String> parts = new ArrayList<>();
    if (!task.leader().isEmpty()) {
      parts.add(task.leader());
    }
    parts.add(how);
    return new SupervisedLine(
        task.issuedAt(),
        what,
        String.join(" · ", parts),
        task.clock().map(Task.Clock::due).orElse(null),
        task.open());
  }

  private static String state(Receipt receipt, Words words, Telling telling) {
    String key =
        receipt.doneAt() != null
            ? "done"
            : receipt.repliedAt() != null
                ? "replied"
                : receipt.signedAt() != null ? "signed" : "unsigned";
    return words.get("board.supervised." + key, telling.unit(receipt.unit()));
  }

  private static SupervisedLine of(Alarm alarm, Instant now, Words words, Telling telling) {
    Alarm.State state = alarm.state(now);
    Alarm.Acknowledgement by = alarm.acknowledgement();
    String how =
        by == null
            ? words.of(state)
            : words.get(
                "board.supervised.acknowledged",
                telling.operator(by.by()),
                Moments.brief(words, by.at(), now));
    return new SupervisedLine(
        alarm.raisedAt(),
        words.get("board.supervised.alarm", alarm.cause(), alarm.level()),
        how,
        null,
        state == Alarm.State.UNACKNOWLEDGED);
  }
}
