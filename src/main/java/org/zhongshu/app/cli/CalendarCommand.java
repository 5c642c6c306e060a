package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.DayCorrection;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.YearNotice;
import org.zhongshu.desk.Command.SetCalendar;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The working calendar (工作日历): shows it; subcommands set and remove the centre's own days. */
@Command(name = "calendar")
final class CalendarCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--year", paramLabel = "YEAR")
  private @Nullable Integer year;

  CalendarCommand(Session session) {
    this.session = session;
  }

  /**
   * A year for machines.
   *
   * @param published whether the State Council's notice for it is known
   * @param days the days that are not as their weekday
   */
  record Shown(int year, boolean published, List<ShownDay> days) {}

  /**
   * A day that is not as its weekday, for machines.
   *
   * @param name of the holiday, or the centre's reason
   */
  record ShownDay(
      LocalDate date,
      boolean working,
      DayRuling.Kind kind,
      String name,
      DayRuling.Standing standing) {
    static ShownDay of(DayRuling day) {
      return new ShownDay(day.date(), day.isWorkday(), day.kind(), day.name(), day.standing());
    }
  }

  @Override
  public Integer call() {
    return session.atDesk(this::list);
  }

  private int list(Desk desk) {
    WorkingCalendar calendar = desk.rules().calendar();
    int of =
        year != null
            ? year
            : session
                .environment()
                .clock()
                .instant()
                .atZone(desk.city().profile().zone())
                .getYear();
    List<DayRuling> days = calendar.special(of);
    if (session.json()) {
      session.say(
          AnswerJson.plain(
              new Shown(of, calendar.isPublished(of), days.stream().map(ShownDay::of).toList())));
      return 0;
    }
    Words words = session.words();
    ReckoningWords say = new ReckoningWords(words);
    session.say(
        words.get(
            calendar.isPublished(of) ? "cli.calendar.published" : "cli.calendar.not-published",
            of));
    TextTable table = new TextTable(24, 400);
    days.forEach(day -> table.row(say.date(day.date()), say.ruling(day)));
    table.lines().forEach(session::say);
    return 0;
  }

  private int set(Desk desk, SetCalendar what) {
    Outcome outcome = desk.run(what);
    Telling telling = new Telling(desk, session.words());
    return switch (outcome) {
      case Outcome.Refused(Refusal refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.CalendarSet(List<String> moved, int unexplained) -> {
        session.answer(
            new AnswerJson(telling::sentence).of(outcome, null),
            session.words().get("cli.calendar.done", moved.size()));
        if (!session.json()) {
          moved.forEach(number -> session.say("  " + number));
          if (unexplained > 0) {
            session.remark("cli.calendar.unexplained", unexplained);
          }
        }
        yield 0;
      }
      default -> throw new IllegalStateException("a calendar was answered by " + outcome);
    };
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Failure(Refusal.of("calendar.date", text), e);
    }
  }

  /** Sets days of the centre's own. */
  @Command(name = "set")
  static final class SetDays implements Callable<Integer> {
    private final CalendarCommand parent;

    @Parameters(
        index = "0",
        arity = "1..*",
        descriptionKey = "zhongshu.calendar.set.date",
        paramLabel = "DATE")
    private List<String> dates = new ArrayList<>();

    @Option(names = "--work")
    private boolean work;

    @Option(names = "--off")
    private boolean off;

    @Option(names = "--name", required = true, paramLabel = "NAME")
    private String name = "";

    SetDays(CalendarCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      if (work == off) {
        throw Failure.of("calendar.work-or-off");
      }
      if (name.isBlank()) {
        throw Failure.of("calendar.no-name");
      }
      List<DayCorrection> days =
          dates.stream()
              .map(CalendarCommand::date)
              .distinct()
              .map(date -> new DayCorrection(date, work, name.strip()))
              .toList();
      return parent.session.atDesk(
          desk -> parent.set(desk, new SetCalendar(days, List.of(), List.of())));
    }
  }

  /** Removes days of the centre's own. */
  @Command(name = "remove")
  static final class Remove implements Callable<Integer> {
    private final CalendarCommand parent;

    @Parameters(
        index = "0",
        arity = "1..*",
        descriptionKey = "zhongshu.calendar.remove.date",
        paramLabel = "DATE")
    private List<String> dates = new ArrayList<>();

    Remove(CalendarCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      List<LocalDate> days = dates.stream().map(CalendarCommand::date).distinct().toList();
      return parent.session.atDesk(
          desk -> parent.set(desk, new SetCalendar(List.of(), days, List.of())));
    }
  }

  /** Reckons anew what was reckoned before the latest notice was known. */
  @Command(name = "recount")
  static final class Recount implements Callable<Integer> {
    private final CalendarCommand parent;

    Recount(CalendarCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> parent.set(desk, new SetCalendar(List.of(), List.of(), List.of())));
    }
  }

  /** Takes in a file of days: the centre's own, or a year's notice. */
  @Command(name = "import")
  static final class Import implements Callable<Integer> {
    private final CalendarCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.calendar.import.file", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
        names = "--notice",
        descriptionKey = "zhongshu.calendar.import.notice",
        paramLabel = "YEAR")
    private @Nullable Integer notice;

    Import(CalendarCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      List<YearNotice.Day> days = CalendarFile.read(file);
      Integer of = notice;
      SetCalendar what =
          of == null
              ? new SetCalendar(
                  days.stream()
                      .map(day -> new DayCorrection(day.date(), day.working(), day.name()))
                      .toList(),
                  List.of(),
                  List.of())
              : new SetCalendar(List.of(), List.of(), List.of(notice(of, days)));
      return parent.session.atDesk(desk -> parent.set(desk, what));
    }

    private YearNotice notice(int year, List<YearNotice.Day> days) {
      try {
        return new YearNotice(year, days);
      } catch (IllegalArgumentException e) {
        throw new Failure(Refusal.of("calendar.notice", file, year), e);
      }
    }
  }
}
