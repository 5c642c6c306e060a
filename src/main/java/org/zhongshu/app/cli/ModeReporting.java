package org.zhongshu.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.ReportingJson;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is in place, who reported in which round, and reminders to those who did not. */
final class ModeReporting {
  private ModeReporting() {}

  static ReportingWords words(Desk desk, Session session) {
    return new ReportingWords(desk, session.words(), session.environment().clock());
  }

  /** What tells something of one activation. */
  abstract static class OfOne implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private long id;

    OfOne(ModeCommand parent) {
      this.parent = parent;
    }

    abstract int show(Desk desk, Session session, long of);

    @Override
    public Integer call() {
      return parent
          .session()
          .atDesk(
              desk -> {
                ModeItems.known(desk, id);
                return show(desk, parent.session(), id);
              });
    }
  }

  /** Who of the command group is in place (到岗). */
  @Command(name = "attendance")
  static final class AttendanceOf extends OfOne {
    AttendanceOf(ModeCommand parent) {
      super(parent);
    }

    @Override
    int show(Desk desk, Session session, long id) {
      Attendance it =
          desk.reporting().attendance(id).orElseThrow(() -> Failure.of("reporting.no-plan", id));
      Instant now = session.environment().clock().instant();
      if (session.json()) {
        session.say(AnswerJson.plain(ReportingJson.of(id, it, now)));
        return 0;
      }
      ReportingWords say = words(desk, session);
      session.markExercise(desk);
      session.say(say.command(it) + "  " + say.count(it));
      TextTable table = new TextTable(8, 24, 30, 20, 12, 20, 60);
      for (Attendance.Member member : it.members()) {
        MeasureItem item = member.item();
        table.row(
            item == null ? "" : Long.toString(item.id()),
            say.unit(member.unit()),
            member.duty(),
            say.presence(member),
            say.checkedIn(member),
            say.reminded(member.reminded()),
            say.liaison(member));
      }
      table.lines().forEach(line -> session.say("  " + line));
      return 0;
    }
  }

  /** Who reported in which round of a day (调度矩阵). */
  @Command(name = "matrix")
  static final class Matrix extends OfOne {
    @Option(names = "--day", descriptionKey = "zhongshu.mode.day", paramLabel = "DAY")
    private @Nullable String day;

    Matrix(ModeCommand parent) {
      super(parent);
    }

    @Override
    int show(Desk desk, Session session, long id) {
      ReportMatrix it = desk.reporting().matrix(id, day(desk, session));
      if (session.json()) {
        session.say(AnswerJson.plain(ReportingJson.of(id, it)));
        return 0;
      }
      Words words = session.words();
      ReportingWords say = words(desk, session);
      session.markExercise(desk);
      session.say(words.get("reporting.day", it.day().toString(), say.counts(it.counts())));
      if (it.rounds().isEmpty()) {
        session.say(words.get("reporting.none"));
        return 0;
      }
      int[] widths = new int[it.rounds().size() + 2];
      Arrays.fill(widths, 24);
      TextTable table = new TextTable(widths);
      table.row(
          row(
              "",
              it.rounds().stream().map(say::round).toList(),
              words.get("reporting.column.total")));
      for (String unit : it.units()) {
        table.row(
            row(
                say.unit(unit),
                it.rounds().stream()
                    .map(round -> it.at(unit, round).map(say::cell).orElse(""))
                    .toList(),
                say.counts(it.counts(unit))));
      }
      table.row(
          row(
              words.get("reporting.column.total"),
              it.rounds().stream().map(round -> say.counts(it.counts(round))).toList(),
              ""));
      table.lines().forEach(session::say);
      return 0;
    }

    private static String[] row(String first, List<String> cells, String last) {
      return Stream.of(Stream.of(first), cells.stream(), Stream.of(last))
          .flatMap(it -> it)
          .toArray(String[]::new);
    }

    private LocalDate day(Desk desk, Session session) {
      String said = day;
      if (said == null) {
        return session
            .environment()
            .clock()
            .instant()
            .atZone(desk.city().profile().zone())
            .toLocalDate();
      }
      try {
        return LocalDate.parse(said.strip());
      } catch (DateTimeException e) {
        throw new Failure(Refusal.of("reporting.day", said), e);
      }
    }
  }

  /** Reminds those who have not answered (催报). */
  @Command(name = "remind")
  static final class Remind implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(
        index = "0",
        arity = "0..*",
        descriptionKey = "zhongshu.mode.remind-items",
        paramLabel = "ITEM")
    private List<Long> items = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "zhongshu.mode.remind-all", paramLabel = "ID")
    private @Nullable Long all;

    @Option(
        names = "--what",
        descriptionKey = "zhongshu.mode.what",
        paramLabel = "KIND",
        completionCandidates = ModeItems.ItemKinds.class)
    private @Nullable ItemKind what;

    Remind(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session().atDesk(this::remind);
    }

    private int remind(Desk desk) {
      Long of = all;
      if ((of == null) == items.isEmpty()) {
        throw Failure.of("reporting.remind-whom");
      }
      List<Long> whom = of == null ? items : missing(desk, of);
      if (whom.isEmpty()) {
        throw Failure.of("reporting.nobody-to-remind");
      }
      Outcome outcome =
          desk.run(new org.zhongshu.desk.Command.OnMeasures(new MeasureStep.Remind(whom)));
      Telling telling = new Telling(desk, parent.session().words());
      return switch (outcome) {
        case Outcome.Refused(var refusal) ->
            parent.session().refuse(telling.sentence(refusal), refusal);
        case Outcome.MeasuresDone(List<MeasureItem> now) ->
            parent
                .session()
                .answer(
                    new AnswerJson(telling::sentence).of(outcome, null),
                    parent.session().words().get("reporting.reminded.done", now.size()));
        default -> throw new IllegalStateException("a reminder was answered by " + outcome);
      };
    }

    private List<Long> missing(Desk desk, long of) {
      ModeItems.known(desk, of);
      Set<ItemKind> kinds = what == null ? ItemKind.OF_UNITS : Set.of(what);
      return desk.reporting().toRemind(of, kinds).stream().map(MeasureItem::id).toList();
    }
  }
}
