package org.zhongshu.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyRule;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.Desk;
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

  @Option(names = "--for", paramLabel = "NUMBER")
  private @Nullable String number;

  /**
   * A unit that could handle a case, for machines.
   *
   * @param rule the rule that decided
   * @param item code of the item of the list of duties that the rule rests on
   * @param score the rank, 0 to 1
   */
  record Suggested(
      String unit,
      String name,
      DutyRule rule,
      @Nullable String item,
      List<Candidate.Responsibility> responsibility,
      double score,
      int load,
      @Nullable Double metres) {}

  UnitsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(
        desk -> {
          if (number != null) {
            return suggested(desk, number);
          }
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

  private int suggested(Desk desk, String of) {
    Case it = desk.cases().file(of).orElseThrow(() -> Failure.of("case.unknown", of)).now();
    List<Candidate> best = desk.cases().candidates(it);
    if (session.json()) {
      session.say(
          AnswerJson.named(
              "candidates",
              best.stream()
                  .map(
                      each ->
                          new Suggested(
                              each.unit().id(),
                              each.unit().name(),
                              each.rule(),
                              code(each),
                              each.responsibility(),
                              each.score(),
                              each.load(),
                              each.metres()))
                  .toList()));
      return 0;
    }
    Words words = session.words();
    TextTable table = new TextTable(20, 40, 20, 24, 8, 8);
    table.row(
        words.get("cli.column.id"),
        words.get("cli.column.name"),
        words.get("cli.column.rule"),
        words.get("cli.column.item"),
        words.get("cli.column.load"),
        words.get("cli.column.score"));
    for (Candidate each : best) {
      String item = code(each);
      table.row(
          each.unit().id(),
          each.unit().name(),
          words.of(each.rule()),
          item == null ? "" : item,
          Integer.toString(each.load()),
          String.format("%.2f", each.score()));
    }
    table.lines().forEach(session::say);
    return 0;
  }

  private static @Nullable String code(Candidate candidate) {
    Duty item = candidate.item();
    return item == null ? null : item.code();
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
