package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmGroup;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the alarms that stand; its subcommands acknowledge and shelve them. */
@Command(name = "alarms")
final class AlarmsCommand implements Callable<Integer> {
  private final Session session;

  AlarmsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(this::list);
  }

  private int list(Desk desk) {
    List<Alarm> alarms = desk.supervision().alarms();
    AlarmLoad load = desk.supervision().load();
    if (session.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("alarms", alarms);
      answer.put("load", load);
      session.say(AnswerJson.plain(answer));
      return 0;
    }
    Words words = session.words();
    Telling telling = new Telling(desk, words);
    session.markExercise(desk);
    session.say(
        words.get(
            "cli.alarms.load",
            load.unacknowledged(),
            load.shown(),
            AlarmLoad.ACCEPTABLE,
            AlarmLoad.FLOOD,
            load.state()));
    Instant now = session.environment().clock().instant();
    TextTable table = new TextTable(24, 8, 16, 12, 20, 19, 30, 200);
    table.row(
        words.get("cli.column.id"),
        words.get("cli.column.priority"),
        words.get("cli.column.cause"),
        words.get("cli.column.state"),
        words.get("cli.column.subject"),
        words.get("cli.column.raised"),
        words.get("cli.column.reached"),
        words.get("cli.column.title"));
    for (AlarmGroup group : AlarmGroup.gather(alarms, desk.supervision().rules(), now)) {
      Alarm alarm = group.first();
      String more =
          group.flood()
              ? words.get("supervise.more", group.more(), telling.area(alarm.area()))
              : "";
      table.row(
          group.ids().stream().limit(4).map(String::valueOf).collect(Collectors.joining(","))
              + (group.ids().size() > 4 ? "…" : ""),
          words.of(alarm.priority()),
          words.of(alarm.cause()),
          words.of(alarm.state(now)),
          alarm.subject(),
          words.time(alarm.raisedAt()),
          words.of(alarm.level()),
          more.isEmpty() ? alarm.title() : more + "  " + alarm.title());
    }
    table.lines().forEach(session::say);
    return 0;
  }

  private int run(Desk desk, SuperviseStep step) {
    Outcome outcome = desk.run(new org.zhongshu.desk.Command.Supervise(step));
    Telling telling = new Telling(desk, session.words());
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.Supervised(var _, List<Alarm> alarms, Map<String, Refusal> refused) -> {
        String done = session.words().get("cli.alarms.done", alarms.size());
        session.answer(new AnswerJson(telling::sentence).of(outcome, null), done);
        if (!session.json()) {
          refused
              .values()
              .forEach(why -> session.environment().err().println(telling.sentence(why)));
        }
        yield refused.isEmpty() ? 0 : 1;
      }
      default -> throw new IllegalStateException("alarms were answered by " + outcome);
    };
  }

  /** A step on alarms that are named by their ids. */
  abstract static class OnAlarms implements Callable<Integer> {
    private final AlarmsCommand parent;

    @Parameters(
        arity = "1..*",
        descriptionKey = "zhongshu.alarms.ids",
        paramLabel = "ID",
        split = ",")
    private List<Long> ids = new ArrayList<>();

    OnAlarms(AlarmsCommand parent) {
      this.parent = parent;
    }

    abstract SuperviseStep step(List<Long> alarms, Desk desk);

    @Override
    public Integer call() {
      return parent.session.atDesk(desk -> parent.run(desk, step(ids, desk)));
    }
  }

  /** Acknowledges (确认). */
  @Command(name = "ack")
  static final class Acknowledge extends OnAlarms {
    @Option(names = "--opinion", paramLabel = "TEXT")
    private String opinion = "";

    Acknowledge(AlarmsCommand parent) {
      super(parent);
    }

    @Override
    SuperviseStep step(List<Long> alarms, Desk desk) {
      return new SuperviseStep.Acknowledge(alarms, opinion);
    }
  }

  /** Shelves (搁置). */
  @Command(name = "shelve")
  static final class Shelve extends OnAlarms {
    @Option(names = "--until", required = true, paramLabel = "TIME")
    private String until = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Shelve(AlarmsCommand parent) {
      super(parent);
    }

    @Override
    SuperviseStep step(List<Long> alarms, Desk desk) {
      Instant end = CityTime.read(until, desk.city().profile().zone());
      return new SuperviseStep.Shelve(alarms, end, reason);
    }
  }

  /** Takes back (取消搁置). */
  @Command(name = "unshelve")
  static final class Unshelve extends OnAlarms {
    Unshelve(AlarmsCommand parent) {
      super(parent);
    }

    @Override
    SuperviseStep step(List<Long> alarms, Desk desk) {
      return new SuperviseStep.Unshelve(alarms);
    }
  }
}
