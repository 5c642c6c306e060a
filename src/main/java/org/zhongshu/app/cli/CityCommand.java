package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Level;
import org.zhongshu.city.OutlineCheck;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.city.CityProblem;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The centre's own city: take it in, check it, show it. */
@Command(name = "city")
final class CityCommand {
  private final Session session;

  CityCommand(Session session) {
    this.session = session;
  }

  /** One thing that is wrong, as it is told to machines. */
  record Told(String file, long line, boolean error, String code, String message) {}

  /** Takes in a centre's own hierarchy and outlines: all of it or nothing. */
  @Command(name = "import")
  static final class Import implements Callable<Integer> {
    private final CityCommand parent;

    @Parameters(
        arity = "1..*",
        descriptionKey = "zhongshu.city.import.file",
        paramLabel = "FILE|DIR")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run")
    private boolean dryRun;

    Import(CityCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> {
            CityImport.Report report = CityImport.read(files, desk);
            List<Told> problems = tell(report.problems(), parent.session);
            if (report.city().isEmpty()) {
              return parent.answer(problems, false, null);
            }
            CityImport.Ready ready = report.city().get();
            if (!dryRun) {
              run(desk, ready);
            }
            return parent.answer(problems, true, sizes(ready.data()));
          });
    }

    private void run(Desk desk, CityImport.Ready ready) {
      for (org.zhongshu.desk.Command command : ready.commands()) {
        if (desk.run(command) instanceof Outcome.Refused(Refusal refusal)) {
          throw new Failure(refusal, null);
        }
      }
    }
  }

  /** Checks the city that is in for gaps, overlaps, orphans and wrong codes. */
  @Command(name = "check")
  static final class Check implements Callable<Integer> {
    private final CityCommand parent;

    Check(CityCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> {
            CityData data = data(desk);
            List<CityProblem> found =
                CityImport.check(data, desk.places().outlines(EnumSet.allOf(Level.class))).stream()
                    .filter(f -> f.problem() != OutlineCheck.Problem.NO_OUTLINE)
                    .map(f -> new CityProblem("", 0, f.problem().error(), CityImport.sentence(f)))
                    .toList();
            List<Told> problems = tell(found, parent.session);
            return parent.answer(problems, problems.stream().noneMatch(Told::error), sizes(data));
          });
    }
  }

  /** Shows the city: an area with those above and below, or the whole in figures. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final CityCommand parent;

    @Parameters(
        index = "0",
        arity = "0..1",
        descriptionKey = "zhongshu.city.show.code",
        paramLabel = "CODE")
    private @Nullable String code;

    Show(CityCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(desk -> show(desk.city()));
    }

    private int show(City city) {
      Session session = parent.session;
      String at = code == null ? city.profile().code() : code;
      Area area = city.area(at).orElseThrow(() -> Failure.of("area.unknown", at));
      List<Area> below =
          city.children(at).stream().sorted(Comparator.comparing(Area::code)).toList();
      if (session.json()) {
        session.say(
            AnswerJson.plain(
                new Shown(area, below, city.unitsOf(at).stream().map(u -> u.id()).toList())));
        return 0;
      }
      Words words = session.words();
      TextTable table = new TextTable(16, 24, 12, 24, 12);
      table.row(
          area.code(), area.name(), words.of(area.level()), jurisdiction(city, area), people(area));
      below.forEach(
          a ->
              table.row(
                  "  " + a.code(),
                  a.name(),
                  words.of(a.level()),
                  jurisdiction(city, a),
                  people(a)));
      table.lines().forEach(session::say);
      return 0;
    }

    private static String jurisdiction(City city, Area area) {
      return city.jurisdictionOf(area.code()).map(j -> j.shortName()).orElse("");
    }

    private static String people(Area area) {
      return area.population() == 0 ? "" : Long.toString(area.population());
    }

    /** An area with what lies directly below. */
    record Shown(Area area, List<Area> below, List<String> units) {}
  }

  private static CityData data(Desk desk) {
    City city = desk.city();
    return new CityData(
        city.profile(),
        List.copyOf(city.areas()),
        city.jurisdictions(),
        city.units(),
        city.leaders(),
        desk.places().streets(),
        city.aliases());
  }

  private static Map<String, Long> sizes(CityData data) {
    Map<String, Long> sizes =
        data.areas().stream()
            .collect(
                Collectors.groupingBy(
                    a -> AnswerJson.name(a.level()), TreeMap::new, Collectors.counting()));
    sizes.put("unit", (long) data.units().size());
    return sizes;
  }

  private static List<Told> tell(List<CityProblem> problems, Session session) {
    return problems.stream()
        .sorted(Comparator.comparing(CityProblem::error).reversed())
        .map(
            p ->
                new Told(
                    p.file(),
                    p.line(),
                    p.error(),
                    p.what().key(),
                    Telling.plain(p.what(), session.words())))
        .toList();
  }

  /** Problems go to standard error for people, into the answer for machines. */
  private int answer(List<Told> problems, boolean ok, @Nullable Map<String, Long> sizes) {
    Words words = session.words();
    if (session.json()) {
      session.say(AnswerJson.plain(new Answer(ok, sizes, problems)));
      return ok ? 0 : 1;
    }
    for (Told told : problems) {
      String where =
          told.file().isEmpty()
              ? ""
              : told.line() == 0 ? told.file() : told.file() + ":" + told.line();
      session
          .environment()
          .err()
          .println(
              words
                  .get(told.error() ? "cli.city.error" : "cli.city.remark", where, told.message())
                  .strip());
    }
    if (sizes != null) {
      session.say(
          words.get(
              "cli.city.sizes",
              count(sizes, Level.COUNTY),
              count(sizes, Level.TOWNSHIP),
              count(sizes, Level.COMMUNITY),
              count(sizes, Level.GRID),
              sizes.getOrDefault("unit", 0L)));
    }
    long errors = problems.stream().filter(Told::error).count();
    if (!ok) {
      session.remark("cli.city.refused", errors);
    }
    return ok ? 0 : 1;
  }

  private static long count(Map<String, Long> sizes, Level level) {
    return sizes.getOrDefault(AnswerJson.name(level), 0L);
  }

  /** Answer for machines. */
  record Answer(boolean ok, @Nullable Map<String, Long> sizes, List<Told> problems) {}
}
