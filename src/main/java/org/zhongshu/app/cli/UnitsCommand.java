package org.zhongshu.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists units that can handle cases. */
@Command(name = "units")
final class UnitsCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--area", paramLabel = "CODE")
  private @Nullable String area;

  @Option(names = "--text", paramLabel = "TEXT")
  private String text = "";

  UnitsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(
        desk -> {
          City city = desk.city();
          if (area != null && city.area(area).isEmpty() && city.jurisdiction(area).isEmpty()) {
            throw Failure.of("area.unknown", area);
          }
          List<Unit> units = city.units().stream().filter(this::wanted).toList();
          if (session.json()) {
            session.say(AnswerJson.named("units", units));
            return 0;
          }
          Words words = session.words();
          TextTable table = new TextTable(20, 40, 16, 12, 20, 16);
          table.row(
              words.get("cli.column.id"),
              words.get("cli.column.name"),
              words.get("cli.column.kind"),
              words.get("cli.column.level"),
              words.get("cli.column.area"),
              words.get("cli.column.phone"));
          for (Unit unit : units) {
            table.row(
                unit.id(),
                unit.name(),
                words.of(unit.kind()),
                words.of(unit.level()),
                city.area(unit.area()).map(a -> a.name()).orElse(unit.area()),
                unit.phone());
          }
          table.lines().forEach(session::say);
          return 0;
        });
  }

  private boolean wanted(Unit unit) {
    String in = area;
    boolean here =
        in == null || unit.jurisdiction().equals(in) || AreaCodes.within(unit.area(), in);
    return here
        && (unit.name().contains(text)
            || unit.shortName().contains(text)
            || unit.id().contains(text));
  }
}
