package org.zhongshu.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists cases, newest first, page by page. */
@Command(name = "cases")
final class CasesCommand implements Callable<Integer> {
  /** More would be a page that nobody reads, and memory that others need. */
  private static final int MOST = 10_000;

  private final Session session;

  @Option(
      names = "--queue",
      paramLabel = "QUEUE",
      defaultValue = "all",
      completionCandidates = Queue.Names.class)
  private Queue queue = Queue.ALL;

  @Option(names = "--area", paramLabel = "CODE")
  private @Nullable String area;

  @Option(names = "--text", paramLabel = "TEXT")
  private String text = "";

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
  private int limit;

  @Option(names = "--before", paramLabel = "ID")
  private @Nullable Long before;

  CasesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw Failure.of("cli.limit", limit, MOST);
    }
    return session.atDesk(this::list);
  }

  private int list(Desk desk) {
    if (area != null
        && desk.city().area(area).isEmpty()
        && desk.city().jurisdiction(area).isEmpty()) {
      throw Failure.of("area.unknown", area);
    }
    List<CaseSummary> found =
        queue.page(
            desk, area, text.strip(), limit, before, session.environment().clock().instant());
    Long next = found.size() < limit ? null : (Long) found.getLast().id();
    if (session.json()) {
      session.say(AnswerJson.cases(found, next));
      return 0;
    }
    session.markExercise(desk);
    table(desk, found).lines().forEach(session::say);
    if (next != null) {
      session.remark("cli.cases.more", next);
    }
    return 0;
  }

  /** County and township: what a dispatcher knows a case by. */
  private static String where(City city, String code) {
    return Stream.of(Level.COUNTY, Level.TOWNSHIP)
        .flatMap(level -> AreaCodes.at(code, level).flatMap(city::area).stream())
        .map(Area::shortName)
        .collect(Collectors.joining("·"));
  }

  private TextTable table(Desk desk, List<CaseSummary> found) {
    Words words = session.words();
    Telling telling = new Telling(desk, words);
    TextTable table = new TextTable(20, 10, 19, 19, 10, 16, 16, 200);
    table.row(
        words.get("cli.column.number"),
        words.get("cli.column.stage"),
        words.get("cli.column.reported"),
        words.get("cli.column.due"),
        words.get("cli.column.channel"),
        words.get("cli.column.area"),
        words.get("cli.column.unit"),
        words.get("cli.column.title"));
    for (CaseSummary it : found) {
      String place = it.area();
      String lead = it.lead();
      table.row(
          it.number(),
          words.of(it.stage()),
          words.time(it.reportedAt()),
          it.stageDue() == null ? "" : words.time(it.stageDue()),
          words.of(it.channel()),
          place == null ? it.areaWords() : where(desk.city(), place),
          lead == null ? it.leadWords() : telling.unit(lead),
          it.title());
    }
    return table;
  }
}
