package org.zhongshu.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.figures.Figure;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Indicator;
import org.zhongshu.casework.figures.Sheet;
import org.zhongshu.casework.figures.Span;
import org.zhongshu.city.Scope;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.FigureQuestions.Book;
import org.zhongshu.desk.FigureQuestions.Group;
import org.zhongshu.desk.FigureQuestions.Wanted;
import org.zhongshu.desk.FigureWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.FiguresJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures of a month or of days, from the journal, with the cases behind each. */
@Command(name = "figures")
final class FiguresCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--from", paramLabel = "DATE")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE")
  private @Nullable String to;

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      defaultValue = "all",
      completionCandidates = Groups.class)
  private Grouping by = Grouping.ALL;

  @Option(names = "--within", paramLabel = "AREA")
  private @Nullable String within;

  @Option(names = "--cases", paramLabel = "FIGURE.PART")
  private @Nullable String cases;

  FiguresCommand(Session session) {
    this.session = session;
  }

  /** What figures can be grouped by. */
  static final class Groups extends Kebab.Names {
    Groups() {
      super(Grouping.class);
    }
  }

  @Override
  public Integer call() {
    Part part = cases == null ? null : part(cases);
    return session.atDesk(desk -> show(desk, part));
  }

  private record Part(Indicator indicator, boolean numerator) {}

  private static Part part(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\.", 2);
    for (Indicator indicator : Indicator.values()) {
      if (AnswerJson.name(indicator).equals(parts[0])
          && parts.length == 2
          && (parts[1].equals("numerator") || parts[1].equals("denominator"))) {
        return new Part(indicator, parts[1].equals("numerator"));
      }
    }
    throw Failure.of("figures.part", text, Kebab.names(Indicator.class));
  }

  private Span span(Desk desk) {
    if (month != null && (from != null || to != null)) {
      throw Failure.of("figures.month-and-days");
    }
    LocalDate today =
        session.environment().clock().instant().atZone(desk.city().profile().zone()).toLocalDate();
    if (month != null) {
      try {
        return Span.of(YearMonth.parse(month.strip()));
      } catch (DateTimeException e) {
        throw new Failure(Refusal.of("figures.month", month), e);
      }
    }
    if (from == null && to == null) {
      return Span.of(YearMonth.from(today));
    }
    LocalDate first = from == null ? null : date(from);
    LocalDate last = to == null ? today : date(to);
    if (first == null || last.isBefore(first)) {
      throw Failure.of("figures.days", from == null ? "" : from, last.toString());
    }
    return new Span(first, last);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Failure(Refusal.of("figures.date", text), e);
    }
  }

  private int show(Desk desk, @Nullable Part part) {
    String where = within;
    if (where != null
        && desk.city().area(where).isEmpty()
        && desk.city().jurisdiction(where).isEmpty()) {
      throw Failure.of("area.unknown", where);
    }
    Wanted wanted = new Wanted(span(desk), by, where == null ? null : Scope.of(where));
    Book book = desk.figures().figures(wanted);
    FigureWords say = new FigureWords(session.words(), new Telling(desk, session.words()));
    if (part != null) {
      list(book, part);
    } else if (session.json()) {
      session.say(AnswerJson.plain(FiguresJson.of(book, say)));
    } else {
      session.markExercise(desk);
      text(book, say, where == null ? "" : new Telling(desk, session.words()).area(where));
    }
    return 0;
  }

  private void list(Book book, Part part) {
    Figure figure = book.total().now().of(part.indicator());
    List<String> numbers = part.numerator() ? figure.within() : figure.of();
    if (session.json()) {
      session.say(AnswerJson.named("cases", numbers));
    } else {
      numbers.forEach(session::say);
    }
  }

  private void text(Book book, FigureWords say, String where) {
    Words words = session.words();
    Span span = book.wanted().span();
    session.say(words.get("figures.title", span.first(), span.last(), where));
    session.say(words.get("figures.as-of", book.asOf(), book.cases()));
    session.say("");
    TextTable total = new TextTable(24, 14, 20, 14, 14);
    total.row(
        words.get("figures.column.figure"),
        words.get("figures.column.value"),
        words.get("figures.column.parts"),
        words.get("figures.column.before"),
        words.get("figures.column.year-before"));
    Group all = book.total();
    for (Indicator indicator : Indicator.values()) {
      total.row(
          words.of(indicator),
          say.value(indicator, all.now()),
          say.parts(indicator, all.now()),
          say.value(indicator, all.before()),
          say.value(indicator, all.yearBefore()));
    }
    total.row(
        words.get("figures.score"),
        say.score(all.now()),
        "",
        say.score(all.before()),
        say.score(all.yearBefore()));
    total.lines().forEach(session::say);
    if (!book.groups().isEmpty()) {
      session.say("");
      groups(book, say).lines().forEach(session::say);
    }
  }

  private TextTable groups(Book book, FigureWords say) {
    Words words = session.words();
    int figures = Indicator.values().length;
    int[] caps = new int[figures + 3];
    Arrays.fill(caps, 16);
    caps[0] = 28;
    TextTable table = new TextTable(caps);
    String[] head = new String[figures + 3];
    head[0] = words.of(book.wanted().by());
    for (Indicator indicator : Indicator.values()) {
      head[indicator.ordinal() + 1] = words.of(indicator);
    }
    head[figures + 1] = words.get("figures.score");
    head[figures + 2] = words.get("figures.rank");
    table.row(head);
    for (Group group : book.groups()) {
      Sheet sheet = group.now();
      String[] row = new String[figures + 3];
      row[0] = say.group(book.wanted().by(), group.key());
      for (Indicator indicator : Indicator.values()) {
        row[indicator.ordinal() + 1] = say.value(indicator, sheet);
      }
      row[figures + 1] = say.score(sheet);
      int rank = book.rank(group);
      row[figures + 2] = rank == 0 ? "" : Integer.toString(rank);
      table.row(row);
    }
    return table;
  }
}
