package org.zhongshu.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.HoursSince;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.HoursWords;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.ReckoningJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reckons a deadline and tells how, step by step (时限计算): the same as behind every deadline. */
@Command(name = "clock")
final class ClockCommand implements Callable<Integer> {
  /** Years in which a start makes sense; the reckoning itself ends in 2200. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2150;

  private final Session session;

  @Option(names = "--start", paramLabel = "TIME")
  private @Nullable String start;

  @Option(names = "--limit", required = true, paramLabel = "LIMIT")
  private String limit = "";

  @Option(names = "--area", paramLabel = "CODE")
  private @Nullable String area;

  ClockCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    // Before the store is opened: what is mistyped is told at once.
    Limit read =
        LimitText.read(limit).orElseThrow(() -> Failure.of("clock.limit", limit, LimitText.MOST));
    return session.atDesk(desk -> reckon(desk, read));
  }

  private int reckon(Desk desk, Limit read) {
    City city = desk.city();
    String where = area;
    if (where != null && city.area(where).isEmpty() && city.jurisdiction(where).isEmpty()) {
      throw Failure.of("area.unknown", where);
    }
    ZoneId zone = city.profile().zone();
    Instant from =
        start == null
            ? session.environment().clock().instant().truncatedTo(ChronoUnit.SECONDS)
            : CityTime.read(start, zone);
    int year = from.atZone(zone).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Failure.of("clock.year", year, FIRST_YEAR, LAST_YEAR);
    }
    Explanation told = Explanation.of(ClockRun.start(from, read), desk.rules().reckoning(where));
    List<HoursSince> line = desk.rules().reckonings().hours(where);
    if (session.json()) {
      session.say(AnswerJson.plain(ReckoningJson.of(told, new ReckoningWords(session.words()))));
      return 0;
    }
    say(
        told,
        where == null ? "" : new Telling(desk, session.words()).area(where),
        read.unit().alwaysRuns()
            ? List.of()
            : new HoursWords(session.words())
                .between(line, city, from, Objects.requireNonNull(told.deadline())));
    return 0;
  }

  private void say(Explanation told, String where, List<String> hours) {
    Words words = session.words();
    ReckoningWords say = new ReckoningWords(words);
    TextTable head = new TextTable(16, 400);
    if (!where.isEmpty()) {
      head.row(words.get("clock.area"), where);
    }
    head.row(words.get("clock.start"), say.moment(told.run().started()));
    head.row(words.get("clock.limit"), say.limit(told.run().limit(), told.length()));
    Instant deadline = told.deadline();
    if (deadline != null) {
      head.row(words.get("clock.deadline"), say.moment(deadline));
    }
    for (int i = 0; i < hours.size(); i++) {
      head.row(i == 0 ? words.get("clock.hours") : "", hours.get(i));
    }
    head.lines().forEach(session::say);
    session.say("");
    TextTable steps = new TextTable(30, 30, 24, 24, 400);
    steps.row(
        words.get("clock.column.from"),
        words.get("clock.column.to"),
        words.get("clock.column.counted"),
        words.get("clock.column.total"),
        words.get("clock.column.why"));
    List<ReckoningWords.Line> lines = say.lines(told);
    lines.forEach(
        line -> steps.row(line.from(), line.to(), line.counted(), line.total(), line.why()));
    steps.lines().forEach(session::say);
    say.provisional(told)
        .ifPresent(
            remark -> {
              session.say("");
              session.say(remark);
            });
  }
}
