package org.zhongshu.intake.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityDrawing;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.OutlineCheck;
import org.zhongshu.city.OutlineCheck.Finding;
import org.zhongshu.city.OutlineCheck.Problem;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.intake.city.CityFiles.Present;
import org.zhongshu.intake.city.CityFiles.Result;
import org.zhongshu.intake.city.CityFiles.Where;

/**
 * Takes a city in: reads and checks its files, derives and draws what they leave out, and makes the
 * commands that set it. Nothing is set here; with one error there are no commands.
 */
public final class CityImport {
  private CityImport() {}

  /**
   * What the files came to.
   *
   * @param city the city, ready to be set; empty when there was an error
   * @param problems errors first refuse the import, the others are told
   */
  public record Report(Optional<Ready> city, List<CityProblem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }

    public List<CityProblem> errors() {
      return problems.stream().filter(CityProblem::error).toList();
    }
  }

  /**
   * A city ready to be set.
   *
   * @param content what the files say
   * @param drawn with everything drawn and derived
   */
  public record Ready(CityContent content, CityDrawing.Drawn drawn) {
    /** The whole hierarchy. */
    public CityData data() {
      return drawn.complete(content.data());
    }

    /** Commands that set it, the city first; the catalogue only when the files have one. */
    public List<Command> commands() {
      List<Command> commands = new ArrayList<>();
      commands.add(
          new Command.SetCity(
              data(), EnumSet.allOf(Level.class), drawn.outlines(), content.elements()));
      if (!content.catalogue().isEmpty()) {
        commands.add(new Command.SetCatalogue(content.catalogue()));
      }
      content.settings().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> commands.add(new Command.PutSetting(e.getKey(), e.getValue())));
      return commands;
    }
  }

  /**
   * A city that ships with the program.
   *
   * @param cityBase directory of the city on the class path, for example {@code assets/city/NAME}
   * @param catalogueBase directory of the catalogue on the class path
   */
  public static Report shipped(String cityBase, String catalogueBase) {
    return report(CityFiles.shipped(cityBase, catalogueBase));
  }

  /** The catalogue that ships with the program, for a centre whose own files have none. */
  public static List<Category> shippedCatalogue(String catalogueBase) {
    return CityFiles.shippedCatalogue(catalogueBase);
  }

  /** Files and directories of a centre's own, on a store that has no city yet. */
  public static Report read(List<Path> paths) {
    return report(CityFiles.read(paths, null));
  }

  /**
   * Files and directories of a centre's own; what they leave out is kept from the city that the
   * desk has.
   */
  public static Report read(List<Path> paths, Desk desk) {
    Present present = present(desk);
    Report report = report(CityFiles.read(paths, present));
    return report
        .city()
        .map(
            city -> {
              List<CityProblem> told = new ArrayList<>(report.problems());
              told.addAll(ListedNoMore.of(present, city));
              return new Report(report.city(), told);
            })
        .orElse(report);
  }

  private static Present present(Desk desk) {
    City city = desk.city();
    return new Present(
        new CityData(
            city.profile(),
            List.copyOf(city.areas()),
            city.jurisdictions(),
            city.units(),
            city.leaders(),
            desk.places().streets(),
            city.aliases()),
        desk.places().outlines(EnumSet.allOf(Level.class)),
        desk.places().elements(),
        desk.places().settings("city."));
  }

  private static Report report(Result result) {
    List<CityProblem> problems = new ArrayList<>(result.problems());
    Optional<Ready> ready = result.content().map(content -> new Ready(content, content.draw()));
    ready.ifPresent(
        city -> {
          for (Finding finding : OutlineCheck.check(city.data(), city.content().outlines())) {
            if (finding.problem() != Problem.NO_OUTLINE) {
              problems.add(tell(finding, result));
            }
          }
        });
    boolean refused = problems.stream().anyMatch(CityProblem::error);
    return new Report(refused ? Optional.empty() : ready, problems);
  }

  private static CityProblem tell(Finding finding, Result result) {
    Where where = result.outlineLines().getOrDefault(finding.code(), new Where("", 0));
    return new CityProblem(
        where.file(), where.line(), finding.problem().error(), sentence(finding));
  }

  /** A finding as a sentence: its key is {@code city.find.PROBLEM}. */
  public static Refusal sentence(Finding finding) {
    String other = finding.other() == null ? "" : finding.other();
    return Refusal.of(
        "city.find." + finding.problem().name(),
        finding.code(),
        other,
        "%.3f".formatted(finding.m2() / 1e6));
  }

  /** Checks the city that a desk has, line by line; for {@code zhongshu city check}. */
  public static List<Finding> check(CityData data, List<Outline> outlines) {
    return OutlineCheck.check(data, outlines);
  }
}
