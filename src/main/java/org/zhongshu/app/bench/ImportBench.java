package org.zhongshu.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhongshu.casework.Draft;
import org.zhongshu.city.City;
import org.zhongshu.intake.Intake;
import org.zhongshu.intake.IntakeResult;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.words.Words;

/**
 * Measures the import of a file, from opening it to the last commit, beside bare batch inserts of
 * the rows that it left.
 */
final class ImportBench {
  /** How often: each time on a new store, the first told apart. */
  private static final int RUNS = 12;

  private final Path folder;
  private final CityImport.Ready city;
  private final BenchOptions options;

  ImportBench(Path folder, CityImport.Ready city, BenchOptions options) {
    this.folder = folder;
    this.city = city;
    this.options = options;
  }

  List<Figure> run() throws Exception {
    Timings ours = new Timings();
    Timings choosing = new Timings();
    Timings bare = new Timings();
    long rows = 0;
    double first = 0;
    for (int run = 0; run < RUNS; run++) {
      try (BenchCentre centre =
          new BenchCentre(folder.resolve("import-" + run + ".db"), city, options.seed())) {
        Path given = options.file();
        Path file = given == null ? generated(centre) : given;
        Words words = Words.in(Locale.ENGLISH, centre.desk().city().profile().zone());
        Intake intake = new Intake(centre.desk(), words, InstantSource.system(), folder);
        long start = System.nanoTime();
        Intake.Choice choice = intake.choose(file, null, () -> false);
        long chosen = System.nanoTime() - start;
        IntakeResult result = intake.run(file, choice.mapping(), folder, _ -> {}, () -> false);
        long taken = System.nanoTime() - start;
        rows = result.accepted();
        double plain =
            new StoreBench(folder, city, options)
                .bare(centre.file(), "import-bare-" + run + ".db", 0, 0)
                .totalMillis();
        if (run == 0) {
          first = taken / 1e6;
        } else {
          choosing.add(chosen);
          ours.add(taken);
          bare.add((long) (plain * 1e6));
        }
      }
    }
    double ratio = ours.millis(0.5) / bare.millis(0.5);
    return List.of(
        new Figure(
            "import " + rows + " rows, all of it",
            ours,
            bare,
            "≤ 4× bare and < 5 s",
            ratio <= 4 && Math.max(first, ours.millis(1)) < 5_000,
            "%.0f rows/s, %.0f ms the first time"
                .formatted(rows / (ours.millis(0.5) / 1e3), first)),
        new Figure(
            "of which looking at the file to map its columns", choosing, null, "", null, ""));
  }

  /** A file as another system would export it. */
  private Path generated(BenchCentre centre) throws IOException {
    City here = centre.desk().city();
    ZoneId zone = here.profile().zone();
    DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    List<String> lines = new ArrayList<>();
    lines.add("序号,案件编号,上报时间,来源,性质,标题,描述,区县,街道,社区,地址,小类,处置单位");
    for (int i = 1; i <= options.importRows(); i++) {
      Draft draft = centre.report();
      String community = String.valueOf(draft.place().area());
      lines.add(
          String.join(
              ",",
              "1",
              Integer.toString(100_000 + i),
              time.format(draft.origin().reportedAt().minusSeconds(i * 60L)),
              "12345",
              "投诉",
              draft.title().replace(',', '，'),
              draft.description().replace(',', '，'),
              name(here, community.substring(0, 6)),
              name(here, community.substring(0, 9)),
              name(here, community),
              draft.place().address(),
              centre
                  .desk()
                  .catalogue()
                  .byCode(draft.topic().category())
                  .map(c -> c.name())
                  .orElse(""),
              "城市管理局"));
    }
    Path file = folder.resolve("export.csv");
    Files.write(file, lines, StandardCharsets.UTF_8);
    return file;
  }

  private static String name(City city, String code) {
    return city.area(code).map(area -> area.name()).orElse("");
  }
}
